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

    /// <summary>Whether an account, by itself, states such a fact; 0 when not, 1 for a legal fact, 2 for another.</summary>
    public int Rank(string factId, Account account)
    {
        // No id, day or age of the row is used: they may be the very thing that is wrong with it.
        var contact = Contact.Start(_rulebook.Vocabulary, "set-aside", new(2000, 1, 1)).State(factId, account).Build();
        var conditions = new ConditionEvaluator(contact.Facts, _rulebook.ParameterValues);
        if (!_questions.Any(q => ConditionTree.FactId(q) == factId && conditions.Evaluate(q) == Truth.Yes)) return 0;
        return _rulebook.Vocabulary.FindIndicator(factId)?.Kind == IndicatorKind.LegalFact ? 1 : 2;
    }
}
