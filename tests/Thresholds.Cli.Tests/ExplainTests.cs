using System.Text.Json;

namespace Thresholds.Cli.Tests;

/// <summary>The five questions answered, whole, for a dozen stories of different topics. Reviewed when it changes.</summary>
/// <remarks>With THRESHOLDS_ACCEPT set to the folder of this project, a run writes what it got as what is expected; read the difference before you commit it.</remarks>
public sealed class ExplainTests
{
    private static readonly string[] AlsoDecided =
    [
        "01-mark-on-a-baby", "03-new-sign-after-the-answer", "04-police-protection-age-blank", "07-sixteen-with-nowhere-safe",
        "08-unborn-earlier-child-removed", "10-unborn-and-in-police-protection", "11-nothing-known",
    ];

    public static TheoryData<string> Stories =>
        [.. AlsoDecided, .. Directory.GetFiles(Tool.Here("Stories", "Explained"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order()];

    [Theory]
    [MemberData(nameof(Stories))]
    public void Story(string name)
    {
        var told = Tool.Run("explain", Contact(name));
        Assert.Equal(string.Empty, told.Error);
        Assert.Equal(ExitCode.Fine, told.Exit);
        if (Environment.GetEnvironmentVariable("THRESHOLDS_ACCEPT") is { Length: > 0 } project)
            File.WriteAllText(Path.Combine(project, "Stories", "Explained", name + ".txt"), told.Out);
        else
            Assert.Equal(File.ReadAllText(Tool.Here("Stories", "Explained", name + ".txt")), told.Out);
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Every_story_answers_the_five_questions_and_never_says_that_section_47_applies_from_signs(string name)
    {
        var told = Tool.Run("explain", Contact(name)).Out;
        var at = new[] { "1 WHY\n", "2 WHY NOT\n", "3 WHAT WE DO NOT KNOW\n", "4 WHAT WOULD CHANGE IT\n", "5 WHAT HAPPENS NEXT\n" }.Select(h => told.IndexOf(h, StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, at);
        Assert.Equal(at.Order(), at);
        Assert.DoesNotContain("section 47 applies", told.Replace("section 47 applies from birth", string.Empty, StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.True(told.Count(c => c == '\n') < 185, "longer than anybody reads");
    }

    [Theory]
    [InlineData("01-mark-on-a-baby", "\"rule\": \"mark-when-not-mobile-section-47\"", "\"from\": \"health visitor\"", "\"format\": 1")]
    [InlineData("10-unborn-and-in-police-protection", "\"waitsForClash\": true", "\"clashes\": [\n    {")]
    [InlineData("11-nothing-known", "\"met\": []", "\"fact\": \"age\"", "\"smallest\": ")]
    public void Story_as_data(string name, params string[] holds)
    {
        var told = Tool.Run("explain", Contact(name), "--format", "json");
        Assert.All(holds, part => Assert.Contains(part, told.Out, StringComparison.Ordinal));
        using var json = JsonDocument.Parse(told.Out);
        Assert.Equal(4, json.RootElement.GetProperty("why").GetArrayLength());
    }

    [Fact]
    public void One_threshold_alone()
    {
        using var json = JsonDocument.Parse(Tool.Run("explain", Contact("01-mark-on-a-baby"), "--format", "json", "--threshold", "section-47").Out);
        Assert.Equal("section-47", Assert.Single(json.RootElement.GetProperty("why").EnumerateArray().ToArray()).GetProperty("threshold").GetString());
        Assert.DoesNotContain("Early help (by agreement)", Tool.Run("explain", Contact("01-mark-on-a-baby"), "--threshold", "section-47").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_threshold_that_is_none_is_refused()
    {
        var told = Tool.Run("explain", Contact("01-mark-on-a-baby"), "--threshold", "level-3");
        Assert.Equal(ExitCode.NotUsable, told.Exit);
        Assert.Contains("`level-3` is not a threshold. Write one of: early-help, section-17, section-47, emergency-accommodation.", told.Error, StringComparison.Ordinal);
        Assert.Equal(string.Empty, told.Out);
    }

    [Fact]
    public void A_bad_contact_loses_no_good_one_and_answers_count_like_questions()
    {
        var told = Tool.RunWith(
            """{"id":"c-1","receivedOn":"2026-03-02"}""" + "\n" + """{"id":"c-2","receivedOn":"2 March"}""" + "\n", "explain", "-", "--format", "json");
        Assert.Equal(ExitCode.SomeSetAside, told.Exit);
        Assert.Equal(2, told.Out.TrimEnd('\n').Split('\n').Length);
        Assert.EndsWith("2 contacts read: 1 explained, 1 set aside.\n", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_is_told_with_headings()
        => Assert.Contains("\n## 3 What we do not know\n", Tool.Run("explain", Contact("01-mark-on-a-baby"), "--format", "markdown").Out, StringComparison.Ordinal);

    private static string Contact(string name)
        => Tool.Here(AlsoDecided.Contains(name) ? ["Stories", name + ".json"] : ["Stories", "Explained", name + ".json"]);
}
