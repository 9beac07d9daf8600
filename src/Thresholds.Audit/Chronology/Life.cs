using Thresholds.Audit.Import;

namespace Thresholds.Audit.Chronology;

/// <summary>All that is known of one child, by kind and then by day.</summary>
internal readonly ref struct Life(ReadOnlySpan<LifeEvent> events)
{
    private readonly ReadOnlySpan<LifeEvent> _events = events;

    /// <summary>The events of a kind from the first day to the last, both included, in the order of days.</summary>
    public ReadOnlySpan<LifeEvent> Of(RecordedKind kind, int from = 0, int to = int.MaxValue)
    {
        var start = Place(kind, from);
        return _events[start..Math.Max(start, to == int.MaxValue ? Place(kind + 1, 0) : Place(kind, to + 1))];
    }

    private int Place(RecordedKind kind, int day)
    {
        var (low, high) = (0, _events.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_events[middle].Kind < kind || _events[middle].Kind == kind && _events[middle].Day < day) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

/// <summary>What was known of a child on the morning of a day: all that is dated before it, and no way to anything later.</summary>
internal readonly ref struct LifeSoFar(Life life, int day)
{
    private readonly Life _life = life;

    /// <summary>The day before the day it is.</summary>
    public int Yesterday { get; } = day - 1;

    /// <summary>The events of a kind since a day.</summary>
    public ReadOnlySpan<LifeEvent> Of(RecordedKind kind, int from = 0) => _life.Of(kind, from, Yesterday);
}
