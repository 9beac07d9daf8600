using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Text;

namespace Thresholds.Rulebooks;

/// <summary>Facts about facts in words: the right side of a clause, and an "only for" line, are written in the condition language.</summary>
/// <remarks>Thread-safe.</remarks>
public static class LiteralText
{
    private const string Form = "Write an indicator, `not` and an indicator, `unborn`, an age or another measure against a number, or `... is one of (...)`.";

    /// <summary>The words of a literal.</summary>
    /// <param name="literal">The literal.</param>
    public static string Print(Literal literal) => ToCondition(literal).ToString();

    /// <summary>The words of several limits joined by <c>and</c>.</summary>
    /// <param name="limits">The limits of an "only for" line; at least one.</param>
    public static string PrintAll(ImmutableArray<Literal> limits) => string.Join(" and ", limits.Select(Print));

    /// <summary>Reads the right side of a clause, or an "only for" line: one or several literals joined by <c>and</c>.</summary>
    /// <param name="text">The words.</param>
    public static Reading<IReadOnlyList<Literal>> TryParse(string text)
    {
        var parsed = Condition.TryParse(text);
        if (!parsed.IsUsable) return Reading.Failed<IReadOnlyList<Literal>>(parsed.Faults);
        var literals = new List<Literal>();
        var faults = new List<Fault>();
        var condition = parsed.Value.Condition;
        foreach (var part in condition is AllOf all ? all.Items : [condition])
        {
            if (ToLiteral(part) is { } literal) literals.Add(literal);
            else faults.Add(new(new(string.Empty, 1, parsed.Value.OffsetOf(part) + 1, string.Empty), $"`{part}` cannot stand here. {Form}"));
        }

        return faults.Count > 0 ? Reading.Failed<IReadOnlyList<Literal>>(faults) : Reading.Of<IReadOnlyList<Literal>>(literals);
    }

    private static Literal? ToLiteral(Condition part) => part switch
    {
        IndicatorCondition c => new IndicatorLiteral(c.Indicator, true),
        Not { Item: IndicatorCondition c } => new IndicatorLiteral(c.Indicator, false),
        UnbornCondition => new MeasureLiteral(Measure.AgeId, null, -1),
        MeasureCondition { Operand.Parameter: null } c => Bounded(c.Measure, c.Satisfying(c.Operand.Number)),
        ChoiceCondition c => new ChoiceLiteral(c.Choice, c.OneOf),
        _ => null,
    };

    private static MeasureLiteral Bounded(string measure, Interval bounds) => new(
        measure, bounds.Min == int.MinValue ? null : bounds.Min, bounds.Max == int.MaxValue ? null : bounds.Max);

    private static Condition ToCondition(Literal literal) => literal switch
    {
        IndicatorLiteral { IsYes: true } l => new IndicatorCondition(l.Indicator),
        IndicatorLiteral l => new Not(new IndicatorCondition(l.Indicator)),
        MeasureLiteral { Measure: Measure.AgeId, AtLeast: null, AtMost: -1 } => new UnbornCondition(),
        MeasureLiteral l => Compared(l),
        ChoiceLiteral l => new ChoiceCondition(l.Choice, l.OneOf),
        _ => throw new ArgumentOutOfRangeException(nameof(literal)),
    };

    private static MeasureCondition Compared(MeasureLiteral l)
    {
        if (l.AtLeast is { } same && l.AtMost == same) return new(l.Measure, Comparison.Exactly, Operand.Of(same));
        // On an age the lower bound 0 goes without saying: `age < 13 years` speaks of born children.
        return l.AtMost is { } most
            ? new(l.Measure, Comparison.Under, Operand.Of(most + 1))
            : new(l.Measure, Comparison.AtLeast, Operand.Of(l.AtLeast ?? 0));
    }
}

/// <summary>A clause in words: <c>a implies b</c>, <c>a implies age >= 16 years</c>, <c>never a and b</c>.</summary>
/// <remarks>Thread-safe.</remarks>
public static class ClauseText
{
    /// <summary>The words of a clause.</summary>
    /// <param name="clause">The clause.</param>
    public static string Print(Clause clause) => clause.Then is IndicatorLiteral { IsYes: false } never
        ? $"never {clause.If} and {never.Indicator}"
        : $"{clause.If} implies {LiteralText.Print(clause.Then)}";

    /// <summary>Reads a clause.</summary>
    /// <param name="text">The words, without backticks.</param>
    public static Reading<Clause> TryParse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["never", var a, "and", var b] && Slug.IsValid(a) && Slug.IsValid(b)) return Reading.Of(Clause.Never(a, b));
        var split = text.IndexOf(" implies ", StringComparison.Ordinal);
        if (split < 0 || !Slug.IsValid(text[..split].Trim())) return Wrong("A clause is written `a implies b`, `a implies age >= 16 years` or `never a and b`.");
        var then = LiteralText.TryParse(text[(split + " implies ".Length)..]);
        if (!then.IsUsable) return Reading.Failed<Clause>(then.Faults);
        return then.Value.Count == 1
            ? Reading.Of(new Clause(text[..split].Trim(), then.Value[0]))
            : Wrong("One clause says one thing. Write a line for each.");
    }

    private static Reading<Clause> Wrong(string message) => Reading.Failed<Clause>([new(new(string.Empty, 1, 1, string.Empty), message)]);
}
