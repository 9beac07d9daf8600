using Thresholds.Audit.Import;

namespace Thresholds.Audit.Chronology;

/// <summary>Whether an outcome can be told from later events.</summary>
internal enum InferredState : byte
{
    /// <summary>The files do not speak of the days after this contact: they begin later, or leave a gap. Also where no child is named.</summary>
    NotCovered,

    /// <summary>Too recent: the files end before the gap does. Not "no further action".</summary>
    NotYetKnown,

    /// <summary>It can be told.</summary>
    Told,
}

/// <summary>For each rung, the first day after a contact on which a record shows it; no day: none does.</summary>
/// <param name="IsOfAChild">Whether the contact names a child at all.</param>
/// <param name="Section47">The first that shows section 47.</param>
/// <param name="Section17">The first that shows section 17.</param>
/// <param name="EarlyHelp">The first that shows early help.</param>
internal readonly record struct FirstShown(
    bool IsOfAChild, (RecordedKind Kind, int? Day) Section47, (RecordedKind Kind, int? Day) Section17, (RecordedKind Kind, int? Day) EarlyHelp)
{
    /// <summary>Of a contact that names no child.</summary>
    public static FirstShown OfNobody => default;
}

/// <summary>What a contact came to, told from later events by a named rule. It is not what was decided, and stands in no column of decisions.</summary>
/// <param name="State">Whether it can be told. The default value is "not covered".</param>
/// <param name="Rung">The rung, where it can be told; 0 is "no further action seen", which is not "none was decided".</param>
/// <param name="By">The event that shows it; null for rung 0 or where it cannot be told.</param>
/// <param name="DaysAfter">How many days after the contact that event is.</param>
internal readonly record struct InferredOutcome(InferredState State, int Rung, RecordedKind? By, int DaysAfter);
