using System.Collections.Immutable;
using Thresholds.Authoring.Parsing;
using Thresholds.Authoring.Writing;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Authoring.Sections;

/// <summary><c>## Level schemes</c>, in <c>rulebook.md</c>: partnerships' names and numbers for levels.</summary>
internal static class SchemeSection
{
    public const string Heading = "Level schemes";
    private static readonly ImmutableArray<string> Columns = ["level", "thresholds", "remark"];
    private static readonly BlockForm Form = BlockForm.Of("scheme", "title", "in force?", "cites") with { HasTable = true };

    public static ImmutableArray<LevelScheme> Read(SectionReader section)
    {
        section.NoTable();
        section.NoList();
        var schemes = ImmutableArray.CreateBuilder<LevelScheme>();
        foreach (var (lines, block) in section.Blocks(Form))
        {
            if (block.Tables.Count == 0) section.Faults.Add(lines.Id.Place, $"The levels of `{lines.Id.Text}` are missing. Write a table under its lines: `| {string.Join(" | ", Columns)} |`, then `{Rows.RuleLine(Columns.Length)}`, then a row for each level.");
            lines.Places.Set("level scheme", lines.Id);
            schemes.Add(section.Notes.Placed(
                new LevelScheme
                {
                    Id = lines.Id.Text,
                    Title = lines.Words("title"),
                    InForce = Values.InForceOf(lines.Find("in force"), section.Faults),
                    Citations = lines.Citations(),
                    Levels = [.. block.Tables.Take(1).SelectMany(t => Rows.Read(t, Columns, section.Faults)).Select(row => Level(row, section.Faults))],
                },
                lines.Places));
        }

        return schemes.ToImmutable();
    }

    public static void Write(Page page, ImmutableArray<LevelScheme> schemes)
    {
        foreach (var scheme in schemes)
        {
            page.Block(Form, scheme.Id);
            page.Line("title", scheme.Title);
            page.Line("in force", scheme.InForce.ToString());
            page.Several("cites", scheme.Citations);
            page.Head(Columns);
            foreach (var level in scheme.Levels) page.Row(level.Name, string.Join("; ", level.Thresholds.Select(t => t.Words())), level.Remark);
        }
    }

    private static Level Level(Row row, FaultSheet faults)
    {
        var thresholds = row["thresholds"].Split(';')
            .Select(word => Values.Word<Threshold>(word, ThresholdWords.TryParse, ThresholdWords.All.Select(t => t.Words()), "a threshold", faults))
            .OfType<Threshold>();
        return new(row.WordsNeeded("level", faults), row.IsWhole ? [.. thresholds] : [], row.Words("remark"));
    }
}
