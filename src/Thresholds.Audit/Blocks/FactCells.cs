using System.Text;
using Thresholds.Audit.Import;
using Thresholds.Facts;

namespace Thresholds.Audit.Blocks;

/// <summary>One column of a file that speaks of a fact.</summary>
/// <remarks>It reads only what is plain. Whatever is not (a value without meaning, two columns that say different things of one fact) is left to
/// <see cref="RowReader"/>, which reads the whole row as text; so there is one place that decides what an odd cell means.</remarks>
internal abstract class FactCells(FactColumn column, int index, ContactMapping mapping)
{
    /// <summary>Its place among the columns of the file.</summary>
    public int Index { get; } = index;

    /// <summary>The fact it speaks of.</summary>
    public string FactId => column.FactId;

    protected FactColumn Column => column;

    protected ContactMapping Mapping => mapping;

    /// <summary>What a cell says, read as text: what the tables of bytes do not know.</summary>
    protected CellSays ReadText(ReadOnlySpan<byte> cell, out FactValue? value)
    {
        var text = CsvHeader.Clean(Encoding.UTF8.GetString(cell));
        value = null;
        return mapping.Blanks.Contains(text) ? CellSays.Blank : FactCell.Read(column, text, mapping.Vocabulary, out value);
    }
}
