using System.Collections;
using System.Collections.Immutable;

namespace Thresholds.Explanation;

/// <summary>The first of several findings, and how many there are in all: "20 of 143".</summary>
/// <remarks>Immutable; safe to share between threads. The default of a budget that was enough is an exact count.</remarks>
/// <typeparam name="T">What is listed.</typeparam>
public sealed class Listing<T> : IReadOnlyList<T>
{
    private readonly ImmutableArray<T> _items;

    internal Listing(ImmutableArray<T> items, int total, bool isComplete)
    {
        _items = items;
        Total = total;
        IsComplete = isComplete;
    }

    /// <summary>How many were found, listed or not.</summary>
    public int Total { get; }

    /// <summary>Whether the search was finished; when it was not, there are at least <see cref="Total"/>.</summary>
    public bool IsComplete { get; }

    /// <summary>How many are listed.</summary>
    public int Count => _items.Length;

    /// <summary>One of those listed, from 0.</summary>
    /// <param name="index">Its place.</param>
    public T this[int index] => _items[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static Listing<T> Of(IEnumerable<T> all, int most, bool isComplete)
    {
        ImmutableArray<T> found = [.. all];
        return new(found.Length > most ? found[..most] : found, found.Length, isComplete);
    }
}
