using System.Collections.Immutable;
using Thresholds.Audit.Import;

namespace Thresholds.Audit.Chronology;

/// <summary>What a partnership may choose about the chronology. Every choice is written into the report.</summary>
internal sealed record ChronologySettings
{
    /// <summary>The first referral on the day of a contact or within so many days after it belongs to that contact. Calendar days; default 30.</summary>
    public int LinkingGapDays { get; init; } = 30;

    /// <summary>How many days later an event may be and still be told as what a contact came to. Calendar days; default 30.</summary>
    public int InferenceGapDays { get; init; } = 30;

    /// <summary>The gaps at which inferred outcomes are also counted, so that one can see how much hangs on the choice.</summary>
    public ImmutableArray<int> OtherGaps { get; init; } = [7, 14, 30, 45, 60, 90];

    /// <summary>A referral is a step-up where early help was open on its day, or had ended no more than so many days before. Default 30.</summary>
    public int StepUpWindowDays { get; init; } = 30;

    /// <summary>From when to when the files speak, where somebody who knows says so. Replaces what is worked out for those kinds.</summary>
    public ImmutableArray<CoveredPeriod> Stated { get; init; } = [];

    /// <summary>Throws where a choice cannot be meant.</summary>
    /// <exception cref="ArgumentException">A number of days below 0, or a period that ends before it begins.</exception>
    public void Check()
    {
        if (LinkingGapDays < 0 || InferenceGapDays < 0 || StepUpWindowDays < 0 || OtherGaps.Any(g => g < 0))
            throw new ArgumentException("A gap is a number of days, 0 or more.");
        if (Stated.Any(p => p.To < p.From)) throw new ArgumentException("A period ends on or after the day on which it begins.");
    }
}

/// <summary>From which day to which day files tell every event of a kind. Both days included.</summary>
internal readonly record struct CoveredPeriod(RecordedKind Kind, DateOnly From, DateOnly To);
