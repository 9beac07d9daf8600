using System.Collections.Immutable;
using Thresholds.Audit.Import;

namespace Thresholds.Audit.Replay;

/// <summary>Counts what a mapping could not read of a file: values without meaning, and columns that nobody reads.</summary>
internal sealed class ColumnTally
{
    // A column of free text mapped by mistake must not fill the memory.
    private const int MostValuesShown = 100;
    private const string OtherValues = "(other values)";

    private readonly CsvHeader _header;
    private readonly ContactMapping _mapping;
    private readonly SortedDictionary<(int Column, string Shown), long> _unmatched = new(Comparer<(int Column, string Shown)>.Create(
        (a, b) => a.Column != b.Column ? a.Column.CompareTo(b.Column) : string.CompareOrdinal(a.Shown, b.Shown)));

    private readonly int[] _valuesShown;
    private readonly long[] _filled;

    public ColumnTally(ContactMapping mapping, CsvHeader header)
    {
        (_mapping, _header) = (mapping, header);
        var read = mapping.Read.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        UnreadPlaces = [.. Enumerable.Range(0, header.Names.Length).Where(i => header.IndexOf(header.Names[i]) != i || !read.Contains(header.Names[i]))];
        _filled = new long[header.Names.Length];
        _valuesShown = new int[header.Names.Length];
    }

    /// <summary>Columns that nothing is read from, from 0.</summary>
    public ImmutableArray<int> UnreadPlaces { get; }

    /// <summary>Counts rows in which something stands in a column.</summary>
    public void Fill(int column, long rows) => _filled[column] += rows;

    /// <summary>Counts a value without meaning.</summary>
    public void Unmatch(UnmatchedValue value)
    {
        var key = (value.Column, value.Shown);
        if (!_unmatched.ContainsKey(key) && ++_valuesShown[value.Column] > MostValuesShown) key = (value.Column, OtherValues);
        _unmatched[key] = _unmatched.GetValueOrDefault(key) + 1;
    }

    /// <summary>Values without meaning, in the order of the columns.</summary>
    public ImmutableArray<UnmatchedCount> Unmatched =>
        [.. _unmatched.Select(u => new UnmatchedCount(_header.Names[u.Key.Column], CsvHeader.Letter(u.Key.Column), u.Key.Shown, u.Value))];

    /// <summary>Columns that nothing is read from, in their order; one with neither a name nor anything in it is none.</summary>
    public ImmutableArray<UnreadColumn> Unread =>
        [.. UnreadPlaces.Where(i => _header.Names[i].Length > 0 || _filled[i] > 0).Select(i => new UnreadColumn(_header.Names[i], CsvHeader.Letter(i), _mapping.Ignored.Any(c => c.Name == _header.Names[i]), _filled[i]))];
}
