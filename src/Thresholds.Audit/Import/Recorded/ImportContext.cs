using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Thresholds.Audit.Import;

/// <summary>What reading several files has in common: the authority's spellings, the last day an event can have, the counts, and what was said before.</summary>
/// <remarks>What was said before grows by about 40 bytes a record. Not safe to share between threads.</remarks>
internal sealed class ImportContext
{
    // A column has few values, each read many times; free text in one must not fill the memory.
    private const int MostRemembered = 20_000;

    private readonly HashSet<UInt128> _said = [];
    private readonly Dictionary<UInt128, int> _daysByOwnId = [];
    private readonly Dictionary<(CodeList List, int? Year, string Text), CodeReading> _read = [];

    /// <summary>The authority's spellings.</summary>
    public Synonyms Synonyms { get; init; } = Synonyms.None;

    /// <summary>The last day an event can have, such as the day of the export; null: any day.</summary>
    public DateOnly? AsOf { get; init; }

    public ImportTally Tally { get; } = new();

    /// <summary>Reads a code by a list of one year, with the authority's spellings.</summary>
    public CodeReading Read(CodeList list, string text, int? year)
    {
        if (text.Length == 0) return default;
        if (_read.TryGetValue((list, year, text), out var known)) return known;
        var read = list.Read(text, year, Synonyms);
        if (_read.Count < MostRemembered) _read.Add((list, year, text), read);
        return read;
    }

    /// <summary>Whether a record says something new. Lists that overlap repeat their rows: child, kind, day and source, or the record's own id, tell; of an end also what it ends.</summary>
    /// <remarks>A record of the dataset that comes again under its own id with another day is the same one, dated anew: the first reading stands, and the note says so.</remarks>
    public bool IsNew(RecordedEvent happened)
    {
        if (happened is { OwnId.Length: > 0, Format: RecordFormat.Ssd })
        {
            var own = Key(string.Create(CultureInfo.InvariantCulture, $"{happened.ChildId}\u001f{(int)happened.Kind}\u001f{happened.OwnId}"));
            if (_daysByOwnId.TryAdd(own, happened.Day.DayNumber)) return true;
            if (_daysByOwnId[own] != happened.Day.DayNumber) Tally.Note(Notes.DatedAnew);
            return false;
        }

        // Two assessments that end on one day are two.
        var ends = happened.Kind >= RecordedKind.EarlyHelpAssessmentEnd ? happened.StartedOn : null;
        return _said.Add(Key(string.Create(CultureInfo.InvariantCulture, $"{happened.ChildId}\u001f{(int)happened.Kind}\u001f{happened.Day:yyyyMMdd}\u001f{happened.OwnId}\u001f{(happened.OwnId.Length > 0 ? null : happened.Source ?? happened.Code)}\u001f{ends:yyyyMMdd}")));
    }

    private static UInt128 Key(string text) => BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
