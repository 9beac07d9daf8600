using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Text;
using Thresholds.Timescales;

namespace Thresholds.Explanation.Records;

/// <summary>The sentences in which a difference between two decisions is told, in one place.</summary>
/// <param name="rulebook">The guidance by which it was decided again.</param>
/// <param name="change">In which parts it is not the guidance that decided; null: it is that one.</param>
internal sealed class DifferenceWords(Rulebook rulebook, GuidanceChange? change)
{
    public string Say(RecordDifference d) => d.Kind switch
    {
        DifferenceKind.Headline => $"{Headline(d.Id)}: {Both(Value(d, d.Recorded), Value(d, d.Now))}.",
        DifferenceKind.Threshold => $"{Name(d.Id)}{Aspect(d, "status", "requiredByLaw")}: {Both(Value(d, d.Recorded), Value(d, d.Now))}.",
        DifferenceKind.Rule => $"{Rule(d)}{Changed(d)}",
        DifferenceKind.Step => Item(d, "step", rulebook.Steps.FirstOrDefault(s => s.Id == d.Id)?.What, "to be done", "not to be done"),
        DifferenceKind.Route => Item(d, "route", rulebook.Routes.FirstOrDefault(r => r.Id == d.Id)?.What, "gone through", "not there"),
        DifferenceKind.Check => Item(d, "record check", rulebook.Checks.FirstOrDefault(c => c.Id == d.Id)?.What, "asked of the record", "not asked of the record"),
        DifferenceKind.NotApplied => Item(d, "rule", null, "met but not in force", "not among those met and not in force") + Changed(d),
        DifferenceKind.Clash => $"Statements that cannot all be true{Aspect(d)}: {Presence(d, "named", "not named")}.",
        DifferenceKind.Judgement => $"What is said of a judgement ({Shown(d.Id)}){Aspect(d)}: {Presence(d, "said", "not said")}.",
        DifferenceKind.Question => d.Id == "questionsOpen"
            ? $"How many questions are open: {Both(Shown(d.Recorded), Shown(d.Now))}."
            : $"What to ask next: {Both(Shown(d.Recorded), Shown(d.Now))}.",
        _ when d.Id == "rulebook" => "The guidance is named in more than one place of the record, and not the same: edition, fingerprint or settings.",
        _ => $"{d.Paths[0]}{(d.Paths.Length > 1 ? " and what stands with it" : string.Empty)}: {Both(Shown(d.Recorded), Shown(d.Now))}.",
    };

    /// <summary>A list of rules in one line, the first few by id.</summary>
    public static string Ids(IReadOnlyCollection<string> ids)
        => string.Join(", ", ids.Take(6).Select(i => $"`{i}`")) + (ids.Count > 6 ? FormattableString.Invariant($" and {ids.Count - 6} more") : string.Empty);

    private string Rule(RecordDifference d)
    {
        var rule = rulebook.FindRule(d.Id);
        var whose = $"{Name(d.Threshold)}, rule {Shown(d.Id)}";
        var because = rule is null ? string.Empty : $" ({rule.Strength.Words()}: {FirstSentence(rule.Because)})";
        return d.Aspect is "" or "list"
            ? $"{whose}{because}: {Both(List(d.IsRecorded, d.Recorded), List(d.IsNow, d.Now))}."
            : $"{whose}{Aspect(d)}: {Both(Shown(d.Recorded), Shown(d.Now))}.";

        static string List(bool isThere, string? list) => !isThere ? "not among the rules" : list switch
        {
            "met" => "met", "answered" => "met and answered by a judgement", "notSettled" => "not settled", "notMet" => "not met", _ => "there",
        };
    }

    private static string FirstSentence(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).TrimEnd('.');
    }

    private string Item(RecordDifference d, string kind, string? what, string there, string notThere)
    {
        var name = $"{DecisionWords.Capital(kind)} {Shown(d.Id)}{(what is null ? string.Empty : $" ({what.TrimEnd('.')})")}";
        return d.Aspect.Length == 0 ? $"{name}: {Presence(d, there, notThere)}." : $"{name}{Aspect(d, "status")}: {Both(Value(d, d.Recorded), Value(d, d.Now))}.";
    }

    private static string Presence(RecordDifference d, string there, string notThere)
        => d.IsRecorded == d.IsNow ? Both(Shown(d.Recorded), Shown(d.Now)) : Both(d.IsRecorded ? there : notThere, d.IsNow ? there : notThere);

    private static string Both(string recorded, string now) => recorded == now ? "not the same" : $"recorded as {recorded}; decided again it is {now}";

    private string Changed(RecordDifference d) => change switch
    {
        null or { IsKnown: false } => string.Empty,
        _ when change.RulesChanged.Contains(d.Id) => " This rule has changed since.",
        _ when change.RulesNew.Contains(d.Id) => " This rule is new.",
        _ when change.RulesGone.Contains(d.Id) => " This rule is no longer in the guidance.",
        { FactsChanged: true } => " The rule itself is unchanged; what follows from what has changed.",
        _ => " This rule has not changed since, so the guidance does not explain it.",
    };

    private static string Aspect(RecordDifference d, params IEnumerable<string> known) => d.Aspect.Length == 0 || known.Contains(d.Aspect) ? string.Empty : ", " + d.Aspect switch
    {
        "due" => "by when", "done" => "whether it was done", "doneAt" => "when it was done", "inTime" => "whether it was in time", "standing" => "how it stands",
        "decidedOn" => "the day it was decided", "facts" or "blockedBy" => "the facts behind it", "newSince" => "what is new since its answer",
        "strength" => "how firmly it speaks", "because" => "its reason as worded", "citations" => "its sources",
        "moreInformationNeeded" => "what more was to be known", _ => Shown(d.Aspect),
    };

    private string Value(RecordDifference d, string? leaf) => leaf switch
    {
        null => "nothing",
        "true" => d.Aspect == "requiredByLaw" ? "required by law" : "yes",
        "false" => d.Aspect == "requiredByLaw" ? "not required by law" : "no",
        _ when d.Aspect is "due" or "doneAt" or "decidedOn" && LocalMoment.TryParse(leaf, out var moment) => moment.InWords(),
        _ when ThresholdWords.TryParse(leaf, out var threshold) => threshold.Words(),
        _ when Words.IsCode(leaf) => $"\"{leaf.Replace('-', ' ')}\"",
        _ => Shown(leaf),
    };

    // What stands in a record may be free text, or anything at all where it was altered.
    private static string Shown(string? text) => text is null ? "nothing" : Words.IsCode(text) ? $"`{text}`" : text.Split(", ").All(Words.IsCode) && text.Length < 200 ? text : "other words";

    private static string Headline(string id) => id switch
    {
        "required" => "Required", "toConsider" => "To consider", "notRuledOut" => "Not ruled out", "urgency" => "How soon", _ => "Emergency accommodation",
    };

    private static string Name(string? slug) => ThresholdWords.TryParse(slug, out var threshold) ? DecisionWords.Capital(threshold.Words()) : Shown(slug);
}
