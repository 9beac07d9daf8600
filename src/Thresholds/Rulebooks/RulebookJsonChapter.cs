using System.Text.Json;
using Thresholds.Facts;

namespace Thresholds.Rulebooks;

/// <summary>Writes a chapter of a rulebook: its prose, and the facts and sources it declares.</summary>
internal static class RulebookJsonChapter
{
    private const string NobodyYet = "nobody yet";

    public static void Write(Utf8JsonWriter json, Chapter chapter)
    {
        json.WriteString("id", chapter.Id);
        json.WriteString("title", chapter.Title);
        json.WriteNumber("order", chapter.Order);
        if (chapter.ReviewedBy != NobodyYet) json.WriteString("reviewedBy", chapter.ReviewedBy);
        if (!chapter.Prose.IsEmpty)
        {
            json.WriteStartObject("prose");
            foreach (var (section, prose) in chapter.Prose) json.WriteString(section.Slug(), prose);
            json.WriteEndObject();
        }

        json.Each("indicators", chapter.Indicators, Indicator);
        json.Each("measures", chapter.Measures, Measure);
        json.Each("choices", chapter.Choices, Choice);
        json.Each("events", chapter.Events, (j, e) => Worded(j, e.Id, e.SeenAs, e.Plainly));
        json.Each("rules", chapter.Rules, RulebookJsonRules.Rule);
        json.Words("clauses", chapter.Clauses.Select(ClauseText.Print));
        json.Each("steps", chapter.Steps, RulebookJsonRules.Step);
        json.Each("routes", chapter.Routes, RulebookJsonRules.Route);
        json.Each("checks", chapter.Checks, RulebookJsonRules.Check);
        json.Each("parameters", chapter.Parameters, Parameter);
        json.Each("sources", chapter.Citations, Source);
    }

    private static void Worded(Utf8JsonWriter json, string id, string seenAs, string plainly)
    {
        json.WriteString("id", id);
        json.WriteString("seenAs", seenAs);
        json.WriteString("plainly", plainly);
    }

    private static void Indicator(Utf8JsonWriter json, Indicator indicator)
    {
        json.WriteString("id", indicator.Id);
        json.WriteString("kind", JsonParts.Slug(indicator.Kind.Words()));
        json.WriteString("seenAs", indicator.SeenAs);
        json.WriteString("plainly", indicator.Plainly);
        if (indicator.About != IndicatorWords.AllAbout[0]) json.WriteString("about", JsonParts.Slug(indicator.About));
        if (!indicator.OnlyFor.IsEmpty) json.WriteString("onlyFor", LiteralText.PrintAll(indicator.OnlyFor));
        json.Said("usuallySeen", indicator.UsuallySeen);
        json.Said("restsOn", indicator.RestsOn is { } mark ? JsonParts.Slug(mark.Words()) : null);
        json.Said("mayStandFor", indicator.MayStandFor);
        json.Words("knownTo", indicator.KnownTo);
        json.Words("cites", indicator.Citations);
    }

    private static void Measure(Utf8JsonWriter json, Measure measure)
    {
        json.WriteString("id", measure.Id);
        json.WriteString("unit", measure.Unit);
        json.WriteNumber("min", measure.Min);
        json.WriteNumber("max", measure.Max);
        json.WriteString("seenAs", measure.SeenAs);
        json.WriteString("plainly", measure.Plainly);
    }

    private static void Choice(Utf8JsonWriter json, Choice choice)
    {
        Worded(json, choice.Id, choice.SeenAs, choice.Plainly);
        json.Each("groups", choice.Groups, (j, group) =>
        {
            j.WriteString("name", group.Name);
            j.Words("codes", group.Codes);
        });
        json.Each("codes", choice.Codes, (j, code) =>
        {
            j.WriteString("code", code.Code);
            j.WriteString("meaning", code.Meaning);
            j.InForce(code.InForce);
        });
    }

    private static void Parameter(Utf8JsonWriter json, Parameter parameter)
    {
        json.WriteString("id", parameter.Id);
        json.WriteString("unit", parameter.Unit);
        json.WriteNumber("default", parameter.Default);
        json.WriteNumber("min", parameter.Min);
        json.WriteNumber("max", parameter.Max);
        json.WriteString("why", parameter.Why);
        json.Words("cites", parameter.Citations);
    }

    private static void Source(Utf8JsonWriter json, Citation source)
    {
        json.WriteString("id", source.Id);
        json.WriteString("document", source.Document);
        json.WriteString("publisher", source.Publisher);
        json.Said("year", source.Year);
        json.Said("place", source.Place);
        json.Said("says", source.Says);
        json.WriteString("verified", JsonParts.Slug(source.Verified.Words()));
    }
}
