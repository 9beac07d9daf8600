using System.Collections.Immutable;
using Thresholds.Facts;

namespace Thresholds.Evaluation.Compiled;

/// <summary>What came of every rule in force, a byte each; the findings in words are made when somebody reads them.</summary>
/// <remarks>Of a contact without judgements and without clash: a rule then counts for what its condition says.</remarks>
internal sealed class RuleVerdicts(RulesOfDay rules, sbyte[] verdicts)
{
    public ImmutableArray<RuleFinding> Findings(Threshold threshold)
    {
        var inForce = rules.InForce[(int)threshold - 1];
        var findings = ImmutableArray.CreateBuilder<RuleFinding>(inForce.Length);
        foreach (var at in inForce)
        {
            var verdict = (Truth)verdicts[at];
            findings.Add(new(rules.Rulebook.Rules[at], verdict, verdict, null, [], false));
        }

        return findings.MoveToImmutable();
    }
}
