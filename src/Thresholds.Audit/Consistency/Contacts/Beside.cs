using Thresholds.Facts;

namespace Thresholds.Audit.Consistency.Contacts;

/// <summary>One fact as recorded: its place in the list of facts the file can record, and a number standing for its value.</summary>
/// <param name="Fact">The place of the fact.</param>
/// <param name="Value">Its value as a number: 0 no, 1 yes, the measure, the place of the choice. The same value always has the same number.</param>
internal readonly record struct RecordedFact(int Fact, int Value);

/// <summary>Attributes for the equity table: beside a contact, never among its facts. Codes as recorded; null is not recorded.</summary>
internal readonly record struct EquityAttributes(string? Disability, string? Sex, string? Ethnicity, string? AgeBand);

/// <summary>What came later, for a contact that a chronology follows. Every day counts from receipt; null is "not seen".</summary>
/// <param name="DaysFollowed">How long the file goes on after this contact. What lies beyond is not yet known.</param>
/// <param name="ReferredAgainAfter">Days to the next referral of this child.</param>
/// <param name="MoreSeriousAfter">Days to a section 47 enquiry, a protection plan or care.</param>
/// <param name="SteppedUp">Whether early help passed this child up to the council with this contact.</param>
/// <param name="CameBackAfter">Days until a step-up came back to early help without service.</param>
/// <param name="RepeatAssessments">Assessments of this child begun in the twelve months before.</param>
internal readonly record struct LaterEvents(int DaysFollowed, int? ReferredAgainAfter, int? MoreSeriousAfter, Truth SteppedUp, int? CameBackAfter, int RepeatAssessments);

/// <summary>Whether the record shows something.</summary>
internal enum Shown : byte
{
    /// <summary>The file has no place for it, so nothing can be said.</summary>
    NotAsked,

    /// <summary>Not needed on this contact.</summary>
    NotNeeded,

    /// <summary>It is shown.</summary>
    Yes,

    /// <summary>The file has a place for it, and on this contact it is empty.</summary>
    NotShown,
}

/// <summary>What the record shows on the three questions of consent, and the grade of a police notice. Each is its own question.</summary>
internal readonly record struct RecordShown(Shown AgreementToHelp, Shown WhoWasTold, Shown BasisToShare, Shown PoliceGrade);
