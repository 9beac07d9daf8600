namespace Thresholds.Cli.Tests;

/// <summary>The guidance commands.</summary>
public sealed class RulebookTests
{
    private const string Page = "---\nrulebook: small\ntitle: Small guidance\nedition: 1\n---\n";

    [Fact]
    public void England_has_no_fault_and_says_what_it_holds()
    {
        var told = Tool.Run("rulebook", "check");
        Assert.Equal(ExitCode.Fine, told.Exit);
        Assert.Contains("0 faults; every guard holds.", told.Out, StringComparison.Ordinal);
        Assert.Contains("    35  chapters\n", told.Out, StringComparison.Ordinal);
        Assert.Contains("    35  chapters reviewed by nobody yet\n", told.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_chapter_is_told_whole_and_nothing_is_written()
    {
        using var scratch = new Scratch();
        scratch.Put("rulebook.md", Page);
        scratch.Put("marks.md", File.ReadAllText(Tool.Here("bad", "marks.md")));
        var told = Tool.Run("rulebook", "build", scratch["."], "--out", scratch["out.json"]);
        Assert.Equal(File.ReadAllText(Tool.Here("bad", "marks.expected.txt")), told.Error);
        Assert.Equal(ExitCode.NotUsable, told.Exit);
        Assert.Equal(["marks.md", "rulebook.md"], scratch.Files);
        Assert.Equal(ExitCode.SomeSetAside, Tool.Run("rulebook", "check", scratch["."]).Exit);
    }

    [Fact]
    public void Shown_England_compiles_to_the_same_fingerprint()
    {
        using var scratch = new Scratch();
        var json = Tool.Run("rulebook", "show", "england", "--format", "json").Out;
        Assert.Contains(England.EnglandGuidance.Rulebook.Fingerprint, Tool.Run("rulebook", "check", scratch.Put("england.json", json)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void How_much_it_asks_is_said_by_topic_and_by_rule()
    {
        var told = Tool.Run("rulebook", "check", "--contacts", Tool.Here("data", "contacts.csv"), "--mapping", Tool.Here("data", "mapping.json"));
        Assert.Equal(ExitCode.Fine, told.Exit);
        Assert.Contains("How much it asks, over 1,997 contacts (of 2,000;", told.Out, StringComparison.Ordinal);
        Assert.Matches(@"\n *[\d,]+ +\d+\.\d%  anything to consider\n *[\d,]+ +\d+\.\d%  section 47 to consider\n", told.Out);
        Assert.Matches(@"\n *[\d,]+ +\d+\.\d% +[\d,]+ +\d+\.\d%  Domestic abuse\n", told.Out);
        Assert.Contains("in-police-protection-section-47\n", told.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Contacts_without_a_mapping_are_not_guessed_at()
        => Assert.Contains("`--contacts` and `--mapping` go together.", Tool.Run("rulebook", "check", "--contacts", "x.csv").Error, StringComparison.Ordinal);

    [Fact]
    public void The_page_to_print_is_written_whole()
    {
        using var scratch = new Scratch();
        Assert.Equal(ExitCode.Fine, Tool.Run("rulebook", "show", "england", "--format", "html", "--out", scratch["guidance.html"]).Exit);
        Assert.Equal(["guidance.html"], scratch.Files);
        var page = File.ReadAllText(scratch["guidance.html"]);
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chapter_that_is_not_there_is_met_with_the_nearest()
    {
        var told = Tool.Run("rulebook", "show", "--chapter", "neglct");
        Assert.Equal("There is no chapter `neglct`. Did you mean `neglect`?\n", told.Error);
        Assert.Equal(ExitCode.NotUsable, told.Exit);
    }

    [Fact]
    public void Guidance_that_is_not_there_is_said()
        => Assert.Contains("There is no such file or folder.", Tool.Run("decide", Tool.Here("Stories", "11-nothing-known.json"), "--rulebook", "nowhere").Error, StringComparison.Ordinal);
}
