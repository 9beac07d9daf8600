using System.Collections.Immutable;

namespace Thresholds.England;

/// <summary>Facts and steps that may be told to the family, by topic.</summary>
/// <remarks>Left out on purpose: who hurt whom; anything of violence between adults, sexual harm, exploitation or illness made by somebody; parents' illness,
/// drink, drugs or prison; money, to a child; orders, plans, police and courts; places and people of safety; what begins "the child says".</remarks>
internal static class EnglandTellable
{
    /// <summary>Told to an adult in the guidance's plain words, and to the child as a topic.</summary>
    public static ImmutableArray<(string Topic, ImmutableArray<string> Facts)> ForBoth { get; } =
    [
        ("How well you are",
        [
            "minor-illness-keeps-returning", "small-accidents-recur", "emergency-visits-above-usual", "weight-starting-to-affect-health",
            "delay-serious-or-milestones-unlikely", "checks-or-immunisations-missed", "milestones-reached-late",
            "health-appointments-starting-to-be-missed", "mark-when-not-mobile", "bruise-or-other-mark", "blood-from-mouth-or-eye",
            "dental-care-slipping", "physically-well", "brought-to-checks-and-appointments", "growing-and-developing-as-expected",
        ]),
        ("How school is for you",
        [
            "occasional-absence", "persistent-unauthorised-absence", "no-education-or-chronic-absence", "punctuality-or-motivation-worry",
            "suspensions-from-school", "permanently-excluded", "learning-or-language-need-supported", "not-in-education-or-work",
            "progresses-as-expected", "attends-and-settled-at-school",
        ]),
        ("How you feel",
        [
            "hard-to-see-effect-on-others", "withdrawn-and-not-reached", "low-mood-or-anxiety", "distress-over-separation-or-loss", "low-self-esteem",
            "securely-attached", "copes-with-change", "positive-sense-of-self",
        ]),
        ("How you and your friends get on", ["friendships-do-not-last", "behaviour-hard-to-manage"]),
        ("What you can do for yourself",
        [
            "slow-to-gain-self-care-skills", "self-care-lag-likely-to-impair", "severe-lack-of-age-right-skills", "does-not-tell-safe-from-unsafe-adults",
            "over-friendly-with-strangers", "very-withdrawn-with-strangers", "self-care-fits-age", "dress-and-hygiene-suit-the-setting",
        ]),
        ("What your day is like",
        [
            "few-books-toys-or-play", "little-play-or-talk", "meals-often-missed", "child-often-hungry", "hygiene-or-clothing-slipping",
            "unkempt-or-sores-slow-to-heal",
        ]),
        ("Your home",
        [
            "home-starting-to-affect-health", "heating-or-light-often-off", "home-unsafe-to-live-in", "hazards-about-the-home",
            "newly-mobile-baby-and-hazards", "housing-overcrowded-unsuitable-or-temporary", "home-safe-with-the-basics",
        ]),
    ];

    /// <summary>What a young person may have said or shown in confidence: told to them, and to no adult of the family.</summary>
    public static ImmutableArray<(string Topic, ImmutableArray<string> Facts)> ForTheChildAlone { get; } =
    [
        ("How you feel", ["low-level-self-harm", "serious-or-escalating-self-harm", "very-low-self-worth", "emerging-mental-disorder"]),
        ("How you stay safe", ["experiments-with-substances", "regular-substance-use", "dangerous-substance-use", "behaviour-puts-child-in-danger", "risky-online-use"]),
        ("How well you are", ["wetting-or-soiling", "free-of-drugs-and-alcohol"]),
        // That a child cares for somebody tells another adult that somebody is ill.
        ("What your day is like", ["some-caring-at-home", "caring-tasks-too-heavy", "young-carer-has-breaks-and-somebody-to-talk-to"]),
        ("The people you can talk to", ["trusted-adult-outside-or-at-home", "sure-of-self-and-friends-known", "online-life-talked-about"]),
    ];

    /// <summary>Told to an adult alone: money, what was offered, and of a parent what is said to be about that very parent.</summary>
    public static ImmutableArray<string> ForAdults { get; } =
    [
        "tenancy-at-risk", "family-roofless-tonight", "debt-or-destitution", "money-limits-the-child", "few-people-to-turn-to", "far-from-services",
        "agreed-help-not-carried-out", "disability-or-special-need-supported", "disability-needs-support-to-stay-at-home", "family-asks-for-help",
        "basic-needs-met", "parent-knows-where-to-get-help", "warm-and-encouraging", "play-and-new-experiences", "consistent-limits",
        "settled-home-life", "works-with-services-and-acts-on-advice", "parent-uses-help-and-it-shows", "support-made-to-fit-the-parent",
    ];

    /// <summary>Told to an adult only where an account says that it is about them: a father elsewhere is not told how the mother's rent stands.</summary>
    public static IEnumerable<string> OnlyToWhomItIsAbout =>
    [
        .. ForBoth.First(t => t.Topic == "Your home").Facts, "tenancy-at-risk", "family-roofless-tonight", "debt-or-destitution", "money-limits-the-child",
        "few-people-to-turn-to", "far-from-services", "agreed-help-not-carried-out", "family-asks-for-help",
    ];

    /// <summary>Where the guidance's plain words are harder to read than a page for the family should be.</summary>
    public static ImmutableSortedDictionary<string, string> InOtherWords { get; } = Words(
        ("behaviour-hard-to-manage", "The child's behaviour is hard to cope with"),
        ("blood-from-mouth-or-eye", "There is blood in the baby's mouth or in the white of an eye, and we do not know why yet"),
        ("debt-or-destitution", "The family often has no money for food or heat"),
        ("distress-over-separation-or-loss", "The child is still very sad about losing someone"),
        ("emergency-visits-above-usual", "The child is taken to the hospital more often than most"),
        ("far-from-services", "The family lives a long way from help"),
        ("home-starting-to-affect-health", "The home is making someone unwell"));

    /// <summary>Steps, in words for an adult. None that names police, a court, another agency's view, or anybody's safe place.</summary>
    public static ImmutableSortedDictionary<string, string> StepsForAdults { get; } = Words(
        ("same-day-health-review-and-discussion", "A doctor or nurse who knows about such marks should look at the child"),
        ("ask-who-should-see-the-child", "We ask you and a doctor or nurse who should see the child next, and help you to get there"),
        ("find-education-for-the-child", "We work out with you how the child can start to learn again"),
        ("look-for-a-reason-in-health", "We ask with you if the child needs some extra help to learn these things"),
        ("make-the-home-safe-for-a-baby", "We offer help to make the home safe, such as gates and alarms"),
        ("put-the-home-right", "We ask for the home to be put right, and ask by when"),
        ("help-with-money-and-debt", "We offer help with money, and with food or fuel if you need it today"),
        ("offer-early-help", "We talk with you about help that you may want, and you may say no"),
        ("keep-the-family-together", "We look for a place where you can all stay tonight"));

    /// <summary>Steps, in words for a child of any age.</summary>
    public static ImmutableSortedDictionary<string, string> StepsForChildren { get; } = Words(
        ("find-education-for-the-child", "We look with you for a good way to learn"),
        ("health-help-for-self-harm", "You get help from a nurse or a doctor"));

    private static ImmutableSortedDictionary<string, string> Words(params (string Id, string Text)[] words)
        => words.ToImmutableSortedDictionary(w => w.Id, w => w.Text, StringComparer.Ordinal);
}
