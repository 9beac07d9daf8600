using System.Text;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Rulebooks;

/// <summary>Who is likely to know a fact is optional, and where it is left out nothing is written.</summary>
public static class KnownToTests
{
    [Fact]
    public static void It_is_read_back_as_written()
    {
        var rulebook = (Small.Chapter with { Indicators = [Small.Concern("worry") with { KnownTo = ["health", "school"] }] }).Build();
        Assert.Contains("\"knownTo\"", Encoding.UTF8.GetString(rulebook.ToJson().Span), StringComparison.Ordinal);
        var again = RulebookReader.Read(rulebook.ToJson().ToArray(), "rulebook.json").Value;
        Assert.Equal(["health", "school"], again.Vocabulary.FindIndicator("worry")!.KnownTo);
        Assert.Equal(rulebook.Fingerprint, again.Fingerprint);
        Assert.Empty(SchemaCheck.Embedded("rulebook.schema.json").Faults(rulebook.ToJson()));
    }

    [Fact]
    public static void Left_out_nothing_is_written()
        => Assert.DoesNotContain("knownTo", Encoding.UTF8.GetString((Small.Chapter with { Indicators = [Small.Concern("worry")] }).Build().ToJson().Span), StringComparison.Ordinal);
}
