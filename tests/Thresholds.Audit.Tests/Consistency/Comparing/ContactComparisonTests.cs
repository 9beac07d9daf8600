using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Audit.Tests.Consistency.Comparing;

public class ContactComparisonTests
{
    // The truth table. Statuses in order: early help, section 17, section 47; - not met, ? not settled, p points towards, c must consider, m met.
    // Recorded: 0 none, 1 early help, 2 section 17, 3 section 47, 23 a level for either, blank not known. Reason: y, n, ? no place for one.
    [Theory]
    [InlineData("-p-", "2", '?', 5, false, "Agrees")]
    [InlineData("p--", "1", '?', 5, false, "Agrees")]
    [InlineData("--p", "2", '?', 5, false, "Agrees")] // a lone sign towards section 47 suggests that a social worker looks
    [InlineData("--p", "3", '?', 5, false, "DiffersHigher")]
    [InlineData("--c", "3", 'n', 5, false, "Agrees")]
    [InlineData("---", "0", '?', 5, false, "Agrees")]
    [InlineData("???", "0", '?', 5, false, "Agrees")] // the file asked about nothing that is still open
    [InlineData("???", "0", '?', 5, true, "CannotBeJudged StillOpen")]
    [InlineData("???", "3", '?', 5, true, "CannotBeJudged StillOpen")]
    [InlineData("---", "2", '?', 5, false, "DiffersHigher")]
    [InlineData("-p-", "", 'y', 5, false, "CannotBeJudged DecisionNotKnown")]
    [InlineData("-mm", "", 'y', 5, false, "CannotBeJudged DecisionNotKnown")]
    [InlineData("-p-", "2", '?', 2, false, "CannotBeJudged TooFewFacts")]
    [InlineData("--c", "0", 'n', 2, false, "CannotBeJudged TooFewFacts")]
    [InlineData("--m", "2", 'y', 1, false, "BelowWhatTheLawRequired")] // one legal fact is enough, and no reason answers the law
    [InlineData("-m-", "0", 'y', 5, false, "BelowWhatTheLawRequired")]
    [InlineData("--m", "3", 'n', 1, false, "Agrees")]
    [InlineData("-m-", "3", 'n', 5, false, "DiffersHigher")]
    [InlineData("-m-", "2", 'n', 5, false, "Agrees")]
    [InlineData("-mc", "2", 'y', 5, false, "MustConsiderWithReason")]
    [InlineData("-mc", "2", 'n', 5, false, "MustConsiderWithoutReason")]
    [InlineData("-mc", "1", 'y', 5, false, "BelowWhatTheLawRequired")]
    [InlineData("--c", "0", 'y', 5, false, "MustConsiderWithReason")]
    [InlineData("--c", "2", 'n', 5, false, "MustConsiderWithoutReason")]
    [InlineData("--c", "2", '?', 5, false, "CannotBeJudged NoPlaceForAReason")]
    [InlineData("-c-", "0", 'n', 5, false, "MustConsiderWithoutReason")]
    [InlineData("-p-", "0", 'y', 5, false, "DiffersLower")]
    [InlineData("-p-", "1", '?', 5, false, "DiffersLower")]
    [InlineData("cp-", "0", 'y', 5, false, "DiffersLower")] // what must be considered is not what it differs from
    [InlineData("-p-", "23", '?', 5, false, "Agrees")] // a level for either spans both
    [InlineData("--c", "23", 'n', 5, false, "Agrees")]
    [InlineData("--m", "23", 'n', 5, false, "Agrees")]
    [InlineData("p--", "23", '?', 5, false, "DiffersHigher")]
    [InlineData("p--", "3", '?', 5, true, "DiffersHigher")]
    public void Each_contact_has_one_class(string statuses, string recorded, char reason, int facts, bool isOpen, string expected)
    {
        var comparison = ContactComparison.Of(Pointed(statuses), isOpen, Recorded(recorded), Reason(reason), facts, new(LeastFacts: 3));
        Assert.Equal(expected, comparison.Why == CannotBeJudged.No ? comparison.Class.ToString() : $"{comparison.Class} {comparison.Why}");
    }

