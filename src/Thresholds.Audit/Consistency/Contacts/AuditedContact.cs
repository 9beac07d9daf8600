using System.Collections.Immutable;
using Thresholds.Facts;

namespace Thresholds.Audit.Consistency.Contacts;

/// <summary>One contact as the figures need it: what was recorded, what that points to, and what was decided.</summary>
/// <remarks>
/// No name, no free text, no date of birth, and nothing that says who decided: there is no figure by worker because there is no place for one.
/// Immutable.
/// </remarks>
internal sealed record AuditedContact
{
    /// <summary>The contact's id in the file.</summary>
    public required string Id { get; init; }

    /// <summary>What groups the contacts of one child.</summary>
    public required string Child { get; init; }

    /// <summary>What groups brothers and sisters; null where the file does not say.</summary>
    public string? Family { get; init; }

    /// <summary>The day of receipt.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>The time of receipt; null where not recorded.</summary>
    public TimeOnly? ReceivedAt { get; init; }

    /// <summary>The agency that made the contact, as a code; null where not recorded.</summary>
    public string? Source { get; init; }

    /// <summary>The team, as a code; null where not recorded.</summary>
    public string? Team { get; init; }

    /// <summary>Whether it came outside office hours.</summary>
    public Truth OutOfHours { get; init; }

    /// <summary>The chapters in which a rule is met.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>The rules met.</summary>
    public ImmutableArray<string> RulesMet { get; init; } = [];

    /// <summary>What the recorded facts point to.</summary>
    public required PointedTo PointedTo { get; init; }

    /// <summary>The highest threshold not ruled out on what the file asked about; null: all are.</summary>
    public Threshold? NotRuledOutOnWhatWasAsked { get; init; }

    /// <summary>Rules that must be considered and that no recorded judgement answers.</summary>
    public int MustConsiderUnanswered { get; init; }

    /// <summary>What the file says was decided.</summary>
    public RecordedDecision Recorded { get; init; }

    /// <summary>Whether a reason is recorded: yes, no (the file has a place for one and it is empty), or not known (no place for one).</summary>
    public Truth Reason { get; init; }

    /// <summary>The facts recorded, each at most once. What is not recorded is not here: never as a "no".</summary>
    public ImmutableArray<RecordedFact> Facts { get; init; } = [];

    /// <summary>Attributes for the equity table.</summary>
    public EquityAttributes Equity { get; init; }

    /// <summary>What came later; null where no chronology was read.</summary>
    public LaterEvents? Later { get; init; }

    /// <summary>What the record shows on consent and police grading.</summary>
    public RecordShown Shown { get; init; }
}
