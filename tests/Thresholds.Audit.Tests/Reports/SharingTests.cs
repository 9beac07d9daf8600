using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Thresholds.Audit.Consistency.Sharing;
using Thresholds.Audit.Reports;
using Thresholds.Audit.Reports.Tables;
using Thresholds.England;
using Thresholds.Tests.Support;

namespace Thresholds.Audit.Tests.Reports;

/// <summary>A report marked for sharing, attacked: every table of it is read back, and nobody can find 1 to 4 contacts in it.</summary>
public partial class SharingTests
{
    [Fact]
    public void No_count_of_1_to_4_contacts_can_be_read() => Law.Holds(8, Draw, Case.NoSmaller, (c, seen) =>
    {
        var report = new Rendered(c.Findings, forSharing: true);
        foreach (var table in report.Tables.Where(t => t.Attribute("data-about") is null))
        {
            var cells = table.Element("tbody")!.Descendants("td").Where(d => (string?)d.Attribute("class") == "number").Select(d => d.Value).ToArray();
            seen.Count("hidden", cells.Count(v => v == SharedTable.Hidden));
            seen.Count("shown", cells.Count(v => v != SharedTable.Hidden));
            if (cells.FirstOrDefault(v => Small().IsMatch(v)) is { } small) return $"`{small}` in the table {table.Element("caption")!.Value}";
        }

        return report.OwnTexts().Select(t => InWords().Match(t)).FirstOrDefault(m => m.Success)?.Value;
    }, ("hidden", 1000), ("shown", 2000));

    [Fact]
    public void Nor_be_worked_out_of_the_totals_of_a_table() => Law.Holds(8, Draw, Case.NoSmaller, (c, seen) =>
    {
        var table = new Rendered(c.Findings, forSharing: true).Tables.Single(t => t.Element("caption")!.Value == "Classes by what the recorded facts point to");
        long?[][] cells = [.. Rendered.Rows(table).Select(r => r[1..].Select(v => v == SharedTable.Hidden ? (long?)null : long.Parse(v, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)).ToArray())];
        long?[][] lines = [.. cells, .. Enumerable.Range(0, cells[0].Length).Select(i => cells.Select(r => r[i]).ToArray())];
        foreach (var line in lines)
        {
            seen.Count("lines with something hidden", line.Any(v => v is null) ? 1 : 0);
            if (line.Count(v => v is null) == 1) return $"one count alone is hidden in {string.Join(" ", line.Select(v => v?.ToString(CultureInfo.InvariantCulture) ?? "hidden"))}";
        }

        return null;
    }, ("lines with something hidden", 200));

    [Fact]
    public void A_share_whose_count_is_small_is_hidden_with_it() => Law.Holds(8, Draw, Case.NoSmaller, (c, seen) =>
    {
        var exact = FigureLines.Of(new ReportView(c.Findings, false)).ToLookup(Key);
        foreach (var line in FigureLines.Of(new ReportView(c.Findings, true)))
        {
            // The same figure as counted: neither it, nor the others beside it, may be 1 to 4 and its share be shown.
            if (exact[Key(line)].FirstOrDefault() is not { Count: { } count, Of: { } of } counted) continue;
            var isSmall = Suppression.IsSmall(count) || Suppression.IsSmall(of - count);
            seen.Count("small", isSmall ? 1 : 0);
            if (isSmall && (!line.IsHidden || line.Value is not null || line.Of is not null)) return $"{count} of {of} is shown as {line.Value} of {line.Of}: {line.Table}, {line.Measure}";
            if (line.Of % 10 > 0) return $"the base {line.Of} is not rounded: {line.Table}";
            if (line.Value is { } value && Math.Abs(value * 100 - Math.Round(value * 100)) > 1e-9) return $"the share {value} is not rounded: {line.Table}";
        }

        return null;
    }, ("small", 500));

    [Fact]
    public void No_id_of_a_contact_stands_in_it_nor_in_the_files_beside_it() => Law.Holds(4, d => new(InventedFindings.Of(d, 200, EnglandGuidance.Rulebook, plain => plain.StartsWith("00", StringComparison.Ordinal) ? "id-" + plain : plain), true), Case.NoSmaller, (Case c, Occasions seen) =>
    {
        using var folder = new Folder();
        var names = ReportFolder.Write(c.Findings, folder.At("out"), forSharing: true).Value;
        Assert.Equal(["dictionary.csv", "figures.csv", "report.html"], names);
        seen.Count("files", names.Count);
        foreach (var name in names)
        {
            var text = File.ReadAllText(Path.Combine(folder.At("out"), name));
            if (text.Contains("id-00", StringComparison.Ordinal)) return $"an id in {name}";
        }

        return new Rendered(c.Findings, true).Html.Contains("Marked for sharing", StringComparison.Ordinal) ? null : "it is not marked";
    }, ("files", 300));

    [Fact]
    public void A_folder_that_holds_ids_is_refused()
    {
        using var folder = new Folder();
        var findings = InventedFindings.Of(new Dice(1), 30, EnglandGuidance.Rulebook);
        Assert.True(ReportFolder.Write(findings, folder.At("out"), forSharing: false, cancellation: TestContext.Current.CancellationToken).IsUsable);
        var refused = ReportFolder.Write(findings, folder.At("out"), forSharing: true, cancellation: TestContext.Current.CancellationToken);
        Assert.False(refused.IsUsable);
        Assert.Equal(
            "clusters.csv  This folder holds a file of an earlier audit with ids of contacts, which would be shared with the report. Choose a folder of its own for the report to be shared.",
            refused.Faults[0].ToString());
    }

    private static (string, string, string, string, string, string, string, string) Key(FigureLine l) => (l.Table, l.Line, l.Column, l.Source, l.Topic, l.Dimension, l.Group, l.Measure);

    private static Case Draw(Dice dice) => new(InventedFindings.Of(dice, dice.OneOf([1, 8, 40, 200]), dice.OneOf([EnglandGuidance.Rulebook, TestRulebook.Rulebook])), true);

    [GeneratedRegex(@"(?<![\d.,])[1-4](?![\d.,%])")]
    private static partial Regex Small();

    [GeneratedRegex(@"(?<![\d.,])[1-4] (of|contact|child|famil|row|in a|in the)[a-z]*")]
    private static partial Regex InWords();
}
