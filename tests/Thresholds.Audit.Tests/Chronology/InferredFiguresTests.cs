using Thresholds.Audit.Chronology;
using Thresholds.Audit.Findings;
using Thresholds.Audit.Import;
using Thresholds.Tests.Support;
using static Thresholds.Audit.Import.RecordedKind;

namespace Thresholds.Audit.Tests.Chronology;

/// <summary>What contacts came to, counted at several gaps.</summary>
public class InferredFiguresTests
{
    [Fact]
    public void A_month_of_contacts_at_three_gaps()
    {
        var figures = InferredFigures.Of(new Story()
            .Contact("A", "2024-03-04").Event("A", Section47Enquiry, "2024-03-24")
            .Contact("B", "2024-03-04", Story.EarlyHelp).Event("B", EarlyHelpAssessment, "2024-03-11")
            .Contact("C", "2024-03-04", Story.None).Event("C", Referral, "2024-03-06")
            .Contact("D", "2024-03-04", Story.None)
            .Contact("E", "2024-06-24", Story.None)
            .Contact("F", "2023-03-04", Story.None)
            .Told("2024-01-01", "2024-06-30", Referral, Section47Enquiry, EarlyHelpAssessment)
            .Chronologies(new() { InferenceGapDays = 30, OtherGaps = [30, 7, 6] }))!;

        Assert.Equal((30, 1L), (figures.UsedGapDays, figures.UsedFor));
        Assert.Equal(
            ["6: 4 0 1 0, not yet 0, not covered 1, 2 of 4", "7: 2 1 1 0, not yet 1, not covered 1, 2 of 3", "30: 1 1 1 1, not yet 1, not covered 1, 2 of 3"],
            figures.Gaps.Select(g => $"{g.GapDays}: {string.Join(' ', g.PerRung)}, not yet {g.NotYetKnown}, not covered {g.NotCovered}, {g.AgreesWithRecorded} of {g.BothKnown}"));
    }

    [Fact]
    public void The_rule_says_what_these_files_cannot_show()
    {
        Assert.EndsWith("These files do not tell section 47 enquiries or early help, so none was looked for.", new Story().Contact("A", "2024-03-04").Told("2024-01-01", "2024-12-31", Referral).Chronologies().Inference.Rule, StringComparison.Ordinal);
        Assert.EndsWith("which says nothing of what was decided.", new Story().Told("2024-01-01", "2024-12-31", Referral, Section47Enquiry, EarlyHelpAssessment).Chronologies().Inference.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_contact_is_counted_once_at_every_gap_and_a_longer_gap_never_shows_less()
        => Law.Holds(300, Lives.Draw, l => l.Smaller(), (lives, seen) =>
        {
            var built = lives.Built;
            if (InferredFigures.Of(built) is not { } figures) return null;
            seen.Count();
            for (var i = 0; i < built.Count; i++)
            {
                var (shorter, longer) = (built.Inferred(i, 7), built.Inferred(i, 60));
                if (longer.State == InferredState.Told && shorter.State == InferredState.Told && longer.Rung < shorter.Rung) return "a longer gap shows less";
            }

            return figures.Gaps.FirstOrDefault(g => g.PerRung.Sum() + g.NotYetKnown + g.NotCovered != built.Count) is { } gap ? $"the counts at {gap.GapDays} days do not add up" : null;
        }, ("applied", 40));
}
