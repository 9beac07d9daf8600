using System.Globalization;
using System.Xml.Linq;
using Thresholds.Audit.Auditing;
using Thresholds.Audit.Tests.Reports;
using Thresholds.England;

namespace Thresholds.Audit.Tests.Auditing;

/// <summary>What an audit meets in real files, a small file each, and the very words in which its folder tells an analyst: <c>audit-pitfalls/*/expected.txt</c>.</summary>
/// <remarks>
/// <c>options.txt</c> says what is shown: <c>report: heading</c>, a part of the page; <c>file.csv where value: columns</c>, lines of a table. A line <c>for sharing</c>
/// marks the report for sharing, <c>as of 2026-03-31</c> gives the day of the export. With THRESHOLDS_ACCEPT set to the folder of this project, a run takes what it got; read the difference before you commit it.
/// </remarks>
public class AuditPitfallTests
{
    private const string Sort = "audit-pitfalls";

    public static TheoryData<string> Cases => [.. PitfallFiles.Folders(Sort)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_told_in_these_words(string name)
    {
        using var folder = new Folder();
        var paths = PitfallFiles.Made(Sort, name, folder);
        var options = File.ReadAllLines(PitfallFiles.At(Sort, name, "options.txt"));
        var mapping = PitfallFiles.At(Sort, name, "mapping.json");
        var run = new AuditRun(EnglandGuidance.Rulebook, paths, folder.At("report")) { MappingPath = File.Exists(mapping) ? mapping : null, IsForSharing = options.Contains("for sharing"), ByPosition = options.Contains("by position"), AsOf = Array.Find(options, o => o.StartsWith("as of ", StringComparison.Ordinal)) is { } asOf ? DateOnly.ParseExact(asOf, "'as of' yyyy-MM-dd", CultureInfo.InvariantCulture) : null };

        var written = run.Write();

        if (!written.IsUsable)
        {
            PitfallFiles.Check(Sort, name, string.Concat(written.Faults.Select(f => f + "\n")));
            return;
        }

        PitfallFiles.Check(Sort, name, string.Concat(options.Where(o => o.Contains(": ", StringComparison.Ordinal)).Select(o => $"== {o}\n{string.Concat(Shown(o, folder.At("report")).Select(l => l + "\n"))}\n")));
    }

    private static IEnumerable<string> Shown(string option, string report)
    {
        var (what, part) = (option[..option.IndexOf(": ", StringComparison.Ordinal)], option[(option.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
        if (what == "report") return Part(Path.Combine(report, "report.html"), part);
        var (file, where) = what.Split(' ', 2) is [var f, var value] ? (f, value) : (what, null);
        var columns = part.Split(", ");
        return Table.Read(Path.Combine(report, file)).Where(r => where is null || r.Values.First() == where).Select(r => string.Join(" | ", columns.Select(c => r[c]))).Prepend(string.Join(" | ", columns));
    }

    // From a heading to the next: paragraphs as lines, tables line by line.
    private static IEnumerable<string> Part(string file, string heading)
    {
        var html = File.ReadAllText(file);
        var page = XDocument.Parse(html[html.IndexOf("<html", StringComparison.Ordinal)..]);
        var start = Assert.Single(page.Descendants(), e => e.Name.LocalName is "h2" or "h3" or "h4" && e.Value == heading && e.Parent!.Name.LocalName != "nav");
        foreach (var element in start.ElementsAfterSelf().TakeWhile(e => !e.Name.LocalName.StartsWith('h')))
        {
            foreach (var text in element.DescendantsAndSelf().Where(e => e.Name.LocalName is "p" or "li" or "caption" or "tr"))
                yield return text.Name.LocalName switch { "tr" => "  " + string.Join(" | ", text.Elements().Select(c => c.Value)), "caption" => $"[{text.Value}]", _ => text.Value };
        }
    }
}
