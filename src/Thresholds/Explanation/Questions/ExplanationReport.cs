using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Explanation;

/// <summary>Tells the five answers in words a social worker would use, in the order of the questions.</summary>
/// <remarks>For professionals only: it names sources and accounts. Lists are cut short and say how long they are; <see cref="ExplanationJson"/> has
/// more. It holds no note, no date of birth and no free-text reason. Thread-safe.
/// <example><code>Console.WriteLine(ExplanationReport.Write(DecisionExplanation.Of(decision), ReportFormat.Text));</code></example></remarks>
public static class ExplanationReport
{
    /// <summary>The five answers in words.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="format">Text or Markdown.</param>
    /// <param name="only">One threshold alone; null: all of them. What happens next is always told whole.</param>
    public static string Write(DecisionExplanation explanation, ReportFormat format, Threshold? only = null)
    {
        var words = new ExplanationWords(explanation, only);
        var report = ReportWriter.For(format);
        Head(words, report);
        WhyInWords.Write(words, report);
        WhyNotInWords.Write(words, report);
        NotKnownInWords.Write(words, report);
        WouldChangeInWords.Write(words, report);
        NextInWords.Write(words, report);
        return report.ToString();
    }

    private static void Head(ExplanationWords words, ReportWriter report)
    {
        var decision = words.Decision;
        report.Title($"Contact {decision.Contact.Id}, received {decision.Contact.Received.InWords()}: five questions");
        report.Paragraph($"{decision.Rulebook.Title}, edition {decision.Rulebook.Edition}, rules as at {DecisionWords.Date(decision.RulesAsAt)}. This suggests and explains; a named social worker decides.");
        foreach (var clash in decision.Clashes)
            report.Paragraph($"CHECK FIRST. These statements cannot all be true: {words.Names(clash.Facts)}. Until someone checks, what follows is told with these set aside: {words.NamesOrNothing(clash.SetAside)}.");
        foreach (var remark in decision.Remarks.Where(r => r.Kind == RemarkKind.DutyJudgedNotMet)) report.Paragraph("CONFLICT. " + DecisionWords.Remark(remark));
    }
}

/// <summary>What the answers share in words: names of facts and thresholds, values, sources, "20 of 143".</summary>
internal sealed class ExplanationWords(DecisionExplanation explanation, Threshold? only)
{
    /// <summary>How many entries of one list a page shows.</summary>
    public const int Shown = 4;

    public DecisionExplanation Explanation { get; } = explanation;

    public ThresholdDecision Decision => Explanation.Decision;

    public Vocabulary Vocabulary => Decision.Rulebook.Vocabulary;

    public bool IsUnborn { get; } = explanation.Decision.Contact.Facts.Values.Measure(Measure.AgeId).Max < 0;

    public bool Tells(Threshold threshold) => only is null || only == threshold;

    /// <summary>The gravest question first: section 47, somewhere safe tonight, section 17, early help.</summary>
    public IEnumerable<T> Gravest<T>(ImmutableArray<T> all, Func<T, Threshold> of)
        => all.Where(t => Tells(of(t))).OrderByDescending(t => of(t) == Threshold.EmergencyAccommodation ? 2.5 : (int)of(t));

    public string Name(Threshold threshold) => DecisionWords.Name(threshold, IsUnborn);

    public string Names(IEnumerable<string> ids) => string.Join("; ", ids.Select(Short));

    public string NamesOrNothing(ImmutableArray<string> ids) => ids.IsEmpty ? "nothing" : Names(ids);

    public string Sources(IEnumerable<Citation> citations) => "Source: " + string.Join("; ", citations.Select(DecisionWords.Source));

    /// <summary>A fact, its value unless yes, and on what footing it stands.</summary>
    public string Told(KnownFact fact)
    {
        var value = fact.Value == "yes" ? string.Empty : $": {fact.Value}";
        var footing = fact switch
        {
            { IsInDoubt: true } => "counted as possible, because statements clash",
            { FollowsFrom.IsEmpty: false } => $"follows from: {string.Join("; ", fact.FollowsFrom.Select(Short))}",
            { Stated: { } stated } => (stated.IsDisputed ? "disputed: " : string.Empty)
                + string.Join("; ", stated.Accounts.Select(a => stated.Accounts.Length > 1 ? $"{a.Value.Text}: {Footing(a)}" : Footing(a))),
            _ => string.Empty,
        };
        return $"{Short(fact.FactId)}{value}{(footing.Length == 0 ? string.Empty : $" ({footing})")}";
    }

    /// <summary>A fact with its value and, for one that was not stated, what it follows from.</summary>
    public string Value(KnownFact fact)
        => $"{Short(fact.FactId)}: {fact.Value}" + (fact.FollowsFrom.IsEmpty ? string.Empty : $" (follows from: {string.Join("; ", fact.FollowsFrom.Select(Short))})");

    /// <summary>Answers side by side: "Injury to the child: yes; Age: under 1 year".</summary>
    public string Told(IEnumerable<FactAnswer> answers) => string.Join("; ", answers.Select(a => $"{Short(a.FactId)}: {a.InWords}"));

    public string Short(string factId) => factId == Measure.AgeId ? "Age" : Vocabulary.SeenAs(factId);

    /// <summary>What a threshold would stand at.</summary>
    public static string Would(ThresholdStatus status) => status switch
    {
        ThresholdStatus.Met => "would be required by law",
        ThresholdStatus.MustConsider => "would have to be considered",
        ThresholdStatus.PointsTowards => "would be pointed towards",
        ThresholdStatus.NotMet => "would not be met",
        _ => "would not be settled",
    };

    public static string Count<T>(Listing<T> listing, int shown) => Count(listing.Total, shown, listing.IsComplete);

    public static string Count(int total, int shown, bool isComplete = true)
        => isComplete ? (shown < total ? FormattableString.Invariant($"{shown} of {total}") : FormattableString.Invariant($"{total}"))
            : FormattableString.Invariant($"{shown} of at least {total}");

    private static string Footing(Account account)
    {
        var from = account.From is { } who ? $" by {who}" : string.Empty;
        var on = account.ObservedOn is { } day ? $", observed {DecisionWords.Date(day)}" : string.Empty;
        return DecisionWords.Basis(account.Basis) + from + on;
    }
}
