using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Import;

/// <summary>Finds the facts for which a row that was set aside must be looked at first: legal facts, and facts in a rule that must be answered.</summary>
internal sealed class GraveFacts
{
    private readonly Rulebook _rulebook;
    private readonly ImmutableArray<Condition> _questions;

    public GraveFacts(Rulebook rulebook)
    {
        _rulebook = rulebook;
        var legal = rulebook.Vocabulary.Indicators.Where(i => i.Kind == IndicatorKind.LegalFact).Select(i => (Condition)new IndicatorCondition(i.Id));
        var answered = rulebook.Rules.Where(r => r.Strength != RuleStrength.PointsTowards)
            .SelectMany(r => r.When.Walk())
            .Where(p => !p.IsUnderNot && ConditionTree.FactId(p.Part) is { } id && id != Measure.AgeId)
            .Select(p => p.Part);
        _questions = [.. legal.Concat(answered).Distinct()];
    }

    /// <summary>The ids of such facts that the accounts of a row state, legal facts first.</summary>
    /// <param name="stated">The accounts, each with its fact.</param>
    public ImmutableArray<string> In(IReadOnlyList<(string FactId, Account Account)> stated)
    {
        if (stated.Count == 0) return [];
        // No id, day or age of the row is used: they may be the very thing that is wrong with it.
        var builder = Contact.Start(_rulebook.Vocabulary, "set-aside", new(2000, 1, 1));
        foreach (var (factId, account) in stated) builder.State(factId, account);
        var contact = builder.Build();
        var conditions = new ConditionEvaluator(contact.Facts, _rulebook.ParameterValues);
        return
        [
            .. _questions.Where(q => contact.Stated(ConditionTree.FactId(q)!) is not null && conditions.Evaluate(q) == Truth.Yes)
                .Select(q => ConditionTree.FactId(q)!).Distinct(StringComparer.Ordinal),
        ];
    }
}
