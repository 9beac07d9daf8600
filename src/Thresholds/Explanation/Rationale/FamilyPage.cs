using System.Collections.Immutable;

namespace Thresholds.Explanation;

/// <summary>Writes the pages for the family. Knows nothing of the contact but what may be told.</summary>
internal static class FamilyPage
{
    public static void Write(ReportWriter to, FamilyWording say, Telling told, ImmutableSortedDictionary<string, string> facts, ImmutableSortedDictionary<string, string> steps)
    {
        to.Title(say.Title);
        to.Paragraph(say.Opening);

        to.Heading(say.WorriesHeading);
        to.Paragraph(say.WorriesOpening);
        Lines(say.WorriesTold, new(nameof(say.WorryLine), say.WorryLine, "worry"), told.Worries.Select(id => facts[id]), say.NoWorriesTold, say.WorriesDoNotMean);

        to.Heading(say.WellHeading);
        Lines(say.WellTold, new(nameof(say.StrengthLine), say.StrengthLine, "strength"), told.Strengths.Select(id => facts[id]), say.NothingWellTold);

        to.Heading(say.NotKnownHeading);
        to.Paragraph(say.NotKnown);

        to.Heading(say.NextHeading);
        to.Paragraph(say.Next);
        Lines(say.StepsTold, new(nameof(say.StepLine), say.StepLine, "step"), told.Steps.Select(id => steps[id]), none: null);
        to.Paragraph(say.Closing);

        void Lines(string before, Sentence line, IEnumerable<string> words, string? none, string? after = null)
        {
            var lines = words.Distinct(StringComparer.Ordinal).ToArray();
            if (lines.Length == 0)
            {
                if (none is not null) to.Paragraph(none);
                return;
            }

            to.Paragraph(before);
            foreach (var text in lines) to.Item(line.Filled(text));
            to.EndOfItems();
            if (after is not null) to.Paragraph(after);
        }
    }

    public static void Write(ReportWriter to, NoticeWording say)
    {
        to.Title(say.Title);
        to.Paragraph(say.Why);
        to.Heading(say.NextHeading);
        to.Paragraph(say.Next);
    }
}
