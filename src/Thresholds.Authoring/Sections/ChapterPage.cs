using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Authoring.Parsing;
using Thresholds.Authoring.Source;
using Thresholds.Authoring.Writing;
using Thresholds.Rulebooks;

namespace Thresholds.Authoring.Sections;

/// <summary>A chapter from top to bottom.</summary>
internal static class ChapterPage
{
    private static readonly ImmutableArray<(Section Section, string Heading)> Headings =
    [
        (Section.Indicators, IndicatorSection.Heading), (Section.Measures, MeasureSection.Heading), (Section.Choices, ChoiceSection.Heading),
        (Section.Events, EventSection.Heading), (Section.Rules, RuleSection.Heading), (Section.Clauses, ClauseSection.Heading),
        (Section.Steps, StepSection.Heading), (Section.Routes, RouteSection.Heading), (Section.Checks, CheckSection.Heading),
        (Section.Parameters, ParameterSection.Heading), (Section.Citations, CitationSection.Heading),
    ];

    /// <summary>Reads a chapter.</summary>
    /// <param name="file">The file.</param>
    /// <param name="standInOrder">A number no chapter has, for one whose own cannot be read.</param>
    /// <param name="notes">Takes faults and places.</param>
    public static Chapter Read(SourceFile file, int standInOrder, Notes notes)
    {
        var head = FrontMatter.Read(file, ["chapter", "title", "order"], ["reviewed by"], notes.Faults);
        if (head.Find("chapter") is { } id && id.Text != file.Stem)
            notes.Faults.Add(id.Place, $"The chapter calls itself `{Values.Plain(id.Text)}`, and its file `{file.Stem}`. Give both the same name.");
        var outline = OutlineReader.Read(file, head.End, notes.Faults);
        var sections = new SectionList(outline, [.. Headings.Select(h => h.Heading)], notes);
        var (indicators, rules) = IndicatorSection.Read(sections[IndicatorSection.Heading]);
        var chapter = new Chapter
        {
            Id = file.Stem,
            Title = head.Find("title") is { IsEmpty: false } title ? title.Text : "?",
            Order = head.Find("order") is { IsEmpty: false } order && Values.Number(order, notes.Faults) is { } number ? number : standInOrder,
            ReviewedBy = head.Find("reviewed by") is { IsEmpty: false } reviewer ? reviewer.Text : "nobody yet",
            Prose = Prose(outline.Opening, sections),
            Indicators = indicators,
            Measures = MeasureSection.Read(sections[MeasureSection.Heading]),
            Choices = ChoiceSection.Read(sections[ChoiceSection.Heading]),
            Events = EventSection.Read(sections[EventSection.Heading]),
            Rules = [.. rules, .. RuleSection.Read(sections[RuleSection.Heading])],
            Clauses = ClauseSection.Read(sections[ClauseSection.Heading]),
            Steps = StepSection.Read(sections[StepSection.Heading]),
            Routes = RouteSection.Read(sections[RouteSection.Heading]),
            Checks = CheckSection.Read(sections[CheckSection.Heading]),
            Parameters = ParameterSection.Read(sections[ParameterSection.Heading]),
            Citations = CitationSection.Read(sections[CitationSection.Heading]),
        };
        return notes.Placed(chapter, head.Places);
    }

    /// <summary>Writes a chapter in house layout.</summary>
    public static string Write(Chapter chapter)
    {
        var page = new Page();
        page.FrontMatter(
            ("chapter", chapter.Id), ("title", chapter.Title), ("order", chapter.Order.ToString(CultureInfo.InvariantCulture)), ("reviewed by", chapter.ReviewedBy));
        page.Opening(chapter.Prose.GetValueOrDefault(Section.Opening, string.Empty));
        var own = new Collapsing(chapter);
        Put(Section.Indicators, chapter.Indicators.Length, () => IndicatorSection.Write(page, chapter, own));
        Put(Section.Measures, chapter.Measures.Length, () => MeasureSection.Write(page, chapter.Measures));
        Put(Section.Choices, chapter.Choices.Length, () => ChoiceSection.Write(page, chapter.Choices));
        Put(Section.Events, chapter.Events.Length, () => EventSection.Write(page, chapter.Events));
        Put(Section.Rules, own.Others.Count, () => RuleSection.Write(page, own.Others));
        Put(Section.Clauses, chapter.Clauses.Length, () => ClauseSection.Write(page, chapter.Clauses));
        Put(Section.Steps, chapter.Steps.Length, () => StepSection.Write(page, chapter.Steps));
        Put(Section.Routes, chapter.Routes.Length, () => RouteSection.Write(page, chapter.Routes));
        Put(Section.Checks, chapter.Checks.Length, () => CheckSection.Write(page, chapter.Checks));
        Put(Section.Parameters, chapter.Parameters.Length, () => ParameterSection.Write(page, chapter.Parameters));
        Put(Section.Citations, chapter.Citations.Length, () => CitationSection.Write(page, chapter.Citations));
        return page.ToString();

        void Put(Section section, int count, Action write)
        {
            var prose = chapter.Prose.GetValueOrDefault(section);
            if (count == 0 && string.IsNullOrEmpty(prose)) return;
            page.Section(Headings.First(h => h.Section == section).Heading, prose);
            if (count > 0) write();
        }
    }

    private static ImmutableSortedDictionary<Section, string> Prose(string opening, SectionList sections)
        => Headings.Select(h => (h.Section, Prose: sections.ProseOf(h.Heading))).Prepend((Section: Section.Opening, Prose: opening))
            .Where(p => p.Prose.Length > 0).ToImmutableSortedDictionary(p => p.Section, p => p.Prose);
}
