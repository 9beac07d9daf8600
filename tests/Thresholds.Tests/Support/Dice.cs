namespace Thresholds.Tests.Support;

/// <summary>A seeded source of made-up things: the property's seed decides all of it, so a replay draws the same case.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    public bool Chance(int percent) => _random.Next(100) < percent;

    public T OneOf<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public List<T> Some<T>(IEnumerable<T> items, int percent) => [.. items.Where(_ => Chance(percent))];

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        _random.Shuffle(all);
        return all;
    }
}
