using System.Collections.Immutable;
using Thresholds.Authoring.Source;

namespace Thresholds.Authoring.Parsing;

/// <summary>One row of a table whose columns are known.</summary>
internal sealed class Row(Cut line, ImmutableArray<string> columns, ImmutableArray<Cut> cells)
{
    private const string Missing = "?";

    /// <summary>Whether it has as many cells as there are columns; otherwise only the first cell means anything.</summary>
    public bool IsWhole => cells.Length == columns.Length;

    public Cut First => cells[0];

    public Cut this[string column] => columns.IndexOf(column) is var at && at < cells.Length && IsWhole ? cells[at] : line.Slice(0, 0);

    /// <summary>The words of a cell; a <c>|</c> among them was written <c>\|</c>.</summary>
    public string Words(string column) => this[column].Text.Replace("\\|", "|", StringComparison.Ordinal);

    /// <summary>The words of a cell that has to say something; a stand-in, reported, where it is empty.</summary>
    public string WordsNeeded(string column, FaultSheet faults)
    {
        if (!IsWhole) return Missing;
        if (!this[column].IsEmpty) return Words(column);
        faults.Add(this[column].Place, $"The cell `{column}` is empty. Write it in words.");
        return Missing;
    }

    public PlaceEntry Places()
    {
        var places = new PlaceEntry(First);
        foreach (var column in columns) places.Set(column, this[column]);
        return places;
    }
}
