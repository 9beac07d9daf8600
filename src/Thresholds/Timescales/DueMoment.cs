namespace Thresholds.Timescales;

/// <summary>When something is due: at a time on the clock, or by the end of a day.</summary>
/// <remarks>
/// <para>Where an hours clock started on a day with no recorded time, the due moment is not one moment but all those between
/// <see cref="Earliest"/> and <see cref="Latest"/>. The due is then stated by the earliest, and <see cref="FromStartOfDay"/> says
/// so.</para>
/// <para>It is a reckoning, not a legal ruling: where a court order states its own end, print the order's end.</para>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
/// </remarks>
public sealed record DueMoment
{
    internal DueMoment(LocalMoment start, int limit, ClockUnit unit, LocalMoment earliest, LocalMoment latest) =>
        (Start, Limit, Unit, Earliest, Latest) = (start, limit, unit, earliest, latest);

    /// <summary>When the clock started; its day is day 0.</summary>
    public LocalMoment Start { get; }

    /// <summary>The limit, in <see cref="Unit"/>; 0 or more.</summary>
    public int Limit { get; }

    /// <summary>What the limit is counted in.</summary>
    public ClockUnit Unit { get; }

    /// <summary>The due moment, as stated: the earliest it can be. Without a time it is the end of that day.</summary>
    public LocalMoment Earliest { get; }

    /// <summary>The latest the due moment can be. The same as <see cref="Earliest"/> unless
    /// <see cref="FromStartOfDay"/>.</summary>
    public LocalMoment Latest { get; }

    /// <summary>True where the due is the end of a day and not a time on the clock: every unit but hours.</summary>
    public bool AtEndOfDay => Earliest.Time is null;

    /// <summary>True where hours had to be counted from the start of the day because no time was recorded.</summary>
    public bool FromStartOfDay => Earliest != Latest;

    /// <summary>The due moment in plain English, the same on every machine.</summary>
    /// <returns>"by the end of Monday 30 March 2026", "by 15:00 on Thursday 5 March 2026", or the latter with a note that no
    /// start time was recorded.</returns>
    public string InWords()
    {
        if (AtEndOfDay)
            return $"by the end of {Earliest.InWords()}";
        var by = $"by {Earliest.InWords()}";
        return FromStartOfDay ? $"{by}, counted from the start of the day because no time was recorded" : by;
    }
}
