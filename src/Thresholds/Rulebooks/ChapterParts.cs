using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Text;

namespace Thresholds.Rulebooks;

/// <summary>Reads a chapter: its prose, and the facts, numbers and sources it declares.</summary>
internal sealed class ChapterParts(PartReader read, List<Fault> faults)
{
    private const string IdForm = "Ids are lower-case words joined by hyphens.";

    private static readonly string[] ChapterMembers =
    [
        "id", "title", "order", "reviewedBy", "prose", "indicators", "measures", "choices", "events", "rules", "clauses", "steps", "routes",
        "checks", "parameters", "sources",
    ];

    private static readonly string[] IndicatorMembers = ["id", "kind", "seenAs", "plainly", "about", "onlyFor", "usuallySeen", "restsOn", "mayStandFor", "knownTo", "cites"];
    private static readonly string[] MeasureMembers = ["id", "unit", "min", "max", "seenAs", "plainly"];
    private static readonly string[] ChoiceMembers = ["id", "seenAs", "plainly", "groups", "codes"];
    private static readonly string[] EventMembers = ["id", "seenAs", "plainly"];
    private static readonly string[] ParameterMembers = ["id", "unit", "default", "min", "max", "why", "cites"];
    private static readonly string[] SourceMembers = ["id", "document", "publisher", "year", "place", "says", "verified"];
    private readonly RuleParts _rules = new(read, faults);

    public Chapter? Chapter(PlacedJson json)
    {
        if (json.Group("A chapter", ChapterMembers, faults) is not { } group) return null;
        return read.Places.Remember(
            new Chapter
            {
                Id = Id(group),
                Title = read.Text(group, "title", "Write the title."),
                Order = read.Whole(group, "order"),
                ReviewedBy = read.Maybe(group, "reviewedBy") ?? "nobody yet",
                Prose = Prose(group),
                Indicators = Each(group, "indicators", "An indicator", IndicatorMembers, Indicator),
                Measures = Each(group, "measures", "A measure", MeasureMembers, Measure),
                Choices = Each(group, "choices", "A choice", ChoiceMembers, Choice),
                Events = Each(group, "events", "An event", EventMembers, e => new EventDefinition(Id(e), SeenAs(e), Plainly(e))),
                Rules = Each(group, "rules", "A rule", RuleParts.RuleMembers, _rules.Rule),
                Clauses = [.. group.Find("clauses").List(faults).Select(Clause).OfType<Clause>()],
                Steps = Each(group, "steps", "A step", RuleParts.StepMembers, _rules.Step),
                Routes = Each(group, "routes", "A route", RuleParts.RouteMembers, _rules.Route),
                Checks = Each(group, "checks", "A record check", RuleParts.CheckMembers, _rules.Check),
                Parameters = Each(group, "parameters", "A parameter", ParameterMembers, Parameter),
                Citations = Each(group, "sources", "A source", SourceMembers, Source),
            },
            group);
    }

    private ImmutableArray<T> Each<T>(PlacedJson chapter, string name, string what, string[] members, Func<PlacedJson, T> item)
        where T : class
        => [.. chapter.Find(name).List(faults).Select(j => j.Group(what, members, faults)).OfType<PlacedJson>().Select(g => read.Places.Remember(item(g), g))];

    private ImmutableSortedDictionary<Section, string> Prose(PlacedJson chapter)
    {
        var prose = ImmutableSortedDictionary.CreateBuilder<Section, string>();
        if (chapter.Find("prose").Group("`prose`", SectionWords.All, faults) is not { } group) return prose.ToImmutable();
        foreach (var member in group.Members)
            if (SectionWords.TryParse(member.Name, out var section) && member.Value.Text(faults) is { } text) prose[section] = text;
        return prose.ToImmutable();
    }

    private string Id(PlacedJson group) => read.Text(group, "id", IdForm);

    private string SeenAs(PlacedJson group) => read.Text(group, "seenAs", "Write the professional wording.");

    private string Plainly(PlacedJson group) => read.Text(group, "plainly", "Write it so that a parent would understand.");

    private Indicator Indicator(PlacedJson json) => new(
        Id(json), read.Word<IndicatorKind>(json, "kind", IndicatorWords.TryParse, IndicatorWords.AllKinds, default), SeenAs(json), Plainly(json))
    {
        About = read.Maybe(json, "about")?.Replace('-', ' ') ?? IndicatorWords.AllAbout[0],
        OnlyFor = json.Find("onlyFor") is { } onlyFor ? OnlyFor(onlyFor) : [],
        UsuallySeen = read.Maybe(json, "usuallySeen"),
        RestsOn = read.Maybe<MoneyOrHousing>(json, "restsOn", IndicatorWords.TryParse, IndicatorWords.AllMarks),
        MayStandFor = read.Maybe(json, "mayStandFor"),
        KnownTo = read.Words(json, "knownTo"),
        Citations = read.Words(json, "cites"),
    };

    private ImmutableArray<Literal> OnlyFor(PlacedJson json)
    {
        if (json.Text(faults) is not { } text) return [];
        var literals = LiteralText.TryParse(text);
        if (literals.IsUsable) return [.. literals.Value];
        read.Inside(json, literals.Faults);
        return [];
    }

    private Clause? Clause(PlacedJson json)
    {
        if (json.Text(faults) is not { } text) return null;
        var clause = ClauseText.TryParse(text);
        if (clause.IsUsable) return read.Places.Remember(clause.Value, json);
        var then = text.IndexOf(" implies ", StringComparison.Ordinal) is var at and >= 0 ? at + " implies ".Length : 0;
        // A fault in the right side counts from the right side's beginning; one in the clause as a whole from the clause's.
        var inner = clause.Faults is [{ Message: var message }] && message.StartsWith("A clause is written", StringComparison.Ordinal) ? 0 : then;
        faults.AddRange(clause.Faults.Select(f => new Fault(json.PlaceInside(f.Where.Column - 1 + inner), f.Message)));
        return null;
    }

    private Measure Measure(PlacedJson json) => new(
        Id(json), read.Text(json, "unit", "Write the unit in words."), read.Whole(json, "min"), read.Whole(json, "max"), SeenAs(json), Plainly(json));

    private Choice Choice(PlacedJson json) => new(
        Id(json), SeenAs(json), Plainly(json),
        Each(json, "codes", "A value", ["code", "meaning", "inForce"], c => new ChoiceCode(
            read.Text(c, "code", "Write the code as data carries it."), read.Text(c, "meaning", "Write what it means."), read.InForce(c))),
        Each(json, "groups", "A group", ["name", "codes"], g => new ChoiceGroup(read.Text(g, "name", "Write the group's name."), read.Words(g, "codes"))));

    private Parameter Parameter(PlacedJson json) => new()
    {
        Id = Id(json), Unit = read.Text(json, "unit", "Write the unit in words."), Default = read.Whole(json, "default"),
        Min = read.Whole(json, "min"), Max = read.Whole(json, "max"), Why = read.Text(json, "why", "Write why it may be set."),
        Citations = read.Words(json, "cites"),
    };

    private Citation Source(PlacedJson json) => new()
    {
        Id = read.Text(json, "id", "Write an id such as \"CA89-s47-1a\"."),
        Document = read.Text(json, "document", "Write the document's title."),
        Publisher = read.Text(json, "publisher", "Write who published it."),
        Year = read.Maybe(json, "year") ?? string.Empty,
        Place = read.Maybe(json, "place") ?? string.Empty,
        Says = read.Maybe(json, "says") ?? string.Empty,
        Verified = read.Word<Verified>(json, "verified", RuleWords.TryParse, RuleWords.AllVerified, default),
    };
}
