using System.Collections.Immutable;
using Thresholds.Evaluation.Compiled;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Evaluation;

/// <summary>Decides contacts by one rulebook: what the law already requires, what must be considered, what is not ruled out.</summary>
/// <remarks>
/// It suggests and explains; a named social worker decides. Reads no clock and holds no state: one instance serves a whole program, from any thread.
/// <example><code>
/// var evaluator = new ThresholdEvaluator(EnglandGuidance.Rulebook);
/// var decision = evaluator.Decide(contact);
/// </code></example>
/// </remarks>
/// <param name="rulebook">The rulebook.</param>
public sealed class ThresholdEvaluator(Rulebook rulebook)
{
    /// <summary>The rulebook it decides by.</summary>
    public Rulebook Rulebook { get; } = rulebook;

    /// <summary>Decides one contact.</summary>
    /// <param name="contact">The contact, built on this rulebook's vocabulary.</param>
    /// <param name="dates">The day whose rules apply and the moment for clocks; left out: the contact's own day, and no clock read.</param>
    /// <exception cref="ArgumentException">The contact was built on another rulebook's vocabulary.</exception>
    public ThresholdDecision Decide(Contact contact, DecisionDates dates = default) => Decide(contact, dates, null);

    /// <summary>Decides on another reader's answers; null: on its own.</summary>
    internal ThresholdDecision Decide(Contact contact, DecisionDates dates, IVerdicts? answers)
    {
        if (contact.Vocabulary != Rulebook.Vocabulary) throw new ArgumentException("The contact was built on another rulebook's vocabulary. Build it on this one's.", nameof(contact));
        // Judgements and clashes are rare and intricate: such a contact is decided plainly.
        return answers is null && contact.Judgements.IsEmpty && contact.Facts.Doubt is null
            ? CompiledDecision.Decide(Rulebook, contact, dates.RulesAsAtFor(contact), dates.AsOf)
            : DecidePlainly(contact, dates, answers);
    }

    /// <summary>The reference: any contact, rule by rule, by the plain evaluator. What is faster answers to it.</summary>
    internal ThresholdDecision DecidePlainly(Contact contact, DecisionDates dates = default, IVerdicts? answers = null)
    {
        var asAt = dates.RulesAsAtFor(contact);
        var judgements = new JudgementReading(Rulebook, contact);
        var standings = new Dictionary<Threshold, Standing>();
        var conditions = new ConditionEvaluator(contact.Facts, Rulebook.ParameterValues, c => standings[c.Threshold].Answer(c.Test));
        var verdicts = answers ?? new EvaluatedVerdicts(conditions, conditions.IsRaisedByClash);
        var rules = new RuleEvaluation(verdicts, conditions, judgements);
        ImmutableArray<RuleFinding> all = [.. Rulebook.Rules.Select(rules.Find)];
        ImmutableArray<RuleFinding> inForce = [.. all.Where(f => f.Rule.InForce.Holds(asAt))];

        var findings = ImmutableArray.CreateBuilder<ThresholdFinding>();
        foreach (var threshold in ThresholdWords.All)
        {
            ImmutableArray<RuleFinding> its = [.. inForce.Where(f => f.Rule.Threshold == threshold)];
            var decidedBy = judgements.SaysMet(threshold);
            var judgedMet = decidedBy is null ? Truth.No : threshold == Threshold.EmergencyAccommodation ? rules.IsBorn() : Truth.Yes;
            var standing = standings[threshold] = Standing.Of(its, judgedMet);
            findings.Add(new(threshold, standing.Status, standing.Duty == Truth.Yes, decidedBy, its));
        }

        return new(Rulebook, contact, asAt, dates.AsOf, findings.ToImmutable(), new FollowUp(Rulebook, contact, verdicts, asAt, dates.AsOf))
        {
            NotApplied = [.. all.Where(f => f.Verdict == Truth.Yes && !f.Rule.InForce.Holds(asAt)).Select(f => f.Rule)],
            Remarks = judgements.Remarks(findings),
            Standings = standings,
        };
    }
}
