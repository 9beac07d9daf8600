using Thresholds.Evaluation;

namespace Thresholds.Bulk;

/// <summary>What a bulk run is asked.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record BulkOptions
{
    /// <summary>What is asked besides the thresholds. Default: routes and urgency.</summary>
    public BulkQuestions Questions { get; init; } = BulkQuestions.Routes | BulkQuestions.Urgency;

    /// <summary>The dates of every decision. Default: each contact's own day, and no clock read (clocks matter to explained rows alone).</summary>
    public DecisionDates Dates { get; init; }

    /// <summary>The kernel. Default: the widest this machine has. Another changes the time taken and nothing else.</summary>
    public Kernel Kernel { get; init; } = Kernels.Available[0];
}
