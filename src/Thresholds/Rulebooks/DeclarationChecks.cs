using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Text;
using FaultList = Thresholds.Rulebooks.RulebookBuilder.FaultList;

namespace Thresholds.Rulebooks;

/// <summary>Checks what a rulebook declares: every id well formed and used once, every wording there, every list and range sound.</summary>
internal static class DeclarationChecks
{
    public static void Check(object rulebook, string id, ImmutableArray<Chapter> chapters, List<LevelScheme> schemes, FaultList faults)
    {
        if (!Slug.IsValid(id)) faults.Add(rulebook, "rulebook", NotAnId(id));
        if (chapters.IsEmpty) faults.Add(rulebook, string.Empty, "There is no chapter. Guidance without a chapter says nothing.");
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Measure.AgeId] = "the built-in age", ["unborn"] = "the built-in `unborn`", [Clock.Receipt] = "the day of receipt",
        };
        foreach (var threshold in ThresholdWords.All) facts[threshold.Slug()] = "a threshold";

        Unique(chapters, "chapter", c => c.Id, new(StringComparer.Ordinal), "another chapter", faults);
        foreach (var pair in chapters.GroupBy(c => c.Order).Where(g => g.Count() > 1))
            foreach (var chapter in pair.Skip(1))
                faults.Add(chapter, "order", string.Create(CultureInfo.InvariantCulture, $"Order {chapter.Order} is also that of `{pair.First().Id}`. Give each chapter its own number."));
        foreach (var chapter in chapters) CheckDeclared(chapter, facts, faults);

        Unique(chapters.SelectMany(c => c.Rules), "rule", r => r.Id, new(StringComparer.Ordinal), "another rule", faults);
        Unique(chapters.SelectMany(c => c.Steps), "step", s => s.Id, new(StringComparer.Ordinal), "another step", faults);
        Unique(chapters.SelectMany(c => c.Routes), "route", r => r.Id, new(StringComparer.Ordinal), "another route", faults);
        Unique(chapters.SelectMany(c => c.Checks), "check", c => c.Id, new(StringComparer.Ordinal), "another check", faults);
        Unique(schemes, "level scheme", s => s.Id, new(StringComparer.Ordinal), "another level scheme", faults);
        var sources = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in chapters.SelectMany(c => c.Citations))
        {
            if (source.Id.Length == 0 || !source.Id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
                faults.Add(source, "id", $"`{source.Id}` cannot be the id of a source. Use letters, digits and hyphens, such as `CA89-s47-1a`.");
            if (!sources.Add(source.Id)) faults.Add(source, "id", $"Source `{source.Id}` is declared twice. Declare it once; any chapter may cite it.");
            Worded(source, "document", source.Document, faults);
            Worded(source, "publisher", source.Publisher, faults);
        }
    }

    private static void CheckDeclared(Chapter chapter, Dictionary<string, string> facts, FaultList faults)
    {
        Worded(chapter, "title", chapter.Title, faults);
        Unique(chapter.Indicators, "indicator", i => i.Id, facts, "an indicator", faults);
        Unique(chapter.Measures, "measure", m => m.Id, facts, "a measure", faults);
        Unique(chapter.Choices, "choice", c => c.Id, facts, "a choice", faults);
        Unique(chapter.Events, "event", e => e.Id, facts, "an event", faults);
        Unique(chapter.Parameters, "parameter", p => p.Id, facts, "a parameter", faults);
        NoWordsOfTheLanguage(chapter.Indicators, "indicator", i => i.Id, faults);
        NoWordsOfTheLanguage(chapter.Measures, "measure", m => m.Id, faults);
        NoWordsOfTheLanguage(chapter.Choices, "choice", c => c.Id, faults);
        NoWordsOfTheLanguage(chapter.Events, "event", e => e.Id, faults);
        NoWordsOfTheLanguage(chapter.Parameters, "parameter", p => p.Id, faults);
        foreach (var indicator in chapter.Indicators)
        {
            WordedTwice(indicator, indicator.SeenAs, indicator.Plainly, faults);
            if (!IndicatorWords.AllAbout.Contains(indicator.About))
                faults.Add(indicator, "about", $"`{indicator.About}` is nobody a fact is about. Write one of: {string.Join(", ", IndicatorWords.AllAbout)}.");
        }

        foreach (var measure in chapter.Measures)
        {
            WordedTwice(measure, measure.SeenAs, measure.Plainly, faults);
            if (measure.Range.IsEmpty) faults.Add(measure, "min", "The least value is greater than the greatest. Write the least first.");
        }

        foreach (var happening in chapter.Events) WordedTwice(happening, happening.SeenAs, happening.Plainly, faults);
        foreach (var choice in chapter.Choices) CheckChoice(choice, faults);
        foreach (var parameter in chapter.Parameters)
        {
            Worded(parameter, "why", parameter.Why, faults);
            if (!Interval.Exactly(parameter.Default).IsInside(new(parameter.Min, parameter.Max)))
                faults.Add(parameter, "default", string.Create(CultureInfo.InvariantCulture, $"The default {parameter.Default} does not lie between {parameter.Min} and {parameter.Max}."));
        }
    }

    private static void CheckChoice(Choice choice, FaultList faults)
    {
        WordedTwice(choice, choice.SeenAs, choice.Plainly, faults);
        if (choice.Codes.Length is 0 or > Choice.MostCodes)
            faults.Add(choice, "code", string.Create(CultureInfo.InvariantCulture, $"A choice has 1 to {Choice.MostCodes} values; this one has {choice.Codes.Length}."));
        foreach (var twice in choice.Codes.GroupBy(c => c.Code, StringComparer.Ordinal).Where(g => g.Count() > 1))
            faults.Add(choice, "code", $"The code `{twice.Key}` stands twice. Write it once.");
        foreach (var group in choice.Groups)
        {
            if (choice.Codes.Any(c => c.Code == group.Name) || choice.Groups.Count(g => g.Name == group.Name) > 1)
                faults.Add(choice, "group", $"The group `{group.Name}` has the name of a code or of another group. Give it its own.");
            foreach (var code in group.Codes.Where(code => choice.Codes.All(c => c.Code != code)))
                faults.Add(choice, "group", $"The group `{group.Name}` names `{code}`, which is not a code of `{choice.Id}`.{DidYouMean.Sentence(code, choice.Codes.Select(c => c.Code))}");
        }
    }

    private static void Unique<T>(
        IEnumerable<T> items, string kind, Func<T, string> idOf, Dictionary<string, string> taken, string what, FaultList faults)
        where T : class
    {
        foreach (var item in items)
        {
            var id = idOf(item);
            if (!Slug.IsValid(id)) faults.Add(item, kind, NotAnId(id));
            if (!taken.TryAdd(id, what)) faults.Add(item, kind, $"`{id}` is already the id of {taken[id]}. Each {kind} is declared once, with an id of its own.");
        }
    }

    private static void NoWordsOfTheLanguage<T>(ImmutableArray<T> items, string kind, Func<T, string> idOf, FaultList faults)
        where T : class
    {
        foreach (var item in items)
            if (idOf(item) is var id and not "unborn" && ConditionParser.Reserved.Contains(id))
                faults.Add(item, kind, $"`{id}` is a word of the condition language, so no condition could name it. Give it an id that says more.");
    }

    private static void WordedTwice(object owner, string seenAs, string plainly, FaultList faults)
    {
        if (string.IsNullOrWhiteSpace(seenAs)) faults.Add(owner, "seen as", "The professional wording is missing.");
        if (string.IsNullOrWhiteSpace(plainly)) faults.Add(owner, "plainly", "The plain wording is missing.");
    }

    private static void Worded(object owner, string member, string words, FaultList faults)
    {
        if (string.IsNullOrWhiteSpace(words)) faults.Add(owner, member, $"`{member}` is empty. Write it in words.");
    }

    private static string NotAnId(string id) => $"`{id}` cannot be an id: ids are lower-case words joined by hyphens, such as `mark-when-not-mobile`.";
}
