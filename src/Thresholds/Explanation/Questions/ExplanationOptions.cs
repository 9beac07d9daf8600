namespace Thresholds.Explanation;

/// <summary>How much an explanation lists and how far it searches. Work is counted in steps, never in time, so that every machine says the same.</summary>
/// <remarks>Immutable; safe to share between threads. Where a budget runs out the answer says so; it is never passed off as whole.</remarks>
public sealed record ExplanationOptions
{
    /// <summary>The most entries of one list; the total is always given beside it. Default: 20.</summary>
    public int MostListed { get; init; } = 20;

    /// <summary>The most sets of facts put together for one rule, and the most times facts are closed again for one threshold. Default: 1,500.</summary>
    /// <remarks>A contact with a clash is closed the slow way: there a twentieth of this is spent.</remarks>
    public int MostWork { get; init; } = 1_500;

    /// <summary>The most facts that one set of changes may touch. Default: 3; what needs more is not offered as near.</summary>
    public int MostChanges { get; init; } = 3;
}
