using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Authoring.Document;

/// <summary>Threshold guidance as one page to read, search and print: every rule beside its law, what is not verified and what is a local choice marked.</summary>
/// <remarks>Self-contained HTML: no script, no network, everything escaped. The same rulebook gives the same page. Thread-safe.</remarks>
public static class GuidanceDocument
{
    /// <summary>The page.</summary>
    /// <param name="rulebook">The guidance.</param>
    public static string Write(Rulebook rulebook)
    {
        var page = new HtmlPage(rulebook.Title);
        Opening(page, rulebook);
        Contents(page, rulebook);
        foreach (var chapter in rulebook.Chapters) new ChapterInHtml(page, rulebook, chapter).Write();
        LevelSchemes(page, rulebook);
        LocalChoices(page, rulebook);
        Proxies(page, rulebook);
        Sources(page, rulebook);
        return page.ToString();
    }

    private static void Opening(HtmlPage page, Rulebook rulebook)
    {
        page.Heading(1, rulebook.Title, "top");
        page.Text("p", $"Edition {rulebook.Edition}. Fingerprint of the rules: {rulebook.Fingerprint[..16]}.", "quiet");
        var unread = rulebook.Chapters.Count(c => c.ReviewedBy == "nobody yet");
        if (unread > 0)
            page.Text("p", FormattableString.Invariant($"{unread} of {rulebook.Chapters.Length} chapters have been reviewed by nobody yet. {rulebook.Citations.Count(c => c.Verified == Verified.NotYet)} of {rulebook.Citations.Length} sources are not yet verified; each says so where it is cited."), "warning");
        page.Prose(rulebook.Prose);
    }

    private static void Contents(HtmlPage page, Rulebook rulebook)
    {
        page.Open("nav", "contents", "Contents");
        page.Heading(2, "Contents", "contents");
        page.Open("ol");
        foreach (var chapter in rulebook.Chapters) page.Link("li", "chapter-" + chapter.Id, chapter.Title);
        if (!rulebook.LevelSchemes.IsEmpty) page.Link("li", "levels", "Names and numbers of levels");
        page.Link("li", "local-choices", "Local choices");
        page.Link("li", "may-stand-for", "Register of what may stand for something unsaid");
        page.Link("li", "sources", "Sources");
        page.Close("ol");
        page.Close("nav");
    }

    private static void LevelSchemes(HtmlPage page, Rulebook rulebook)
    {
        if (rulebook.LevelSchemes.IsEmpty) return;
        page.Heading(2, "Names and numbers of levels", "levels");
        page.Text("p", "The same number means different things in different places. Each level is a set of thresholds.");
        foreach (var scheme in rulebook.LevelSchemes)
        {
            page.Heading(3, scheme.Title, "scheme-" + scheme.Id);
            if (scheme.InForce != InForce.Always) page.Text("p", "In use " + scheme.InForce + ".", "quiet");
            page.Table(
                ["Level", "Thresholds", "Remark"],
                scheme.Levels.Select(l => (string[])[l.Name, l.Thresholds.IsEmpty ? "none of these" : string.Join(", ", l.Thresholds.Select(t => t.Words())), l.Remark]));
            page.Cites(scheme.Citations, rulebook);
        }
    }

    private static void LocalChoices(HtmlPage page, Rulebook rulebook)
    {
        page.Heading(2, "Local choices", "local-choices");
        page.Text("p", "Rules that rest on local practice, and numbers a partnership may set. Nothing here is national law.");
        page.Table(["Rule", "Leads to", "The choice"], rulebook.Rules.Where(r => r.LocalChoice is not null)
            .Select(r => (string[])[r.Because, $"{r.Threshold.Words()}, {r.Strength.Words()}", r.LocalChoice!]));
        page.Table(["Number", "Default", "From", "To", "Unit", "Why"], rulebook.Parameters.Select(p => (string[])
            [p.Id, Number(p.Default), Number(p.Min), Number(p.Max), p.Unit, p.Why]));
    }

    private static void Proxies(HtmlPage page, Rulebook rulebook)
    {
        page.Heading(2, "Register of what may stand for something unsaid", "may-stand-for");
        page.Text("p", "No item records race, faith, nationality, sexual orientation or gender identity. These items may stand in for one of them without saying so: each needs impact or harm beside it, and its use is compared between groups in every audit.");
        page.Table(["Item", "May stand for", "Leads to"], rulebook.Vocabulary.Indicators.Where(i => i.MayStandFor is not null).Select(i => (string[])
            [i.SeenAs, i.MayStandFor!, string.Join("; ", rulebook.Rules.Where(r => Conditions.ConditionTree.FactIds(r.When).Contains(i.Id)).Select(r => $"{r.Threshold.Words()}, {r.Strength.Words()}").Distinct())]));
    }

    private static void Sources(HtmlPage page, Rulebook rulebook)
    {
        page.Heading(2, "Sources", "sources");
        page.Open("dl");
        foreach (var source in rulebook.Citations.OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            page.Text("dt", HtmlPage.Reference(source), source.Verified == Verified.NotYet ? "unverified" : null, "source-" + source.Id);
            page.Text("dd", string.Join(" ", new[] { source.Says, $"Verified: {source.Verified.Words()}." }.Where(s => s.Length > 0)));
        }

        page.Close("dl");
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
