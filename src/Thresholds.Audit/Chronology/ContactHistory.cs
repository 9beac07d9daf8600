namespace Thresholds.Audit.Chronology;

/// <summary>What was known of a child on the morning a contact came: counted from days before it, the contact itself and its own day left out.</summary>
/// <remarks>
/// Days only, since files hold few times: what is dated the same day may have been known, and nobody can say so. Each number is open at the top
/// where the files begin too late, or end too soon. The default value is "nothing known". Immutable.
/// </remarks>
internal readonly record struct ContactHistory
{
    /// <summary>Contacts about this child in the 3 months before.</summary>
    public HowMany ContactsIn3Months { get; init; }

    /// <summary>The same in 6 months.</summary>
    public HowMany ContactsIn6Months { get; init; }

    /// <summary>The same in 12 months.</summary>
    public HowMany ContactsIn12Months { get; init; }

    /// <summary>The same in 24 months.</summary>
    public HowMany ContactsIn24Months { get; init; }

    /// <summary>Referrals of this child in the 12 months before.</summary>
    public HowMany ReferralsIn12Months { get; init; }

    /// <summary>The same in 24 months.</summary>
    public HowMany ReferralsIn24Months { get; init; }

    /// <summary>Days since the case was last closed, whether or not it was opened again. Open at the top: longer ago, or never.</summary>
    public HowMany DaysSinceClosure { get; init; }

    /// <summary>Child protection plans that had begun and ended. Always open at the top: no file begins at birth.</summary>
    public HowMany EarlierProtectionPlans { get; init; }

    /// <summary>Early help assessments begun and, as far as recorded, not ended. Always open at the top.</summary>
    public HowMany EarlyHelpOutstanding { get; init; }

    /// <summary>Assessments of this child begun in the 12 months before.</summary>
    public HowMany AssessmentsIn12Months { get; init; }

    /// <summary>Referrals in the 12 months before on whose day early help was open, or had ended shortly before.</summary>
    public HowMany StepUpsIn12Months { get; init; }

    /// <summary>Nothing about the child.</summary>
    public override string ToString() => "what was known before a contact";
}
