using System.Text;
using Thresholds.Audit.Import;
using Thresholds.Bulk;
using Thresholds.Facts;

namespace Thresholds.Audit.Blocks;

/// <summary>One fact column of a file on its way into blocks: keeps what the rows of the block being filled say, and hands it over at the end.</summary>
/// <remarks>It reads only what is plain. Whatever is not (a value without meaning, two columns that say different things of one fact) is left to
/// <see cref="RowReader"/>, which reads the whole row as text; so there is one place that decides what an odd cell means.</remarks>
internal abstract class CellColumn(FactColumn column, int index, ContactMapping mapping)
{
    /// <summary>Its place among the columns of the file.</summary>
    public int Index { get; } = index;

    /// <summary>The fact it speaks of.</summary>
    public string FactId => column.FactId;

    protected FactColumn Column => column;

    /// <summary>Reads a cell that is not empty. False: it is not plain, and the row is to be read as text.</summary>
    public abstract bool Read(ReadOnlySpan<byte> cell, int row);

    /// <summary>Whether anything was read for the row.</summary>
    public abstract bool Says(int row);

    /// <summary>Whether another column of the fact, which also says something for the row, plainly says the same.</summary>
    public virtual bool SaysTheSame(CellColumn other, int row) => false;

    /// <summary>Forgets what was read for the row.</summary>
    public abstract void Forget(int row);

    /// <summary>Writes all rows into the block and forgets them.</summary>
    public abstract void Flush(ContactBlock block);

    /// <summary>What a cell says, read as text: what the tables of bytes do not know.</summary>
    protected CellSays ReadText(ReadOnlySpan<byte> cell, out FactValue? value)
    {
        var text = CsvHeader.Clean(Encoding.UTF8.GetString(cell));
        value = null;
        return mapping.Blanks.Contains(text) ? CellSays.Blank : FactCell.Read(column, text, mapping.Vocabulary, out value);
    }

    /// <summary>The codes of the column with what they stand for, and the values that count as nothing written.</summary>
    protected CodeTable<T> Table<T>(T blank, Func<FactValue?, T> read) where T : struct
        => new([.. column.Values.Where(v => !mapping.Blanks.Contains(v.Key)).Select(v => KeyValuePair.Create(v.Key, read(v.Value))), .. mapping.Blanks.Select(b => KeyValuePair.Create(b, blank))]);
}
