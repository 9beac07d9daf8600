using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Tests.Support;

/// <summary>Short words for hand-made rulebooks in stories.</summary>
internal static class Small
{
    public const string ReadLaw = "LAW";
    public const string UnreadLaw = "UNREAD";

    public static ImmutableArray<Citation> Sources =>
    [
        new() { Id = ReadLaw, Document = "An Act", Publisher = "Parliament", Verified = Verified.Yes },
        new() { Id = UnreadLaw, Document = "Another Act", Publisher = "Parliament", Verified = Verified.NotYet },
    ];

    public static Chapter Chapter => new() { Id = "one", Title = "One", Order = 1, Citations = Sources };

    public static Indicator Fact(string id, IndicatorKind kind) => new(id, kind, $"{id} seen", $"{id} in plain words");

    public static Indicator Concern(string id) => Fact(id, IndicatorKind.Concern);

    public static Indicator LegalFact(string id) => Fact(id, IndicatorKind.LegalFact);

    public static Indicator Strength(string id) => Fact(id, IndicatorKind.Strength);

    public static Indicator Circumstance(string id) => Fact(id, IndicatorKind.Circumstance);

    public static Indicator Record(string id) => Fact(id, IndicatorKind.Record);

    public static Indicator OnlyFor(this Indicator indicator, params Literal[] limits) => indicator with { OnlyFor = [.. limits] };

    public static Literal AgeUnder(int months) => new MeasureLiteral(Measure.AgeId, 0, months - 1);

    public static Literal AgeFrom(int months) => new MeasureLiteral(Measure.AgeId, months, null);

    public static Measure Number(string id, int min = 0, int max = 10) => new(id, "times", min, max, $"{id} seen", $"{id} in plain words");

    public static Choice List(string id, params string[] codes)
        => new(id, $"{id} seen", $"{id} in plain words", [.. codes.Select(c => new ChoiceCode(c, $"{c} in words", default))], []);

    public static EventDefinition Happening(string id) => new(id, $"{id} seen", $"{id} in plain words");

    public static Parameter Setting(string id, int value, int min, int max, string unit = "times")
        => new() { Id = id, Unit = unit, Default = value, Min = min, Max = max, Why = "Local practice differs." };

    public static Rule Rule(string id, Threshold threshold, RuleStrength strength, string when, string cites = ReadLaw)
        => new() { Id = id, Threshold = threshold, Strength = strength, When = Condition.Parse(when), Because = "It matters.", Citations = [cites] };

    public static Rulebook Build(this Chapter chapter) => new RulebookBuilder("small", "Small", "1").Add(chapter).Build();

    /// <summary>Every fault of a rulebook of one chapter, as its author reads them.</summary>
    public static string[] Faults(this Chapter chapter)
        => [.. new RulebookBuilder("small", "Small", "1").Add(chapter).TryBuild().Faults.Select(f => f.ToString())];
}
