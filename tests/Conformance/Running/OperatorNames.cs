using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Conformance;

/// <summary>A name for each way of asking that the condition language has.</summary>
public static class OperatorNames
{
    /// <summary>All of them.</summary>
    public static IEnumerable<string> All =>
    [
        "indicator", "unborn", "choice is one of codes", "choice is one of a group", "event has happened", "event has not happened",
        "all of", "any of", "at least a number of", "at least a parameter of", "not", "measure against a parameter",
        .. Enum.GetValues<Comparison>().Select(c => $"measure {c}"), "age Under", "age AtLeast",
        .. from threshold in ThresholdWords.All from test in Enum.GetValues<StatusTest>() where threshold is Threshold.Section47 or Threshold.EmergencyAccommodation select $"{threshold.Slug()} {test}",
    ];

    /// <summary>The name of one way.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="rulebook">The rulebook, to tell a group from a code; null where it does not matter.</param>
    public static string Of(Condition condition, Rulebook? rulebook = null) => condition switch
    {
        IndicatorCondition => "indicator",
        UnbornCondition => "unborn",
        ChoiceCondition c => rulebook!.Vocabulary.FindChoice(c.Choice)!.Groups.Any(g => c.OneOf.Contains(g.Name)) ? "choice is one of a group" : "choice is one of codes",
        EventCondition { HasHappened: true } => "event has happened",
        EventCondition => "event has not happened",
        AllOf => "all of",
        AnyOf => "any of",
        AtLeast { Count.Parameter: null } => "at least a number of",
        AtLeast => "at least a parameter of",
        Not => "not",
        MeasureCondition { Measure: Measure.AgeId } c => $"age {c.Comparison}",
        MeasureCondition { Operand.Parameter: not null } => "measure against a parameter",
        MeasureCondition c => $"measure {c.Comparison}",
        StatusCondition c => $"{c.Threshold.Slug()} {c.Test}",
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

}
