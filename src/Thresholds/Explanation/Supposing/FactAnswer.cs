using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>One fact with the values that an answer to it would leave: yes, "under 12 months", "3 or more", one of some codes.</summary>
/// <remarks>An answer is supposed, never stated: it says what would follow, not what is so. Immutable; safe to share between threads.</remarks>
public sealed record FactAnswer
{
    internal FactAnswer(Vocabulary vocabulary, Narrowing narrowing, bool changesWhatIsKnown = false)
    {
        Narrowing = narrowing;
        FactId = vocabulary.IdOf(narrowing.Key);
        Kind = narrowing.Key.Kind;
        ChangesWhatIsKnown = changesWhatIsKnown;
        if (Kind is FactKind.Indicator or FactKind.Event) Answer = narrowing.Answer;
        if (Kind == FactKind.Measure) Between = narrowing.Within;
        if (Kind == FactKind.Choice) OneOf = vocabulary.Choices[narrowing.Key.Index].CodesIn(narrowing.OneOf);
        InWords = Words(vocabulary, narrowing, OneOf);
    }

    /// <summary>The fact.</summary>
    public string FactId { get; }

    /// <summary>Its kind.</summary>
    public FactKind Kind { get; }

    /// <summary>Yes or no, for an indicator or an event; null for a measure or a choice.</summary>
    public Truth? Answer { get; }

    /// <summary>The whole numbers left, both ends included, in the measure's unit; null for any other kind.</summary>
    public Interval? Between { get; }

    /// <summary>The codes left, in the order of the list; empty for any other kind.</summary>
    public ImmutableArray<string> OneOf { get; } = [];

    /// <summary>Whether it puts another value in the place of a known one; false: it answers what was open.</summary>
    public bool ChangesWhatIsKnown { get; }

    /// <summary>The answer in words: <c>yes</c>, <c>has not happened</c>, <c>under 12 months</c>, <c>3 or more</c>, <c>3A or 3B</c>.</summary>
    public string InWords { get; }

    internal Narrowing Narrowing { get; }

    private static string Words(Vocabulary vocabulary, Narrowing n, ImmutableArray<string> codes) => n.Key.Kind switch
    {
        FactKind.Indicator => n.Answer == Truth.Yes ? "yes" : "no",
        FactKind.Event => n.Answer == Truth.Yes ? "has happened" : "has not happened",
        FactKind.Choice => string.Join(" or ", codes),
        _ when n.Key.Index == 0 => Age(n.Within),
        _ => Number(n.Within, vocabulary.Measures[n.Key.Index].Range),
    };

    private static string Number(Interval left, Interval range)
    {
        if (left.IsKnown) return Text(left.Min);
        if (left.Max == range.Max) return $"{Text(left.Min)} or more";
        return left.Min == range.Min ? $"{Text(left.Max)} or fewer" : $"{Text(left.Min)} to {Text(left.Max)}";
    }

    private static string Age(Interval months)
    {
        if (months.Max < 0) return "unborn";
        if (months == new Interval(0, Measure.Age.Max)) return "born";
        if (months.Max == Measure.Age.Max) return InUnit(months.Min) + " or over";
        if (months.Min == 0) return "under " + InUnit(months.Max + 1);
        return months.Min < 0 ? $"unborn, or under {InUnit(months.Max + 1)}" : FactInWords.Age(months);
    }

    private static string InUnit(int months)
        => months % 12 == 0 && months > 0 ? Counted(months / 12, "year") : Counted(months, "month");

    private static string Counted(int number, string unit) => $"{Text(number)} {unit}{(number == 1 ? string.Empty : "s")}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
