using System.Collections.Immutable;
using Thresholds.Authoring.Source;
using Thresholds.Text;

namespace Thresholds.Authoring.Parsing;

/// <summary>One section while it is read: hands out its table, its list and its blocks, and reports what does not belong in it.</summary>
/// <param name="part">The section; null where the chapter has none.</param>
/// <param name="notes">Takes faults and places.</param>
internal sealed class SectionReader(Part? part, Notes notes)
{
    public Notes Notes { get; } = notes;

    public FaultSheet Faults => Notes.Faults;

    /// <summary>The rows of the section's one table. A section may also hold nothing but prose.</summary>
    public ImmutableArray<Row> Table(params ImmutableArray<string> columns)
    {
        if (part is null) return [];
        foreach (var more in part.Tables.Skip(1)) Faults.Add(more.Rows[0].Place, "This section has one table. Put these rows into the first.");
        if (part.Tables.Count > 0) return Rows.Read(part.Tables[0], columns, Faults);
        if (part.Blocks.Count + part.Lines.Count > 0) Faults.Add(part.Heading.Place, $"The table is missing from this section. Write it under the heading: `| {string.Join(" | ", columns)} |`, then `{Rows.RuleLine(columns.Length)}`, then a row for each.");
        return [];
    }

    public void NoTable()
    {
        foreach (var table in part?.Tables ?? []) Faults.Add(table.Rows[0].Place, $"There is no table under `## {part!.Heading.Text}`. Take it out, or move it to the section it belongs to.");
    }

    /// <summary>The lines of the section's own list, those with an open backtick left out.</summary>
    public IEnumerable<Cut> Lines() => (part?.Lines ?? []).Where(line => !Values.HasOpenBacktick(line, Faults));

    public void NoList()
    {
        foreach (var line in part?.Lines.Take(1) ?? []) Faults.Add(line.Place, $"There is no list directly under `## {part!.Heading.Text}`. Put it under the heading of a block, or write it as prose.");
    }

    /// <summary>The section's blocks of one kind, each with its lines.</summary>
    public IEnumerable<(BlockLines Lines, Part Block)> Blocks(BlockForm form)
    {
        foreach (var block in part?.Blocks ?? [])
            if (IdOf(block, form) is { } id) yield return (new(block, id, form, Faults), block);
    }

    public void NoBlocks()
    {
        foreach (var block in part?.Blocks ?? []) Faults.Add(block.Heading.Place, $"There are no `###` blocks under `## {part!.Heading.Text}`. Move this to the section it belongs to.");
    }

    private Cut? IdOf(Part block, BlockForm form)
    {
        var heading = block.Heading.Text;
        var open = heading.IndexOf('`', StringComparison.Ordinal);
        var kind = (open < 0 ? heading.Split(' ')[0] : heading[..open]).Trim();
        if (kind != form.Kind)
        {
            Faults.Add(block.Heading.Place, $"`{kind}` blocks do not stand under `## {part!.Heading.Text}`.{DidYouMean.Sentence(kind, [form.Kind])} Write `###`, then {form.Kind} and the id in backticks, or move the block to its section.");
            if (DidYouMean.Nearest(kind, [form.Kind]) is null) return null;
        }

        var id = open < 0 ? null : block.Heading.From(open).Unquoted();
        if (id is null or { IsEmpty: true })
            Faults.Add(block.Heading.Place, $"The id is missing. Write `###`, then {form.Kind} and the id in backticks, with nothing after it.");
        return id is { IsEmpty: false } ? id : null;
    }
}
