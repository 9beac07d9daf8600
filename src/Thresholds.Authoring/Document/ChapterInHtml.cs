using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Authoring.Document;

/// <summary>One chapter of the page.</summary>
internal sealed class ChapterInHtml(HtmlPage page, Rulebook rulebook, Chapter chapter)
{
    public void Write()
    {
        page.Heading(2, chapter.Title, "chapter-" + chapter.Id);
        page.Text("p", $"Reviewed by {chapter.ReviewedBy}.", "quiet");
        Prose(Section.Opening);
        Indicators();
        Rules();
        Clauses();
        Steps();
        Routes();
        Checks();
    }

    private void Indicators()
    {
        if (chapter.Indicators.IsEmpty) return;
        Titled(Section.Indicators, "What may be seen or told");
        foreach (var indicator in chapter.Indicators)
        {
            page.Heading(4, indicator.SeenAs, "fact-" + indicator.Id);
            page.Text("p", indicator.Plainly + ".");
            foreach (var rule in Own(indicator)) LeadsTo(rule, indicator.SeenAs);
            if (Own(indicator).Length == 0) page.Text("p", $"{Capital(indicator.Kind.Words())}; leads to no threshold by itself.", "quiet");
            if (!indicator.OnlyFor.IsEmpty) page.Coded("Only for", LiteralText.PrintAll(indicator.OnlyFor));
            if (indicator.UsuallySeen is not null) page.Text("p", $"Usually seen: {indicator.UsuallySeen}. That orders questions; it never rules anything out.", "quiet");
            if (!indicator.KnownTo.IsEmpty) page.Text("p", $"Likely to know: {string.Join(", ", indicator.KnownTo)}.", "quiet");
            if (indicator.MayStandFor is not null) page.Text("p", $"May stand for {indicator.MayStandFor}: see the register.", "quiet");
            page.Cites(indicator.Citations, rulebook);
        }
    }

    private void Rules()
    {
        var own = chapter.Indicators.SelectMany(Own).ToHashSet();
        var others = chapter.Rules.Where(r => !own.Contains(r)).ToArray();
        if (others.Length == 0) return;
        Titled(Section.Rules, "Taken together");
        foreach (var rule in others)
        {
            page.Heading(4, InWords(rule.When), "rule-" + rule.Id);
            page.Coded("When", rule.When.ToString());
            LeadsTo(rule, string.Empty);
            page.Cites(rule.Citations, rulebook);
        }
    }

    private void LeadsTo(Rule rule, string alreadySaid)
    {
        page.Text("p", $"{Capital(rule.Threshold.Words())}: {rule.Strength.Words()}.{(rule.Urgency is { } soon ? $" {Capital(soon.Words())}." : string.Empty)}", "leads");
        if (rule.Because != alreadySaid) page.Text("p", "Because " + rule.Because);
        if (rule.Asks is not null) page.Text("p", "Asks: " + rule.Asks + (rule.Asks.EndsWith('?') ? string.Empty : "."));
        if (rule.LocalChoice is not null) page.Text("p", "A local choice: " + rule.LocalChoice, "warning");
        if (rule.InForce != InForce.Always) page.Text("p", rule.InForce.NotYet ? "Not yet in force." : $"In force {rule.InForce}.", "quiet");
    }

    private void Clauses()
    {
        if (chapter.Clauses.IsEmpty) return;
        Titled(Section.Clauses, "What follows from what");
        page.Open("ul");
        foreach (var clause in chapter.Clauses) page.Text("li", ClauseText.Print(clause));
        page.Close("ul");
    }

    private void Steps()
    {
        if (chapter.Steps.IsEmpty) return;
        Titled(Section.Steps, "What happens next");
        foreach (var step in chapter.Steps)
        {
            page.Heading(4, step.What, "step-" + step.Id);
            page.Coded("When", step.When.ToString());
            page.Text("p", $"Who: {step.Who}{(step.With.IsEmpty ? string.Empty : ", with " + string.Join(", ", step.With))}.{(step.By is { } by ? $" By: {by}." : string.Empty)}{(step.Urgency is { } soon ? $" {Capital(soon.Words())}." : string.Empty)}");
            if (step.Because is not null) page.Text("p", "Because " + step.Because);
            page.Cites(step.Citations, rulebook);
        }
    }

    private void Routes()
    {
        if (chapter.Routes.IsEmpty) return;
        Titled(Section.Routes, "Where the child could be safe");
        foreach (var route in chapter.Routes)
        {
            page.Heading(4, route.What, "route-" + route.Id);
            page.Coded("Opens when", route.OpensWhen.ToString());
            if (route.BlockedBy is not null) page.Coded("Blocked by", route.BlockedBy.ToString());
            if (route.Unless is not null) page.Coded("Unless", route.Unless.ToString());
            page.Text("p", "Because " + route.Because);
            page.Cites(route.Citations, rulebook);
        }
    }

    private void Checks()
    {
        if (chapter.Checks.IsEmpty) return;
        Titled(Section.Checks, "What the record should show");
        page.Table(["The record shows", "When", "Because"], chapter.Checks.Select(c => (string[])[c.What, c.When.ToString(), c.Because]));
    }

    private void Titled(Section section, string title)
    {
        page.Heading(3, title, $"{chapter.Id}-{section}".ToLowerInvariant());
        Prose(section);
    }

    private void Prose(Section section)
    {
        if (chapter.Prose.GetValueOrDefault(section) is { Length: > 0 } prose) page.Prose(prose);
    }

    private Rule[] Own(Indicator indicator) => [.. chapter.Rules.Where(r => r.When is IndicatorCondition c && c.Indicator == indicator.Id && r.Id == Rule.IdFor(indicator.Id, r.Threshold))];

    private string InWords(Condition when) => string.Join("; ", when.FactIds().Select(rulebook.Vocabulary.SeenAs));

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
