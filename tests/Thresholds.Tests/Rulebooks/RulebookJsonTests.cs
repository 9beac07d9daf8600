using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Rulebooks;

public class RulebookJsonTests
{
    private static readonly SchemaCheck Schema = SchemaCheck.Embedded("rulebook.schema.json");

    public static TheoryData<string> Bad => BadFiles.Names("Rulebooks");

    [Fact]
    public void What_is_read_writes_the_same_bytes()
    {
        var bytes = SampleRulebook.Whole.ToJson();
        var read = RulebookReader.Read(bytes, "rulebook.json").Value;
        Assert.Equal(Text(bytes), Text(read.ToJson()));
        Assert.Equal(SampleRulebook.Whole.Fingerprint, read.Fingerprint);
    }

    [Fact]
    public void Nothing_is_lost_on_the_way()
    {
        var read = RulebookReader.Read(SampleRulebook.Whole.ToJson(), "rulebook.json").Value;
        Assert.Equal(SampleRulebook.Whole.Rules.Select(r => (r.Id, r.Threshold, r.Strength, r.When, r.Because, r.Asks, r.Urgency, r.InForce)), read.Rules.Select(r => (r.Id, r.Threshold, r.Strength, r.When, r.Because, r.Asks, r.Urgency, r.InForce)));
        Assert.Equal(SampleRulebook.Whole.Citations, read.Citations);
        Assert.Equal(SampleRulebook.Whole.Steps.Select(s => s.By), read.Steps.Select(s => s.By));
        Assert.Equal(SampleRulebook.Whole.Routes.Select(r => (r.OpensWhen, r.BlockedBy, r.Unless)), read.Routes.Select(r => (r.OpensWhen, r.BlockedBy, r.Unless)));
        Assert.Equal(3, read.ParameterValues["build-up"]);
        Assert.Equal(SampleRulebook.Whole.Vocabulary.Clauses.Select(ClauseText.Print), read.Vocabulary.Clauses.Select(ClauseText.Print));
        Assert.Equal(SampleRulebook.Whole.Chapters.Select(c => (c.ReviewedBy, c.Prose.Count)), read.Chapters.Select(c => (c.ReviewedBy, c.Prose.Count)));
    }

    [Fact]
    public void The_bytes_are_plain_text_with_line_feeds()
    {
        var text = Text(SampleRulebook.Whole.ToJson());
        Assert.StartsWith("{\n  \"format\": 1,\n  \"id\": \"sample\",\n  \"title\": \"Sample guidance — “for tests”\",\n", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.Contains("<angles> & é", text, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody yet", text, StringComparison.Ordinal);
        Assert.Contains("\"onlyFor\": \"age >= 0 months and source is one of (police)\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_fits_its_schema() => Assert.Empty(Schema.Faults(SampleRulebook.Whole.ToJson()));

    [Theory]
    [InlineData("\"format\": 1", "\"format\": 2")]
    [InlineData("\"must-consider\"", "\"perhaps\"")]
    [InlineData("\"seenAs\"", "\"seen as\"")]
    [InlineData("\"not yet\"", "\"soon\"")]
    public void What_does_not_fit_is_refused_by_schema_and_reader(string from, string to)
    {
        var json = Encoding.UTF8.GetBytes(Text(SampleRulebook.Whole.ToJson()).Replace(from, to, StringComparison.Ordinal));
        Assert.NotEmpty(Schema.Faults(json));
        Assert.False(RulebookReader.Read(json, "rulebook.json").IsUsable);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Every_fault_is_said_at_its_place(string name)
        => BadFiles.Check("Rulebooks", name, RulebookReader.Read(BadFiles.Read("Rulebooks", name), name).Faults);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    public void The_machine_s_country_changes_nothing(string culture)
    {
        var here = SampleRulebook.Builder().Build().ToJson();
        Assert.Equal(Text(here), Abroad.Run(culture, () => Text(SampleRulebook.Builder().Build().ToJson())));
        Assert.Equal(Text(here), Abroad.Run(culture, () => Text(RulebookReader.Read(here, "r").Value.ToJson())));
        var bad = BadFiles.Read("Rulebooks", "everything.json");
        Assert.Equal(RulebookReader.Read(bad, "r").Faults, Abroad.Run(culture, () => RulebookReader.Read(bad, "r").Faults));
    }

    [Fact]
    public void Layout_and_order_of_members_do_not_matter()
    {
        using var document = System.Text.Json.JsonDocument.Parse(SampleRulebook.Whole.ToJson());
        var turned = "{" + string.Join(",", document.RootElement.EnumerateObject().Reverse().Select(p => $"\"{p.Name}\":{p.Value.GetRawText()}")) + "}";
        Assert.Equal(SampleRulebook.Whole.Fingerprint, RulebookReader.Read(Encoding.UTF8.GetBytes(turned), "r").Value.Fingerprint);
    }

    [Fact]
    public void A_setting_is_part_of_the_fingerprint()
        => Assert.NotEqual(SampleRulebook.Whole.Fingerprint, SampleRulebook.Whole.With("build-up", 1).Fingerprint);

    [Fact]
    public void A_chain_inside_a_chain_is_written_as_one()
    {
        var a = new IndicatorCondition("mark");
        var nested = new AllOf([new AllOf([a, new IndicatorCondition("hungry")]), new IndicatorCondition("dirty")]);
        var rulebook = SampleRulebook.Builder().Add(new Chapter { Id = "more", Title = "More", Order = 30, Rules = [Rule(nested)] }).Build();
        Assert.Equal(rulebook.Fingerprint, RulebookReader.Read(rulebook.ToJson(), "r").Value.Fingerprint);
    }

    [Fact]
    public void What_no_words_can_say_is_refused_when_built()
    {
        var old = new MeasureCondition("age", Comparison.Under, Operand.Of(240));
        var bounds = new Clause("mark", new MeasureLiteral("contacts-in-12-months", 2, 5));
        var faults = SampleRulebook.Builder().Add(new Chapter { Id = "more", Title = "More", Order = 30, Rules = [Rule(old)], Clauses = [bounds] }).TryBuild().Faults;
        Assert.Equal(
            [
                "clause on `mark`, then  The bounds on `contacts-in-12-months` cannot be said in one question: they read back as `contacts-in-12-months < 6`. Say each bound by itself; on an age, an upper bound speaks of born children.",
                "rule `more`, when  `age < 20 years` cannot be read back. These thresholds are for children: an age is at most 18 years.",
            ],
            faults.Select(f => f.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Any_rulebook_comes_back_byte_for_byte_and_fits_the_schema() => Prop.ForAll(AnyRulebook.Builder.ToArbitrary(), builder =>
    {
        var rulebook = builder.Build();
        var read = RulebookReader.Read(rulebook.ToJson(), "r");
        return read.IsUsable && read.Value.ToJson().Span.SequenceEqual(rulebook.ToJson().Span) && !Schema.Faults(rulebook.ToJson()).Any();
    }).QuickCheckThrowOnFailure();

    private static Rule Rule(Condition when) => new()
    {
        Id = "more", Threshold = Threshold.Section17, Strength = RuleStrength.PointsTowards, When = when, Because = "Because", Citations = ["WT-2"],
    };

    private static string Text(ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span);
}
