using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Evaluation;

namespace Thresholds.Audit.Auditing.Deciding;

/// <summary>What is counted of contacts beside the figures: clocks, record checks, rules without a first day, clashes.</summary>
/// <remarks>One to a thread; several are added up.</remarks>
internal sealed class AuditTallies(AuditBasis basis)
{
    public ClockTally Clocks { get; } = new(basis.Rulebook);

    public CheckTally Checks { get; } = new(basis.Rulebook, basis.Facts.Ids);

    public UndatedTally Undated { get; } = new(basis.Compiled);

    public long Clashes { get; private set; }

    /// <summary>What the record of the contact counted last shows on consent and police grading.</summary>
    public RecordShown LastShown { get; private set; }

    public void Count(ThresholdDecision decision, RulesMet met, PointedTo pointed)
    {
        Clocks.Count(decision);
        LastShown = Checks.Count(decision);
        Undated.Count(met, pointed);
        if (!decision.Clashes.IsEmpty) Clashes++;
    }

    public void Add(AuditTallies other)
    {
        Clocks.Add(other.Clocks);
        Checks.Add(other.Checks);
        Undated.Add(other.Undated);
        Clashes += other.Clashes;
    }
}
