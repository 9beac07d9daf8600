using System.Collections.Immutable;
using Thresholds.Audit.Auditing.Files;
using Thresholds.Audit.Blocks;
using Thresholds.Audit.Import;
using Thresholds.Facts;

namespace Thresholds.Audit.Auditing.ByBlocks;

/// <summary>Reads a plain row again, as text: a whole contact, for the evaluator.</summary>
/// <remarks>One to a thread.</remarks>
internal sealed class RowAgain(RowReader reader, ContactTable file)
{
    private readonly RowFinder _finder = new(file.Header.Names.Length, file.Opening.Separator);
    private readonly RowBatch _one = new(file.Header.Names.Length, []);

    /// <summary>The contact of a row.</summary>
    /// <param name="cells">Its values.</param>
    /// <param name="more">States what is known from elsewhere.</param>
    public RowReading Read(ImmutableArray<string> cells, Action<ContactBuilder, IReadOnlySet<string>>? more)
    {
        var reading = reader.Read(new(0, 0, cells, RowTrouble.None), _ => null, more);
        return reading.Contact is not null ? reading : throw new InvalidOperationException("A row that was a contact is none when it is read again.");
    }

    /// <summary>Whether the library, begun at a row, would take its first bytes for the mark of an encoding.</summary>
    public static bool IsMistaken(FilePart part, int from) => from > 0 && part.Buffer[from] is (0 or 0xEF or 0xFE or 0xFF);

    /// <summary>The values of a row.</summary>
    /// <param name="part">The part of the file it stands in.</param>
    /// <param name="from">Where it begins there.</param>
    public ImmutableArray<string> Cells(FilePart part, int from)
    {
        _one.Bytes = part.Buffer;
        _one.Clear(1);
        if (_finder.Find(from, part.Length, _one) < 0)
        {
            using var csv = ContactCsv.Open(part.Bytes[from..], file.Opening.Separator, file.Mapping.LineBreaksInQuotes, null);
            csv.Read();
            return ContactCsv.Cells(csv);
        }

        return _one.Text(0);
    }
}
