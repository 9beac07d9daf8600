using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Explanation;

/// <summary>The sentences in which a decision is told, in one place.</summary>
internal static class DecisionWords
{
    private static readonly ImmutableArray<string> Remarks =
        [
            "duty-judged-not-met", "differs-without-reason", "not-met-names-no-rule", "no-reason", "waits-without-plan", "names-other-rules",
            "nothing-stored-as-known-then",
        ];

    public static string Slug(RemarkKind kind) => Remarks[(int)kind];

    /// <summary>A threshold as it is called for this child.</summary>
    public static string Name(Threshold threshold, bool isUnborn) => threshold switch
    {
        Threshold.EarlyHelp => "Early help (by agreement)",
        Threshold.Section17 => isUnborn ? "Section 17, child in need (as a pre-birth assessment)" : "Section 17, child in need",
        Threshold.Section47 => isUnborn ? "Pre-birth child protection (guidance; section 47 applies from birth)" : "Section 47, child protection enquiries",
        _ => "Emergency accommodation",
    };

    /// <summary>The question put to the worker when a rule must be considered and says no question of its own.</summary>
    public static string Question(Threshold threshold, bool isUnborn) => threshold switch
    {
        Threshold.EarlyHelp => "Would this family welcome early help, and with what?",
        Threshold.Section17 => isUnborn
            ? "Consider a pre-birth assessment: what will this child need once born?"
            : "Consider an assessment as a child in need: what does this child need, and what is the impact on them?",
        Threshold.Section47 => isUnborn
            ? "Consider a pre-birth strategy discussion: is significant harm likely once the child is born?"
            : "Consider a strategy discussion: is there reasonable cause to suspect significant harm?",
        _ => "Does this child need somewhere safe to be now, and by which route?",
    };

    /// <summary>A fact as a question.</summary>
    public static string Ask(Vocabulary vocabulary, string factId)
        => factId == Measure.AgeId ? "How old is the child, or is the child unborn?" : vocabulary.SeenAs(factId) + "?";

    /// <summary>A source of age, never its value.</summary>
    public static string AgeSource(string source, Truth unborn) => source switch
    {
        "unborn" => unborn == Truth.Yes ? "recorded as unborn" : "recorded as born",
        "dateOfBirth" => "from the date of birth",
        "ageYears" => "as given in years",
        "ageMonths" => "as given in months",
        _ => "from the expected date of birth",
    };

    public static string Strength(RuleStrength strength) => strength switch
    {
        RuleStrength.Duty => "required by law",
        RuleStrength.MustConsider => "must be considered",
        _ => "points towards",
    };

    public static string Status(ThresholdFinding finding) => finding.Status switch
    {
        ThresholdStatus.Met when finding.IsRequired => "required by law",
        ThresholdStatus.Met => "decided as met on " + Date(finding.DecidedBy!.On),
        ThresholdStatus.MustConsider => "must be considered",
        ThresholdStatus.PointsTowards => "pointed towards",
        ThresholdStatus.NotMet => "not met on what is known",
        _ => "not settled: it depends on what is not known yet",
    };

    public static string Urgency(Urgency? urgency) => urgency switch
    {
        Rulebooks.Urgency.Now => "Now.",
        Rulebooks.Urgency.Today => "Today.",
        Rulebooks.Urgency.WithinOneWorkingDay => "Within one working day.",
        _ => "No rule that is met says how soon.",
    };

    public static string Remark(Remark remark)
    {
        var judged = $"The judgement of {Date(remark.Judgement.On)} on {remark.Judgement.Threshold.Words()}";
        var rules = string.Join(", ", remark.RuleIds.Select(r => $"`{r}`"));
        return remark.Kind switch
        {
            RemarkKind.DutyJudgedNotMet => $"{judged} says \"not met\", and the law requires it ({rules}). Read both again before anything else.",
            RemarkKind.NotMetNamesNoRule => $"{judged} says \"not met\" and names no rule it answers, so it settles none.",
            RemarkKind.DiffersWithoutReason => $"{judged} says \"not met\" where it must be considered ({rules}), and gives no reason. A professional may differ, and says why.",
            RemarkKind.WaitsWithoutPlan => $"{judged} says \"more information needed\", and does not say {string.Join(", nor ", MissingFrom(remark.Judgement))}.",
            RemarkKind.NoReason => $"{judged} gives no reason. A decision without its rationale cannot be followed by the next reader.",
            RemarkKind.NamesOtherRules => $"{judged} names rules that do not speak for that threshold in this guidance ({rules}); it settles nothing on them.",
            _ => $"{judged} does not store what was known then, so every worry counts as new and the rules it answers ask again ({rules}).",
        };
    }

    private static IEnumerable<string> MissingFrom(Judgement judgement)
    {
        if (string.IsNullOrWhiteSpace(judgement.InformationFrom)) yield return "from whom";
        if (judgement.InformationBy is null) yield return "by when";
        if (string.IsNullOrWhiteSpace(judgement.SafeMeanwhile)) yield return "what keeps the child safe meanwhile";
    }

    public static string Route(RouteStatus status) => status switch
    {
        RouteStatus.Open => "open",
        RouteStatus.Blocked => "blocked",
        RouteStatus.DoesNotApply => "does not apply",
        _ => "not known",
    };

    public static string Source(Citation citation)
    {
        var parts = new[] { citation.Publisher, citation.Document, citation.Year, citation.Place }.Where(p => p.Length > 0);
        var read = citation.Verified switch { Verified.Yes => string.Empty, Verified.OpeningRead => " (opening read)", _ => " (not yet verified)" };
        return string.Join(", ", parts) + read;
    }

    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Basis(Basis basis) => basis switch
    {
        Facts.Basis.Seen => "seen",
        Facts.Basis.ProfessionalOpinion => "a professional's opinion",
        Facts.Basis.Established => "established",
        Facts.Basis.Disputed => "disputed",
        Facts.Basis.Withdrawn => "withdrawn since",
        _ => "reported",
    };

    public static string Capital(string sentence) => sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
