using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Facts;

namespace Thresholds.Conditions;

/// <summary>Writes a condition in the words the parser reads.</summary>
internal static class ConditionPrinter
{
    public static string Print(Condition condition) => condition switch
    {
        IndicatorCondition c => c.Indicator,
        UnbornCondition => "unborn",
        MeasureCondition c => $"{c.Measure} {Sign(c.Comparison)} {Number(c)}",
        ChoiceCondition c => $"{c.Choice} is one of ({string.Join(", ", c.OneOf)})",
        EventCondition c => c.Event + (c.HasHappened ? " has happened" : " has not happened"),
        AllOf c => string.Join(" and ", c.Items.Select(Inner)),
        AnyOf c => string.Join(" or ", c.Items.Select(Inner)),
        AtLeast c => $"at least {c.Count.Parameter ?? Text(c.Count.Number)} of ({string.Join(", ", c.Items.Select(Print))})",
        Not c => "not " + Inner(c.Item),
        StatusCondition c => c.Threshold.Slug() + " " + Words(c.Test),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    public static ImmutableArray<(StatusTest Test, string Words)> StatusTests { get; } =
    [
        (StatusTest.IsMet, "is met"), (StatusTest.MustBeConsidered, "must be considered"),
        (StatusTest.IsPointedTowards, "is pointed towards"), (StatusTest.IsRaised, "is raised"),
    ];

    public static ImmutableArray<(Comparison Comparison, string Sign)> Signs { get; } =
    [
        (Comparison.AtMost, "<="), (Comparison.AtLeast, ">="), (Comparison.Under, "<"), (Comparison.Over, ">"), (Comparison.Exactly, "="),
    ];

    private static string Inner(Condition condition) => condition is AllOf or AnyOf ? $"({Print(condition)})" : Print(condition);

    private static string Words(StatusTest test) => StatusTests.First(t => t.Test == test).Words;

    private static string Sign(Comparison comparison) => Signs.First(s => s.Comparison == comparison).Sign;

    private static string Number(MeasureCondition c)
    {
        if (c.Operand.Parameter is { } parameter) return parameter;
        var number = c.Operand.Number;
        if (c.Measure != Measure.AgeId) return Text(number);
        var inYears = number != 0 && number % 12 == 0 && (c.Comparison is Comparison.Under or Comparison.AtLeast);
        var (count, unit) = inYears ? (number / 12, "year") : (number, "month");
        return $"{Text(count)} {unit}{(count == 1 ? string.Empty : "s")}";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
