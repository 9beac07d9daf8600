using System.Text;
using System.Text.RegularExpressions;
using Thresholds.Audit.Reports;
using Thresholds.England;
using Thresholds.Tests.Support;

namespace Thresholds.Audit.Tests.Reports;

/// <summary>Names come from files, and a file may hold anything: it is shown as it stands, and never obeyed.</summary>
public partial class HostileNamesTests
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</title></style><h1>", "=HYPERLINK(\"http://x\")", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "a,b;c\"d",
        "&lt;b&gt; &amp; &", "line\nbreak", "\u202Etxt.exe", "\0\u0007", "' onmouseover='x", "]]>", "<!--", "javascript:alert(1)", new string('x', 300), "{0}", "%s", "\uFFFE",
    ];

    private static readonly string[] Elements =
    [
        "html", "head", "meta", "title", "style", "body", "a", "header", "main", "nav", "section", "div", "h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd", "strong", "bdi",
        "table", "caption", "thead", "tbody", "tr", "th", "td", "details", "summary", "figure", "figcaption", "svg", "desc", "line", "polyline", "rect", "circle", "path", "text", "tspan",
    ];

    [Fact]
    public void Whatever_a_file_holds_stays_text_in_the_page() => Law.Holds(6, Draw, Case.NoSmaller, (c, seen) =>
    {
        var report = new Rendered(c.Findings);
        if (report.All.FirstOrDefault(e => !Elements.Contains(e.Name.LocalName)) is { } element) return $"an element <{element.Name}>";
        var attributes = report.All.SelectMany(e => e.Attributes()).Where(a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || a.Name.LocalName is "src" or "style"
            || a.Name.LocalName == "href" && !Anchor().IsMatch(a.Value));
        if (attributes.FirstOrDefault() is { } attribute) return $"an attribute {attribute}";
        seen.Count("hostile names shown", report.Quoted.Count(q => q.Contains("<script>", StringComparison.Ordinal) || q.Contains("onerror", StringComparison.Ordinal)));
        return report.Quoted.All(q => !q.Any(char.IsControl)) ? null : "a control character in a name";
    }, ("hostile names shown", 500));

    [Fact]
    public void And_no_cell_of_a_file_is_taken_for_a_formula() => Law.Holds(6, Draw, Case.NoSmaller, (c, seen) =>
    {
        using var folder = new Folder();
        Assert.True(ReportFolder.Write(c.Findings, folder.At("out"), false).IsUsable);
        foreach (var file in Directory.GetFiles(folder.At("out"), "*.csv"))
        {
            foreach (var cell in Cells(File.ReadAllText(file)).Where(v => v.Length > 0 && "=+-@\t\r".Contains(v[0])))
            {
                seen.Count("numbers below nought", double.TryParse(cell, out _) ? 1 : 0);
                if (!Number().IsMatch(cell)) return $"{Path.GetFileName(file)} holds {cell}";
            }

            seen.Count("names made safe", Cells(File.ReadAllText(file)).Count(v => v.StartsWith("'=", StringComparison.Ordinal) || v.StartsWith("'@", StringComparison.Ordinal)));
        }

        return null;
    }, ("names made safe", 500), ("numbers below nought", 100));

    private static Case Draw(Dice dice) => new(InventedFindings.Of(dice, 200, EnglandGuidance.Rulebook, plain => dice.Chance(30) ? dice.OneOf(Hostile) + plain : plain), false);

    // A reader of its own, so that the writer is not checked by its own twin.
    private static IEnumerable<string> Cells(string csv)
    {
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            var c = csv[i];
            if (isQuoted && c == '"' && i + 1 < csv.Length && csv[i + 1] == '"') { cell.Append('"'); i++; }
            else if (c == '"') isQuoted = !isQuoted;
            else if (!isQuoted && (c == ',' || c == '\n' || c == '\r' && i + 1 < csv.Length && csv[i + 1] == '\n'))
            {
                yield return cell.ToString();
                cell.Clear();
                if (c == '\r') i++;
            }
            else cell.Append(c);
        }
    }

    [GeneratedRegex("^#[a-z-]+$")]
    private static partial Regex Anchor();

    [GeneratedRegex(@"^-\d+(\.\d+)?$")]
    private static partial Regex Number();
}
