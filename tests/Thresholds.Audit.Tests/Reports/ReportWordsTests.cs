using Thresholds.Audit.Findings;
using Thresholds.Audit.Reports;
using Thresholds.Audit.Reports.Tables;
using Thresholds.England;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.Audit.Tests.Reports;

/// <summary>What the report itself says: never a word that may not stand as a finding, and nothing of its own passed off as quoted.</summary>
public class ReportWordsTests
{
    private static readonly string[] Names = ["a wrong decision", "good team", "Fair Road", "unsafe", "poor"];

    [Fact]
    public void No_forbidden_word_stands_in_a_text_of_the_report_s_own() => Law.Holds(8, Draw, Case.NoSmaller, (c, seen) =>
    {
        var report = new Rendered(c.Findings, c.IsForSharing);
        seen.Count("quotes a forbidden word", report.Quoted.Any(q => ForbiddenWords.Said(q).Any()) ? 1 : 0);
        var texts = report.OwnTexts().ToArray();
        seen.Count("texts", texts.Length);
        return texts.SelectMany(t => ForbiddenWords.Said(t).Select(w => $"\"{w}\" in \"{t}\"")).FirstOrDefault();
    }, ("quotes a forbidden word", 50), ("texts", 20000));

    [Fact]
    public void What_is_quoted_is_a_name_from_the_files_or_words_of_the_guidance() => Law.Holds(8, Draw, Case.NoSmaller, (c, seen) =>
    {
        var allowed = Allowed(c.Findings);
        var quoted = new Rendered(c.Findings, c.IsForSharing).Quoted.Distinct().ToArray();
        seen.Count("quotations", quoted.Length);
        return quoted.FirstOrDefault(q => !allowed.Contains(q) && !(q.EndsWith('…') && allowed.Any(a => a.StartsWith(q[..^1], StringComparison.Ordinal))));
    }, ("quotations", 2000));

    [Fact]
    public void Nor_in_the_files_beside_it() => Law.Holds(8, Draw, Case.NoSmaller, (c, seen) =>
    {
        var view = new ReportView(c.Findings, c.IsForSharing);
        var said = Own(FigureLine.Columns, FigureLines.Of(view))
            .Concat(DataDictionary.Lines(c.IsForSharing, ["quarantine.csv", "quarantine-other-files.csv"]).SelectMany(l => new[] { l.File, l.Column, l.Meaning }));
        if (!c.IsForSharing)
        {
            var clusters = NumberedCluster.ByContact(c.Findings.Figures);
            said = said.Concat(Own(ContactLine.Columns, Enumerable.Range(0, view.Contacts.Count).Select(i => new ContactLine(view, i, clusters))))
                .Concat(Own(ClusterLine.Columns, NumberedCluster.Of(c.Findings.Figures).Select(n => new ClusterLine(view, n.Number, n.Cluster))));
        }

        var texts = said.ToArray();
        seen.Count("texts", texts.Length);
        return texts.SelectMany(t => ForbiddenWords.Said(t).Select(w => $"\"{w}\" in \"{t}\"")).FirstOrDefault();
    }, ("texts", 5000));

    [Fact]
    public void Rules_facts_and_chapters_are_named_in_the_words_of_the_guidance()
    {
        var findings = InventedFindings.Of(new Dice(4), 300, EnglandGuidance.Rulebook);
        var text = string.Join('\n', new Rendered(findings).Page.Descendants("main").Select(m => m.Value));
        var ids = EnglandGuidance.Rulebook.Rules.Select(r => r.Id).Concat(EnglandGuidance.Rulebook.Vocabulary.Indicators.Select(i => i.Id)).Concat(EnglandGuidance.Rulebook.Chapters.Select(c => c.Id))
            .Where(id => id.Contains('-', StringComparison.Ordinal));
        string[] bare = [.. ids.Where(id => System.Text.RegularExpressions.Regex.IsMatch(text, $@"(?<![\w-]){id}(?![\w-])"))];
        Assert.True(bare.Length == 0, "named by their ids: " + string.Join(", ", bare));
    }

    private static IEnumerable<string> Own<T>(IReadOnlyList<CsvColumn<T>> columns, IEnumerable<T> lines)
        => lines.SelectMany(l => columns.Where(c => !c.IsQuoted).Select(c => c.Read(l).Text ?? "")).Concat(columns.Select(c => c.Name));

    private static Case Draw(Dice dice) => new(InventedFindings.Of(
        dice, dice.OneOf([0, 1, 30, 150]), dice.OneOf([EnglandGuidance.Rulebook, TestRulebook.Rulebook]), plain => dice.Chance(20) ? dice.OneOf(Names) + " " + plain : plain), dice.Chance(30));

    // Everything that is not the report's own, gathered from the findings and the guidance and nowhere else.
    private static HashSet<string> Allowed(AuditFindings findings)
    {
        var (contacts, rulebook) = (findings.Compared.Contacts, findings.Rulebook);
        var vocabulary = rulebook.Vocabulary;
        var names = new List<string?> { rulebook.Title, rulebook.Edition, findings.Inferred?.Rule };
        for (var i = 0; i < contacts.Count; i++) names.AddRange([contacts.Id(i), contacts.Word(contacts[i].Team), contacts.Word(contacts[i].Source), contacts.Equity(i).Ethnicity, contacts.Equity(i).Sex, contacts.Equity(i).Disability, contacts.Equity(i).AgeBand]);
        foreach (var file in findings.Files) names.AddRange([file.Name, file.What, .. file.Unmatched.SelectMany(u => new[] { u.Column, u.Shown }), .. file.Unread.Select(u => u.Column)]);
        names.AddRange(rulebook.Chapters.Select(c => c.Title));
        names.AddRange([.. vocabulary.Indicators.SelectMany(i => new[] { i.SeenAs, i.MayStandFor }), .. vocabulary.Measures.SelectMany(m => new[] { m.SeenAs, m.Unit }), .. vocabulary.Events.Select(e => e.SeenAs)]);
        names.AddRange(vocabulary.Choices.SelectMany(c => c.Codes.SelectMany(o => new[] { o.Code, o.Meaning }).Append(c.SeenAs).Concat(c.Groups.Select(g => g.Name.Replace('-', ' ')))));
        names.AddRange(findings.Clocks.Select(c => c.What).Concat(findings.RecordChecks.Select(c => c.What)).Concat(rulebook.Settings.Keys));
        return [.. names.OfType<string>()];
    }
}
