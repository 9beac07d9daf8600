using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Evaluation;

/// <summary>What a professional answers when they judge one threshold now: the rules that ask, and what is known while they are answered.</summary>
/// <remarks>
/// Made by <see cref="ThresholdDecision.RulesToAnswer"/>. Both lists are stored with the judgement, so that it settles only these rules and only
/// on what was then known. The judgement goes into the contact (<see cref="ContactBuilder.Judged"/>) and the contact is decided again. Nothing
/// here checks or refuses an answer: one that differs without a reason, or from a duty, is said in the decision. Immutable; thread-safe.
/// <example><code>
/// var asked = decision.RulesToAnswer(Threshold.Section47);
/// var judgement = asked.NotMet(today, role: "team manager", reason: "Examined the same day; the account fits.");
/// </code></example>
/// </remarks>
public sealed class RulesToAnswer
{
    internal RulesToAnswer(ThresholdDecision decision, Threshold threshold)
    {
        var values = decision.Contact.Facts.Values;
        Threshold = threshold;
        // A duty is the law's and is not answered, even where a clash makes it speak as "must consider".
        Rules = [.. decision.Of(threshold).Rules.Where(r => r.Rule.Strength != RuleStrength.Duty && (r.Verdict == Truth.Yes || r.IsRaisedByClash))];
        KnownThen = [.. decision.Rulebook.Vocabulary.Indicators.Select(i => i.Id).Where(id => values.Indicator(id) == Truth.Yes).Order(StringComparer.Ordinal)];
    }

    /// <summary>The threshold.</summary>
    public Threshold Threshold { get; }

    /// <summary>Its rules of strength "must consider" and "points towards" that are met now, those answered before included: they are answered again on what is known now.</summary>
    public ImmutableArray<RuleFinding> Rules { get; }

    /// <summary>Ids of the facts that are yes now. What a clash leaves only possible is not among them: once it is known, it asks again.</summary>
    public ImmutableArray<string> KnownThen { get; }

    /// <summary>The judgement that the threshold is met.</summary>
    /// <param name="on">The day it is made; the library reads no clock.</param>
    /// <param name="role">Who makes it, as a role.</param>
    /// <param name="reason">Why; without it the decision says that the record does not show a reason.</param>
    public Judgement Met(DateOnly on, string? role = null, string? reason = null) => Answer(JudgementAnswer.Met, on, role, reason);

    /// <summary>The judgement that these rules, on what is known now, do not meet the threshold.</summary>
    /// <param name="on">The day it is made.</param>
    /// <param name="role">Who makes it, as a role.</param>
    /// <param name="reason">Why; without it the decision says that the record does not show a reason.</param>
    public Judgement NotMet(DateOnly on, string? role = null, string? reason = null) => Answer(JudgementAnswer.NotMet, on, role, reason);

    /// <summary>The judgement that more must be known first. It changes no status.</summary>
    /// <param name="on">The day it is made.</param>
    /// <param name="from">From whom the information is awaited.</param>
    /// <param name="by">By when.</param>
    /// <param name="safeMeanwhile">What keeps the child safe meanwhile.</param>
    /// <param name="role">Who makes it, as a role.</param>
    /// <param name="reason">Why.</param>
    public Judgement MoreInformationNeeded(DateOnly on, string? from, DateOnly? by, string? safeMeanwhile, string? role = null, string? reason = null)
        => Answer(JudgementAnswer.MoreInformationNeeded, on, role, reason, from, by, safeMeanwhile);

    private Judgement Answer(
        JudgementAnswer answer, DateOnly on, string? role, string? reason, string? from = null, DateOnly? by = null, string? safeMeanwhile = null) => new()
        {
            Threshold = Threshold, Answer = answer, On = on, Role = role, Reason = reason, Settles = [.. Rules.Select(r => r.Rule.Id)],
            KnownThen = KnownThen, InformationFrom = from, InformationBy = by, SafeMeanwhile = safeMeanwhile,
        };
}
