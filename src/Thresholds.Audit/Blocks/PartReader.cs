using CsvHelper;
using Thresholds.Audit.Import;
using Thresholds.Bulk;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Blocks;

/// <summary>What came of one part of a file.</summary>
internal sealed class PartResult(Rulebook rulebook, int columns, int outcomes)
{
    public BulkFigures Figures { get; } = new(rulebook);

    /// <summary>Rows, those set aside included.</summary>
    public long Rows { get; set; }

    /// <summary>Rows set aside, by their place among the rows of the part, and where each begins in the file.</summary>
    public List<(long Place, long Offset, RowReading Reading)> SetAside { get; } = [];

    /// <summary>Values without meaning, in order.</summary>
    public List<UnmatchedValue> Unmatched { get; } = [];

    /// <summary>How many contacts have each outcome of <see cref="PlainRow.Outcomes"/>.</summary>
    public long[] Outcomes { get; } = new long[outcomes];

    /// <summary>In how many rows each column of the file is filled; counted only for columns that are not read.</summary>
    public long[] Filled { get; } = new long[columns];

    /// <summary>The ids of the contacts, with their places.</summary>
    public IdRun Ids { get; } = new();

    /// <summary>A row is malformed, so the part must be read one row after the other.</summary>
    public bool IsMalformed { get; set; }
}

/// <summary>Reads parts of a file into blocks, decides them and counts.</summary>
/// <remarks>One to a thread. Of no further use after a malformed part: rows of it still wait in the block.</remarks>
internal sealed class PartReader
{
    private readonly BulkEvaluator _evaluator;
    private readonly ContactMapping _mapping;
    private readonly CsvOpening _opening;
    private readonly IReadOnlyList<int> _unread;
    private readonly PlainRow _plain;
    private readonly RowReader _text;
    private readonly BlockRows _rows;
    private BulkAnswers? _answers;
    private bool _isMalformed;

    /// <param name="evaluator">Decides the blocks.</param>
    /// <param name="mapping">How the columns are read.</param>
    /// <param name="opening">The file's header and separator.</param>
    /// <param name="columns">The columns of the blocks.</param>
    /// <param name="unread">Columns of the file that are not read; counted is only how often they are filled.</param>
    public PartReader(BulkEvaluator evaluator, ContactMapping mapping, CsvOpening opening, ContactColumns columns, IReadOnlyList<int> unread)
    {
        (_evaluator, _mapping, _opening, _unread) = (evaluator, mapping, opening, unread);
        _plain = new(mapping, opening.Header, opening.Separator, columns);
        _text = new(evaluator.Rulebook, mapping, opening.Header);
        _rows = new(_plain, _text, columns);
    }

    /// <summary>The outcomes counted.</summary>
    public System.Collections.Immutable.ImmutableArray<string> Outcomes => _plain.Outcomes;

    /// <summary>Decides the part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="isFirst">Its first row is the header.</param>
    /// <param name="repeated">For rows whose id came before, the row in which it did; null: none.</param>
    public PartResult Read(FilePart part, bool isFirst, IReadOnlyDictionary<long, long>? repeated)
    {
        var result = new PartResult(_evaluator.Rulebook, _opening.Header.Names.Length, _plain.Outcomes.Length) { IsMalformed = !part.IsWhole };
        if (result.IsMalformed) return result;
        _isMalformed = false;
        using var csv = ContactCsv.Open(part.Bytes, _opening.Separator, _mapping.LineBreaksInQuotes, _ => _isMalformed = true);
        var isHeader = isFirst;
        while (csv.Read())
        {
            if (_isMalformed || csv.RawRecord.Length > ContactCsv.MostBytes || (csv.FieldCount != _opening.Header.Names.Length && csv.RawRecord.IndexOfAny((byte)'\n', (byte)'\r') >= 0))
            {
                result.IsMalformed = true;
                return result;
            }

            if (isHeader) isHeader = false;
            else Take(csv, result, part.Offset, repeated);
        }

        Decide(result);
        return result;
    }

    private void Take(CsvReader csv, PartResult result, long offset, IReadOnlyDictionary<long, long>? repeated)
    {
        var place = result.Rows++;
        if (csv.FieldCount != _opening.Header.Names.Length)
        {
            result.SetAside.Add((place, offset + csv.ByteOffset, _text.Read(new(0, 0, ContactCsv.Cells(csv), RowTrouble.WrongCount), _ => null)));
            return;
        }

        foreach (var column in _unread)
            if (!IsBlank(csv.GetSpan(column))) result.Filled[column]++;
        long? sameIdIn = repeated is not null && repeated.TryGetValue(place, out var earlier) ? earlier : null;
        var reading = _rows.Take(csv, sameIdIn);
        if (reading is null)
        {
            var contact = _rows.Last;
            result.Outcomes[contact.Outcome]++;
            result.Ids.Add(contact.Id, place);
        }
        else if (reading.Contact is null)
        {
            result.SetAside.Add((place, offset + csv.ByteOffset, reading));
        }
        else
        {
            result.Outcomes[_plain.Outcomes.IndexOf(reading.Outcome)]++;
            result.Unmatched.AddRange(reading.Unmatched);
            result.Ids.Add(reading.ContactId, place);
        }

        if (_rows.IsFull) Decide(result);
    }

    private void Decide(PartResult result)
    {
        if (_rows.Count == 0) return;
        _answers = _evaluator.Decide(_rows.Fill(), _answers);
        result.Figures.Add(_answers);
    }

    internal static bool IsBlank(ReadOnlySpan<byte> cell)
        => cell.IsEmpty || (cell[0] is <= (byte)' ' or >= 0x80 && string.IsNullOrWhiteSpace(System.Text.Encoding.UTF8.GetString(cell)));
}
