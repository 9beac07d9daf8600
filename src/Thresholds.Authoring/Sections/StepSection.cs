using System.Collections.Immutable;
using Thresholds.Authoring.Parsing;
using Thresholds.Authoring.Writing;
using Thresholds.Rulebooks;

namespace Thresholds.Authoring.Sections;

/// <summary><c>## What happens next</c>: steps.</summary>
internal static class StepSection
{
    public const string Heading = "What happens next";

    private static readonly BlockForm Form = BlockForm.Of(
        "step", "what", "when", "who", "with?", "by?", "done when?", "urgency?", "because?", "cites", "in force?");

    public static ImmutableArray<Step> Read(SectionReader section)
    {
        section.NoTable();
        section.NoList();
        var steps = ImmutableArray.CreateBuilder<Step>();
        foreach (var (lines, _) in section.Blocks(Form))
        {
            var step = new Step
            {
                Id = lines.Id.Text,
                What = lines.Words("what"),
                When = lines.ConditionNeeded("when"),
                Who = lines.Words("who"),
                With = lines.Several("with"),
                By = Values.ClockOf(lines.Find("by"), section.Faults),
                DoneWhen = lines.WordsOrNull("done when"),
                Urgency = Values.UrgencyOf(lines.Find("urgency"), section.Faults),
                Because = lines.WordsOrNull("because"),
                Citations = lines.Citations(),
                InForce = Values.InForceOf(lines.Find("in force"), section.Faults),
            };
            if (!lines.HasUnreadCondition) steps.Add(section.Notes.Placed(step, lines.Places));
        }

        return steps.ToImmutable();
    }

    public static void Write(Page page, ImmutableArray<Step> steps)
    {
        foreach (var step in steps)
        {
            page.Block(Form, step.Id);
            page.Line("what", step.What);
            page.Condition("when", step.When);
            page.Line("who", step.Who);
            page.Several("with", step.With);
            page.Line("by", step.By?.ToString());
            page.Line("done when", step.DoneWhen);
            page.Line("urgency", step.Urgency?.Words());
            page.Line("because", step.Because);
            page.Several("cites", step.Citations);
            page.Line("in force", step.InForce.ToString());
        }
    }
}
