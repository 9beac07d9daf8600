using System.Collections.Immutable;

namespace Thresholds.Facts;

/// <summary>The right side of a fact about facts: an indicator yes or no, a measure within bounds, or a choice within a set.</summary>
public abstract record Literal
{
    private protected Literal() { }

    /// <summary>The id of the fact it speaks of.</summary>
    public abstract string FactId { get; }
}

/// <summary>An indicator is yes, or is no.</summary>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="IsYes">Yes, or no.</param>
public sealed record IndicatorLiteral(string Indicator, bool IsYes) : Literal
{
    /// <inheritdoc/>
    public override string FactId => Indicator;
}

/// <summary>A measure lies within bounds, both included.</summary>
/// <param name="Measure">The measure's id.</param>
/// <param name="AtLeast">Lower bound; null: none.</param>
/// <param name="AtMost">Upper bound; null: none.</param>
public sealed record MeasureLiteral(string Measure, int? AtLeast, int? AtMost) : Literal
{
    /// <inheritdoc/>
    public override string FactId => Measure;

    /// <summary>The bounds as an interval.</summary>
    public Interval Bounds => new(AtLeast ?? int.MinValue, AtMost ?? int.MaxValue);
}

/// <summary>A choice is one of the values named.</summary>
/// <param name="Choice">The choice's id.</param>
/// <param name="OneOf">Codes or groups.</param>
public sealed record ChoiceLiteral(string Choice, ImmutableArray<string> OneOf) : Literal
{
    /// <inheritdoc/>
    public override string FactId => Choice;
}

/// <summary>A fact about facts: whenever the indicator is yes, the literal holds.</summary>
/// <param name="If">The indicator's id.</param>
/// <param name="Then">What then holds.</param>
/// <remarks>Two-literal clauses only, so that closing is one pass and equals trying every possible world. <c>never a and b</c> is
/// <c>a implies not b</c>. Immutable; safe to share between threads.</remarks>
public sealed record Clause(string If, Literal Then)
{
    /// <summary><c>a implies b</c>.</summary>
    /// <param name="a">The indicator that is yes.</param>
    /// <param name="b">The indicator that then is yes.</param>
    public static Clause Implies(string a, string b) => new(a, new IndicatorLiteral(b, true));

    /// <summary><c>never a and b</c>.</summary>
    /// <param name="a">One indicator.</param>
    /// <param name="b">The other.</param>
    public static Clause Never(string a, string b) => new(a, new IndicatorLiteral(b, false));
}
