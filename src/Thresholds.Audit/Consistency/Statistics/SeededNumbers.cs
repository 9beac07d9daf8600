namespace Thresholds.Audit.Consistency.Statistics;

/// <summary>Random-looking numbers that are the same for the same seed on every machine and in every version: xoshiro256**.</summary>
/// <remarks>
/// Source: D. Blackman and S. Vigna, Scrambled Linear Pseudorandom Number Generators (2021); the state is filled by SplitMix64 (G. Steele,
/// D. Lea, C. Flood, Fast Splittable Pseudorandom Number Generators, 2014). The seed comes from the caller and is written into what is drawn.
/// Not for secrets, and not for several threads.
/// </remarks>
internal sealed class SeededNumbers
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    public SeededNumbers(ulong seed)
        : this(Split(ref seed), Split(ref seed), Split(ref seed), Split(ref seed))
    {
    }

    internal SeededNumbers(ulong a, ulong b, ulong c, ulong d) => (_a, _b, _c, _d) = (a, b, c, d);

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            var result = ulong.RotateLeft(_b * 5, 7) * 9;
            var t = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= t;
            _d = ulong.RotateLeft(_d, 45);
            return result;
        }
    }

    /// <summary>From 0 up to but without 1, in steps of 2⁻⁵³.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 up to but without the bound, each alike: draws that would favour some are drawn again.</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        var n = (ulong)bound;
        var unfair = unchecked(0UL - n) % n;
        for (; ;)
        {
            var drawn = Next();
            if (drawn >= unfair) return (int)(drawn % n);
        }
    }

    /// <summary>How many of <paramref name="trials"/> succeed, each with the chance given: exact, by inversion outwards from the likeliest count.</summary>
    public int Binomial(int trials, double chance)
    {
        if (trials == 0 || chance <= 0) return 0;
        if (chance >= 1) return trials;
        var mode = Math.Min(trials, (int)((trials + 1.0) * chance));
        var odds = chance / (1 - chance);
        var atMode = MathNet.Numerics.Distributions.Binomial.PMF(chance, trials, mode);
        var left = Fraction() - atMode;
        if (left < 0) return mode;
        double up = atMode, down = atMode;
        for (int high = mode, low = mode; ;)
        {
            if (high < trials)
            {
                up *= odds * (trials - high) / (high + 1);
                high++;
                if ((left -= up) < 0) return high;
            }

            if (low > 0)
            {
                down *= low / (odds * (trials - low + 1));
                low--;
                if ((left -= down) < 0) return low;
            }

            if (high == trials && low == 0 || up + down < 1e-300) return mode;
        }
    }

    /// <summary>Scrambles 64 bits: the last step of SplitMix64.</summary>
    public static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9UL;
            bits = (bits ^ bits >> 27) * 0x94D049BB133111EBUL;
            return bits ^ bits >> 31;
        }
    }

    /// <summary>SplitMix64: moves the state on and gives the next number.</summary>
    internal static ulong Split(ref ulong state)
    {
        state = unchecked(state + 0x9E3779B97F4A7C15UL);
        return Mix(state);
    }
}
