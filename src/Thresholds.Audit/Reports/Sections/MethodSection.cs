using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Audit.Consistency.Sharing;
using Thresholds.Audit.Reports.Html;
using Thresholds.Audit.Reports.Shares;

namespace Thresholds.Audit.Reports.Sections;

/// <summary>Where each formula is from, what was chosen, and what the report may not be used for.</summary>
internal static class MethodSection
{
    private static readonly ImmutableArray<(string Figure, string Formula, string MaySay, string MayNotSay)> Methods =
    [
        ("share, with interval", "Wilson 1927", "how many, give or take", "why"),
        ("weighted kappa", "Cohen 1968; variance Fleiss, Cohen, Everitt 1969", "agreement beyond chance, two readings", "anything alone: it falls where one outcome dominates"),
        ("AC1, AC2", "Gwet 2008, 2014", "the same, steadier where one outcome dominates", "the same"),
        ("alpha, nominal, ordinal, interval", "Krippendorff 2011; percentile bootstrap, 1,000 draws of whole contacts, seeded", "the same, any number of readers", "the same"),
        ("group beside others", "exact conditional test of 2 by 2 tables (Agresti 1990), both sides by doubling; odds ratio Mantel, Haenszel 1959; normal curve beyond a variance of 2,500", "recorded lower, or higher, than others on like contacts", "that the group is at odds with the guidance, or the others are not"),
        ("family of comparisons", "Holm 1979", "how likely so much difference is anywhere by chance", "that what is not flagged is alike"),
        ("funnel limits, 95% and 99.8%", "Spiegelhalter 2005; exact binomial, no interpolation", "how much a small group varies", "anything adjusted: cases differ"),
        ("run chart", "Anhøj, Olesen 2014, with exact limits by counting tosses; rates are observed over expected on like contacts", "a lasting shift", "when or why"),
        ("small numbers, for sharing", "1 to 4 hidden, and others until each may still be 1 to 4; network flows as in Cox 1995; what is left to a whole per cent", "what is safe in one table", "that tables of the same contacts were protected together"),
    ];

    private static readonly ImmutableArray<Phrase> NotFor =
    [
        "It may not be used to judge a decision, a worker, a team or an agency, to rank any of them, or to count who departed from what the guidance points to.",
        "It may not be used to change the threshold or the outcome of any one child. Read the file.",
        "A section 47 enquiry that ended without a conference is not thereby one too many; no further action without a later referral does not show that a child was safe.",
        "That a change of thresholds came before a change of figures does not show that one led to the other.",
        "Alike rates between groups of people do not show that they were treated alike, and unlike rates do not show the opposite.",
        "Nothing in it may be concluded from a blank: a blank is not known.",
        "Blind second readings are the evidence. The worklists beside the full report are made for them.",
    ];

    public static void Write(ReportView view, Page page)
    {
        page.Heading(3, "What this report may not be used for");
        page.List(NotFor);
        page.Heading(3, "Where each figure is from");
        page.Table(new("Formulas and their sources", ["figure", "formula from", "may say", "may not say"],
            Methods.Select(m => ImmutableArray.Create<Phrase>(m.Figure, m.Formula, m.MaySay, m.MayNotSay)), IsAboutContacts: false));
        page.Quiet("Contacts of one household weeks apart hang together and count as if they did not, which makes flags likelier than stated. What the file does not record, like contacts cannot be alike in.");
        page.Heading(3, "What was chosen");
        page.Table(new("Settings of this audit", ["setting", "value"], Settings(view), IsAboutContacts: false));
        if (view.IsForSharing) page.Text($"{SharedTable.Note} Shares are to a whole per cent, and the numbers they are of to the nearest ten. Tables that give each other away are left out.");
    }

    private static IEnumerable<ImmutableArray<Phrase>> Settings(ReportView view)
    {
        var (findings, settings) = (view.Findings, view.Settings);
        yield return ["guidance", new Quoted(findings.Rulebook.Title)];
        yield return ["edition", new Quoted(findings.Rulebook.Edition)];
        yield return ["fingerprint of the guidance (SHA-256)", findings.Rulebook.Fingerprint];
        foreach (var (id, value) in findings.Rulebook.Settings) yield return [$"number set in the guidance: {new Quoted(id)}", value.ToString(CultureInfo.InvariantCulture)];
        yield return ["rules as at", findings.RulesAsAt is { } day ? (Phrase)$"{day}" : "each contact's own day"];
        yield return ["seed of redraws and samples", settings.Seed.ToString(CultureInfo.InvariantCulture)];
        yield return ["least facts recorded for a contact to be compared", $"{settings.Gate.LeastFacts}"];
        yield return ["false alarms, at most", Figure.PerCent(settings.FalseAlarms)];
        yield return ["least contacts in a group to be tested", $"{settings.LeastInGroup}"];
        yield return ["least facts for contacts to be called alike", $"{settings.LeastAlike}"];
        yield return ["most lines in a list", $"{settings.ListAtMost}"];
        yield return ["day of a change of thresholds", settings.ChangedOn is { } changed ? (Phrase)$"{changed}" : "none given"];
    }
}
