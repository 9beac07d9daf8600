using System.Collections.Immutable;

namespace Thresholds.Audit.Synth;

/// <summary>One thing a worry may be about: the columns in which it is written, and how often each says yes at each depth of worry.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Weight">How often it comes, beside the others.</param>
/// <param name="Signs">Its columns, with the share of yes for a slight, a plain, a serious and a grave worry.</param>
internal sealed record Topic(string Name, double Weight, ImmutableArray<Sign> Signs)
{
    public AgeBand Ages { get; init; } = new(0, 17);
}

/// <summary>A column and how often it says yes, from the slightest worry to the gravest.</summary>
internal readonly record struct Sign(string Column, double Slight, double Plain, double Serious, double Grave)
{
    public double At(int depth) => depth switch { 0 => Slight, 1 => Plain, 2 => Serious, _ => Grave };
}

/// <summary>Ages in completed years, both ends included.</summary>
internal readonly record struct AgeBand(int From, int To);

/// <summary>The topics that invented contacts are about. Every share here is invented: no national figure says what a contact holds.</summary>
internal static class Topics
{
    public static ImmutableArray<Topic> All { get; } =
    [
        new("domestic abuse", 28,
        [
            new("DomesticAbuse", 0.7, 0.95, 1, 1), new("ChildAffectedByAbuse", 0.05, 0.3, 0.8, 0.9), new("RepeatAbuse", 0, 0.3, 0.7, 0.9),
            new("CoerciveControl", 0, 0.02, 0.25, 0.6), new("WeaponOrStrangulation", 0, 0, 0.01, 0.6), new("ImpactOnChild", 0, 0.1, 0.6, 0.8),
            new("ParentSubstances", 0.1, 0.15, 0.3, 0.4),
        ]),
        new("injury", 12,
        [
            new("Bruise", 0.3, 0.5, 0.8, 1), new("InjuryToChild", 0.1, 0.3, 0.5, 0.8), new("ExplanationDoesNotFit", 0, 0, 0.02, 0.6),
            new("ChildSaysHarmed", 0, 0, 0.03, 0.8), new("PhysicalPunishment", 0.05, 0.2, 0.5, 0.4),
        ]),
        new("neglect", 18,
        [
            new("OftenHungry", 0.05, 0.2, 0.5, 0.8), new("Unkempt", 0.1, 0.3, 0.6, 0.9), new("HomeSqualid", 0.05, 0.15, 0.5, 0.9),
            new("NotBrought", 0.05, 0.2, 0.5, 0.7), new("LeftUnsupervised", 0.02, 0.1, 0.3, 0.5), new("NeglectOverMonths", 0, 0.05, 0.4, 0.95),
            new("HelpChangedNothing", 0, 0.02, 0.2, 0.9), new("ImpactOnChild", 0, 0.1, 0.5, 0.9), new("ParentMentalHealth", 0.1, 0.2, 0.3, 0.4),
        ]),
        new("a parent's difficulties", 14,
        [
            new("ParentMentalHealth", 0.6, 0.7, 0.8, 0.9), new("ParentSubstances", 0.3, 0.4, 0.5, 0.7), new("IllnessLimitsCare", 0, 0.1, 0.7, 0.9),
            new("SuicidePlan", 0, 0, 0.05, 0.5), new("ImpactOnChild", 0, 0.1, 0.7, 0.95), new("FamilyConflict", 0.2, 0.3, 0.3, 0.3),
        ]),
        new("exploitation", 9,
        [
            new("Missing", 0.1, 0.3, 0.7, 0.9), new("SecondPhoneOrGifts", 0.1, 0.2, 0.5, 0.7), new("GroomedOrControlled", 0, 0, 0.05, 0.9),
            new("RiskyOnline", 0.4, 0.5, 0.5, 0.6), new("Suspensions", 0.1, 0.2, 0.3, 0.3),
        ]) { Ages = new(10, 17) },
        new("behaviour and mood", 15,
        [
            new("LowMood", 0.4, 0.6, 0.7, 0.8), new("BehaviourHard", 0.5, 0.6, 0.6, 0.5), new("FamilyConflict", 0.4, 0.5, 0.7, 0.6),
            new("Suspensions", 0.1, 0.3, 0.3, 0.2), new("SuicidePlan", 0, 0, 0.1, 0.7),
        ]) { Ages = new(5, 17) },
        new("nowhere to live", 4,
        [
            new("FamilyRoofless", 0, 0.1, 0.6, 0.7), new("NowhereSafe1617", 0, 0.05, 0.4, 0.8), new("FamilyConflict", 0.3, 0.4, 0.5, 0.5),
        ]),
    ];

    /// <summary>How often each comes, in their order.</summary>
    public static double[] Weights { get; } = [.. All.Select(t => t.Weight)];

    /// <summary>Every column a worry may be written in.</summary>
    public static ImmutableArray<string> Columns { get; } =
    [
        "DomesticAbuse", "ChildAffectedByAbuse", "RepeatAbuse", "CoerciveControl", "WeaponOrStrangulation", "Bruise", "NotMobile", "InjuryToChild",
        "ExplanationDoesNotFit", "ChildSaysHarmed", "PhysicalPunishment", "OftenHungry", "Unkempt", "HomeSqualid", "NotBrought", "LeftUnsupervised",
        "NeglectOverMonths", "HelpChangedNothing", "ParentMentalHealth", "ParentSubstances", "IllnessLimitsCare", "SuicidePlan", "ImpactOnChild",
        "Missing", "SecondPhoneOrGifts", "GroomedOrControlled", "RiskyOnline", "LowMood", "BehaviourHard", "Suspensions", "FamilyConflict",
        "Disabled", "OnProtectionPlan", "NowhereSafe1617", "FamilyRoofless", "EarlierChildRemoved", "DependableAdult", "ChildSeen",
    ];
}
