using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CsvHelper;
using CsvRow = Thresholds.Audit.Import.CsvRow;
using Thresholds.Audit.Blocks;
using Thresholds.Audit.Import;

namespace Thresholds.Audit.Auditing.Files;

/// <summary>Reads the rows of part of a file as text: only the columns wanted, the others left empty.</summary>
/// <remarks>One to a thread.</remarks>
internal sealed class SegmentRows
{
    private readonly ContactTable _file;
    private readonly bool[] _isWanted;
    private readonly CellText _text = new();
    private bool _isMalformed;

    /// <param name="file">The file.</param>
    /// <param name="wanted">The columns wanted.</param>
    public SegmentRows(ContactTable file, IEnumerable<int> wanted)
    {
        _file = file;
        _isWanted = new bool[file.Opening.Header.Names.Length];
        foreach (var column in wanted) _isWanted[column] = true;
    }

    /// <summary>In how many rows each column that the mapping does not read is filled; counted only where asked.</summary>
    public long[]? Filled { get; set; }

    /// <summary>The rows of sound quoting. Stops early, with <see cref="HasTrouble"/>, where it turns out that it is not.</summary>
    /// <param name="bytes">The rows.</param>
    /// <param name="isFirst">The first of them is the header.</param>
    /// <param name="rowsBefore">Rows before them.</param>
    /// <param name="linesBefore">Lines before them.</param>
    public IEnumerable<CsvRow> Sound(ReadOnlyMemory<byte> bytes, bool isFirst, long rowsBefore = 0, long linesBefore = 0)
    {
        HasTrouble = _isMalformed = false;
        using var csv = ContactCsv.Open(bytes, _file.Opening.Separator, _file.Mapping.LineBreaksInQuotes, _ => _isMalformed = true);
        var columns = _isWanted.Length;
        var row = rowsBefore;
        var (line, counted) = (linesBefore + 1, 0);
        for (var isHeader = isFirst; csv.Read(); isHeader = false)
        {
            if (_isMalformed || csv.RawRecord.Length > ContactCsv.MostBytes || (csv.FieldCount != columns && csv.RawRecord.IndexOfAny((byte)'\n', (byte)'\r') >= 0))
            {
                HasTrouble = true;
                yield break;
            }

            if (isHeader) continue;
            line += LineBreaks.In(bytes.Span[counted..(int)csv.ByteOffset]);
            counted = (int)csv.ByteOffset;
            yield return csv.FieldCount == columns ? new(++row, line, Cells(csv), RowTrouble.None) : new(++row, line, ContactCsv.Cells(csv), RowTrouble.WrongCount);
        }
    }

    /// <summary>The last reading met a quote that is opened and not closed where it should be.</summary>
    public bool HasTrouble { get; private set; }

    /// <summary>The rows of unsound quoting, one after the other, up to a place in the file.</summary>
    /// <param name="offset">Where they begin.</param>
    /// <param name="end">Where the rows after them begin at the earliest.</param>
    /// <param name="rowsBefore">Rows before them.</param>
    /// <param name="linesBefore">Lines before them.</param>
    public IEnumerable<CsvRow> Troubled(long offset, long end, long rowsBefore, long linesBefore)
    {
        var csv = new ContactCsv(_file.Path, _file.Opening, _file.Mapping.LineBreaksInQuotes);
        foreach (var row in csv.Rows(offset))
        {
            (TroubledUpTo, LinesRead) = (csv.Position, row.Line - 1);
            if (csv.Position >= end) yield break;
            if (row.Trouble == RowTrouble.None) CountFilled(row.Cells);
            yield return row with { Number = row.Number + rowsBefore, Line = row.Line + linesBefore };
        }

        TroubledUpTo = _file.Size;
    }

    /// <summary>Where the rows after those read by <see cref="Troubled"/> begin.</summary>
    public long TroubledUpTo { get; private set; }

    /// <summary>How many lines those took, unless the file ends with them.</summary>
    public long LinesRead { get; private set; }

    private ImmutableArray<string> Cells(CsvReader csv)
    {
        var cells = new string[_isWanted.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var bytes = csv.GetSpan(i);
            cells[i] = _isWanted[i] ? _text.Of(bytes) : string.Empty;
        }

        if (Filled is not null)
            foreach (var column in _file.Unread)
                if (!UnreadColumns.IsBlank(csv.GetSpan(column))) Filled[column]++;
        return ImmutableCollectionsMarshal.AsImmutableArray(cells);
    }

    private void CountFilled(ImmutableArray<string> cells)
    {
        if (Filled is null) return;
        foreach (var column in _file.Unread)
            if (!string.IsNullOrWhiteSpace(cells[column])) Filled[column]++;
    }
}
