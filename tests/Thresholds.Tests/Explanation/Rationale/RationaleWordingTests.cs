using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;
using Thresholds.Tests.Support;
using Thresholds.Text;

namespace Thresholds.Tests.Explanation;

/// <summary>The words themselves: plain enough, free of what does not belong in them, and refused with reasons when a host's own have faults.</summary>
public sealed class RationaleWordingTests
{
    private static readonly ThresholdDecision Decision = new ThresholdEvaluator(SampleRulebook.Whole)
        .Decide(Contact.Start(SampleRulebook.Vocabulary, "c-1", new(2026, 3, 2)).Build());

    [Fact]
    public void Every_default_sentence_can_be_read_at_the_age_of_its_page() => Assert.Empty(RationaleWording.Default.TooHardToRead());

    [Fact]
    public void A_hard_sentence_is_found_by_name()
    {
        var wording = RationaleWording.Default with
        {
            Adult = RationaleWording.Default.Adult with { Next = "We decide. Safeguarding considerations necessitate multidisciplinary deliberation." },
        };
        Assert.Equal("adult.next: 50.4 years, wanted 11: Safeguarding considerations necessitate multidisciplinary deliberation.", Assert.Single(wording.TooHardToRead()));
    }

    [Fact]
    public void Pages_for_children_are_meant_for_younger_readers_the_younger_the_child()
        => Assert.Equal([11, 7, 9, 10, 11], RationaleWording.Default.FamilyPages.Select(p => p.Words.ReadableAt));

    // Words that name a source, an agency, the law, a threshold or an allegation, or that blame.
    [Fact]
    public void No_default_sentence_for_the_family_holds_a_word_that_does_not_belong_there()
    {
        var offenders = RationaleWording.Default.FamilyPages.SelectMany(p => p.Words.Sentences(p.Page))
            .Where(s => Regex.IsMatch(s.Text, @"section|threshold|\blevel|police|court|refuge|referr|report|alleg|abus|neglect|assess|enquir|strateg|safeguard|agenc|health visitor|school|teacher|refus|engage|fail|complian|lifestyle|risk", RegexOptions.IgnoreCase))
            .Select(s => $"{s.Name}: {s.Text}");
        Assert.Empty(offenders);
    }

    [Fact]
    public void Every_fault_of_a_wording_is_said_at_once_and_where()
    {
        var wording = RationaleWording.Default with
        {
            Language = " ",
            Adult = RationaleWording.Default.Adult with { WorryLine = "Something was seen.", Next = "We {decide}.", StepLine = "{step} {who}" },
            NotTold = RationaleWording.Default.NotTold with { Why = "An open { brace." },
            FactsForAdults = Some(("marc", "A mark"), ("police-protection", "The police"), ("mark", " ")),
            OnlyToWhomItIsAbout = ["mark", "hungry"],
            StepsForChildren = Some(("sea", "We see you")),
        };
        var refused = Assert.Throws<InputNotUsableException>(() => Rationale.For(Decision, Reader.Record, wording));
        Assert.Equal(
            [
                "adult.worryLine  The hole `{worry}` is missing, so what it stands for would not be told. Write `{worry}` where it belongs.",
                "adult.next  `{decide}` is not a hole of this sentence and would be printed as it stands. This sentence has no hole.",
                "adult.stepLine  `{who}` is not a hole of this sentence and would be printed as it stands. The one hole here is `{step}`.",
                "notTold.why  `{` is not a hole of this sentence and would be printed as it stands. This sentence has no hole.",
                "language  This sentence is empty. Write it, or leave the default one.",
                "factsForAdults.marc  `marc` is not in the vocabulary. Did you mean `mark`?",
                "factsForAdults.mark  There are no words for it. Write them, or take it out: then it is not told.",
                "factsForAdults.police-protection  `police-protection` is a legal fact. Only concerns and strengths are told to the family; take it out.",
                "onlyToWhomItIsAbout.hungry  `hungry` has no words for adults, so it is told to none of them. Write its words, or take it out here.",
                "stepsForChildren.sea  The guidance has no step `sea`. Did you mean `see`?",
            ],
            refused.Faults.Select(f => f.ToString()));
    }

    [Fact]
    public void A_host_puts_its_own_words_in_their_place()
    {
        var contact = Contact.Start(SampleRulebook.Vocabulary, "c-1", new(2026, 3, 2)).With(new() { Id = "mam", Relation = "mother", SafeToTell = Truth.Yes }).Build();
        var wording = RationaleWording.Default with { Language = "cy", Adult = RationaleWording.Default.Adult with { Title = "Beth allwn ei ddweud wrthych" } };
        var page = Rationale.For(new ThresholdEvaluator(SampleRulebook.Whole).Decide(contact), Reader.Adult("mam"), wording).Write(ReportFormat.Html);
        Assert.Contains("<html lang=\"cy\">", page, StringComparison.Ordinal);
        Assert.Contains("<h1>Beth allwn ei ddweud wrthych</h1>", page, StringComparison.Ordinal);
    }

    private static ImmutableSortedDictionary<string, string> Some(params (string Id, string Text)[] words) => words.ToImmutableSortedDictionary(w => w.Id, w => w.Text);
}
