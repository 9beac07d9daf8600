using NRules.RuleModel;
using Thresholds.Evaluation;
using Thresholds.NRules.Network;
using Thresholds.Rulebooks;

namespace Thresholds.NRules;

/// <summary>A rulebook as NRules definitions, one rule set for each chapter.</summary>
/// <remarks>
/// The definition named by a rule's id, tagged with its chapter, with the properties <c>threshold</c>, <c>strength</c>, <c>citations</c> and
/// <c>in force</c>, matches a <see cref="ClosedContact"/> on which the rule is met, and inserts a linked <see cref="RuleMet"/>. Beside it stand
/// definitions for the same rule not settled, raised by a clash and not in force; then one for how the thresholds stand, and those for steps,
/// routes and record checks. <see cref="ThresholdSessions"/> compiles it; a host that compiles for itself adds these rule sets to its own.
/// Nothing of a contact is in it. Immutable; safe to share between threads.
/// </remarks>
/// <param name="rulebook">The rulebook.</param>
public sealed class RulebookRuleRepository(Rulebook rulebook) : IRuleRepository
{
    private readonly Lazy<IReadOnlyList<IRuleSet>> _ruleSets = new(() => [.. Read(rulebook)]);

    /// <summary>The rulebook.</summary>
    public Rulebook Rulebook { get; } = rulebook;

    /// <summary>The rule sets: one for each chapter, under the chapter's id, and one for how the thresholds stand.</summary>
    public IEnumerable<IRuleSet> GetRuleSets() => _ruleSets.Value;

    private static IEnumerable<IRuleSet> Read(Rulebook rulebook)
    {
        var rules = new RuleDefinitions(rulebook);
        var followUps = new FollowUpDefinitions(rulebook);
        foreach (var chapter in rulebook.Chapters)
        {
            var set = new RuleSet(chapter.Id);
            set.Add(chapter.Rules.SelectMany(rule => rules.Of(rule, chapter.Id)));
            set.Add(Question.Of(chapter).SelectMany(followUps.Of));
            yield return set;
        }

        var thresholds = new RuleSet("how the thresholds stand");
        thresholds.Add([ThresholdDefinition.Of(new ThresholdEvaluator(rulebook))]);
        yield return thresholds;
    }
}
