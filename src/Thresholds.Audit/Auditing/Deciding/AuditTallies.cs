using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Bulk;
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

    /// <summary>Counts one contact, and says what its record shows on consent and police grading, and what rules without a first day say of it.</summary>
    public (RecordShown Shown, Undated Undated) Count(ThresholdDecision decision, RulesMet met, PointedTo pointed)
    {
        Clocks.Count(decision);
        var undated = Undated.Of(met, pointed);
        Undated.Count(undated);
        if (!decision.Clashes.IsEmpty) Clashes++;
        return (Checks.Count(decision), undated);
    }

    /// <summary>Counts what can be counted over a block, of which each row's rules are counted one by one.</summary>
    /// <param name="answers">What was decided.</param>
    /// <param name="others">Rows that are counted one by one in every respect, a bit each.</param>
    public void Count(BulkAnswers answers, ReadOnlySpan<ulong> others)
    {
        Clocks.Count(answers, others);
        Checks.Count(answers, others);
    }

    public void Add(AuditTallies other)
    {
        Clocks.Add(other.Clocks);
        Checks.Add(other.Checks);
        Undated.Add(other.Undated);
        Clashes += other.Clashes;
    }
}
