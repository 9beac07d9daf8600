using System.Text.Json;
using System.Text.Json.Nodes;

namespace Thresholds.Cli.Tests;

/// <summary>Stored records, verified: what the tool says, whole, for each verdict and cause. Reviewed when it changes.</summary>
/// <remarks>With THRESHOLDS_ACCEPT set to the folder of this project, a run writes what it got as what is expected; read the difference before you commit it.</remarks>
public sealed class RecordTests
{
    private static readonly string Written = Record("01-mark-on-a-baby");

    [Fact]
    public void Identical() => Story("identical", Written, ExitCode.Fine);

    [Fact]
    public void Tampered_the_threshold_taken_down()
    {
        var record = JsonNode.Parse(Written)!;
        var decision = record["decision"]!;
        decision["toConsider"] = null;
        decision["findings"]![2]!["status"] = "not-settled";
        var met = decision["findings"]![2]!["met"]!.AsArray();
        var rule = met[0]!;
        met.RemoveAt(0);
        decision["findings"]![2]!["notMet"]!.AsArray().Add(rule);
        Story("tampered-decision", record.ToJsonString(), ExitCode.SomeSetAside);
    }

    [Fact]
    public void Tampered_a_worry_taken_out()
    {
        var record = JsonNode.Parse(Written)!;
        record["stated"]!["indicators"]!.AsObject().Remove("mark-when-not-mobile");
        var told = Tool.RunWith(record.ToJsonString(), "record", "verify", "-");
        Assert.Equal(ExitCode.SomeSetAside, told.Exit);
        Assert.Contains("The stored decision does not follow from the stated facts.", told.Out, StringComparison.Ordinal);
        Assert.Contains("- To consider: recorded as section 47; decided again it is nothing.\n", told.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_edition_in_which_a_rule_speaks_less_firmly()
    {
        using var scratch = new Scratch();
        Story("another-edition", Written, ExitCode.SomeSetAside, "--rulebook", scratch.Put("next.json", Edition()));
    }

    [Fact]
    public void Another_version_of_the_library() => Story(
        "another-library", Written.Replace($"\"library\": \"{Explanation.DecisionRecord.LibraryVersion}\"", "\"library\": \"0.0.9\"", StringComparison.Ordinal), ExitCode.Fine);

    [Fact]
    public void Damaged_JSON()
    {
        var cut = Written[..Written.IndexOf("\"decision\"", StringComparison.Ordinal)];
        var told = Tool.RunWith(cut, "record", "verify", "-");
        Assert.Equal((ExitCode.NotUsable, string.Empty), (told.Exit, told.Out));
        var lines = cut.Count(c => c == '\n') + 1;
        Assert.Equal(
            $"standard input:{lines}:3  The JSON breaks off before its end. Close the `{{` of line 1, column 1 with `}}`.\n1 fault. Nothing was written.\n", told.Error);
    }

    [Fact]
    public void Damaged_members() => Story(
        "damaged-members", Written.Replace("\"rulesAsAt\": \"2026-03-02\"", "\"rulesAsAt\": \"2 March\"", StringComparison.Ordinal).Replace("\"fingerprint\": \"", "\"fingerprint\": \"X", StringComparison.Ordinal),
        ExitCode.NotUsable);

    [Fact]
    public void A_newer_form_is_refused_in_one_sentence()
    {
        var told = Tool.RunWith("{ \"format\": 2 }", "record", "verify", "-");
        Assert.Equal(ExitCode.NotUsable, told.Exit);
        Assert.Contains("in form 2, which a newer version of the library writes.", System.Text.RegularExpressions.Regex.Replace(told.Out, @"\s+", " "), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_are_verified_each_by_itself_and_the_counts_add_up()
    {
        var lines = string.Join('\n', OneLine(Written), OneLine(Written).Replace("\"toConsider\":\"section-47\"", "\"toConsider\":null", StringComparison.Ordinal), "{\"format\":1}", OneLine(Record("11-nothing-known")));
        var told = Tool.RunWith(lines, "record", "verify", "-");
        Assert.Equal(ExitCode.SomeSetAside, told.Exit);
        Assert.EndsWith("\n4 records read: 2 identical, 0 the same decision, 1 different, 1 not decided again.\n", told.Out, StringComparison.Ordinal);
        var json = Tool.RunWith(lines, "record", "verify", "-", "--format", "json").Out.TrimEnd('\n').Split('\n');
        Assert.Equal(["identical", "differs", "not-usable", "identical"], json.Select(l => JsonNode.Parse(l)!["verdict"]!.GetValue<string>()));
    }

    [Fact]
    public void What_decide_writes_for_an_array_is_identical()
    {
        using var scratch = new Scratch();
        var contacts = $"[{File.ReadAllText(Tool.Here("Stories", "02-mark-answered.json"))},{File.ReadAllText(Tool.Here("Stories", "12-contact-of-2019.json"))}]";
        Tool.RunWith(contacts, "decide", "-", "--record", scratch["all.json"], "--as-of", "2026-03-05T09:00");
        var told = Tool.Run("record", "verify", scratch["all.json"], "--format", "json");
        Assert.Equal(ExitCode.Fine, told.Exit);
        using var json = JsonDocument.Parse(told.Out);
        Assert.Equal(["identical", "identical"], json.RootElement.EnumerateArray().Select(v => v.GetProperty("verdict").GetString()));
    }

    [Theory]
    [MemberData(nameof(StoryTests.Stories), MemberType = typeof(StoryTests))]
    public void The_record_of_every_story_is_identical(string name) => Assert.Equal(ExitCode.Fine, Tool.RunWith(Record(name), "record", "verify", "-").Exit);

    private static void Story(string name, string record, int exit, params string[] more)
    {
        var told = Tool.RunWith(record, ["record", "verify", "-", .. more]);
        Assert.Equal((exit, string.Empty), (told.Exit, told.Error));
        // The fingerprint moves with every edit of the chapters; what is said of it does not.
        var said = System.Text.RegularExpressions.Regex.Replace(told.Out, "fingerprint\\s+[0-9a-f]{12}", "fingerprint ...");
        if (Environment.GetEnvironmentVariable("THRESHOLDS_ACCEPT") is { Length: > 0 } project)
            File.WriteAllText(Path.Combine(project, "Records", name + ".txt"), said);
        else
            Assert.Equal(File.ReadAllText(Tool.Here("Records", name + ".txt")), said);
    }

    private static string Record(string story)
    {
        using var scratch = new Scratch();
        Tool.Run("decide", Tool.Here("Stories", story + ".json"), "--record", scratch["record.json"]);
        return File.ReadAllText(scratch["record.json"]);
    }

    private static string OneLine(string record) => JsonNode.Parse(record)!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static string Edition()
    {
        var england = JsonNode.Parse(Tool.Run("rulebook", "show", "england", "--format", "json").Out)!;
        england["edition"] = "the next one";
        foreach (var chapter in england["chapters"]!.AsArray())
            foreach (var rule in chapter!["rules"]?.AsArray() ?? [])
                if (rule!["id"]!.GetValue<string>() == "mark-when-not-mobile-section-47") rule["strength"] = "points towards";
        return england.ToJsonString();
    }
}
