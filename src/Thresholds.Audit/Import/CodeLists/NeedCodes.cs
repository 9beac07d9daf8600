using System.Collections.Immutable;

namespace Thresholds.Audit.Import;

/// <summary>Primary need, why a case was closed, and category of abuse.</summary>
internal static class NeedCodes
{
    public static readonly ImmutableArray<KnownCode> PrimaryNeeds =
    [
        new("N1", "Abuse or neglect", "Abuse, neglect and exploitation"), new("N2", "Child's disability"), new("N3", "Parental disability or illness"),
        new("N4", "Family in acute stress"), new("N5", "Family dysfunction"), new("N6", "Socially unacceptable behaviour"), new("N7", "Low income"),
        new("N8", "Absent parenting"), new("N9", "Cases other than children in need"), new("N0", "Not stated"),
    ];

    public static readonly ImmutableArray<KnownCode> ClosureReasons =
    [
        new("RC1", "Adopted"), new("RC2", "Died"), new("RC3", "Child arrangements order"), new("RC4", "Special guardianship order"), new("RC5", "Transferred to other local authority"),
        new("RC6", "Transferred to adult social care"), new("RC7", "Any other reason"), new("RC8", "Closed after assessment, no further action"),
        new("RC9", "Closed after assessment, referred to early help") { From = 2023 },
    ];

    public static readonly ImmutableArray<KnownCode> CategoriesOfAbuse =
    [
        new("NEG", "Neglect", "a) Neglect"), new("PHY", "Physical abuse", "b) Physical abuse"), new("SAB", "Sexual abuse", "c) Sexual abuse"),
        new("EMO", "Emotional abuse", "d) Emotional abuse"), new("MUL", "Multiple/not recommended", "e) Multiple/not recommended", "Multiple"),
    ];
}
