using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Explanation;

/// <summary>Writes a decision for the record, in words a social worker could paste: what is required or to consider, why, what is not known, what happens next.</summary>
/// <remarks>For professionals only: it names sources and accounts. It holds no note, no date of birth and no free-text reason. Thread-safe.
/// <example><code>Console.WriteLine(DecisionReport.Write(decision, ReportFormat.Text));</code></example></remarks>
public static class DecisionReport
{
    /// <summary>The decision in words.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="format">Text, Markdown or HTML.</param>
    public static string Write(ThresholdDecision decision, ReportFormat format) => Write(decision, ReportWriter.For(format), _ => { });

    /// <summary>The same, with what stands apart from the analysis put before it.</summary>
    internal static string Write(ThresholdDecision decision, ReportWriter to, Action<ReportWriter> apart)
    {
        var report = new Page(decision, to);
        report.Head();
        report.InShort();
        apart(to);
        report.Worries();
        report.AnsweredBefore();
        report.WorkingWell();
        report.NotKnownYet();
        report.WhatHappensNext();
        report.SomewhereSafe();
        report.Record();
        report.NotApplied();
        return report.ToString();
    }

    private sealed class Page(ThresholdDecision decision, ReportWriter to)
    {
        private readonly bool _isUnborn = decision.Contact.Facts.Values.Measure(Measure.AgeId).Max < 0;

        private Contact Contact => decision.Contact;

        private Vocabulary Vocabulary => decision.Rulebook.Vocabulary;

        public override string ToString() => to.ToString();

        public void Head()
        {
            to.Title($"Contact {Contact.Id}, received {Contact.Received.InWords()}");
            to.Paragraph($"{decision.Rulebook.Title}, edition {decision.Rulebook.Edition}, rules as at {DecisionWords.Date(decision.RulesAsAt)}. This suggests and explains; a named social worker decides.");
            foreach (var clash in decision.Clashes) Clash(clash);
            foreach (var remark in decision.Remarks.Where(r => !r.IsRecordCheck)) to.Paragraph((remark.Kind == RemarkKind.DutyJudgedNotMet ? "CONFLICT. " : "Note. ") + DecisionWords.Remark(remark));
        }

        public void InShort()
        {
            to.Heading("In short");
            to.Item("Required: " + (decision.Required is { } required ? $"{DecisionWords.Name(required, _isUnborn)}: {DecisionWords.Status(decision.Of(required))}." : "nothing on what is known."));
            if (decision.ToConsider is { } consider) to.Item($"To consider: {DecisionWords.Name(consider, _isUnborn)}.", Questions(consider));
            else to.Item("To consider: nothing is suggested yet. That is not a finding that nothing is wrong: see what is not known.");
            if (decision.ToConsider == Threshold.Section17 && decision.Of(Threshold.Section47).Status == ThresholdStatus.PointsTowards)
                to.Item("A sign points towards section 47. By itself it means that a social worker looks.");
            to.Item($"Emergency accommodation, a separate question: {DecisionWords.Status(decision.EmergencyAccommodation)}.", Questions(Threshold.EmergencyAccommodation));
            to.Item("How soon: " + DecisionWords.Urgency(decision.Urgency));
        }

        public void Worries()
        {
            var met = decision.Rules.Where(r => r.Counts == Truth.Yes)
                .OrderByDescending(r => r.Strength).ThenByDescending(r => r.Rule.Threshold).ToArray();
            if (met.Length == 0) return;
            to.Heading("What we are worried about, and why it matters");
            foreach (var finding in met)
            {
                var rule = finding.Rule;
                var isNew = finding.AnsweredBy is { } answer ? $" New since the decision of {DecisionWords.Date(answer.On)}: {Names(finding.NewSince)}." : string.Empty;
                if (NotAnsweredBy(finding) is { } earlier) isNew = $" Not among what the decision of {DecisionWords.Date(earlier.On)} answered.";
                var byClash = finding.IsRaisedByClash ? " Raised because statements clash: what they leave open is counted as possible." : string.Empty;
                to.Item(
                    $"{DecisionWords.Name(rule.Threshold, _isUnborn)}: {DecisionWords.Strength(finding.Strength)}.{isNew}{byClash}",
                    [
                        .. FactsOf(rule).Select(Told),
                        .. IsSaidAlready(rule) ? (string[])[] : ["Why: " + rule.Because],
                        .. rule.LocalChoice is { } choice ? (string[])["A local choice: " + choice] : [],
                        Sources(rule.Citations),
                    ]);
            }
        }

