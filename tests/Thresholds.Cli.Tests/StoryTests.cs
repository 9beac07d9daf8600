namespace Thresholds.Cli.Tests;

/// <summary>What a social worker would paste into a record, whole, for a dozen stories. Reviewed when it changes.</summary>
/// <remarks>With THRESHOLDS_ACCEPT set to the folder of this project, a run writes what it got as what is expected; read the difference before you commit it.</remarks>
public sealed class StoryTests
{
    public static TheoryData<string> Stories => [.. Directory.GetFiles(Tool.Here("Stories"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order()];

    [Theory]
    [MemberData(nameof(Stories))]
    public void Story(string name)
    {
        var told = Tool.Run("decide", Tool.Here("Stories", name + ".json"), "--format", "text");
        Assert.Equal(string.Empty, told.Error);
        Assert.Equal(ExitCode.Fine, told.Exit);
        var expected = Tool.Here("Stories", name + ".txt");
        if (Environment.GetEnvironmentVariable("THRESHOLDS_ACCEPT") is { Length: > 0 } project)
            File.WriteAllText(Path.Combine(project, "Stories", name + ".txt"), told.Out);
        else
            Assert.Equal(File.ReadAllText(expected), told.Out);
    }

    [Theory]
    [InlineData("01-mark-on-a-baby", "\"toConsider\": \"section-47\"", "\"required\": null", "\"urgency\": \"today\"")]
    [InlineData("02-mark-answered", "\"toConsider\": null", "\"notRuledOut\": \"section-47\"")]
    [InlineData("03-new-sign-after-the-answer", "\"newSince\": [\n            \"explanation-does-not-fit\"")]
    [InlineData("04-police-protection-age-blank", "\"required\": \"section-47\"", "\"step\": \"receive-child-from-police-protection\"", "\"urgency\": \"now\"")]
    [InlineData("05-disabled-four-year-old-with-a-bruise", "\"required\": \"section-17\"", "\"toConsider\": \"section-47\"")]
    [InlineData("06-one-sign-that-points", "\"toConsider\": \"section-17\"", "\"required\": null")]
    [InlineData("07-sixteen-with-nowhere-safe", "\"toConsider\": \"section-17\"", "\"route\": \"section-20-1\"")]
    [InlineData("08-unborn-earlier-child-removed", "\"toConsider\": \"section-17\"", "\"emergencyAccommodation\": {\n    \"status\": \"not-met\"")]
    [InlineData("09-school-says-yes-parent-says-no", "\"toConsider\": \"section-47\"", "\"disputed\": true")]
    [InlineData("10-unborn-and-in-police-protection", "\"required\": \"section-47\"", "\"setAside\": [\n        \"age\"")]
    [InlineData("11-nothing-known", "\"required\": null", "\"toConsider\": null", "\"notRuledOut\": \"section-47\"")]
    [InlineData("12-contact-of-2019", "\"rule\": \"mark-when-not-mobile-section-47\",\n      \"inForce\": \"from 2022-09-29\"", "\"rulesAsAt\": \"2019-05-13\"")]
    public void Story_as_data(string name, params string[] holds)
    {
        var told = Tool.Run("decide", Tool.Here("Stories", name + ".json"), "--format", "json");
        Assert.All(holds, part => Assert.Contains(part, told.Out, StringComparison.Ordinal));
        Assert.StartsWith("{\n  \"contact\": \"c-", told.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disputed_fact_stands_as_data_with_each_account_and_its_own_value()
    {
        using var json = System.Text.Json.JsonDocument.Parse(Tool.Run("decide", Tool.Here("Stories", "09-school-says-yes-parent-says-no.json"), "--format", "json").Out);
        var fact = json.RootElement.GetProperty("findings")[2].GetProperty("met")[0].GetProperty("facts")[0];
        Assert.Equal("yes", fact.GetProperty("value").GetString());
        Assert.Equal(
            [("no", "mother"), ("yes", "school")],
            fact.GetProperty("accounts").EnumerateArray().Select(a => (a.GetProperty("value").GetString()!, a.GetProperty("from").GetString()!)));
    }

    [Fact]
    public void Nobody_unborn_is_offered_a_route_away_from_home()
    {
        using var json = System.Text.Json.JsonDocument.Parse(Tool.Run("decide", Tool.Here("Stories", "08-unborn-earlier-child-removed.json"), "--format", "json").Out);
        var routes = json.RootElement.GetProperty("emergencyAccommodation").GetProperty("routes").EnumerateArray().ToArray();
        Assert.NotEmpty(routes);
        Assert.All(routes, r => Assert.Equal("does-not-apply", r.GetProperty("status").GetString()));
    }
}
