using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Audit.Import;

/// <summary>Says how the columns of a file are to be read: which column is the contact's id, which the day of receipt, which speaks of which fact.</summary>
/// <remarks>
/// Written as JSON (format 1); its form is <c>mapping.schema.json</c> and the README of the folder. What a mapping does not name is never read.
/// Immutable; safe to share between threads.
/// </remarks>
public sealed class ContactMapping
{
    /// <summary>The separator characters a file may have.</summary>
    internal static readonly ImmutableArray<char> Separators = [',', ';', '\t'];

    internal ContactMapping(Vocabulary vocabulary, MappedColumn contact, DateColumn receivedOn)
    {
        Vocabulary = vocabulary;
        Contact = contact;
        ReceivedOn = receivedOn;
    }

    /// <summary>The vocabulary its facts are spoken in.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>What the mapping is called; empty when it has no title.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>Ids of the facts some column speaks of, each once, in the order of the mapping.</summary>
    public IEnumerable<string> FactIds => Facts.Select(f => f.FactId).Distinct(StringComparer.Ordinal);

    /// <summary>Ids of the facts for which a blank means no, each once, in the order of the mapping.</summary>
    public IEnumerable<string> ClosedFactIds => Facts.Where(f => f.IsClosed).Select(f => f.FactId).Distinct(StringComparer.Ordinal);

    /// <summary>The sheet of a workbook that is meant; null: whichever holds the columns.</summary>
    internal NamedSheet? Sheet { get; init; }

    internal char? Separator { get; init; }

    internal bool LineBreaksInQuotes { get; init; } = true;

    internal ImmutableArray<string> Blanks { get; init; } = [];

    internal MappedColumn Contact { get; }

    internal DateColumn ReceivedOn { get; }

    internal DateColumn? ReceivedAt { get; init; }

    internal DateColumn? DecidedOn { get; init; }

    internal MappedColumn? Family { get; init; }

    /// <summary>The team, as a code. No rule reads it.</summary>
    internal MappedColumn? Team { get; init; }

    /// <summary>How contacts out of hours are told; null: the file and its keeper do not say.</summary>
    internal HoursMapping? Hours { get; init; }

    internal ChildColumns Child { get; init; } = ChildColumns.None;

    internal ImmutableArray<FactColumn> Facts { get; init; } = [];

    internal OutcomeColumn? Outcome { get; init; }

    internal MappedColumn? Reason { get; init; }

    internal ImmutableArray<MappedColumn> Carried { get; init; } = [];

    internal ImmutableArray<AttributeColumn> Attributes { get; init; } = [];

    internal ImmutableArray<MappedColumn> Ignored { get; init; } = [];

    /// <summary>Columns in which any text counts as written, whatever it is: an id, a name, something present. What a failed formula left there counts for nothing.</summary>
    internal IEnumerable<MappedColumn> TakenAsWritten => new[] { Contact, Child.Id, Family, Team, Reason }.Concat(Attributes.Select(a => a.Column)).OfType<MappedColumn>();

    /// <summary>Every column the mapping reads, in the order of its parts; a column may come more than once.</summary>
    internal IEnumerable<MappedColumn> Read => new[] { Contact, ReceivedOn.Column, ReceivedAt?.Column, DecidedOn?.Column, Family, Team, Hours?.Column?.Column, Child.Id }
        .Concat(Child.All)
        .Concat(Facts.Select(f => f.Column))
        .Concat([Outcome?.Column, Reason])
        .Concat(Carried)
        .Concat(Attributes.Select(a => a.Column))
        .OfType<MappedColumn>();

    /// <summary>Reads a mapping, or says everything that is wrong with it.</summary>
    /// <param name="json">The bytes of the mapping: JSON in UTF-8.</param>
    /// <param name="source">The file as its author knows it; used in faults.</param>
    /// <param name="vocabulary">The rulebook's vocabulary, in which its facts are spoken.</param>
    /// <remarks>A mapping that names a level scheme needs the rulebook that holds it: see the other reading.</remarks>
    public static Reading<ContactMapping> TryRead(ReadOnlyMemory<byte> json, string source, Vocabulary vocabulary)
        => TryRead(json, source, vocabulary, [], null);

    /// <summary>Reads a mapping, or says everything that is wrong with it.</summary>
    /// <param name="json">The bytes of the mapping: JSON in UTF-8.</param>
    /// <param name="source">The file as its author knows it; used in faults.</param>
    /// <param name="rulebook">The rulebook, in whose vocabulary its facts are spoken and whose level schemes it may name.</param>
    public static Reading<ContactMapping> TryRead(ReadOnlyMemory<byte> json, string source, Rulebook rulebook)
        => TryRead(json, source, rulebook, null);

    /// <summary>What can be made out of a mapping, whatever is wrong with it: to look for its columns. Null: nothing can.</summary>
    internal static ContactMapping? Glance(ReadOnlyMemory<byte> json, string source, Rulebook rulebook)
        => PlacedJsonReader.Read(json, source, []) is { } root ? new MappingReader(rulebook.Vocabulary, rulebook.LevelSchemes, null, []).Read(root) : null;

    /// <summary>Reads a mapping for a file whose header is known, so that the columns it names are checked in the same go.</summary>
    /// <param name="json">The bytes of the mapping.</param>
    /// <param name="source">Its name, for faults.</param>
    /// <param name="rulebook">The guidance.</param>
    /// <param name="header">The header; null: not known.</param>
    /// <param name="mayClose">Whether a blank may mean no where the mapping says so; false where what seems blank may not be.</param>
    internal static Reading<ContactMapping> TryRead(ReadOnlyMemory<byte> json, string source, Rulebook rulebook, CsvHeader? header, bool mayClose = true)
        => TryRead(json, source, rulebook.Vocabulary, rulebook.LevelSchemes, header, mayClose);

    private static Reading<ContactMapping> TryRead(ReadOnlyMemory<byte> json, string source, Vocabulary vocabulary, ImmutableArray<LevelScheme> schemes, CsvHeader? header, bool mayClose = true)
    {
        var faults = new List<Fault>();
        var reader = new MappingReader(vocabulary, schemes, header, faults) { MayClose = mayClose };
        var mapping = PlacedJsonReader.Read(json, source, faults) is { } root ? reader.Read(root) : null;
        return faults.Count == 0 && mapping is not null
            ? Reading.Of(mapping)
            : Reading.Failed<ContactMapping>(faults.OrderBy(f => f.Where.Line).ThenBy(f => f.Where.Column));
    }
}
