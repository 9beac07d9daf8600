using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Explanation;

/// <summary>A rule that counts, with the smallest sets of facts that suffice for it.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class MetRule
{
    private readonly Lazy<Listing<Reason>> _reasons;

    internal MetRule(ThresholdDecision decision, RuleFinding finding, ExplanationOptions options)
    {
        Finding = finding;
        Citations = [.. finding.Rule.Citations.Select(decision.Rulebook.Citation)];
        _reasons = new(() => ReasonSearch.Of(decision, finding, options));
    }

    /// <summary>The rule and what came of it: its strength, its because, whether a judgement answered it, what is new since.</summary>
    public RuleFinding Finding { get; }

    /// <summary>The sources it stands on, each saying whether its place was read.</summary>
    public ImmutableArray<Citation> Citations { get; }

    /// <summary>Every smallest set of facts that makes the rule count, fewest facts first.</summary>
    public Listing<Reason> Reasons => _reasons.Value;

    /// <inheritdoc/>
    public override string ToString() => Finding.Rule.Id;
}

/// <summary>A smallest set of facts that suffices for a rule: with these known and nothing else it is met, and without any one of them it is not.</summary>
/// <param name="Facts">The facts, in the vocabulary's order.</param>
/// <remarks>The facts are those the condition asks about, as they stand after closing; a derived one says from what it follows. Immutable.</remarks>
public sealed record Reason(ImmutableArray<KnownFact> Facts)
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Facts.Select(f => f.FactId));
}

/// <summary>Finds the reasons of a rule that counts.</summary>
internal static class ReasonSearch
{
    public static Listing<Reason> Of(ThresholdDecision decision, RuleFinding finding, ExplanationOptions options)
    {
        var contact = decision.Contact;
        var values = contact.Facts.Values;
        var question = RuleQuestion.Of(finding, new JudgementReading(decision.Rulebook, contact));
        var evaluator = new ConditionEvaluator(contact.Facts, decision.Rulebook.ParameterValues);
        var nothing = new ConditionEvaluator(new ClosedFacts(values.Vocabulary.Unstated, [], null), decision.Rulebook.ParameterValues);
        var work = new Work(options.MostWork);
        var terms = new TermBuilder(Leaf, decision.Rulebook.ParameterValues, work).Of(question.Counts!);
        terms.Sort(Term.InOrder);
        var reasons = terms.Take(options.MostListed).Select(t => new Reason([.. t.Parts.Select(Known)]));
        return new([.. reasons], terms.Count, work.IsComplete);

        IEnumerable<Term> Leaf(Condition leaf, bool wanted, bool underNot)
        {
            var answer = wanted ? Truth.Yes : Truth.No;
            if (Answer(leaf, underNot) != answer) return [];
            // What is so whatever the fact ("one of" the whole list) needs no fact.
            if (nothing.Evaluate(leaf) == answer) return [Term.Nothing];
            return [new([Narrowing.Held(values, values.Vocabulary.Key(ConditionTree.FactId(leaf)!))])];
        }

        // A rule raised by a clash is met on facts that the clash leaves possible; those count here as they counted there.
        Truth Answer(Condition leaf, bool underNot)
        {
            var known = evaluator.Evaluate(leaf);
            if (known != Truth.NotKnown || contact.Facts.Doubt is null) return known;
            return evaluator.IsRaisedByClash(underNot ? new Not(leaf) : leaf) ? (underNot ? Truth.No : Truth.Yes) : known;
        }

        KnownFact Known(Narrowing part) => KnownFact.Of(contact, values.Vocabulary.IdOf(part.Key), isInDoubt: IsOpen(part));

        bool IsOpen(Narrowing part) => finding.IsRaisedByClash && !values.SaysSomethingOf(part.Key);
    }
}
