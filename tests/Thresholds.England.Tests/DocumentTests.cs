using System.Text.RegularExpressions;
using Thresholds.Authoring.Document;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.England.Tests;

/// <summary>The guidance as one page: whole, self-contained, sound in structure.</summary>
public sealed partial class DocumentTests
{
    private static readonly string Page = GuidanceDocument.Write(EnglandGuidance.Rulebook);

    [Fact]
    public void Every_rule_step_route_check_and_source_stands_in_it()
    {
        var text = System.Net.WebUtility.HtmlDecode(Page);
        var rulebook = EnglandGuidance.Rulebook;
        Assert.Empty(rulebook.Rules.Where(r => !text.Contains(r.Because)).Select(r => r.Id));
        Assert.Empty(rulebook.Steps.Where(s => !text.Contains(s.What)).Select(s => s.Id));
        Assert.Empty(rulebook.Routes.Where(r => !text.Contains(r.What)).Select(r => r.Id));
        Assert.Empty(rulebook.Checks.Where(c => !text.Contains(c.What)).Select(c => c.Id));
        Assert.Empty(rulebook.Citations.Where(c => !text.Contains(c.Document)).Select(c => c.Id));
        Assert.Empty(rulebook.Vocabulary.Indicators.Where(i => !text.Contains(i.Plainly)).Select(i => i.Id));
    }

    [Fact]
    public void It_needs_no_script_and_no_network()
    {
        Assert.DoesNotContain("<script", Page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"(src|href)=""(https?:)?//", Page);
        Assert.DoesNotContain("@import", Page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_link_has_its_target_and_every_target_is_one()
    {
        var ids = Ids().Matches(Page).Select(m => m.Groups[1].Value).ToArray();
        Assert.Equal(ids.Distinct().Count(), ids.Length);
        Assert.All(Links().Matches(Page).Select(m => m.Groups[1].Value).Distinct(), to => Assert.Contains(to, ids));
    }

    [Fact]
    public void It_says_its_language_and_its_headings_leave_out_no_level()
    {
        Assert.Contains("<html lang=\"en-GB\">", Page, StringComparison.Ordinal);
        var levels = Headings().Matches(Page).Select(m => m.Groups[1].Value[0] - '0').ToArray();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"a heading of level {pair.Second} under one of level {pair.First}"));
    }

    [Fact]
    public void What_nobody_has_read_or_reviewed_is_said_in_words()
    {
        Assert.Contains("chapters have been reviewed by nobody yet", Page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"mark\">not yet verified</span>", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_author_writes_is_shown_and_not_obeyed()
    {
        var rulebook = new RulebookBuilder("r", "A <b>title</b>", "1")
            .Opening("Prose <script>alert(1)</script> with **weight**.")
            .Add(new Chapter
            {
                Id = "c", Title = "C & D", Order = 1,
                Indicators = [new("sign", IndicatorKind.Concern, "Seen <i>as</i>", "Plain \"words\"") { Citations = ["S"] }],
                Citations = [new() { Id = "S", Document = "<u>Doc</u>", Publisher = "P", Verified = Verified.Yes }],
            })
            .Build();
        var page = GuidanceDocument.Write(rulebook);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<u>", page, StringComparison.Ordinal);
        Assert.Contains("<strong>weight</strong>", page, StringComparison.Ordinal);
        Assert.Contains("C &amp; D", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("id=\"([^\"]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Links();

    [GeneratedRegex("<h([1-6])")]
    private static partial Regex Headings();
}
