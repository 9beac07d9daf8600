using System.Text.RegularExpressions;

namespace Thresholds.Authoring.Tests;

/// <summary>Any other layout of the same content gives the same rulebook.</summary>
public class OtherLayoutTests
{
    public static TheoryData<string> Layouts =>
    [
        "CRLF", "old Macintosh", "byte order mark", "padded tables", "aligned tables", "other bullets", "lists with gaps", "more empty lines",
        "no line end at the end", "closed headings", "reversed lines", "wrapped lines", "sections backwards", "blocks backwards", "spaces at line ends",
    ];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Gives_the_same_rulebook(string layout)
    {
        var changed = Sample.Files.Select(f => f with { Text = Lay(f.Text, layout) }).ToList();
        Assert.NotEqual(Sample.Files, changed);
        Same.Rulebook(Sample.Rulebook, GuidanceReader.Read(changed).Value);
    }

    [Fact]
    public void Outer_bars_of_a_table_may_be_left_out()
    {
        var bare = Sample.With(GuidanceFile.Rulebook, text => text.Replace(
            "| level | thresholds | remark |\n|---|---|---|\n| Help | early help | |\n| Protection | section 47 | |", "level | thresholds | remark\n---|---|---\nHelp | early help | |\nProtection | section 47 | |", StringComparison.Ordinal));
        Same.Rulebook(Sample.Rulebook, bare.Value);
    }

    private static string Lay(string text, string layout)
    {
        // Prose and code are kept as written, so the layout changes only below the first section.
        var cut = text.IndexOf("\n## ", text.LastIndexOf("```", StringComparison.Ordinal) is var code and > 0 ? code : 0, StringComparison.Ordinal);
        if (layout is "CRLF") return text.Replace("\n", "\r\n", StringComparison.Ordinal);
        if (layout is "old Macintosh") return text.Replace('\n', '\r');
        if (layout is "byte order mark") return '\uFEFF' + text;
        if (layout is "no line end at the end") return text.TrimEnd('\n');
        if (cut < 0) return text;
        var (head, body) = (text[..cut], text[cut..]);
        return head + layout switch
        {
            "padded tables" => Each(body, "^\\|.*\\|$", row => Regex.Replace(row, "(?<!\\\\)\\|", "   |   ").Trim()),
            "aligned tables" => body.Replace("|---|", "|:---:|", StringComparison.Ordinal).Replace("---|", "---:|", StringComparison.Ordinal),
            "other bullets" => Each(body, "^- ", _ => "*   "),
            "lists with gaps" => Each(body, "^- .*$", line => line + "\n"),
            "more empty lines" => Each(body, "\n(?=\n[#|])", _ => "\n\n\n"),
            "closed headings" => Each(body, "^##+ .*$", line => line + " ##"),
            "spaces at line ends" => Each(body, "^[-|#].*$", line => line + "  "),
            "reversed lines" => Each(body, "(?<=^### .*\n)(- .*\n)+", lines => string.Concat(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Reverse().OrderBy(l => l.StartsWith("- group", StringComparison.Ordinal) ? l.Contains("police", StringComparison.Ordinal) ? 1 : 2 : 0).Select(l => l + "\n"))),
            // A line that starts with `>` would be a quotation in any Markdown.
            "wrapped lines" => Each(body, "^- [a-z ]+: .*$", line => Regex.Replace(line, "(?<=: .*) (?!>)", "\n    ")),
            "sections backwards" => string.Concat(Regex.Split(body, "(?=^\n## )", RegexOptions.Multiline).Reverse().Select(s => s.TrimEnd('\n') + "\n")),
            "blocks backwards" => Each(body, "(^### indicator `.*\n(- .*\n)+\n)+", blocks => string.Concat(Regex.Split(blocks, "(?=^### )", RegexOptions.Multiline).Reverse())),
            _ => throw new ArgumentOutOfRangeException(nameof(layout)),
        };
    }

    private static string Each(string text, string pattern, Func<string, string> change)
        => Regex.Replace(text, pattern, m => change(m.Value), RegexOptions.Multiline);
}
