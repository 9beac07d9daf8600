using System.Collections.Immutable;

namespace Thresholds.Facts;

/// <summary>Stated facts with all that follows from them.</summary>
/// <remarks>Never prints what it holds. Immutable; safe to share between threads.</remarks>
public sealed class ClosedFacts
{
    internal ClosedFacts(FactValues values, ImmutableArray<Clash> clashes, ClashDoubt? doubt)
    {
        Values = values;
        Clashes = clashes;
        Doubt = doubt;
    }

    /// <summary>The values still possible after closing, and after setting aside what clashed.</summary>
    public FactValues Values { get; }

    /// <summary>Stated facts that cannot all be true; empty for nearly every contact.</summary>
    public ImmutableArray<Clash> Clashes { get; }

    /// <summary>Which facts a clash leaves in doubt; null without a clash.</summary>
    internal ClashDoubt? Doubt { get; }
}

/// <summary>Works out what follows from what was stated.</summary>
internal static class Closing
{
    /// <summary>One pass: spread yes, narrow measures and choices, spread no. A clash goes the slow way.</summary>
    /// <param name="stated">What was stated.</param>
    /// <param name="ageClashes">The sources of age, where they cannot all be true; empty where they can.</param>
    public static ClosedFacts Close(FactValues stated, ImmutableArray<Interval> ageClashes)
    {
        if (!ageClashes.IsEmpty || !TryClose(stated, out var closed)) return ClashResolver.Resolve(stated, ageClashes);
        return new(closed, [], null);
    }

    /// <summary>The one pass; false when what was stated cannot all be true.</summary>
    internal static bool TryClose(FactValues stated, out FactValues closed)
    {
        closed = stated.Copy();
        var rows = stated.Vocabulary.Closure.Rows;
        var ruledOut = new bool[rows.Length];
        foreach (var row in rows)
            if (stated.Indicators[row.Indicator] == Truth.Yes && !Spread(row, closed, ruledOut)) return false;

        for (var i = 0; i < rows.Length; i++)
        {
            if (!ruledOut[i]) continue;
            if (closed.Indicators[i] == Truth.Yes) return false;
            closed.Indicators[i] = Truth.No;
        }

        SpreadNo(rows, closed);
        return true;
    }

    private static bool Spread(ClosureRow row, FactValues closed, bool[] ruledOut)
    {
        foreach (var i in row.Yes)
        {
            if (closed.Indicators[i] == Truth.No) return false;
            closed.Indicators[i] = Truth.Yes;
        }

        foreach (var i in row.No) ruledOut[i] = true;
        foreach (var (measure, bounds) in row.Measures)
            if ((closed.Measures[measure] = closed.Measures[measure].Intersect(bounds)).IsEmpty) return false;
        foreach (var (choice, set) in row.Choices)
            if ((closed.Choices[choice] &= set) == 0) return false;
        return true;
    }

    // Reads only what stood before this pass: a row already holds everything its indicator implies, so one pass finds every no.
    private static void SpreadNo(ImmutableArray<ClosureRow> rows, FactValues closed)
    {
        var before = (Truth[])closed.Indicators.Clone();
        foreach (var row in rows)
            if (before[row.Indicator] == Truth.NotKnown && Contradicts(row, before, closed)) closed.Indicators[row.Indicator] = Truth.No;
    }

    private static bool Contradicts(ClosureRow row, Truth[] indicators, FactValues closed)
    {
        foreach (var i in row.Yes)
            if (indicators[i] == Truth.No) return true;
        foreach (var i in row.No)
            if (indicators[i] == Truth.Yes) return true;
        foreach (var (measure, bounds) in row.Measures)
            if (closed.Measures[measure].Intersect(bounds).IsEmpty) return true;
        foreach (var (choice, set) in row.Choices)
            if ((closed.Choices[choice] & set) == 0) return true;
        return false;
    }
}
