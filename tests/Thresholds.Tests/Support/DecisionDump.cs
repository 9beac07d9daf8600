using System.Globalization;
using System.Text;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Tests.Support;

/// <summary>Everything a decision says, in one text: what two decisions must share to be the same.</summary>
internal static class DecisionDump
{
    public static string Of(ThresholdDecision d)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"required {d.Required}, to consider {d.ToConsider}, not ruled out {d.NotRuledOut}, urgency {d.Urgency}, as at {d.RulesAsAt:O}");
        foreach (var clash in d.Clashes) text.AppendLine($"clash {string.Join(',', clash.Facts)} set aside {string.Join(',', clash.SetAside)} kept {string.Join(',', clash.Kept)}");
        foreach (var remark in d.Remarks) text.AppendLine($"remark {remark.Kind} on {ContactSpec.Words(remark.Judgement)} {string.Join(',', remark.RuleIds)}");
        foreach (var t in d.Thresholds)
        {
            text.AppendLine($"{t.Threshold} {t.Status} {(t.IsRequired ? "required" : "")} {(t.DecidedBy is { } by ? ContactSpec.Words(by) : "")}");
            foreach (var r in t.Rules)
                text.AppendLine($"  {r.Rule.Id} {r.Verdict} counts {r.Counts} as {r.Strength} {(r.IsRaisedByClash ? "by clash" : "")} new {string.Join(',', r.NewSince)} {(r.AnsweredBy is { } a ? ContactSpec.Words(a) : "")}");
        }

        foreach (var s in d.Steps) text.AppendLine($"step {s.Step.Id} {s.Verdict} due {s.Due?.InWords()} {s.Lateness?.InWords()} done {s.Done} {s.DoneAt?.InWords()} in time {s.InTime}");
        foreach (var r in d.Routes) text.AppendLine($"route {r.Route.Id} {r.Status} {r.Opens} {r.IsBlocked}");
        foreach (var c in d.Checks) text.AppendLine($"check {c.Check.Id} {c.Status}");
        foreach (var r in d.NotApplied) text.AppendLine($"not applied {r.Id}");
        return text.ToString();
    }

    /// <summary>What was said, in the order the contact keeps it: part of a decision record.</summary>
    public static string Said(Contact contact)
    {
        var text = new StringBuilder();
        foreach (var fact in contact.StatedFacts)
            text.AppendLine($"{fact.FactId} {fact.IsDisputed} {fact.IsWithdrawn} {string.Join(" | ", fact.Accounts.Select(a => a.SortKey))}");
        foreach (var judgement in contact.Judgements) text.AppendLine(ContactSpec.Words(judgement) + judgement.InformationBy?.ToString("O", CultureInfo.InvariantCulture));
        foreach (var person in contact.People) text.AppendLine(person.Id);
        return text.AppendLine(string.Join(',', contact.AgeSources)).ToString();
    }
}
