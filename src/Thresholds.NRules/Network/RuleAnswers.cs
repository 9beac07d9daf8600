using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.NRules.Network;

/// <summary>What the network said of the rules for one contact. A rule nothing was said of is not met.</summary>
internal sealed class RuleAnswers
{
    private readonly Dictionary<string, Truth> _verdicts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _raisedByClash = new(StringComparer.Ordinal);

    public RuleAnswers(IEnumerable<DecisionPart> parts)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case RuleMet { IsRaisedByClash: true } raised: _raisedByClash.Add(raised.Rule.Id); break;
                case RuleMet met: _verdicts.Add(met.Rule.Id, Truth.Yes); break;
                case RuleNotApplied met: _verdicts.Add(met.Rule.Id, Truth.Yes); break;
                case RuleNotSettled open: _verdicts.Add(open.Rule.Id, Truth.NotKnown); break;
            }
        }
    }

    public Truth Of(Rule rule) => _verdicts.GetValueOrDefault(rule.Id, Truth.No);

    public bool IsRaisedByClash(Rule rule) => _raisedByClash.Contains(rule.Id);
}
