using System.Collections.Immutable;
using CsvHelper;
using Thresholds.Audit.Import;
using Thresholds.Bulk;

namespace Thresholds.Audit.Blocks;

/// <summary>Reads parts of a file into blocks, decides them and counts.</summary>
/// <remarks>One to a thread. Of no further use after a malformed part: rows of it still wait in the block.</remarks>
internal sealed class PartReader
{
    // A reader of the library looks ahead; opened anew for every second row it would cost more than it spares.
    private const int PlainRowsToLeaveTheLibrary = 64;

    private readonly BulkEvaluator _evaluator;
    private readonly ContactMapping _mapping;
    private readonly CsvOpening _opening;
    private readonly PlainRows _plain;
    private readonly RowReader _text;
    private readonly BlockRows _rows;
    private readonly UnreadColumns _unread;
    private readonly RowFinder _finder;
    private readonly LibraryRows _library = new();
    private readonly EachContact? _each;
    private readonly RowBatch _batch;
    private BulkAnswers? _answers;
    private IReadOnlyDictionary<long, long>? _repeated;
    private bool _isMalformed;

    /// <param name="evaluator">Decides the blocks.</param>
    /// <param name="mapping">How the columns are read.</param>
    /// <param name="opening">The file's header and separator.</param>
    /// <param name="columns">The columns of the blocks.</param>
    /// <param name="unread">Columns of the file that are not read; counted is only how often they are filled.</param>
    /// <param name="each">What is made of each contact; null: they are only counted.</param>
    public PartReader(BulkEvaluator evaluator, ContactMapping mapping, CsvOpening opening, ContactColumns columns, IReadOnlyList<int> unread, EachContact? each)
    {
        _each = each;
        (_evaluator, _mapping, _opening) = (evaluator, mapping, opening);
        _plain = new(mapping, opening.Header, columns);
        _text = new(evaluator.Rulebook, mapping, opening.Header);
        _rows = new(_plain, _text, columns, each);
        _unread = new([.. unread]);
        _finder = new(opening.Header.Names.Length, opening.Separator);
        _batch = _plain.Batch();
    }

    /// <summary>The outcomes counted.</summary>
    public ImmutableArray<string> Outcomes => _plain.Heads.OutcomeNames;

    /// <summary>Decides the part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="isFirst">Its first row is the header.</param>
    /// <param name="repeated">For rows whose id came before, by their place in the part, the row in which it did; null: none.</param>
    /// <param name="again">What came of another part, no longer needed; null: none.</param>
    public PartResult Read(FilePart part, bool isFirst, IReadOnlyDictionary<long, long>? repeated, PartResult? again)
    {
        var result = again ?? new(_evaluator.Rulebook, _opening.Header.Names.Length, Outcomes.Length);
        result.Clear();
        result.IsMalformed = !part.IsWhole;
        _repeated = repeated;
        var at = isFirst && !result.IsMalformed ? ReadByLibrary(part, 0, true, result) : 0;
        while (at < part.Length && !result.IsMalformed) at = ReadByLibrary(part, FindRows(part, at, result), false, result);
        if (result.IsMalformed) return result;
        Decide(result);
        if (_each is not null) result.Lines = LineBreaks.In(part.Bytes.Span);
        return result;
    }

    // As long as rows can be found. Hands back where the first that cannot begins.
    private int FindRows(FilePart part, int at, PartResult result)
    {
        while (at < part.Length)
        {
            _batch.Bytes = part.Buffer;
            _batch.Clear(_rows.Room);
            var next = at;
            while (!_batch.IsFull && next < part.Length && (next = _finder.Find(at, part.Length, _batch)) >= 0) at = next;
            _batch.Classify(_opening.Separator);
            Take(result);
            if (next < 0) break;
        }

        return at;
    }

    // As long as rows come with quotes, or whatever else makes them hard, and a little longer. Hands back where it left off.
    private int ReadByLibrary(FilePart part, int from, bool isHeader, PartResult result)
    {
        if (from >= part.Length) return from;
        // At the beginning of what it is given, the library takes the mark of an encoding for one; in the middle of a file it is part of a value.
        if (from > 0 && part.Buffer[from] is (0 or 0xEF or 0xFE or 0xFF))
        {
            result.IsMalformed = true;
            return from;
        }

        _isMalformed = false;
        using var csv = ContactCsv.Open(part.Bytes[from..], _opening.Separator, _mapping.LineBreaksInQuotes, _ => _isMalformed = true);
        _library.Clear(_batch, _rows.Room);
        for (var plainRows = 0; csv.Read();)
        {
            var isRightCount = csv.FieldCount == _opening.Header.Names.Length;
            if (_isMalformed || csv.RawRecord.Length > ContactCsv.MostBytes || (!isRightCount && csv.RawRecord.IndexOfAny((byte)'\n', (byte)'\r') >= 0))
            {
                result.IsMalformed = true;
                return from;
            }

            plainRows = !isHeader && csv.RawRecord.Contains((byte)'"') ? 0 : plainRows + 1;
            if (plainRows > PlainRowsToLeaveTheLibrary && isRightCount)
            {
                Take(result);
                return from + (int)csv.ByteOffset;
            }

            if (isHeader) (isHeader, plainRows) = (false, PlainRowsToLeaveTheLibrary);
            else TakeOne(csv, from + (int)csv.ByteOffset, isRightCount, result);
        }

        Take(result);
        return part.Length;
    }

    private void TakeOne(CsvReader csv, int from, bool isRightCount, PartResult result)
    {
        if (isRightCount && _library.TryAdd(csv, from, _batch))
        {
            if (!_batch.IsFull) return;
            Take(result);
        }
        else
        {
            Take(result);
            var cells = ContactCsv.Cells(csv);
            if (isRightCount) _rows.TakeTextAlone(cells, from, result, _repeated);
            else result.SetAside.Add((result.Rows++, from, _text.Read(new(0, 0, cells, RowTrouble.WrongCount), _ => null)));
            if (isRightCount) _unread.Count(cells, result.Filled);
            DecideIfFull(result);
        }

        _library.Clear(_batch, _rows.Room);
    }

    private void Take(PartResult result)
    {
        if (_batch.Count == 0) return;
        _rows.Take(_batch, result, _repeated);
        _unread.Count(_batch, result.Filled);
        _batch.Clear(0);
        DecideIfFull(result);
    }

    private void DecideIfFull(PartResult result)
    {
        if (_rows.Room == 0) Decide(result);
    }

    private void Decide(PartResult result)
    {
        if (_rows.Count == 0) return;
        _answers = _evaluator.Decide(_rows.Fill(), _answers);
        result.Figures.Add(_answers);
        _each?.Write(_answers, result);
        _rows.Clear();
    }
}
