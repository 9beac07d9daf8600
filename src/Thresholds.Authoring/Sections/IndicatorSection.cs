using System.Collections.Immutable;
using Thresholds.Authoring.Parsing;
using Thresholds.Authoring.Source;
using Thresholds.Authoring.Writing;
using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Authoring.Sections;

/// <summary><c>## What may be seen or told</c>: indicators, and the rules that stand on one indicator alone.</summary>
internal static class IndicatorSection
{
    public const string Heading = "What may be seen or told";
    private static readonly ImmutableArray<string> Columns = ["indicator", "kind", "leads to", "cites"];
    private static readonly ImmutableArray<string> OfRules = ["because", "asks", "urgency", "local choice", "in force"];

    private static readonly BlockForm Form = BlockForm.Of(
        "indicator", "seen as", "plainly", "about?", "only for?", "usually seen?", "rests on?", "may stand for?", "known to?", "because?", "asks?", "urgency?", "local choice?", "in force?");

    public static (ImmutableArray<Indicator> Indicators, ImmutableArray<Rule> Rules) Read(SectionReader section)
    {
        var faults = section.Faults;
        section.NoList();
        var rows = section.Table(Columns);
        var pairing = new Pairing(section.Blocks(Form), Form.Kind, faults);
        var indicators = ImmutableArray.CreateBuilder<Indicator>();
        var rules = ImmutableArray.CreateBuilder<Rule>();
        foreach (var row in rows)
        {
            if (Values.DeclaredId(row.First, faults) is not { } id) continue;
            var lines = pairing.BlockOf(id);
            var places = lines?.Places ?? new PlaceEntry(id);
            places.Set("kind", row["kind"]);
            places.Set("cites", row["cites"]);
            var indicator = section.Notes.Placed(ReadOne(row, id, lines, faults), places);
            indicators.Add(indicator);
            if (row.IsWhole) rules.AddRange(ReadRules(row, id, indicator, lines, section.Notes));
        }

        foreach (var lines in pairing.WithoutRow(indicators.Select(i => i.Id)))
            indicators.Add(section.Notes.Placed(new Indicator(lines.Id.Text, IndicatorKind.Circumstance, lines.Words("seen as"), lines.Words("plainly")), lines.Places));
        return (indicators.ToImmutable(), rules.ToImmutable());
    }

    public static void Write(Page page, Chapter chapter, Collapsing own)
    {
        page.Head(Columns);
        foreach (var indicator in chapter.Indicators)
            page.Row($"`{indicator.Id}`", indicator.Kind.Words(), string.Join("; ", own.Of(indicator).Select(r => $"{r.Threshold.Words()}, {r.Strength.Words()}")), string.Join("; ", indicator.Citations));
        foreach (var indicator in chapter.Indicators)
        {
            page.Block(Form, indicator.Id);
            page.Line("seen as", indicator.SeenAs);
            page.Line("plainly", indicator.Plainly);
            page.Line("about", indicator.About == IndicatorWords.AllAbout[0] ? null : indicator.About);
            page.Condition("only for", indicator.OnlyFor.IsEmpty ? null : LiteralText.PrintAll(indicator.OnlyFor));
            page.Line("usually seen", indicator.UsuallySeen);
            page.Line("rests on", indicator.RestsOn?.Words());
            page.Line("may stand for", indicator.MayStandFor);
            page.Several("known to", indicator.KnownTo);
            if (own.Of(indicator).FirstOrDefault() is not { } rule) continue;
            page.Line("because", rule.Because == indicator.SeenAs ? null : rule.Because);
            page.Line("asks", rule.Asks);
            page.Line("urgency", rule.Urgency?.Words());
            page.Line("local choice", rule.LocalChoice);
            page.Line("in force", rule.InForce.ToString());
        }
    }

    private static Indicator ReadOne(Row row, Cut id, BlockLines? lines, FaultSheet faults)
    {
        // A kind that cannot be read is taken for the one that no guard asks about, so that one slip is one fault.
        var kind = row.IsWhole ? Values.Word<IndicatorKind>(row["kind"], IndicatorWords.TryParse, IndicatorWords.AllKinds, "a kind of indicator", faults) : null;
        return new(id.Text, kind ?? IndicatorKind.Circumstance, lines?.Words("seen as") ?? "?", lines?.Words("plainly") ?? "?")
        {
            About = lines?.WordsOrNull("about") ?? IndicatorWords.AllAbout[0],
            OnlyFor = OnlyFor(lines, faults),
            UsuallySeen = lines?.WordsOrNull("usually seen"),
            RestsOn = Values.Word<MoneyOrHousing>(lines?.Find("rests on"), IndicatorWords.TryParse, IndicatorWords.AllMarks, "something an indicator may rest on", faults),
            MayStandFor = lines?.WordsOrNull("may stand for"),
            KnownTo = lines?.Several("known to") ?? [],
            Citations = row.IsWhole ? Values.Citations(row["cites"], faults) : [],
        };
    }

    private static ImmutableArray<Literal> OnlyFor(BlockLines? lines, FaultSheet faults)
    {
        if (lines?.Find("only for") is not { } value || Values.InBackticks(value, faults) is not { } words) return [];
        var read = LiteralText.TryParse(words.Text);
        if (read.IsUsable) return [.. read.Value];
        Values.Report(read.Faults, words, faults);
        return [];
    }

    private static IEnumerable<Rule> ReadRules(Row row, Cut id, Indicator indicator, BlockLines? lines, Notes notes)
    {
        var cell = row["leads to"];
        var urgency = Values.UrgencyOf(lines?.Find("urgency"), notes.Faults);
        var inForce = Values.InForceOf(lines?.Find("in force"), notes.Faults);
        if (cell.IsEmpty)
        {
            foreach (var lost in OfRules.Select(name => (Name: name, Line: lines?.Find(name))).Where(l => l.Line is not null))
                notes.Faults.Add(lost.Line!.Place, $"`{lost.Name}` speaks of the rules that an indicator makes, and `{id.Text}` leads to no threshold, so this would be lost. Take the line out, or say in the table what it leads to.");
        }

        foreach (var (threshold, strength, at) in Values.LeadsTo(cell, notes.Faults))
        {
            var places = new PlaceEntry(id);
            places.Set("leads to", at);
            places.Set("cites", row["cites"]);
            if ((lines?.Find("because") ?? lines?.Find("seen as")) is { } because) places.Set("because", because);
            yield return notes.Placed(
                new Rule
                {
                    Id = Rule.IdFor(indicator.Id, threshold),
                    Threshold = threshold,
                    Strength = strength,
                    When = new IndicatorCondition(indicator.Id),
                    Because = lines?.WordsOrNull("because") ?? indicator.SeenAs,
                    Citations = indicator.Citations,
                    Asks = lines?.WordsOrNull("asks"),
                    Urgency = urgency,
                    LocalChoice = lines?.WordsOrNull("local choice"),
                    InForce = inForce,
                },
                places);
        }
    }
}
