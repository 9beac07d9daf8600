using Thresholds.Audit.Consistency.Statistics;

namespace Thresholds.Audit.Synth;

/// <summary>Numbers that look like chance and are the same on every machine and in every version: they come from a seed alone.</summary>
/// <remarks>SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators"). Not for secrets.</remarks>
internal struct Chance(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state = seed;

    /// <summary>A sequence of its own for each part of a run, whatever the order in which the parts are made.</summary>
    public static Chance For(ulong seed, long part) => unchecked(new(SeededNumbers.Mix(seed + Step) ^ SeededNumbers.Mix((ulong)part * Step)));

    public ulong Next() => SeededNumbers.Mix(unchecked(_state += Step));

    /// <summary>At least 0, less than 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Happens(double share) => Share() < share;

    /// <summary>From 0 to one less than the count. The bias of the remainder is below one in 10^13 for counts a file can have.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    /// <summary>One of several, each as often as its weight says.</summary>
    public int Weighted(ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights) total += weight;
        var left = Share() * total;
        for (var i = 0; i < weights.Length; i++)
        {
            left -= weights[i];
            if (left < 0) return i;
        }

        return weights.Length - 1;
    }
}
