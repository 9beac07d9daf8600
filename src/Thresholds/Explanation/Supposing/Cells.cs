using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>Cuts the values a fact can still have into answers that no rule, step, route, check or clause tells apart.</summary>
internal static class Cells
{
    /// <summary>The answers, least value first; yes before no.</summary>
    public static ImmutableArray<Narrowing> Of(ThresholdDecision decision, FactKey key)
    {
        var rulebook = decision.Rulebook;
        IEnumerable<Condition> conditions =
        [
            .. rulebook.Rules.Select(r => r.When), .. rulebook.Steps.Select(s => s.When),
            .. rulebook.Routes.SelectMany(r => new[] { r.OpensWhen, r.BlockedBy, r.Unless }).OfType<Condition>(),
            .. rulebook.Checks.SelectMany(c => new[] { c.When, c.Expects }),
        ];
        return Of(decision.Contact.Facts.Values, key, conditions, rulebook.ParameterValues);
    }

    /// <summary>The answers that some conditions and the clauses tell apart.</summary>
    public static ImmutableArray<Narrowing> Of(FactValues values, FactKey key, IEnumerable<Condition> conditions, IReadOnlyDictionary<string, int> parameters)
    {
        if (key.Kind is FactKind.Indicator or FactKind.Event) return [Narrowing.Of(key, Truth.Yes), Narrowing.Of(key, Truth.No)];
        var leaf = new OpenLeaf(values.Vocabulary.Unstated, parameters);
        var id = values.Vocabulary.IdOf(key);
        var told = conditions.SelectMany(c => c.Walk()).Where(p => ConditionTree.FactId(p.Part) == id).SelectMany(p => leaf.Asked(p.Part, true));
        var rows = values.Vocabulary.Closure.Rows;
        return key.Kind == FactKind.Measure
            ? Spans(values.Measures[key.Index], key, [.. told.Select(n => n.Within), .. rows.SelectMany(r => r.Measures).Where(b => b.Measure == key.Index).Select(b => b.Bounds)])
            : Sets(values.Choices[key.Index], key, [.. told.Select(n => n.OneOf), .. rows.SelectMany(r => r.Choices).Where(b => b.Choice == key.Index).Select(b => b.Set)]);
    }

    private static ImmutableArray<Narrowing> Spans(Interval possible, FactKey key, Interval[] told)
    {
        // Born or unborn is always told apart: emergency accommodation asks it of every rule.
        var starts = new SortedSet<int>(told.SelectMany(t => new[] { (long)t.Min, t.Max + 1L })
            .Concat(key.Index == 0 ? [0L] : Array.Empty<long>())
            .Where(s => s > possible.Min && s <= possible.Max).Select(s => (int)s)) { possible.Min };
        int[] from = [.. starts];
        return [.. from.Select((start, i) => Narrowing.Of(key, new Interval(start, i + 1 < from.Length ? from[i + 1] - 1 : possible.Max)))];
    }

    private static ImmutableArray<Narrowing> Sets(ulong possible, FactKey key, ulong[] told)
    {
        var sets = new List<ulong> { possible };
        foreach (var tell in told.Distinct())
            sets = [.. sets.SelectMany(s => new[] { s & tell, s & ~tell }).Where(s => s != 0)];
        return [.. sets.OrderBy(System.Numerics.BitOperations.TrailingZeroCount).Select(s => Narrowing.Of(key, s))];
    }
}
