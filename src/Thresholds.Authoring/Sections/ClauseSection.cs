using System.Collections.Immutable;
using Thresholds.Authoring.Parsing;
using Thresholds.Authoring.Source;
using Thresholds.Authoring.Writing;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Authoring.Sections;

/// <summary><c>## What follows from what</c>: facts about facts, one to a line.</summary>
internal static class ClauseSection
{
    public const string Heading = "What follows from what";

    public static ImmutableArray<Clause> Read(SectionReader section)
    {
        section.NoTable();
        section.NoBlocks();
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        foreach (var line in section.Lines())
            if (One(line, section) is { } clause) clauses.Add(clause);
        return clauses.ToImmutable();
    }

    public static void Write(Page page, ImmutableArray<Clause> clauses)
    {
        page.Gap();
        foreach (var clause in clauses)
            page.Item(clause.Then is IndicatorLiteral { IsYes: false } never
                ? $"never `{clause.If}` and `{never.Indicator}`"
                : $"`{clause.If}` implies `{LiteralText.Print(clause.Then)}`");
    }

    private static Clause? One(Cut line, SectionReader section)
    {
        var sides = line.InBackticks().ToList();
        var form = sides.Count == 2 ? line.Text.Replace($"`{sides[0].Text}`", "a", StringComparison.Ordinal).Replace($"`{sides[1].Text}`", "b", StringComparison.Ordinal) : string.Empty;
        var words = form.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["never", "a", "and", "b" or "a"]) return Placed(Clause.Never(sides[0].Trim().Text, sides[1].Trim().Text), line, sides, section);
        if (words is not ["a", "implies", "b" or "a"])
        {
            section.Faults.Add(line.Place, "A line here says that one fact implies another, or that two are never true together. Write an id in backticks, `implies` and what follows in backticks; or `never`, an id in backticks, `and`, another id in backticks.");
            return null;
        }

        var then = LiteralText.TryParse(sides[1].Text);
        if (!then.IsUsable) Values.Report(then.Faults, sides[1], section.Faults);
        else if (then.Value.Count == 1) return Placed(new Clause(sides[0].Trim().Text, then.Value[0]), line, sides, section);
        else section.Faults.Add(sides[1].Place, "One line says one thing. Write a line for each.");
        return null;
    }

    private static Clause Placed(Clause clause, Cut line, List<Cut> sides, SectionReader section)
    {
        var places = new PlaceEntry(line);
        places.Set("if", sides[0]);
        places.Set("then", sides[1]);
        return section.Notes.Placed(clause, places);
    }
}
