namespace Thresholds.Audit.Import;

/// <summary>A yes-or-no column: what its yes says of the event, and whether it asks the opposite.</summary>
/// <param name="Flag">What it speaks of; none where the answer is checked and not kept.</param>
internal sealed record YesNoQuestion(OutcomeFlag Flag)
{
    /// <summary>Its yes means no: "not required", "deemed unnecessary".</summary>
    public bool IsInverted { get; init; }

    /// <summary>NFA and FA are answers: the column asks whether nothing further was done.</summary>
    public bool AsksForNoAction { get; init; }

    /// <summary>Unknown is an answer of this column, and says nothing.</summary>
    public bool MayBeUnknown { get; init; }
}