        public void AnsweredBefore()
        {
            if (Contact.Judgements.IsEmpty) return;
            var answered = decision.Rules.Where(r => r.AnsweredBy is not null && (r.Verdict == Truth.Yes || r.IsRaisedByClash) && r.Counts != Truth.Yes).ToArray();
            var others = Contact.Judgements.Where(j => j.Answer != JudgementAnswer.NotMet).ToArray();
            if (answered.Length == 0 && others.Length == 0) return;
            to.Heading("What has been decided");
            foreach (var finding in answered)
            {
                var judgement = finding.AnsweredBy!;
                to.Item(
                    $"{DecisionWords.Name(finding.Rule.Threshold, _isUnborn)}: answered \"not met\" on {DecisionWords.Date(judgement.On)}{By(judgement)}, for this rule only: {FactsInWords(finding.Rule)}.",
                    finding.Counts == Truth.NotKnown ? ["It asks again when a new worry that bears on it is told."] : []);
            }

            foreach (var judgement in others)
            {
                var what = judgement.Answer == JudgementAnswer.Met ? "decided as met" : "more information needed";
                var from = judgement.InformationFrom is { } agency ? $", from {agency}" : string.Empty;
                var by = judgement.InformationBy is { } day ? $", by {DecisionWords.Date(day)}" : string.Empty;
                var meanwhile = judgement.SafeMeanwhile is { } safe ? [$"What keeps the child safe meanwhile: {safe}"] : (string[])[];
                to.Item($"{DecisionWords.Name(judgement.Threshold, _isUnborn)}: {what} on {DecisionWords.Date(judgement.On)}{By(judgement)}{from}{by}.", meanwhile);
            }
        }

        public void WorkingWell()
        {
            var strengths = Vocabulary.Indicators.Where((i, at) => i.Kind == IndicatorKind.Strength && Contact.Facts.Values.Indicators[at] == Truth.Yes).ToArray();
            if (strengths.Length == 0) return;
            to.Heading("What is working well");
            foreach (var strength in strengths) to.Item(Told(strength.Id));
        }

        public void NotKnownYet()
        {
            to.Heading("What we do not know yet");
            var disputed = Contact.StatedFacts.Where(f => f.IsDisputed && f.Accounts.Length > 1).ToArray();
            foreach (var fact in disputed)
                to.Item($"Told differently: {Vocabulary.SeenAs(fact.FactId)}.", fact.Accounts.Select(a => $"{a.Value.Text}: {Footing(a)}"));

            var open = OpenQuestions.Of(decision);
            if (open.Count == 0)
            {
                to.Item("No open question could change how a threshold stands.");
                return;
            }

            to.Item(
                string.Create(CultureInfo.InvariantCulture, $"Ask first ({Math.Min(AskNext.Most, open.Count)} of {open.Count} open questions; nothing said about them is read as \"no\"):"),
                open.First(AskNext.Most).Select(id => DecisionWords.Ask(Vocabulary, id)));
            foreach (var threshold in decision.Thresholds.Where(t => t.Status == ThresholdStatus.NotSettled || t.Rules.Any(r => r.AnsweredBy is not null)))
            {
                var unsettled = threshold.Rules.Count(r => r.Counts == Truth.NotKnown);
                if (unsettled > 0) to.Item(string.Create(CultureInfo.InvariantCulture, $"{DecisionWords.Name(threshold.Threshold, _isUnborn)}: {unsettled} of {threshold.Rules.Length} rules are not settled."));
            }
        }

        public void WhatHappensNext()
        {
            var steps = decision.Steps.Where(s => s.Verdict == Truth.Yes).OrderBy(s => s.Done == Truth.Yes).ThenByDescending(s => s.Step.Urgency ?? 0).ToArray();
            if (steps.Length == 0) return;
            to.Heading("What needs to happen");
            foreach (var finding in steps)
            {
                var step = finding.Step;
                if (finding.Done == Truth.Yes)
                {
                    to.Item($"Done{(finding.DoneAt is { } at ? $" on {at.InWords()}" : string.Empty)}{(finding.InTime switch { Truth.Yes => ", in time", Truth.No => ", after it was due", _ => string.Empty })}: {step.What}.");
                    continue;
                }

                var soon = step.Urgency is { } urgency && finding.Due is null ? $" {DecisionWords.Urgency(urgency)}" : string.Empty;
                var due = finding.Due is { } by ? $" {DecisionWords.Capital(by.InWords())}." : string.Empty;
                var late = finding.Lateness is { State: not Timescales.LatenessState.NotYetDue } lateness ? $" Unless it has been done: {Uncapital(lateness.InWords())}" : string.Empty;
                var with = step.With.IsEmpty ? string.Empty : $", with {string.Join(", ", step.With)}";
                to.Item($"{step.What}.{soon}{due}{late}", [$"Who: {step.Who}{with}", Sources(step.Citations)]);
            }
        }

