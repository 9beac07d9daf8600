using System.Text.Json;

namespace Thresholds.Cli.Tests;

/// <summary>The shapes of input and answer, the record, the exit codes.</summary>
public sealed class DecideTests
{
    private const string Baby = """{"id":"c-1","receivedOn":"2026-03-02","indicators":{"mark-when-not-mobile":"yes"}}""";
    private const string Nothing = """{"id":"c-2","receivedOn":"2026-03-02"}""";
    private const string Bad = """{"id":"c-3","receivedOn":"2 March","indicators":{"mark-when-not-mobil":"yes"}}""";

    [Fact]
    public void An_array_is_answered_as_an_array()
    {
        var told = Tool.RunWith($"[{Baby},{Nothing}]", "decide", "-", "--format", "json");
        using var json = JsonDocument.Parse(told.Out);
        Assert.Equal(["c-1", "c-2"], json.RootElement.EnumerateArray().Select(d => d.GetProperty("contact").GetString()));
        Assert.Equal(ExitCode.Fine, told.Exit);
    }

    [Fact]
    public void Lines_are_answered_as_lines()
    {
        var told = Tool.RunWith($"{Baby}\n{Nothing}\n", "decide", "-", "--format", "json");
        var lines = told.Out.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
    }

    [Fact]
    public void A_bad_contact_loses_no_good_one_and_answers_count_like_questions()
    {
        var told = Tool.RunWith($"{Baby}\n{Bad}\n{Nothing}\n", "decide", "-", "--format", "json");
        Assert.Equal(ExitCode.SomeSetAside, told.Exit);
        var lines = told.Out.TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("""{"contact":"c-3","setAside":[""", lines[1], StringComparison.Ordinal);
        Assert.Contains("standard input:2:", told.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean `mark-when-not-mobile`?", told.Error, StringComparison.Ordinal);
        Assert.EndsWith("3 contacts read: 2 decided, 1 set aside.\n", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_when_no_contact_can_be_used()
    {
        using var scratch = new Scratch();
        var told = Tool.RunWith(Bad, "decide", "-", "--record", scratch["record.json"]);
        Assert.Equal(ExitCode.NotUsable, told.Exit);
        Assert.Equal(string.Empty, told.Out);
        Assert.Empty(scratch.Files);
    }

    [Fact]
    public void A_file_that_is_not_JSON_is_refused_with_its_place()
    {
        var told = Tool.RunWith("{\"id\":\"c-1\",\n  \"receivedOn\": }", "decide", "-");
        Assert.Equal(ExitCode.NotUsable, told.Exit);
        Assert.StartsWith("standard input:2:", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_in_one_line()
    {
        var told = Tool.Run("decide", "no-such-file.json");
        Assert.Equal(ExitCode.NotUsable, told.Exit);
        Assert.DoesNotContain("   at ", told.Error, StringComparison.Ordinal);
        Assert.Contains("no-such-file.json", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_record_holds_the_facts_the_guidance_and_the_decision_and_no_date_of_birth()
    {
        using var scratch = new Scratch();
        var told = Tool.Run("decide", Tool.Here("Stories", "01-mark-on-a-baby.json"), "--record", scratch["record.json"], "--as-of", "2026-03-05T09:00");
        Assert.Equal(ExitCode.Fine, told.Exit);
        var text = File.ReadAllText(scratch["record.json"]);
        Assert.DoesNotContain("2025-11-01", text, StringComparison.Ordinal);
        using var record = JsonDocument.Parse(text);
        Assert.Equal(England.EnglandGuidance.Rulebook.Fingerprint, record.RootElement.GetProperty("rulebook").GetProperty("fingerprint").GetString());
        Assert.Equal("section-47", record.RootElement.GetProperty("decision").GetProperty("toConsider").GetString());
        Assert.Equal("2026-03-05T09:00", record.RootElement.GetProperty("asOf").GetString());
    }

    [Fact]
    public void A_record_decided_again_gives_the_same_bytes()
    {
        using var scratch = new Scratch();
        Tool.Run("decide", Tool.Here("Stories", "09-school-says-yes-parent-says-no.json"), "--record", scratch["first.json"]);
        using var record = JsonDocument.Parse(File.ReadAllText(scratch["first.json"]));
        Tool.RunWith(record.RootElement.GetProperty("stated").GetRawText(), "decide", "-", "--record", scratch["second.json"]);
        Assert.Equal(File.ReadAllText(scratch["first.json"]), File.ReadAllText(scratch["second.json"]));
    }

    [Fact]
    public void Rules_of_another_day_can_be_asked_for()
        => Assert.Contains(
            "\"rulesAsAt\":\"2019-01-01\"", Tool.RunWith(Baby + "\n" + Nothing, "decide", "-", "--format", "json", "--rules-as-at", "2019-01-01").Out, StringComparison.Ordinal);

    [Theory]
    [InlineData("--rules-as-at", "1/2/2026", "`1/2/2026` is not a day. Write it as 2026-03-02.")]
    [InlineData("--as-of", "yesterday", "`yesterday` is not a day or a day with a time. Write 2026-03-02 or 2026-03-02T15:00.")]
    public void A_date_that_is_none_is_refused(string option, string value, string says)
    {
        var told = Tool.RunWith(Baby, "decide", "-", option, value);
        Assert.Equal(ExitCode.NotUsable, told.Exit);
        Assert.Contains(says, told.Error, StringComparison.Ordinal);
        Assert.Equal(string.Empty, told.Out);
    }

    [Fact]
    public void Markdown_is_told_with_headings()
        => Assert.Contains("\n## In short\n", Tool.RunWith(Baby, "decide", "-", "--format", "markdown").Out, StringComparison.Ordinal);

    [Fact]
    public void What_people_wrote_does_not_become_markup()
    {
        var told = Tool.RunWith("""{"id":"c-1","receivedOn":"2026-03-02","indicators":{"mark-when-not-mobile":{"value":"yes","from":"<b>*GP*</b> [x](y)"}}}""", "decide", "-", "--format", "markdown");
        Assert.Contains("""&lt;b>\*GP\*&lt;/b> \[x\](y)""", told.Out, StringComparison.Ordinal);
    }
}
