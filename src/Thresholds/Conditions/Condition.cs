using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Text;

namespace Thresholds.Conditions;

/// <summary>A question about a contact, in words, with the answer yes, no or not known: <c>injury-to-child and (explanation-does-not-fit or delay-in-seeking-care)</c>.</summary>
/// <remarks>A closed tree: the kinds below are all there are, so that every reader of a rulebook can be complete. The words are the same in
/// chapters, JSON and C#. Immutable; safe to share between threads.
/// <example><code>var condition = Condition.Parse("unborn or age &lt; 1 year");</code></example></remarks>
public abstract record Condition
{
    private protected Condition() { }

    /// <summary>The conditions it is made of; empty for a question about one fact.</summary>
    public virtual ImmutableArray<Condition> Parts => [];

    /// <summary>Reads a condition.</summary>
    /// <param name="text">The words.</param>
    /// <exception cref="InputNotUsableException">The words are not a condition; the exception says where and what to write.</exception>
    public static Condition Parse(string text) => TryParse(text).Value.Condition;

    /// <summary>Reads a condition, or says everything that is wrong with it.</summary>
    /// <param name="text">The words.</param>
    public static Reading<ParsedCondition> TryParse(string text) => ConditionParser.Parse(text);

    /// <summary>The words of the condition, which read back as an equal one.</summary>
    public sealed override string ToString() => ConditionPrinter.Print(this);
}

/// <summary>A condition and where each part of it stood in its text.</summary>
public sealed class ParsedCondition
{
    private readonly IReadOnlyDictionary<Condition, int> _offsets;

    internal ParsedCondition(Condition condition, IReadOnlyDictionary<Condition, int> offsets)
    {
        Condition = condition;
        _offsets = offsets;
    }

    /// <summary>The condition.</summary>
    public Condition Condition { get; }

    /// <summary>How many characters of the text stand before a part; 0 for a part that is not of this text.</summary>
    /// <param name="part">The very part, not an equal one.</param>
    public int OffsetOf(Condition part) => _offsets.GetValueOrDefault(part);
}

/// <summary>An indicator is yes.</summary>
/// <param name="Indicator">The indicator's id.</param>
public sealed record IndicatorCondition(string Indicator) : Condition;

/// <summary>How a measure is compared.</summary>
/// <remarks>The default value is <see cref="Under"/>.</remarks>
public enum Comparison
{
    /// <summary><c>&lt;</c></summary>
    Under,

    /// <summary><c>&lt;=</c></summary>
    AtMost,

    /// <summary><c>=</c></summary>
    Exactly,

    /// <summary><c>&gt;=</c></summary>
    AtLeast,

    /// <summary><c>&gt;</c></summary>
    Over,
}

/// <summary>A number in a condition: written there, or a parameter a partnership may set.</summary>
/// <param name="Number">The number, when no parameter is named.</param>
/// <param name="Parameter">The parameter's id; null for a number.</param>
public readonly record struct Operand(int Number, string? Parameter)
{
    /// <summary>A number written in the condition.</summary>
    /// <param name="number">The number.</param>
    public static Operand Of(int number) => new(number, null);

    /// <summary>A parameter.</summary>
    /// <param name="parameter">The parameter's id.</param>
    public static Operand Named(string parameter) => new(0, parameter);
}

/// <summary>A measure compared with a number.</summary>
/// <param name="Measure">The measure's id.</param>
/// <param name="Comparison">How it is compared.</param>
/// <param name="Operand">With what. Age in months; years are read as twelve times as many months.</param>
/// <remarks><c>age &lt; N</c> and <c>age &lt;= N</c> speak of born children only: the unborn are not under one year old, they are unborn.</remarks>
public sealed record MeasureCondition(string Measure, Comparison Comparison, Operand Operand) : Condition
{
    private static Interval None => new(0, -1);