        public void SomewhereSafe()
        {
            var isAsked = decision.EmergencyAccommodation.Status is ThresholdStatus.Met or ThresholdStatus.MustConsider or ThresholdStatus.PointsTowards;
            var bearing = decision.Routes.Where(r => r.Status is RouteStatus.Open or RouteStatus.Blocked || (r.Status == RouteStatus.NotKnown && IsBegun(r))).ToArray();
            if (!isAsked && bearing.All(r => r.Opens != Truth.Yes)) return;
            to.Heading("Somewhere safe to be now");
            foreach (var route in bearing.OrderBy(r => r.Status == RouteStatus.NotKnown)) to.Item($"{route.Route.What}: {DecisionWords.Route(route.Status)}.", RouteReasons(route));
            var others = decision.Routes.Where(r => r.Status == RouteStatus.NotKnown && !IsBegun(r)).ToArray();
            if (others.Length > 0) to.Item("Also not known:", others.Select(r => r.Route.What + "."));
        }

        public void Record()
        {
            var outstanding = decision.Checks.Where(c => c.Status is RecordStatus.NotShown or RecordStatus.SaidNo).ToArray();
            var ofJudgements = decision.Remarks.Where(r => r.IsRecordCheck).ToArray();
            if (outstanding.Length + ofJudgements.Length == 0) return;
            to.Heading("What the record does not show yet");
            foreach (var remark in ofJudgements) to.Item(DecisionWords.Remark(remark));
            foreach (var check in outstanding.DistinctBy(c => (c.Check.What, c.Status)))
                to.Item($"{check.Check.What}{(check.Status == RecordStatus.SaidNo ? " (recorded as not done)" : string.Empty)}.");
        }

        public void NotApplied()
        {
            // A rule that has ended was usually replaced by another; what a reader must know of is law that came, or will come, later.
            var later = decision.NotApplied.Where(r => r.InForce.NotYet || r.InForce.From > decision.RulesAsAt).ToArray();
            if (later.Length == 0) return;
            to.Heading("Not applied on that day");
            foreach (var rule in later)
            {
                var inForce = rule.InForce.NotYet ? "not yet in force" : "in force " + rule.InForce;
                to.Item($"{DecisionWords.Name(rule.Threshold, _isUnborn)}: {rule.Because} This rule is {inForce}, so it is not applied as at {DecisionWords.Date(decision.RulesAsAt)}.");
            }
        }

        private void Clash(Clash clash)
        {
            var setAside = clash.SetAside.IsEmpty ? string.Empty : $" Set aside until someone checks: {Names(clash.SetAside)}.";
            var kept = clash.Kept.IsEmpty ? string.Empty : $" Kept, because a worry or a legal standing is never silenced: {Names(clash.Kept)}.";
            to.Paragraph($"CHECK FIRST. These statements cannot all be true: {string.Join("; ", clash.Facts.Select(f => Stated(f)))}.{setAside}{kept}");
        }

        private IEnumerable<string> Questions(Threshold threshold)
        {
            var rules = decision.Of(threshold).Rules.Where(r => r.Counts == Truth.Yes && r.Strength == RuleStrength.MustConsider).ToArray();
            if (rules.Length == 0) return [];
            return rules.Select(r => (r.Rule.Asks ?? DecisionWords.Question(threshold, _isUnborn)).TrimEnd('.')).Distinct().Select(q => q.EndsWith('?') ? q : q + ".");
        }

        // Something it asks for is already so: the route is near enough to be gone through now.
        private bool IsBegun(RouteFinding finding) => decision.Answers.IsBegun(finding.Route.OpensWhen);

