using System.Collections.Immutable;
using Thresholds.Authoring.Parsing;
using Thresholds.Authoring.Source;
using Thresholds.Authoring.Writing;
using Thresholds.Facts;

namespace Thresholds.Authoring.Sections;

/// <summary><c>## What is chosen from a list</c>: choices, their codes and their groups of codes.</summary>
internal static class ChoiceSection
{
    public const string Heading = "What is chosen from a list";
    private static readonly ImmutableArray<string> Columns = ["code", "meaning", "in force"];
    private static readonly BlockForm Form = BlockForm.Of("choice", "seen as", "plainly", "group*") with { HasTable = true };

    public static ImmutableArray<Choice> Read(SectionReader section)
    {
        section.NoTable();
        section.NoList();
        var choices = ImmutableArray.CreateBuilder<Choice>();
        foreach (var (lines, block) in section.Blocks(Form))
        {
            var groups = lines.All("group").Select(line => Group(line, section.Faults)).OfType<ChoiceGroup>();
            if (block.Tables.Count == 0) section.Faults.Add(lines.Id.Place, $"The codes of `{lines.Id.Text}` are missing. Write a table under its lines: `| {string.Join(" | ", Columns)} |`, then `{Rows.RuleLine(Columns.Length)}`, then a row for each code.");
            else lines.Places.Set("code", block.Tables[0].Rows[0]);
            var codes = block.Tables.Take(1).SelectMany(t => Rows.Read(t, Columns, section.Faults)).Select(row => Code(row, section.Faults)).ToImmutableArray();
            // A choice without codes is reported above; one stand-in keeps it from being reported twice.
            if (block.Tables.Count == 0) codes = [new("?", "?", InForce.Always)];
            choices.Add(section.Notes.Placed(new Choice(lines.Id.Text, lines.Words("seen as"), lines.Words("plainly"), codes, [.. groups]), lines.Places));
        }

        return choices.ToImmutable();
    }

    public static void Write(Page page, ImmutableArray<Choice> choices)
    {
        foreach (var choice in choices)
        {
            page.Block(Form, choice.Id);
            page.Line("seen as", choice.SeenAs);
            page.Line("plainly", choice.Plainly);
            foreach (var group in choice.Groups) page.Line("group", $"`{group.Name}`: {string.Join(", ", group.Codes)}");
            page.Head(Columns);
            foreach (var code in choice.Codes) page.Row(code.Code, code.Meaning, code.InForce.ToString());
        }
    }

    private static ChoiceCode Code(Row row, FaultSheet faults)
    {
        var code = row.First.Unquoted() ?? row.First;
        if (code.IsEmpty) faults.Add(code.Place, "The code is missing. Write it as the data carries it.");
        return new(code.Text, row.WordsNeeded("meaning", faults), row.IsWhole ? Values.InForceOf(row["in force"], faults) : InForce.Always);
    }

    private static ChoiceGroup? Group(Cut line, FaultSheet faults)
    {
        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? null : line.Slice(0, colon).Trim().Unquoted();
        var codes = colon < 0 ? [] : line.From(colon + 1).Trim().Split(',').ToList();
        if (name is not null && codes.Count > 0 && codes.All(c => !c.IsEmpty)) return new(name.Text, [.. codes.Select(c => Values.Plain(c.Text))]);
        faults.Add(line.Place, "A group is a name in backticks, a colon, and codes with commas between. Write `group: police-all: 6, 7` with police-all in backticks.");
        return null;
    }
}
