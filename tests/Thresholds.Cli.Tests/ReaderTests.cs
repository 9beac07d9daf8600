using System.Xml.Linq;

namespace Thresholds.Cli.Tests;

/// <summary>The page for each reader, whole, for four contacts of different topics. Reviewed when it changes.</summary>
/// <remarks>With THRESHOLDS_ACCEPT set to the folder of this project, a run writes what it got as what is expected; read the difference before you commit it.</remarks>
public sealed class ReaderTests
{
    private const string NotRecorded = "Nobody has recorded whether it is safe to tell this person. Decide that with a manager and record it beside the person.";
    private const string RecordedUnsafe = "It is recorded that it is not safe to tell this person. Nothing is told unless whoever decided that decides again and records it.";

    [Theory]
    [InlineData("mark-on-a-baby", "record", "", "markdown")]
    [InlineData("mark-on-a-baby", "adult", "mother", "html")]
    [InlineData("mark-on-a-baby", "adult", "father", "text", NotRecorded)]
    [InlineData("mark-on-a-baby", "child", "", "text")]
    [InlineData("missing-at-fifteen", "record", "", "text")]
    [InlineData("missing-at-fifteen", "adult", "mother", "markdown")]
    [InlineData("missing-at-fifteen", "child", "", "html")]
    [InlineData("told-and-taken-back", "record", "", "text")]
    [InlineData("told-and-taken-back", "adult", "mother", "text", NotRecorded)]
    [InlineData("told-and-taken-back", "adult", "partner", "text", RecordedUnsafe)]
    [InlineData("told-and-taken-back", "child", "", "text")]
    [InlineData("abuse-at-home", "record", "", "html")]
    [InlineData("abuse-at-home", "adult", "mother", "text")]
    [InlineData("abuse-at-home", "adult", "father", "text", RecordedUnsafe)]
    [InlineData("abuse-at-home", "child", "", "markdown")]
    public void Page(string contact, string reader, string person, string format, string? notTold = null)
    {
        var told = For(Contact(contact), reader, person, "--format", format);
        var name = $"{contact}.{reader}{(person.Length == 0 ? string.Empty : "-" + person)}.{(format == "text" ? "txt" : format == "html" ? "html" : "md")}";
        if (Environment.GetEnvironmentVariable("THRESHOLDS_ACCEPT") is { Length: > 0 } project)
            File.WriteAllText(Path.Combine(project, "Stories", "Readers", name), told.Out);
        else
            Assert.Equal(File.ReadAllText(Tool.Here("Stories", "Readers", name)), told.Out);
        Assert.Equal(notTold is null ? string.Empty : $"Nothing was told; the page says so, and is not to be handed over. {notTold}\n", told.Error);
        Assert.Equal(notTold is null ? ExitCode.Fine : ExitCode.SomeSetAside, told.Exit);
        if (format == "html") Assert.Equal("html", XDocument.Parse(told.Out).Root!.Name.LocalName);
    }

    [Theory]
    [InlineData("mark-on-a-baby", "father", "mother")]
    [InlineData("told-and-taken-back", "mother", "partner")]
    public void A_page_that_tells_nothing_says_nothing_of_why(string contact, string person, string other)
    {
        var refused = For(Contact("abuse-at-home"), "adult", "father").Out;
        Assert.Equal(refused, For(Contact(contact), "adult", person).Out);
        Assert.Equal(refused == For(Contact(contact), "adult", other).Out, contact == "told-and-taken-back");
    }

    [Fact]
    public void What_must_not_be_told_stands_in_the_record_alone()
    {
        Assert.Contains("Must not be told to the family", For(Contact("told-and-taken-back"), "record").Out, StringComparison.Ordinal);
        var childs = For(Contact("told-and-taken-back"), "child").Out;
        Assert.DoesNotMatch("(?i)feel\\.|abus|partner|assistant|taken back", childs);
        Assert.Contains("How school is for you.", childs, StringComparison.Ordinal);
    }

    [Fact]
    public void An_adult_who_is_not_named_is_asked_for_with_the_people_listed_and_no_more()
    {
        var told = For(Contact("abuse-at-home"), "adult");
        Assert.Equal((ExitCode.NotUsable, string.Empty), (told.Exit, told.Out));
        Assert.Equal(
            "--person  A page for an adult is written for one person. Write `--person` with an id. Listed: child (the child), father (father), mother (mother). Recorded as safe to tell: child, mother.\n1 fault. Nothing was written.\n",
            told.Error);
    }

    [Fact]
    public void An_adult_who_is_not_listed_is_refused_and_no_file_is_written()
    {
        using var scratch = new Scratch();
        var told = For(Contact("told-and-taken-back"), "adult", "aunt", "--out", scratch["page.txt"]);
        Assert.Equal((ExitCode.NotUsable, string.Empty), (told.Exit, told.Out));
        Assert.Equal(
            "--person  `aunt` is not among the people listed beside this contact, so nothing may be told. Write another id, or list the person in the contact. "
            + "Listed: child (the child), mother (mother), partner (mother's partner). Recorded as safe to tell: child.\n1 fault. Nothing was written.\n",
            told.Error);
        Assert.Empty(scratch.Files);
    }

