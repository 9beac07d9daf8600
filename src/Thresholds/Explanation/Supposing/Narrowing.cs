using System.Numerics;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>One fact with the values an answer leaves it. Which of the three parts is read depends on the kind of fact.</summary>
internal readonly record struct Narrowing(FactKey Key, Truth Answer, Interval Within, ulong OneOf)
{
    public static Narrowing Of(FactKey key, Truth answer) => new(key, answer, default, 0);

    public static Narrowing Of(FactKey key, Interval within) => new(key, default, within, 0);

    public static Narrowing Of(FactKey key, ulong oneOf) => new(key, default, default, oneOf);

    /// <summary>What values hold of a fact, as a narrowing of it.</summary>
    public static Narrowing Held(FactValues values, FactKey key) => key.Kind switch
    {
        FactKind.Indicator => Of(key, values.Indicators[key.Index]),
        FactKind.Event => Of(key, values.Events[key.Index]),
        FactKind.Measure => Of(key, values.Measures[key.Index]),
        _ => Of(key, values.Choices[key.Index]),
    };

    public bool IsEmpty => Key.Kind switch { FactKind.Measure => Within.IsEmpty, FactKind.Choice => OneOf == 0, _ => Answer == Truth.NotKnown };

    /// <summary>Both at once, of one fact; empty when no value is in both.</summary>
    public Narrowing And(Narrowing other) => Key.Kind switch
    {
        FactKind.Measure => this with { Within = Within.Intersect(other.Within) },
        FactKind.Choice => this with { OneOf = OneOf & other.OneOf },
        _ => this with { Answer = Answer == other.Answer ? Answer : Truth.NotKnown },
    };

    /// <summary>Says at least as much as another of the same fact.</summary>
    public bool Says(Narrowing other) => Key.Kind switch
    {
        FactKind.Measure => Within.IsInside(other.Within),
        FactKind.Choice => (OneOf & ~other.OneOf) == 0,
        _ => Answer == other.Answer,
    };

    /// <summary>The values say at least as much.</summary>
    public bool HoldsIn(FactValues values) => Held(values, Key).Says(this);

    /// <summary>The fact can have none of these values.</summary>
    public bool IsExcludedBy(FactValues values) => Key.Kind switch
    {
        FactKind.Measure => Within.Intersect(values.Measures[Key.Index]).IsEmpty,
        FactKind.Choice => (OneOf & values.Choices[Key.Index]) == 0,
        _ => Held(values, Key).Answer.Not() == Answer,
    };

    /// <summary>Puts the answer in the place of whatever stood there; a measure or choice keeps only what this leaves.</summary>
    public void WriteTo(FactValues values)
    {
        switch (Key.Kind)
        {
            case FactKind.Indicator: values.Indicators[Key.Index] = Answer; break;
            case FactKind.Event: values.Events[Key.Index] = Answer; break;
            case FactKind.Measure: values.Measures[Key.Index] = Within; break;
            default: values.Choices[Key.Index] = OneOf; break;
        }
    }

    /// <summary>The same answer saying one thing less, in each way there is: a bound taken away, a code let back in. None for a yes or no.</summary>
    public IEnumerable<Narrowing> Looser(FactValues before)
    {
        if (Key.Kind == FactKind.Measure)
        {
            var open = before.Measures[Key.Index];
            if (Within.Min > open.Min && Within.Max < open.Max)
            {
                yield return this with { Within = new(open.Min, Within.Max) };
                yield return this with { Within = new(Within.Min, open.Max) };
            }
        }
        else if (Key.Kind == FactKind.Choice)
        {
            for (var left = before.Choices[Key.Index] & ~OneOf; left != 0; left &= left - 1)
            {
                var wider = OneOf | 1UL << BitOperations.TrailingZeroCount(left);
                if (wider != before.Choices[Key.Index]) yield return this with { OneOf = wider };
            }
        }
    }
}
