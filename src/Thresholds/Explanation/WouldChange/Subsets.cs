using System.Collections.Immutable;

namespace Thresholds.Explanation;

/// <summary>Sets of a given size out of a list, in its order.</summary>
internal static class Subsets
{
    public static IEnumerable<ImmutableArray<T>> Of<T>(ImmutableArray<T> all, int size) => Of(all, size, 0);

    private static IEnumerable<ImmutableArray<T>> Of<T>(ImmutableArray<T> all, int size, int from)
    {
        if (size == 0) yield return [];
        else
            for (var i = from; i + size <= all.Length; i++)
                foreach (var rest in Of(all, size - 1, i + 1)) yield return [all[i], .. rest];
    }
}