    /// <summary>The values that satisfy it, once the operand is a number.</summary>
    /// <param name="number">The operand's value.</param>
    public Interval Satisfying(int number)
    {
        var least = Measure == Facts.Measure.AgeId ? 0 : int.MinValue;
        return Comparison switch
        {
            Comparison.Under => number == int.MinValue ? None : new(least, number - 1),
            Comparison.AtMost => new(least, number),
            Comparison.Exactly => Interval.Exactly(number),
            Comparison.AtLeast => new(number, int.MaxValue),
            _ => number == int.MaxValue ? None : new(number + 1, int.MaxValue),
        };
    }
}

/// <summary>The child is unborn: age below 0. Written <c>unborn</c>.</summary>
public sealed record UnbornCondition : Condition
{
    /// <summary>The ages that satisfy it.</summary>
    public static Interval Satisfying { get; } = new(int.MinValue, -1);
}

/// <summary>A choice is one of some values.</summary>
/// <param name="Choice">The choice's id.</param>
/// <param name="OneOf">Codes or groups, as written.</param>
public sealed record ChoiceCondition(string Choice, ImmutableArray<string> OneOf) : Condition
{
    /// <inheritdoc/>
    public bool Equals(ChoiceCondition? other) => other is not null && Choice == other.Choice && OneOf.SequenceEqual(other.OneOf);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Choice, OneOf.Length);
}

/// <summary>An event has happened, or has not.</summary>
/// <param name="Event">The event's id.</param>
/// <param name="HasHappened">Has, or has not.</param>
public sealed record EventCondition(string Event, bool HasHappened) : Condition;

/// <summary>All of several conditions.</summary>
/// <param name="Items">Two or more.</param>
public sealed record AllOf(ImmutableArray<Condition> Items) : Condition
{
    /// <inheritdoc/>
    public override ImmutableArray<Condition> Parts => Items;

    /// <inheritdoc/>
    public bool Equals(AllOf? other) => other is not null && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Aggregate(1, HashCode.Combine);
}

/// <summary>Any of several conditions.</summary>
/// <param name="Items">Two or more.</param>
public sealed record AnyOf(ImmutableArray<Condition> Items) : Condition
{
    /// <inheritdoc/>
    public override ImmutableArray<Condition> Parts => Items;

    /// <inheritdoc/>
    public bool Equals(AnyOf? other) => other is not null && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Aggregate(2, HashCode.Combine);
}

/// <summary>At least so many of several conditions.</summary>
/// <param name="Count">How many: 1 to the number of items.</param>
/// <param name="Items">The conditions; none implies another.</param>
public sealed record AtLeast(Operand Count, ImmutableArray<Condition> Items) : Condition
{
    /// <inheritdoc/>
    public override ImmutableArray<Condition> Parts => Items;

    /// <inheritdoc/>
    public bool Equals(AtLeast? other) => other is not null && Count == other.Count && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Aggregate(Count.GetHashCode(), HashCode.Combine);
}

/// <summary>A condition is not so.</summary>
/// <param name="Item">The condition.</param>
public sealed record Not(Condition Item) : Condition
{
    /// <inheritdoc/>
    public override ImmutableArray<Condition> Parts => [Item];
}

/// <summary>What is asked of a threshold's standing in a step, a route or a record check.</summary>
/// <remarks>The default value is <see cref="IsMet"/>.</remarks>
public enum StatusTest
{
    /// <summary>A duty rule is met, or a judgement says met.</summary>
    IsMet,

    /// <summary>A must-consider rule is met and not answered "not met".</summary>
    MustBeConsidered,

    /// <summary>A points-towards rule is met and not answered "not met".</summary>
    IsPointedTowards,

    /// <summary>A duty or must-consider rule is met, before any judgement.</summary>
    IsRaised,
}

/// <summary>How a threshold stands. Only in steps, routes and record checks.</summary>
/// <param name="Threshold">The threshold.</param>
/// <param name="Test">What is asked.</param>
public sealed record StatusCondition(Threshold Threshold, StatusTest Test) : Condition;
