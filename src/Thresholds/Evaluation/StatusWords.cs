using System.Collections.Immutable;

namespace Thresholds.Evaluation;

/// <summary>The words for what a decision says, as spelt in JSON.</summary>
/// <remarks>Thread-safe.</remarks>
public static class StatusWords
{
    private static readonly ImmutableArray<string> Statuses = ["not-settled", "not-met", "points-towards", "must-consider", "met"];
    private static readonly ImmutableArray<string> RouteStatuses = ["not-known", "does-not-apply", "open", "blocked"];
    private static readonly ImmutableArray<string> RecordStatuses = ["not-known-if-needed", "not-needed", "shown", "not-shown", "said-no"];

    /// <summary><c>must-consider</c> and the like.</summary>
    /// <param name="status">The status.</param>
    public static string Slug(this ThresholdStatus status) => Statuses[(int)status];

    /// <summary><c>does-not-apply</c> and the like.</summary>
    /// <param name="status">The status.</param>
    public static string Slug(this RouteStatus status) => RouteStatuses[(int)status];

    /// <summary><c>said-no</c> and the like.</summary>
    /// <param name="status">The status.</param>
    public static string Slug(this RecordStatus status) => RecordStatuses[(int)status];
}
