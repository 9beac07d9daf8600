using System.Collections.Immutable;
using Thresholds.Authoring.Parsing;
using Thresholds.Authoring.Writing;
using Thresholds.Facts;

namespace Thresholds.Authoring.Sections;

/// <summary><c>## What happens on a day</c>: events.</summary>
internal static class EventSection
{
    public const string Heading = "What happens on a day";
    private static readonly BlockForm Form = BlockForm.Of("event", "seen as", "plainly");

    public static ImmutableArray<EventDefinition> Read(SectionReader section)
    {
        section.NoTable();
        section.NoList();
        return
        [
            .. section.Blocks(Form).Select(b => section.Notes.Placed(
                new EventDefinition(b.Lines.Id.Text, b.Lines.Words("seen as"), b.Lines.Words("plainly")), b.Lines.Places)),
        ];
    }

    public static void Write(Page page, ImmutableArray<EventDefinition> events)
    {
        foreach (var happening in events)
        {
            page.Block(Form, happening.Id);
            page.Line("seen as", happening.SeenAs);
            page.Line("plainly", happening.Plainly);
        }
    }
}
