using Thresholds.Authoring.Parsing;
using Thresholds.Authoring.Source;
using Thresholds.Authoring.Writing;
using Thresholds.Rulebooks;

namespace Thresholds.Authoring.Sections;

/// <summary><c>rulebook.md</c>: what the guidance is, and the level schemes.</summary>
internal static class RulebookPage
{
    /// <summary>Starts a rulebook from the file.</summary>
    public static RulebookBuilder Read(SourceFile file, Notes notes)
    {
        var head = FrontMatter.Read(file, ["rulebook", "title", "edition"], [], notes.Faults);
        notes.Head = head.Places;
        var outline = OutlineReader.Read(file, head.End, notes.Faults);
        var sections = new SectionList(outline, [SchemeSection.Heading], notes);
        if (sections.ProseOf(SchemeSection.Heading).Length > 0)
            notes.Faults.Add(outline.Sections[0].Heading.Place, "Prose under this heading would be lost. Put it above the heading, with the prose that opens the file.");
        // A stand-in id is a sound one, so that a head that cannot be read is reported once.
        var builder = new RulebookBuilder(
            head.Find("rulebook") is { IsEmpty: false } id ? id.Text : "unnamed", head.Find("title")?.Text ?? "?", head.Find("edition")?.Text ?? "?");
        builder.Opening(outline.Opening);
        foreach (var scheme in SchemeSection.Read(sections[SchemeSection.Heading])) builder.Add(scheme);
        return builder;
    }

    /// <summary>Writes the file in house layout.</summary>
    public static string Write(Rulebook rulebook)
    {
        var page = new Page();
        page.FrontMatter(("rulebook", rulebook.Id), ("title", rulebook.Title), ("edition", rulebook.Edition));
        page.Opening(rulebook.Prose);
        if (rulebook.LevelSchemes.IsEmpty) return page.ToString();
        page.Section(SchemeSection.Heading, null);
        SchemeSection.Write(page, rulebook.LevelSchemes);
        return page.ToString();
    }
}
