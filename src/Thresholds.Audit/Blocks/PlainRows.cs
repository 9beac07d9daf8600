using System.Collections.Immutable;
using System.Numerics;
using System.Text;
using Thresholds.Audit.Import;
using Thresholds.Bulk;
using Thresholds.Facts;

namespace Thresholds.Audit.Blocks;

/// <summary>Reads rows that are plain straight from their bytes, column by column, and says of the others that they are not.</summary>
/// <remarks>One to a thread.</remarks>
internal sealed class PlainRows
{
    private readonly AnswerColumns _answers;
    private readonly ImmutableArray<ValueCells> _values;
    private readonly ImmutableArray<(FactCells First, FactCells Second)> _shared;
    private readonly bool _isSayable;
    private readonly byte[][] _blanks;
    private readonly ulong[] _mayBeBlank;
    private int _first;

    public PlainRows(ContactMapping mapping, CsvHeader header, ContactColumns columns)
    {
        var fields = header.Names.Length;
        ImmutableArray<FactCells> facts = [.. mapping.Facts.Select(f => Make(f, header.IndexOf(f.Column.Name), mapping, columns))];
        _answers = new([.. facts.OfType<AnswerCells>()], Mask(mapping, mapping.TakenAsWritten, header), fields, columns);
        _values = [.. facts.OfType<ValueCells>()];
        _shared = [.. from second in Enumerable.Range(0, facts.Length) from first in Enumerable.Range(0, second) where facts[first].FactId == facts[second].FactId select (facts[first], facts[second])];
        Heads = new(mapping, header);
        // What one account alone makes of such a column depends on the kind of fact: the contact itself works that out.
        _isSayable = mapping.Facts.All(f => f.Basis is not (Basis.Disputed or Basis.Withdrawn));
        _blanks = [.. mapping.Blanks.Select(Encoding.UTF8.GetBytes)];
        // Columns of answers know their blanks among their codes; what stands in a column that nobody reads is no blank.
        _mayBeBlank = Mask(mapping, mapping.Read, header);
        Batch = () => new(fields, _answers.Again);
    }

    /// <summary>Makes batches that it can read.</summary>
    public Func<RowBatch> Batch { get; }

    /// <summary>What the rows read last say besides their facts.</summary>
    public RowHeads Heads { get; }

    /// <summary>The columns of answers.</summary>
    public AnswerColumns Answers => _answers;

    /// <summary>What a row read last says in its columns of answers: a word for each sixty-four places. Before <see cref="Write"/>.</summary>
    public SaidWord SaidOf(int row, int word) => _answers.Said(_first + row, word);

    /// <summary>The columns of numbers and codes.</summary>
    public ImmutableArray<ValueCells> Values => _values;

    /// <summary>Reads all rows.</summary>
    /// <param name="batch">The rows.</param>
    /// <param name="first">The row of the block that the first of them has, if all of them come into it.</param>
    /// <returns>The rows that are not plain, a bit each.</returns>
    public ulong Read(RowBatch batch, int first)
    {
        _first = first;
        if (_blanks.Length > 0) Blank(batch);
        batch.Turn();
        if (!_isSayable) return batch.All;
        var odd = Heads.Read(batch) | _answers.Read(batch, first);
        foreach (var column in _values) odd |= column.Read(batch);
        foreach (var (one, other) in _shared) odd |= Differ(one, other, batch.Count);
        return odd;
    }

    /// <summary>Writes rows read last into the block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="odd">Rows that are not plain.</param>
    /// <param name="places">The row in the block of each row; −1: it has none.</param>
    public void Write(ContactBlock block, ulong odd, ReadOnlySpan<int> places)
    {
        for (var row = 0; odd != 0 && row < places.Length; row++)
        {
            if (places[row] < 0) continue;
            if ((odd >> row & 1) == 0) _answers.Move(_first + row, places[row]);
            else _answers.KeepNothing(places[row]);
        }

        foreach (var column in _values) column.Write(block, odd, places);
    }

    /// <summary>Of a row of the block that was read as text, nothing is said here.</summary>
    public void KeepNothing(int place) => _answers.KeepNothing(place);

    /// <summary>Writes into the block what is kept until it is full.</summary>
    public void Fill(ContactBlock block) => _answers.Fill(block);

    private static FactCells Make(FactColumn column, int index, ContactMapping mapping, ContactColumns columns) => column.Kind switch
    {
        FactKind.Measure => new MeasureCells(column, index, mapping, columns),
        FactKind.Choice => new ChoiceCells(column, index, mapping, columns),
        _ => new AnswerCells(column, index, mapping),
    };

    // Two columns that speak of one fact may say different things: whoever reads the row as text sets them side by side. What is neither yes nor no
    // (a day, a number) is set side by side even where it is the same.
    private ulong Differ(FactCells first, FactCells second, int rows)
    {
        if (first is AnswerCells { HasDays: false } a && second is AnswerCells { HasDays: false } b)
        {
            var (one, other) = (_answers.RowsOf(_answers.Places[a], _first, rows), _answers.RowsOf(_answers.Places[b], _first, rows));
            return one.Any & other.Any & ((one.Yes ^ other.Yes) | (one.No ^ other.No));
        }

        return Rows(first) & Rows(second);

        ulong Rows(FactCells cells) => cells is ValueCells values ? values.Says : _answers.RowsOf(_answers.Places[(AnswerCells)cells], _first, rows).Any;
    }

    // A batch has places beyond the file's columns, for those that speak of further facts.
    private static ulong[] Mask(ContactMapping mapping, IEnumerable<MappedColumn> columns, CsvHeader header)
    {
        var mask = new ulong[(header.Names.Length + mapping.Facts.Length + 63) / 64];
        foreach (var place in columns.Select(c => header.IndexOf(c.Name)).Where(i => i >= 0)) mask[place >> 6] |= 1UL << (place & 63);
        return mask;
    }

    private void Blank(RowBatch batch)
    {
        for (var row = 0; row < batch.Count; row++)
        {
            for (var word = 0; word < batch.Words; word++)
            {
                for (var written = ~batch.Empty(row, word) & _mayBeBlank[word]; written != 0; written &= written - 1)
                {
                    var bit = BitOperations.TrailingZeroCount(written);
                    var cell = batch.Cell(row, (word * 64) + bit);
                    foreach (var blank in _blanks)
                        if (cell.SequenceEqual(blank)) batch.Empty(row, word) |= 1UL << bit;
                }
            }
        }
    }
}