    [Fact]
    public void Nobody_listed_is_said()
    {
        var told = Tool.RunWith("""{"id":"c-1","receivedOn":"2026-03-02"}""", "explain", "-", "--for", "adult", "--person", "mother");
        Assert.Contains("so nothing may be told. Write another id, or list the person in the contact. Nobody is listed.\n", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_child_who_is_not_listed_gets_the_page_that_tells_nothing()
    {
        var told = Tool.RunWith("""{"id":"c-1","receivedOn":"2026-03-02","people":[{"id":"m","relation":"mother","safeToTell":"yes"}]}""", "explain", "-", "--for", "child");
        Assert.Equal(ExitCode.SomeSetAside, told.Exit);
        Assert.StartsWith("Nothing was told; the page says so, and is not to be handed over. This person is not listed beside the contact (the child: exactly one person", told.Error, StringComparison.Ordinal);
        Assert.Equal(For(Contact("abuse-at-home"), "adult", "father").Out, told.Out);
    }

    [Theory]
    [InlineData("--format json  A rationale is written for a person to read. Write `--format text`, `markdown` or `html`; for data leave out --for (the five questions), or use `decide --format json` (the decision).", "--for", "record", "--format", "json")]
    [InlineData("--format html  The five questions are written as text, Markdown or JSON. Write one of those, or say for whom a page is: `--for record`, `--for adult --person ID` or `--for child`.", "--format", "html")]
    [InlineData("--threshold  A rationale is of the whole decision. Leave out --threshold, or leave out --for to explain one threshold.", "--for", "child", "--threshold", "section-47")]
    [InlineData("--person  A person is named for a page for an adult alone. Write `--for adult --person ID`, or leave out --person.", "--for", "child", "--person", "mother")]
    public void Options_that_do_not_go_together_are_refused(string fault, params string[] options)
    {
        var told = Tool.Run(["explain", Contact("abuse-at-home"), .. options]);
        Assert.Equal((ExitCode.NotUsable, string.Empty, fault + "\n1 fault. Nothing was written.\n"), (told.Exit, told.Out, told.Error));
    }

    [Theory]
    [InlineData("adult", "text", "A page for somebody in the family is made from one contact at a time, so that no other family's page lies beside it.")]
    [InlineData("child", "text", "A page for somebody in the family is made from one contact at a time, so that no other family's page lies beside it.")]
    [InlineData("record", "html", "An HTML page holds one contact.")]
    public void Several_contacts_make_no_page_for_the_family_and_no_page_of_HTML(string reader, string format, string why)
    {
        var told = Tool.RunWith(Two, ["explain", "-", "--for", reader, "--format", format, .. reader == "adult" ? new[] { "--person", "m" } : []]);
        Assert.Equal((ExitCode.NotUsable, string.Empty), (told.Exit, told.Out));
        Assert.Equal($"--for {reader}  2 contacts were read. {why} Put the contact in a file of its own.\n1 fault. Nothing was written.\n", told.Error);
    }

    [Fact]
    public void The_records_of_several_contacts_stand_under_each_other_and_a_bad_one_loses_no_good_one()
    {
        Assert.Equal(3, Tool.RunWith(Two, "explain", "-", "--for", "record").Out.Split("Contact c-").Length);
        var told = Tool.RunWith(Two + """{"id":"c-3","receivedOn":"2 March"}""" + "\n", "explain", "-", "--for", "record");
        Assert.Equal(ExitCode.SomeSetAside, told.Exit);
        Assert.EndsWith("3 contacts read: 2 written, 1 set aside.\n", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_holds_what_standard_output_would_and_is_not_touched_by_a_refusal()
    {
        using var scratch = new Scratch();
        Assert.Equal(string.Empty, For(Contact("mark-on-a-baby"), "adult", "mother", "--format", "html", "--out", scratch["page.html"]).Out);
        var page = For(Contact("mark-on-a-baby"), "adult", "mother", "--format", "html").Out;
        Assert.Equal(page, File.ReadAllText(scratch["page.html"]));
        For(Contact("mark-on-a-baby"), "adult", "nobody", "--format", "html", "--out", scratch["page.html"]);
        Assert.Equal(page, File.ReadAllText(scratch["page.html"]));
        Assert.Equal(["page.html"], scratch.Files);
        Tool.Run("explain", Contact("mark-on-a-baby"), "--out", scratch["questions.txt"]);
        Assert.Equal(Tool.Run("explain", Contact("mark-on-a-baby")).Out, File.ReadAllText(scratch["questions.txt"]));
    }

    [Fact]
    public void Other_guidance_tells_the_family_no_fact_and_says_so()
    {
        using var scratch = new Scratch();
        var changed = Tool.Run("rulebook", "show", "england", "--format", "json").Out.Replace("\"edition\": \"2026-11\"", "\"edition\": \"ours\"", StringComparison.Ordinal);
        var told = For(Contact("mark-on-a-baby"), "adult", "mother", "--rulebook", scratch.Put("ours.json", changed));
        Assert.Equal(ExitCode.Fine, told.Exit);
        Assert.Contains("the page tells none", told.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("mark", told.Out, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("A mark", For(Contact("mark-on-a-baby"), "adult", "mother").Out, StringComparison.Ordinal);
    }

    private static string Two => """{"id":"c-1","receivedOn":"2026-03-02"}""" + "\n" + """{"id":"c-2","receivedOn":"2026-03-03"}""" + "\n";

    private static Tool For(string contact, string reader, string person = "", params string[] more)
        => Tool.Run(["explain", contact, "--for", reader, .. person.Length == 0 ? Array.Empty<string>() : ["--person", person], .. more]);

    private static string Contact(string name) => Tool.Here("Stories", "Readers", name + ".json");
}
