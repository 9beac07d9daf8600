using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>What is known of one fact of one contact, ready to be written.</summary>
/// <param name="FactId">The fact.</param>
/// <param name="Value">Its value in words and codes: <c>yes</c>, <c>4</c>, <c>0 to 11 months</c>, <c>3A or 3B</c>, <c>happened 2026-03-02</c>, <c>not known</c>.</param>
/// <param name="Stated">What was said of it; null when nothing was.</param>
/// <param name="FollowsFrom">The stated facts it follows from, when nobody stated it as it is.</param>
internal sealed record FactInWords(string FactId, string Value, StatedFact? Stated, ImmutableArray<string> FollowsFrom)
{
    public static FactInWords Of(Contact contact, string id)
        => new(id, ValueOf(contact, id), contact.Stated(id), Derivation.FollowsFrom(contact, id));

    /// <inheritdoc/>
    public override string ToString() => FactId;

    private static string ValueOf(Contact contact, string id)
    {
        var values = contact.Facts.Values;
        var vocabulary = contact.Vocabulary;
        switch (vocabulary.KindOf(id))
        {
            case FactKind.Measure:
                var measure = vocabulary.FindMeasure(id)!;
                var bounds = values.Measure(id);
                if (bounds == measure.Range) return "not known";
                if (id == Measure.AgeId) return Age(bounds);
                return bounds.IsKnown
                    ? bounds.Min.ToString(CultureInfo.InvariantCulture)
                    : string.Create(CultureInfo.InvariantCulture, $"{bounds.Min} to {bounds.Max}");
            case FactKind.Choice:
                var choice = vocabulary.FindChoice(id)!;
                var set = values.Choice(id);
                return set == choice.AllCodes ? "not known" : string.Join(" or ", choice.CodesIn(set));
            case FactKind.Event:
                return (values.Event(id), (contact.Stated(id)?.Accounts[0].Value as EventValue)?.Earliest) switch
                {
                    (Truth.Yes, { } when) => "happened " + when,
                    (Truth.Yes, _) => "happened",
                    (Truth.No, _) => "has not happened",
                    _ => "not known",
                };
            default:
                return values.Indicator(id) switch { Truth.Yes => "yes", Truth.No => "no", _ => "not known" };
        }
    }

    /// <summary>An age in words: <c>unborn</c>, <c>4 months</c>, <c>4 years</c>, <c>0 to 11 months</c>, <c>16 to 17 years</c>.</summary>
    public static string Age(Interval months)
    {
        if (months.Max < 0) return "unborn";
        if (months.Min < 0) return months == Measure.Age.Range ? "not known" : "unborn, or up to " + Unit(months.Max);
        if (months.IsKnown) return Unit(months.Min);
        if (months.Min % 12 == 0 && months.Max % 12 == 11)
        {
            var (least, most) = (months.Min / 12, months.Max / 12);
            return least == most ? Count(least, "year") : string.Create(CultureInfo.InvariantCulture, $"{least} to {most} years");
        }

        return string.Create(CultureInfo.InvariantCulture, $"{months.Min} to {months.Max} months");
    }

    private static string Unit(int months) => months < 24 ? Count(months, "month") : Count(months / 12, "year");

    private static string Count(int number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? string.Empty : "s")}");
}
