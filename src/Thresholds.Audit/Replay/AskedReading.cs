using System.Collections.Frozen;
using Thresholds.Audit.Import;
using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Replay;

/// <summary>What is not ruled out on what was asked: with every fact that no column of the file speaks of read as no where it is still not known.</summary>
/// <remarks>
/// A file leaves most of a vocabulary out, and then "not ruled out" says nothing. This figure alone reads such facts as no, concerns included,
/// after closing; nothing is derived from that, and the decision itself never sees it. For a measure or choice without a column, a question about
/// it is read as no. Age counts as asked about always.
/// </remarks>
internal sealed class AskedReading(Rulebook rulebook, IEnumerable<string> asked)
{
    private readonly FrozenSet<string> _asked = asked.Append(Measure.AgeId).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The highest threshold of the ladder that is then not ruled out; null: all are.</summary>
    public Threshold? NotRuledOut(ThresholdDecision decision)
    {
        var conditions = new ConditionEvaluator(decision.Contact.Facts, rulebook.ParameterValues);
        for (var i = ThresholdWords.Ladder.Length - 1; i >= 0; i--)
            if (decision.Of(ThresholdWords.Ladder[i]).Rules.Any(r => r.IsRaisedByClash || Read(r.Rule.When, conditions) != Truth.No))
                return ThresholdWords.Ladder[i];
        return null;
    }

    private Truth Read(Condition condition, ConditionEvaluator conditions)
    {
        switch (condition)
        {
            case AllOf c:
                return c.Items.Aggregate(Truth.Yes, (value, item) => value.And(Read(item, conditions)));
            case AnyOf c:
                return c.Items.Aggregate(Truth.No, (value, item) => value.Or(Read(item, conditions)));
            case Not c:
                return Read(c.Item, conditions).Not();
            case AtLeast c:
                var values = c.Items.Select(item => Read(item, conditions)).ToArray();
                var wanted = c.Count.Parameter is { } id ? rulebook.ParameterValues[id] : c.Count.Number;
                return TruthLogic.From(values.Count(v => v == Truth.Yes) >= wanted, values.Count(v => v != Truth.No) >= wanted);
            default:
                var known = conditions.Evaluate(condition);
                return known == Truth.NotKnown && ConditionTree.FactId(condition) is { } fact && !_asked.Contains(fact) ? Truth.No : known;
        }
    }
}