    [Fact]
    public void Over_the_whole_table_the_law_comes_first_and_blanks_decide_nothing()
    {
        var seen = new Dictionary<ComparisonClass, int>();
        foreach (var statuses in from a in "-?pcm" from b in "-?pcm" from c in "-?pcm" select $"{a}{b}{c}")
        {
            foreach (var recorded in new[] { "", "0", "1", "2", "3", "23" })
            {
                foreach (var (reason, facts, isOpen) in from r in "yn?" from f in new[] { 0, 2, 3, 9 } from o in new[] { false, true } select (r, f, o))
                {
                    var pointed = Pointed(statuses);
                    var decision = Recorded(recorded);
                    var comparison = ContactComparison.Of(pointed, isOpen, decision, Reason(reason), facts, new());
                    seen[comparison.Class] = seen.GetValueOrDefault(comparison.Class) + 1;
                    Assert.Equal(comparison.Class == ComparisonClass.CannotBeJudged, comparison.Why != CannotBeJudged.No);
                    var isBelow = decision.IsKnown && pointed.Required is { } required && decision.Highest < (int)required;
                    Assert.Equal(isBelow, comparison.Class == ComparisonClass.BelowWhatTheLawRequired);
                    if (recorded.Length == 0) Assert.Equal(CannotBeJudged.DecisionNotKnown, comparison.Why);
                    if (facts < 3 && pointed.Required is null) Assert.Equal(ComparisonClass.CannotBeJudged, comparison.Class);
                    if (reason == '?') Assert.False(comparison.Class is ComparisonClass.MustConsiderWithReason or ComparisonClass.MustConsiderWithoutReason);
                }
            }
        }

        Assert.Equal(Enum.GetValues<ComparisonClass>().Length, seen.Count);
    }

    [Fact]
    public void The_raw_table_holds_every_contact_once()
    {
        var contacts = Invented.Contacts(3, 2000, Planted.Nothing);
        var compared = new ComparedContacts(contacts, new(LeastFacts: 5));
        var table = RawTable.Of(compared);
        Assert.Equal(2000, table.Total);
        Assert.Equal(2000, table.Cells.Sum(c => c.Count));
        Assert.Equal(2000, table.Classes.Sum(c => c.Share.Count));
        Assert.All(table.Classes, c => Assert.Equal(2000, c.Share.Of));
        Assert.Equal(2000, table.EmergencyAccommodation.Sum(c => c.Count));
        Assert.True(table.CannotBeJudged.Count > 0);
        Assert.Equal(table.CannotBeJudged.Count, table.Why.Sum(w => w.Count));
        Assert.Equal(table.CannotBeJudged, table.Classes[0].Share);
    }

    [Fact]
    public void Agreement_counts_only_what_can_be_compared_and_says_what_it_leaves_out()
    {
        var facts = new (int, int)[] { (0, 1), (1, 1), (2, 1) };
        var contacts = Invented.Build(
        [
            Invented.Plain("same", 2, 2, facts), Invented.Plain("lower", 2, 0, facts), Invented.Plain("few", 2, 2),
            Invented.Plain("level", 2, 2, facts) with { Recorded = RecordedDecision.OneOf([Threshold.Section17, Threshold.Section47]) },
            Invented.Plain("blank", 2, 2, facts) with { Recorded = RecordedDecision.NotKnown },
        ]);
        var figures = AgreementFigures.OfRecorded(new ComparedContacts(contacts, new()), 1);
        Assert.Equal((2L, 3L, 1L), (figures.Compared, figures.LeftOut, figures.PerCent.Count));
        Assert.Equal(9, figures.Coefficients.Length);
    }

    private static PointedTo Pointed(string statuses) => Invented.Pointing(Status(statuses[0]), Status(statuses[1]), Status(statuses[2]));

    private static ThresholdStatus Status(char c) => c switch
    {
        '-' => ThresholdStatus.NotMet, '?' => ThresholdStatus.NotSettled, 'p' => ThresholdStatus.PointsTowards, 'c' => ThresholdStatus.MustConsider, _ => ThresholdStatus.Met,
    };

    private static RecordedDecision Recorded(string rungs) => rungs switch
    {
        "" => RecordedDecision.NotKnown,
        "23" => RecordedDecision.OneOf([Threshold.Section17, Threshold.Section47]),
        _ => Invented.Recorded(rungs[0] - '0'),
    };

    private static Truth Reason(char c) => c switch { 'y' => Truth.Yes, 'n' => Truth.No, _ => Truth.NotKnown };
}
