namespace Thresholds.Audit.Import;

/// <summary>What a record may say came of an event. Several may hold at once.</summary>
[Flags]
internal enum OutcomeFlag
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>No further action.</summary>
    NoFurtherAction = 1,

    /// <summary>A new referral.</summary>
    Referral = 1 << 1,

    /// <summary>Passed to a referral already open.</summary>
    ExistingReferral = 1 << 2,

    /// <summary>A strategy discussion or section 47 enquiry.</summary>
    Section47 = 1 << 3,

    /// <summary>Advice or information.</summary>
    Advice = 1 << 4,

    /// <summary>An assessment.</summary>
    Assessment = 1 << 5,

    /// <summary>An initial child protection conference is needed, or was held.</summary>
    Conference = 1 << 6,

    /// <summary>A child protection plan.</summary>
    Plan = 1 << 7,

    /// <summary>Services or support; for an assessment, that the child needs social care support.</summary>
    Services = 1 << 8,

    /// <summary>To be looked after.</summary>
    LookedAfter = 1 << 9,

    /// <summary>Handed to another agency.</summary>
    OtherAgency = 1 << 10,

    /// <summary>Legal action.</summary>
    LegalAction = 1 << 11,

    /// <summary>The child was seen.</summary>
    ChildSeen = 1 << 12,

    /// <summary>An outcome that is none of the others.</summary>
    OtherOutcome = 1 << 13,
}
