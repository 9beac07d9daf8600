using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>Tells why not.</summary>
internal static class WhyNotInWords
{
    private const int RulesShown = 1;

    public static void Write(ExplanationWords words, ReportWriter report)
    {
        report.Heading("2 Why not");
        foreach (var gaps in words.Gravest(words.Explanation.WhyNot, w => w.Finding.Threshold))
        {
            var (no, open) = (gaps.NotMet.Length, gaps.NotSettled.Length);
            report.Item(FormattableString.Invariant($"{words.Name(gaps.Finding.Threshold)}: of {gaps.Finding.Rules.Length} rules {gaps.Finding.Rules.Length - no - open} met, {no} not met, {open} not settled."));
            var tellable = gaps.NotMet.Where(r => r.Finding.AnsweredBy is null && r.FactsAway is not null).ToLookup(IsOfAnotherAge);
            foreach (var rule in tellable[false].Take(RulesShown)) report.Item(Title(rule), Parts(words, rule));
            if (tellable[true].Count() is var others and > 0) report.Item(FormattableString.Invariant($"{others} not met for the child's age alone."));
            foreach (var rule in gaps.NotSettled.Where(IsBegun).Take(1)) report.Item(Title(rule), Parts(words, rule));
        }
    }

    // A rule of which nothing is known yet explains nothing: it stands among the questions.
    private static bool IsBegun(UnmetRule rule) => Leaves(rule.Condition).Any(p => p is { Verdict: Truth.Yes, Fact: not null });

    // Of a rule for another child there is nothing to do and nothing to learn.
    private static bool IsOfAnotherAge(UnmetRule rule) => !rule.Because.IsEmpty
        && rule.Because.All(f => f.FactId == Measure.AgeId || (!f.FollowsFrom.IsEmpty && f.FollowsFrom.All(id => id == Measure.AgeId)));

    private static string Title(UnmetRule rule)
    {
        var how = rule.Finding.Counts == Truth.No ? "Not met" : "Not settled";
        return FormattableString.Invariant($"{how}, {rule.FactsAway} {(rule.FactsAway == 1 ? "fact" : "facts")} away ({DecisionWords.Strength(rule.Finding.Rule.Strength)}): {DecisionWords.Capital(rule.Finding.Rule.Because.TrimEnd('.'))}.");
    }

    private static IEnumerable<string> Parts(ExplanationWords words, UnmetRule rule)
    {
        var blocks = rule.Because.Select(f => f.FactId).ToHashSet(StringComparer.Ordinal);
        var leaves = Leaves(rule.Condition).Where(p => p.Fact is not null).DistinctBy(p => p.Fact!.FactId).ToArray();
        if (leaves.Where(p => p.Verdict == Truth.Yes).ToArray() is { Length: > 0 } met) yield return "There: " + Told(met);
        if (rule.Finding.Counts == Truth.No && leaves.Where(p => blocks.Contains(p.Fact!.FactId)).ToArray() is { Length: > 0 } no) yield return "Blocked by: " + Told(no);
        var open = leaves.Where(p => p.Verdict == Truth.NotKnown).ToArray();
        if (open.Length > 0) yield return "Not known: " + string.Join("; ", open.Take(ExplanationWords.Shown).Select(p => words.Short(p.Fact!.FactId))) + More(open.Length);

        string Told(ConditionPart[] parts) => string.Join("; ", parts.Take(ExplanationWords.Shown).Select(p => words.Value(p.Fact!))) + More(parts.Length);
    }

    private static string More(int count)
        => count > ExplanationWords.Shown ? FormattableString.Invariant($"; and {count - ExplanationWords.Shown} more") : string.Empty;

    private static IEnumerable<ConditionPart> Leaves(ConditionPart? part)
        => part is null ? [] : part.Parts.IsEmpty ? [part] : part.Parts.SelectMany(Leaves);
}
