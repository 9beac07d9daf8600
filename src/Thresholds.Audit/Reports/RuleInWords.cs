using System.Globalization;
using Thresholds.Audit.Reports.Html;
using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Reports;

/// <summary>A rule's condition with the guidance's words in place of its ids.</summary>
internal static class RuleInWords
{
    public static Phrase Of(Condition condition, Rulebook rulebook) => condition switch
    {
        IndicatorCondition c => Fact(c.Indicator, rulebook),
        UnbornCondition => "not born yet",
        MeasureCondition c => $"{Fact(c.Measure, rulebook)} {Comparison(c.Comparison)} {Number(c, rulebook)}",
        ChoiceCondition c => $"{Fact(c.Choice, rulebook)}, one of {Phrase.Join(", ", c.OneOf.Select(code => Code(c.Choice, code, rulebook)))}",
        EventCondition c => $"{Fact(c.Event, rulebook)}, {(c.HasHappened ? "which has happened" : "which has not happened")}",
        AllOf c => Phrase.Join(" and ", c.Items.Select(i => Inner(i, rulebook))),
        AnyOf c => Phrase.Join(" or ", c.Items.Select(i => Inner(i, rulebook))),
        AtLeast c => $"at least {Number(c.Count, rulebook)} of ({Phrase.Join("; ", c.Items.Select(i => Of(i, rulebook)))})",
        Not c => $"not {Inner(c.Item, rulebook)}",
        _ => new Quoted(condition.ToString()),
    };

    private static Phrase Inner(Condition condition, Rulebook rulebook) => condition is AllOf or AnyOf ? $"({Of(condition, rulebook)})" : Of(condition, rulebook);

    private static Phrase Fact(string id, Rulebook rulebook) => $"“{new Quoted(rulebook.Vocabulary.SeenAs(id))}”";

    private static Phrase Code(string choice, string code, Rulebook rulebook)
        => new Quoted(rulebook.Vocabulary.FindChoice(choice)!.Codes.FirstOrDefault(c => c.Code == code)?.Meaning ?? code.Replace('-', ' '));

    private static string Comparison(Comparison comparison) => comparison switch
    {
        Conditions.Comparison.Under => "under",
        Conditions.Comparison.AtMost => "at most",
        Conditions.Comparison.Exactly => "exactly",
        Conditions.Comparison.AtLeast => "at least",
        _ => "over",
    };

    private static Phrase Number(MeasureCondition condition, Rulebook rulebook)
    {
        var number = condition.Operand.Parameter is { } parameter ? rulebook.ParameterValues[parameter] : condition.Operand.Number;
        if (condition.Measure != Measure.AgeId) return $"{Number(condition.Operand, rulebook)} {new Quoted(rulebook.Vocabulary.FindMeasure(condition.Measure)!.Unit)}";
        return number != 0 && number % 12 == 0 ? Phrase.Count(number / 12, "year") : Phrase.Count(number, "month");
    }

    private static string Number(Operand operand, Rulebook rulebook)
        => (operand.Parameter is { } parameter ? rulebook.ParameterValues[parameter] : operand.Number).ToString(CultureInfo.InvariantCulture);
}
