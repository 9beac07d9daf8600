using Thresholds.Evaluation.Compiled;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Findings;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Auditing.Deciding;

/// <summary>Counts contacts on which a rule without a first day is met: today's understanding, read into a contact of any age.</summary>
/// <remarks>One to a thread; several are added up.</remarks>
internal sealed class UndatedTally(CompiledRulebook compiled)
{
    private long _contacts;
    private long _decisive;

    /// <summary>What rules without a first day say of a contact.</summary>
    /// <param name="met">The rules it meets.</param>
    /// <param name="pointed">What they point to.</param>
    public Undated Of(RulesMet met, PointedTo pointed)
    {
        var dated = 0;
        var isUndated = false;
        foreach (var place in met.Places)
        {
            var rule = compiled.Rules[place];
            if (rule.InForce.From is null) isUndated = true;
            else dated = Math.Max(dated, RungOf(rule));
        }

        return !isUndated ? Undated.None : dated < Rungs.Of(pointed.ToConsider) ? Undated.Decisive : Undated.Met;
    }

    /// <summary>Counts a contact.</summary>
    public void Count(Undated undated)
    {
        if (undated != Undated.None) _contacts++;
        if (undated == Undated.Decisive) _decisive++;
    }

    public void Add(UndatedTally other)
    {
        _contacts += other._contacts;
        _decisive += other._decisive;
    }

    public TodaysUnderstanding Figure => new(_contacts, _decisive, compiled.Rules.Count(r => r.InForce.From is null));

    // A lone sign towards section 47 says no more than that a social worker looks.
    private static int RungOf(Rule rule) => rule switch
    {
        { Threshold: Threshold.EmergencyAccommodation } => 0,
        { Threshold: Threshold.Section47, Strength: RuleStrength.PointsTowards } => Rungs.Of(Threshold.Section17),
        _ => Rungs.Of(rule.Threshold),
    };
}

/// <summary>Whether rules without a first day are met.</summary>
internal enum Undated
{
    /// <summary>None is.</summary>
    None,

    /// <summary>One is, and without it the contact points no lower.</summary>
    Met,

    /// <summary>Without them the contact would point lower.</summary>
    Decisive,
}
