using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Audit.Tests.Consistency.Comparing;

/// <summary>A level that stands for one of several thresholds: what is said of it holds whichever was meant. By trying each, over every set and every contact.</summary>
public class OneOfSeveralTests
{
    private static readonly ComparisonClass[] Lower =
        [ComparisonClass.BelowWhatTheLawRequired, ComparisonClass.MustConsiderWithReason, ComparisonClass.MustConsiderWithoutReason, ComparisonClass.DiffersLower];

    private static IEnumerable<(bool OrNone, Threshold[] Thresholds)> Sets => from bits in Enumerable.Range(1, 31)
        select ((bits & 1) == 1, (Threshold[])[.. ThresholdWords.All.Where((_, i) => (bits >> (i + 1) & 1) == 1)]);

    [Fact]
    public void Lower_or_higher_holds_only_where_it_holds_for_each_of_them_and_one_that_agrees_is_enough()
    {
        var seen = new Dictionary<string, int>();
        foreach (var (orNone, thresholds) in Sets)
        {
            var set = RecordedDecision.OneOf(thresholds, orNone);
            RecordedDecision[] each = [.. thresholds.Select(t => RecordedDecision.Each([t])), .. orNone ? [RecordedDecision.NoneOfThem] : Array.Empty<RecordedDecision>()];
            if (each.Length == 1) Assert.Equal(each[0], set);
            foreach (var (pointed, reason, facts, isOpen) in Cases())
            {
                var whole = ContactComparison.Of(pointed, isOpen, set, reason, facts, new(LeastFacts: 3));
                var alone = each.Select(e => ContactComparison.Of(pointed, isOpen, e, reason, facts, new(LeastFacts: 3))).ToArray();
                Assert.Equal(alone.All(IsLower), IsLower(whole));
                Assert.Equal(alone.All(a => a.Class == ComparisonClass.BelowWhatTheLawRequired), whole.Class == ComparisonClass.BelowWhatTheLawRequired);
                Assert.Equal(alone.All(a => a.Class == ComparisonClass.DiffersHigher), whole.Class == ComparisonClass.DiffersHigher);
                Assert.Equal(alone.Any(a => a.Class == ComparisonClass.Agrees), whole.Class == ComparisonClass.Agrees);
                if (whole.Why == CannotBeJudged.StandsForSeveral) Assert.True(alone.Distinct().Count() > 1);
                var what = whole.Why == CannotBeJudged.No ? whole.Class.ToString() : whole.Why.ToString();
                if (each.Length > 1) seen[what] = seen.GetValueOrDefault(what) + 1;
            }
        }

        Assert.Equal(Enum.GetValues<ComparisonClass>().Length - 1 + Enum.GetValues<CannotBeJudged>().Length - 1, seen.Count + (seen.ContainsKey(nameof(CannotBeJudged.DecisionNotKnown)) ? 0 : 1));

        // A reason that was needed and has no place was needed because the decision is lower.
        static bool IsLower(ContactComparison c) => Lower.Contains(c.Class) || c.Why == CannotBeJudged.NoPlaceForAReason;
    }

    [Fact]
    public void Of_early_help_or_section_17_a_contact_that_points_to_section_47_is_lower_and_one_that_points_to_neither_nor_beyond_cannot_be_told()
    {
        var either = RecordedDecision.OneOf([Threshold.EarlyHelp, Threshold.Section17]);
        Assert.Equal("early help or section 17", either.ToString());
        Assert.Equal(ComparisonClass.DiffersLower, Of("pp-", RecordedDecision.OneOf([Threshold.EarlyHelp])));
        Assert.Equal(ComparisonClass.Agrees, Of("-m-", either));          // the law required section 17: early help alone would lie below it
        Assert.Equal(ComparisonClass.BelowWhatTheLawRequired, Of("--m", either));
        Assert.Equal(ComparisonClass.DiffersHigher, Of("---", either));
        Assert.Equal(ComparisonClass.CannotBeJudged, Of("-p-", RecordedDecision.OneOf([Threshold.EarlyHelp, Threshold.Section47])));

        static ComparisonClass Of(string statuses, RecordedDecision recorded)
            => ContactComparison.Of(Invented.Pointing(Status(statuses[0]), Status(statuses[1]), Status(statuses[2])), false, recorded, Truth.No, 5, new()).Class;
    }

    [Fact]
    public void It_is_in_no_coefficient_whatever_it_is_called_and_is_counted_as_left_out()
    {
        // Called "level 2 to 4", everything agrees with everything: as a category it would make any team look consistent.
        var all = RecordedDecision.OneOf(ThresholdWords.Ladder, orNone: true);
        var facts = new (int, int)[] { (0, 1), (1, 1), (2, 1) };
        var contacts = Invented.Build([.. Enumerable.Range(0, 4).Select(i => Invented.Plain($"level {i}", i, 0, facts) with { Recorded = all }), Invented.Plain("one", 2, 0, facts)]);
        var compared = new ComparedContacts(contacts, new());
        Assert.All(Enumerable.Range(0, 4), i => Assert.Equal((ComparisonClass.Agrees, 0), (compared[i].Class, compared.Direction(i))));
        var figures = AgreementFigures.OfRecorded(compared, 1);
        Assert.Equal((1L, 4L, 0L), (figures.Compared, figures.LeftOut, figures.PerCent.Count));
    }

    private static IEnumerable<(PointedTo Pointed, Truth Reason, int Facts, bool IsOpen)> Cases()
        => from a in "-?pcm" from b in "-?pcm" from c in "-?pcm" from reason in new[] { Truth.Yes, Truth.No, Truth.NotKnown } from facts in new[] { 0, 3 } from isOpen in new[] { false, true }
           select (Invented.Pointing(Status(a), Status(b), Status(c)), reason, facts, isOpen);

    private static ThresholdStatus Status(char c) => c switch
    {
        '-' => ThresholdStatus.NotMet, '?' => ThresholdStatus.NotSettled, 'p' => ThresholdStatus.PointsTowards, 'c' => ThresholdStatus.MustConsider, _ => ThresholdStatus.Met,
    };
}