        private IEnumerable<string> RouteReasons(RouteFinding finding)
        {
            var route = finding.Route;
            if (finding.Opens == Truth.NotKnown) yield return "Depends on: " + Names(DependsOn(route));
            if (finding.Status == RouteStatus.Blocked) yield return "Blocked by: " + Names(AsksOnlyFacts(route.BlockedBy!) ? decision.Answers.FactsBehind(route.BlockedBy!) : route.BlockedBy!.FactIds());
            else if (finding.IsBlocked != Truth.No) yield return "Would be blocked by: " + Names(route.BlockedBy!.FactIds());
            if (finding.IsBlocked != Truth.No && route.Unless is not null) yield return "Unless: " + Names(route.Unless.FactIds());
            yield return "Why: " + route.Because;
            yield return Sources(route.Citations);
        }

        private IEnumerable<string> DependsOn(Route route) => AsksOnlyFacts(route.OpensWhen)
            ? decision.Answers.FactsBehind(Threshold.EmergencyAccommodation, route.OpensWhen)
            : RuleEvaluation.For(Threshold.EmergencyAccommodation, route.OpensWhen).FactIds();

        // How a threshold stands is no fact of the contact: a condition that asks it is shown by all the facts it names.
        private static bool AsksOnlyFacts(Condition condition) => condition.Walk().All(p => p.Part is not StatusCondition);

        private ImmutableArray<string> FactsOf(Rule rule)
        {
            var ids = decision.Answers.FactsBehind(rule.When);
            return ids.IsEmpty ? [.. rule.When.FactIds()] : ids;
        }

        // The library does not know what was done, only when it was due.
        private static string Uncapital(string sentence)
        {
            var bracket = sentence.IndexOf(" (due ", StringComparison.Ordinal);
            var kept = bracket < 0 ? sentence.TrimEnd('.') : sentence[..bracket];
            return char.ToLowerInvariant(kept[0]) + kept[1..] + ".";
        }

        private string Sources(ImmutableArray<string> ids) => "Source: " + string.Join("; ", ids.Select(id => DecisionWords.Source(decision.Rulebook.Citation(id))));

        // A rule that stands on one indicator, with no reason but its wording, would say the same line twice.
        private bool IsSaidAlready(Rule rule) => rule.When is IndicatorCondition c && rule.Because == Vocabulary.SeenAs(c.Indicator);

        private string Names(IEnumerable<string> ids) => string.Join("; ", ids.Select(Vocabulary.SeenAs));

        private string FactsInWords(Rule rule) => Names(FactsOf(rule));

        private string Stated(string id)
        {
            if (id == Measure.AgeId) return $"age ({string.Join(", ", Contact.AgeSources.Select(s => DecisionWords.AgeSource(s, Contact.Age.Unborn)))})";
            return Vocabulary.SeenAs(id) + " (" + (Contact.Stated(id) is { } stated ? string.Join("; ", stated.Accounts.Select(a => $"{a.Value.Text}, {Footing(a)}")) : "stated") + ")";
        }

        private string Told(string id)
        {
            var fact = FactInWords.Of(Contact, id);
            var value = fact.Value == "yes" ? string.Empty : $": {fact.Value}";
            var how = fact.Stated is { } stated && fact.FollowsFrom.IsEmpty
                ? string.Join("; ", stated.Accounts.Select(a => stated.Accounts.Length > 1 ? $"{a.Value.Text}: {Footing(a)}" : Footing(a)))
                : fact.FollowsFrom.IsEmpty ? string.Empty : $"follows from: {Names(fact.FollowsFrom)}";
            if (fact.Stated?.IsDisputed == true) how = "disputed: " + how;
            return $"{Vocabulary.SeenAs(id)}{value}{(how.Length == 0 ? string.Empty : $" ({how})")}";
        }

        private static string Footing(Account account)
        {
            var from = account.From is { } who ? $" by {who}" : string.Empty;
            var on = account.ObservedOn is { } day ? $", observed {DecisionWords.Date(day)}" : string.Empty;
            return DecisionWords.Basis(account.Basis) + from + on;
        }

        // A rule met since, or left out then: the "not met" on its threshold does not speak for it.
        private Judgement? NotAnsweredBy(RuleFinding finding)
        {
            if (finding.Rule.Strength == RuleStrength.Duty) return null;
            var judged = Contact.Judgements.Where(j => j.Threshold == finding.Rule.Threshold && j.Answer != JudgementAnswer.MoreInformationNeeded).ToArray();
            return judged.Any(j => j.Settles.Contains(finding.Rule.Id)) ? null : judged.LastOrDefault() is { Answer: JudgementAnswer.NotMet, Settles.IsEmpty: false } last ? last : null;
        }

        private static string By(Judgement judgement) => judgement.Role is { } role ? $" by {role}" : string.Empty;

    }
}
