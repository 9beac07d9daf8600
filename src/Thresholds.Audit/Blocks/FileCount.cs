using System.Collections.Concurrent;
using Thresholds.Audit.Import;
using Thresholds.Audit.Replay;
using Thresholds.Evaluation;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Blocks;

/// <summary>Takes a file through its parts, several at a time, and adds up what came of them in their order.</summary>
internal sealed class FileCount(Rulebook rulebook, ContactMapping mapping, CsvOpening opening, Tally tally, string path, Func<PartReader> makeReader)
{
    private readonly ConcurrentBag<PartReader> _readers = [];
    private readonly ConcurrentBag<PartResult> _free = [];
    private readonly List<long> _setAside = [];
    private bool _hasMalformed;
    private long _linesBefore;

    public DecisionDates Dates { get; init; }

    public int PartBytes { get; init; } = FileParts.Usual;

    /// <summary>Where decisions and rows set aside are put down; null: nowhere.</summary>
    public ReplayFiles? Files { get; init; }

    public void Run(int processors, IProgress<ReplayProgress>? progress, CancellationToken cancellation)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var parts = new FileParts(file, mapping.LineBreaksInQuotes, PartBytes);
        var ids = new EarlierIds(IdsAgain);
        var waiting = new Queue<(FilePart Part, Task<PartResult> Result)>();
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            while (waiting.Count < processors + (processors > 1 ? 1 : 0) && parts.Next() is { } next) waiting.Enqueue((next, Start(next, processors)));
            if (waiting.Count == 0) break;
            var (part, task) = waiting.Dequeue();
            var result = task.GetAwaiter().GetResult();
            if (result.IsMalformed)
            {
                foreach (var (_, later) in waiting) later.Wait(cancellation);
                waiting.Clear();
                parts.Seek(ReadRowByRow(part, ids, cancellation));
            }
            else
            {
                if (ids.Take(result.Ids, tally.RowsRead) is { } repeated)
                {
                    result = Read(part, repeated);
                    ids.Take(result.Ids, tally.RowsRead);
                }

                Add(part, result);
                parts.Free(part);
                _free.Add(result);
            }

            progress?.Report(new(tally.RowsRead, part.End, file.Length));
        }
    }

    private Task<PartResult> Start(FilePart part, int processors)
        => processors > 1 ? Task.Run(() => Read(part, null)) : Task.FromResult(Read(part, null));

    private PartResult Read(FilePart part, IReadOnlyDictionary<long, long>? repeated)
    {
        var reader = _readers.TryTake(out var free) ? free : makeReader();
        var result = reader.Read(part, part.Offset == 0, repeated, _free.TryTake(out var again) ? again : null);
        if (!result.IsMalformed) _readers.Add(reader);
        return result;
    }

    private void Add(FilePart part, PartResult result)
    {
        var (line, counted) = (_linesBefore + 1, 0);
        foreach (var (place, from, reading) in result.SetAside)
        {
            var number = tally.RowsRead + place + 1;
            _setAside.Add(number);
            if (!reading.Grave.IsEmpty) tally.CountLookAtFirst();
            if (Files is null) continue;
            line += LineBreaks.In(part.Bytes.Span[counted..from]);
            counted = from;
            Files.Quarantine.Add(reading with { Row = reading.Row with { Number = number, Line = line } });
        }

        Files?.Write(result.Decisions.GetBuffer().AsSpan(0, (int)result.Decisions.Length));
        _linesBefore += result.Lines;

        var reader = _readers.TryPeek(out var any) ? any : makeReader();
        tally.Add(result, reader.Outcomes);
    }

    // Hands back where the next part begins: the first row that begins at the end of this one, or after it.
    private long ReadRowByRow(FilePart part, EarlierIds ids, CancellationToken cancellation)
    {
        _hasMalformed = true;
        var csv = new ContactCsv(path, opening, mapping.LineBreaksInQuotes);
        var rows = new RowByRow(rulebook, mapping, opening.Header, Dates, tally, Files);
        foreach (var row in csv.Rows(part.Offset))
        {
            cancellation.ThrowIfCancellationRequested();
            if (csv.Position >= part.End)
            {
                _linesBefore += row.Line - 1;
                return csv.Position;
            }

            var numbered = row with { Number = tally.RowsRead + 1, Line = _linesBefore + row.Line };
            var reading = rows.Read(numbered, _ => null);
            if (ids.Take(Alone(reading), tally.RowsRead) is { } repeated) reading = rows.Read(numbered, _ => repeated[0]);
            if (reading.Contact is null) _setAside.Add(numbered.Number);
            rows.Take(reading);
        }

        return new FileInfo(path).Length;
    }

    private IdRun Alone(RowReading reading)
    {
        var run = new IdRun();
        if (reading.Contact is not null) run.Add(reading.ContactId, 0);
        else if (Files is not null && reading.HasReadableId) run.AddSetAside(reading.ContactId, 0);
        return run;
    }

    // The ids of all contacts counted so far, from the file. Rows set aside gave theirs to nobody.
    private IEnumerable<(UInt128 Id, long Row)> IdsAgain()
    {
        var upTo = tally.RowsRead;
        var setAside = _setAside.ToHashSet();
        var id = opening.Header.IndexOf(mapping.Contact.Name);
        foreach (var (row, text) in _hasMalformed ? Troubled() : Sound())
        {
            if (row > upTo) yield break;
            if (setAside.Contains(row)) continue;
            var run = new IdRun();
            run.Add(CsvHeader.Clean(text), 0);
            yield return (run.Ids[0].Id, row);
        }

        IEnumerable<(long Row, string Id)> Sound()
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            using var csv = ContactCsv.Open(file, opening.Separator, mapping.LineBreaksInQuotes, null);
            csv.Read();
            for (long row = 1; csv.Read(); row++) yield return (row, csv.GetString(id));
        }

        IEnumerable<(long Row, string Id)> Troubled()
            => new ContactCsv(path, opening, mapping.LineBreaksInQuotes).Rows().Select(r => (r.Number, id < r.Cells.Length ? r.Cells[id] : string.Empty));
    }
}
