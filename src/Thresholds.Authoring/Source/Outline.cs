namespace Thresholds.Authoring.Source;

/// <summary>A file cut into its prose, sections, tables, lists and blocks, before anything is understood.</summary>
/// <param name="Opening">The prose before the first section, as written.</param>
/// <param name="Sections">The sections, in order.</param>
internal sealed record Outline(string Opening, IReadOnlyList<Part> Sections);

/// <summary>A section (<c>##</c>) or a block (<c>###</c>): a heading and what stands under it.</summary>
internal sealed class Part(Cut heading)
{
    /// <summary>The heading's words, without the signs before them.</summary>
    public Cut Heading { get; } = heading;

    public string Prose { get; set; } = string.Empty;

    public List<Table> Tables { get; } = [];

    public List<Cut> Lines { get; } = [];

    public List<Part> Blocks { get; } = [];

    public bool HoldsOnlyProse => Tables.Count == 0 && Lines.Count == 0 && Blocks.Count == 0;
}

/// <summary>A table as its rows of text; cells are cut only when somebody knows which columns there should be.</summary>
/// <param name="Rows">All lines of it, the column names first.</param>
internal sealed record Table(IReadOnlyList<Cut> Rows);
