using System.Collections.Immutable;
using Thresholds.Audit.Consistency;
using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Findings;

/// <summary>All that an audit found: what was read, what the figures are, which files to read. A report is written from this and nothing else.</summary>
/// <remarks>Holds ids of contacts and codes; no name, no free text, no date of birth, no worker. Immutable; safe to read from several threads.</remarks>
internal sealed record AuditFindings
{
    /// <summary>The rulebook by whose rules the contacts were decided again, for its words.</summary>
    public required Rulebook Rulebook { get; init; }

    /// <summary>The day whose rules applied to every contact; null: each contact's own day.</summary>
    public DateOnly? RulesAsAt { get; init; }

    /// <summary>The files, in the order given.</summary>
    public required ImmutableArray<FileRead> Files { get; init; }

    /// <summary>Ids of the facts the contacts' file can record; a recorded fact's place is its place here.</summary>
    public required ImmutableArray<string> FactsAsked { get; init; }

    /// <summary>Ids of the facts for which the mapping says that a blank means no.</summary>
    public required ImmutableArray<string> ClosedFacts { get; init; }

    /// <summary>The contacts, each compared once.</summary>
    public required ComparedContacts Compared { get; init; }

    /// <summary>What was chosen for this audit.</summary>
    public required ConsistencySettings Settings { get; init; }

    /// <summary>The figures over the contacts.</summary>
    public required ConsistencyFigures Figures { get; init; }

    /// <summary>Brothers and sisters: families beside children.</summary>
    public required FamilyFigures Families { get; init; }

    /// <summary>What the files tell of before and after; null where no contact names a child.</summary>
    public BeforeAndAfterFigures? BeforeAndAfter { get; init; }

    /// <summary>What later events say was decided, under a named rule; null where no later events were read.</summary>
    public InferredOutcomeFigures? Inferred { get; init; }

    /// <summary>The clocks, in the order of the guidance.</summary>
    public required ImmutableArray<ClockFigure> Clocks { get; init; }

    /// <summary>The record checks, in the order of the guidance.</summary>
    public required ImmutableArray<RecordCheckFigure> RecordChecks { get; init; }

    /// <summary>Contacts on which a rule without a first day counted: today's understanding, read into an older contact.</summary>
    public required TodaysUnderstanding TodaysUnderstanding { get; init; }

    /// <summary>Contacts whose recorded facts cannot all be true.</summary>
    public required long Clashes { get; init; }

    /// <summary>What a reader must know of these files before the figures, in sentences; empty where nothing is out of the ordinary.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
