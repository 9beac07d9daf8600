using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Authoring.Parsing;
using Thresholds.Authoring.Writing;
using Thresholds.Facts;

namespace Thresholds.Authoring.Sections;

/// <summary><c>## What can be counted</c>: measures.</summary>
internal static class MeasureSection
{
    public const string Heading = "What can be counted";
    private static readonly ImmutableArray<string> Columns = ["measure", "unit", "min", "max"];
    private static readonly BlockForm Form = BlockForm.Of("measure", "seen as", "plainly");

    public static ImmutableArray<Measure> Read(SectionReader section)
    {
        var faults = section.Faults;
        section.NoList();
        var rows = section.Table(Columns);
        var pairing = new Pairing(section.Blocks(Form), Form.Kind, faults);
        var measures = ImmutableArray.CreateBuilder<Measure>();
        foreach (var row in rows)
        {
            if (Values.DeclaredId(row.First, faults) is not { } id) continue;
            var lines = pairing.BlockOf(id);
            var places = row.Places();
            foreach (var name in Form.Names)
                if (lines?.Find(name) is { } line) places.Set(name, line);
            var min = row.IsWhole ? Values.Number(row["min"], faults) : null;
            var max = row.IsWhole ? Values.Number(row["max"], faults) : null;
            var (least, greatest) = min is { } a && max is { } b ? (a, b) : (int.MinValue, int.MaxValue);
            measures.Add(section.Notes.Placed(
                new Measure(id.Text, row.WordsNeeded("unit", faults), least, greatest, lines?.Words("seen as") ?? "?", lines?.Words("plainly") ?? "?"), places));
        }

        foreach (var lines in pairing.WithoutRow(measures.Select(m => m.Id)))
            measures.Add(section.Notes.Placed(new Measure(lines.Id.Text, "?", int.MinValue, int.MaxValue, lines.Words("seen as"), lines.Words("plainly")), lines.Places));
        return measures.ToImmutable();
    }

    public static void Write(Page page, ImmutableArray<Measure> measures)
    {
        page.Head(Columns);
        foreach (var measure in measures)
            page.Row($"`{measure.Id}`", measure.Unit, measure.Min.ToString(CultureInfo.InvariantCulture), measure.Max.ToString(CultureInfo.InvariantCulture));
        foreach (var measure in measures)
        {
            page.Block(Form, measure.Id);
            page.Line("seen as", measure.SeenAs);
            page.Line("plainly", measure.Plainly);
        }
    }
}
