using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CsvHelper;

namespace Thresholds.Audit.Import;

/// <summary>Streams the rows of a file. Memory does not grow with the file.</summary>
/// <remarks>
/// A quote that is opened and never closed would make the rest of the file one value. So a record is bounded, and one that runs over several
/// lines and does not come out with as many values as the header, in sound quoting, costs its first line only: that line is handed on as
/// trouble, and reading goes on with the next.
/// </remarks>
internal sealed class ContactCsv(string path, CsvOpening opening, bool lineBreaksInQuotes)
{
    /// <summary>The longest record, in bytes.</summary>
    public const int MostBytes = 1 << 18;

    /// <summary>How many bytes of the file have been read, for progress.</summary>
    public long Position { get; private set; }

    /// <summary>The rows, in order, troubled ones among them.</summary>
    /// <param name="offset">Where to begin: at the beginning of a row. Anywhere but at the start of the file, numbers and lines count from there.</param>
    public IEnumerable<CsvRow> Rows(long offset = 0)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var next = new Place(offset, 1);
        var number = 0L;
        var above = offset == 0 ? opening.RecordsAbove : 0;
        while (next.Offset < file.Length)
        {
            var from = next;
            var isMalformed = false;
            file.Position = from.Offset;
            using var reader = Open(file, opening.Separator, lineBreaksInQuotes, _ => isMalformed = true);
            next = new(file.Length, 0);
            while (true)
            {
                isMalformed = false;
                var outcome = Step(reader, from, out var at);
                if (outcome == StepOutcome.End) break;
                Position = at.Offset;
                if (above > 0)
                {
                    above--;
                    continue;
                }

                var isSwallowing = outcome == StepOutcome.TooLong || SpansLines(reader) && (isMalformed || reader.FieldCount != opening.Header.Names.Length);
                if (isSwallowing)
                {
                    yield return new(++number, at.Line, FirstLine(file, at, out next), RowTrouble.OpenQuote);
                    break;
                }

                var cells = Cells(reader);
                var isRightCount = cells.Length == opening.Header.Names.Length;
                var trouble = isMalformed && HasOpenQuote(reader) && !(isRightCount && lineBreaksInQuotes) ? RowTrouble.OpenQuote
                    : isRightCount ? RowTrouble.None : RowTrouble.WrongCount;
                yield return new(++number, at.Line, cells, trouble);
            }
        }
    }

    /// <summary>Opens a reader that takes every record as it comes, counts lines, and keeps values out of its messages.</summary>
    public static CsvReader Open(Stream stream, char separator, bool lineBreaksInQuotes, Action<CsvMalformedRecord>? onMalformed)
        => CsvReader.Create(stream, Options(separator, lineBreaksInQuotes, onMalformed, true), leaveOpen: true);

    /// <summary>The same over part of a file in memory; nobody asks it for lines.</summary>
    public static CsvReader Open(ReadOnlyMemory<byte> part, char separator, bool lineBreaksInQuotes, Action<CsvMalformedRecord>? onMalformed)
        => CsvReader.Create(part, Options(separator, lineBreaksInQuotes, onMalformed, false));

    private static CsvReaderOptions Options(char separator, bool lineBreaksInQuotes, Action<CsvMalformedRecord>? onMalformed, bool countsLines) => new()
    {
        Separator = separator, HasHeader = false, AllowLineBreaksInQuotes = lineBreaksInQuotes, MaxRecordSize = MostBytes, TrackLineNumbers = countsLines,
        FieldCountMismatch = CsvFieldCountHandling.Allow, MalformedData = CsvMalformedDataHandling.Recover, IncludeValuesInExceptions = false,
        OnMalformedRecord = onMalformed is null ? null : new(onMalformed),
    };

    private enum StepOutcome
    {
        End,
        Record,
        TooLong,
    }

    private readonly record struct Place(long Offset, long Line);

    private static StepOutcome Step(CsvReader reader, Place from, out Place at)
    {
        try
        {
            var found = reader.Read();
            at = found ? new(from.Offset + reader.ByteOffset, from.Line + reader.LineNumber - 1) : from;
            return !found ? StepOutcome.End : reader.RawRecord.Length > MostBytes ? StepOutcome.TooLong : StepOutcome.Record;
        }
        catch (CsvFormatException tooLong)
        {
            at = new(from.Offset + tooLong.ByteOffset, from.Line + tooLong.LineNumber - 1);
            return StepOutcome.TooLong;
        }
    }

    private static bool SpansLines(CsvReader reader) => reader.RawRecord.IndexOfAny((byte)'\n', (byte)'\r') >= 0;

    private static bool HasOpenQuote(CsvReader reader) => (reader.RawRecord.Count((byte)'"') & 1) == 1;

    /// <summary>The values of the record the reader stands on.</summary>
    public static ImmutableArray<string> Cells(CsvReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++) cells[i] = reader.GetString(i);
        return ImmutableCollectionsMarshal.AsImmutableArray(cells);
    }

    // The values of the line on which a record begins, read as if the line were all; and where the next line begins.
    private ImmutableArray<string> FirstLine(FileStream file, Place at, out Place next)
    {
        file.Position = at.Offset;
        var line = new List<byte>();
        var length = 0L;
        for (var b = file.ReadByte(); b >= 0; b = file.ReadByte())
        {
            length++;
            if (b == '\n') break;
            if (b == '\r')
            {
                if (file.ReadByte() == '\n') length++;
                break;
            }

            if (line.Count < MostBytes) line.Add((byte)b);
        }

        next = new(at.Offset + length, at.Line + 1);
        using var reader = Open(new MemoryStream([.. line]), opening.Separator, false, null);
        return reader.Read() ? Cells(reader) : [];
    }
}
