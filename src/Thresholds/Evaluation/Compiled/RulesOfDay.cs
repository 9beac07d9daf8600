using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Evaluation.Compiled;

/// <summary>The rules that apply on a day, as places among the rulebook's compiled rules.</summary>
internal sealed class RulesOfDay(CompiledRulebook rulebook, DateOnly day)
{
    public CompiledRulebook Rulebook => rulebook;

    /// <summary>For each threshold, lowest first, the rules in force in the order of the chapters.</summary>
    public int[][] InForce { get; } =
        [.. ThresholdWords.All.Select(t => Places(rulebook, r => r.Threshold == t && r.InForce.Holds(day)))];

    /// <summary>The rules not in force, in the order of the chapters.</summary>
    public int[] NotInForce { get; } = Places(rulebook, r => !r.InForce.Holds(day));

    private static int[] Places(CompiledRulebook rulebook, Func<Rule, bool> isWanted)
        => [.. rulebook.InChapters.Where(at => isWanted(rulebook.Rules[at]))];
}
