using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Facts;

namespace Thresholds.Audit.Import;

/// <summary>What one cell says of a fact.</summary>
internal enum CellSays
{
    /// <summary>Nothing is written.</summary>
    Blank,

    /// <summary>A value, or that it was asked about and is not known.</summary>
    Stated,

    /// <summary>That it is not known, of a fact for which that is no account.</summary>
    NotKnown,

    /// <summary>Something the mapping gives no meaning.</summary>
    Unmatched,
}

/// <summary>Reads one cell of a column that speaks of a fact.</summary>
internal static class FactCell
{
    // A longer value is more likely a sentence than a code.
    private const int LongestCode = 30;

    /// <summary>What the cell says, and the value where it states one.</summary>
    public static CellSays Read(FactColumn column, string cell, Vocabulary vocabulary, out FactValue? value)
    {
        value = null;
        if (cell.Length == 0) return CellSays.Blank;
        if (column.Values.TryGetValue(cell, out value)) return value is null ? CellSays.NotKnown : CellSays.Stated;
        value = column switch
        {
            { IsPresence: true } when TableCell.IsError(cell) => null,
            { IsPresence: true, Kind: FactKind.Event } => new EventValue(Truth.Yes, null, null),
            { IsPresence: true } => new IndicatorValue(Truth.Yes),
            { Kind: FactKind.Measure } => Number(cell, vocabulary.FindMeasure(column.FactId)!),
            { Kind: FactKind.Choice, HoldsCodes: true } => Code(cell, vocabulary.FindChoice(column.FactId)!),
            { Kind: FactKind.Event, Formats.IsEmpty: false } when DateFormats.TryRead(cell, column.Formats, out var when) => new EventValue(Truth.Yes, when, when),
            _ => null,
        };
        return value is null ? CellSays.Unmatched : CellSays.Stated;
    }

    /// <summary>An unmatched value as a report may show it: a code as it stands, anything that may be free text or a date only by what it is not.</summary>
    public static string Shown(FactColumn column, string cell) => column switch
    {
        { Kind: FactKind.Measure } when cell.Any(char.IsLetter) && (column.Values.Count == 0 || cell.Contains(' ', StringComparison.Ordinal)) => "(not a number)",
        { Kind: FactKind.Event, Formats: { IsEmpty: false } formats } => NotADay(formats),
        _ => ShownCode(cell),
    };

    /// <summary>A value of a coded column, unless it is too long to be a code.</summary>
    public static string ShownCode(string cell) => cell.Length <= LongestCode && !cell.AsSpan().ContainsAny('\r', '\n') ? cell : "(longer text, not shown)";

    /// <summary>A name out of a header, cut where it is long.</summary>
    public static string ShownHeader(string name) => name.Length <= 120 ? name : name[..120] + "...";

    /// <summary>Says that a value is not a day in the form expected.</summary>
    public static string NotADay(ImmutableArray<string> formats) => $"(not written as {string.Join(" or ", formats)})";

    private static MeasureValue? Number(string cell, Measure measure)
        => int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Interval.Exactly(number).IsInside(measure.Range)
            ? new(Interval.Exactly(number))
            : null;

    private static ChoiceSetValue? Code(string cell, Choice choice) => choice.Codes.Any(c => c.Code == cell) ? new([cell]) : null;
}
