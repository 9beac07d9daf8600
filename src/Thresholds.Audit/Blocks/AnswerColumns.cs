using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using Thresholds.Bulk;

namespace Thresholds.Audit.Blocks;

/// <summary>All columns of answers of a file: what they say, row by row as the file has it, and turned into the planes of a block when that is full.</summary>
internal sealed class AnswerColumns
{
    private readonly ContactColumns _to;
    private readonly AnswerCells?[] _cells;
    private readonly ImmutableArray<AnswerCodes> _codes;
    private readonly ImmutableArray<(string FactId, bool IsEvent, int[] Places)> _facts;
    private readonly SaidPlanes _planes;

    /// <param name="cells">The columns.</param>
    /// <param name="takenAsWritten">The columns of the file in which any text counts, a bit each: looked at here for what a failed formula left, as everything is looked at by its first byte here.</param>
    /// <param name="fields">How many columns the file has.</param>
    /// <param name="to">The columns of the blocks.</param>
    public AnswerColumns(ImmutableArray<AnswerCells> cells, ReadOnlySpan<ulong> takenAsWritten, int fields, ContactColumns to)
    {
        _to = to;
        // The first fact a column speaks of is read at the column's own place; a further one after all others.
        var isTaken = new bool[fields];
        var again = ImmutableArray.CreateBuilder<int>();
        Places = cells.ToImmutableDictionary(c => c, c =>
        {
            if (!isTaken[c.Index])
            {
                isTaken[c.Index] = true;
                return c.Index;
            }

            again.Add(c.Index);
            return fields + again.Count - 1;
        });
        Again = again.ToImmutable();
        var words = (fields + Again.Length + 63) / 64;
        _cells = new AnswerCells?[words * 64];
        foreach (var (column, place) in Places) _cells[place] = column;
        var codes = new AnswerCodes[words];
        for (var word = 0; word < words; word++) codes[word] = new([.. _cells.AsSpan(word * 64, 64)], takenAsWritten[word]);
        _codes = ImmutableCollectionsMarshal.AsImmutableArray(codes);
        _facts = [.. cells.GroupBy(c => (c.FactId, c.IsEvent)).Select(g => (g.Key.FactId, g.Key.IsEvent, g.Select(c => Places[c]).ToArray()))];
        _planes = new(words, to.RowsPerBlock);
    }

    /// <summary>Columns of the file that speak of a second fact, once for each.</summary>
    public ImmutableArray<int> Again { get; }

    /// <summary>The place of each column's bit.</summary>
    public ImmutableDictionary<AnswerCells, int> Places { get; }

    /// <summary>Words of sixty-four places.</summary>
    public int Words => _codes.Length;

    /// <summary>Reads the answers of all rows.</summary>
    /// <param name="batch">The rows.</param>
    /// <param name="first">The row of the block at which the first of them is kept.</param>
    /// <returns>The rows that are not plain, a bit each.</returns>
    public ulong Read(RowBatch batch, int first)
    {
        ulong odd = 0;
        var (yes, no, notKnown) = (_planes.YesByRow, _planes.NoByRow, _planes.NotKnownByRow);
        var at = first * Words;
        for (var row = 0; row < batch.Count; row++)
        {
            for (var word = 0; word < Words; word++)
            {
                var rest = _codes[word].Read(batch.First(row, word), batch.One(row, word), batch.Empty(row, word), out var said, out var isOdd);
                odd |= isOdd ? 1UL << row : 0;
                for (; rest != 0; rest &= rest - 1)
                {
                    var bit = BitOperations.TrailingZeroCount(rest);
                    var cells = _cells[(word * 64) + bit]!;
                    var (start, length) = batch.Place(row, cells.Index);
                    if (cells.TryRead(batch.Bytes, start, length, out var answer)) said = said.With(bit, answer);
                    else odd |= 1UL << row;
                }

                (yes[at], no[at], notKnown[at]) = (said.Yes, said.No, said.NotKnown);
                at++;
            }
        }

        return odd;
    }

    /// <summary>The rows, of those read last, in which a column says something: yes, no, not known.</summary>
    public SaidWord RowsOf(int place, int first, int rows)
    {
        var (at, bit) = ((first * Words) + (place >> 6), place & 63);
        return new(Rows(_planes.YesByRow), Rows(_planes.NoByRow), Rows(_planes.NotKnownByRow));

        ulong Rows(ulong[] words)
        {
            ulong said = 0;
            for (var row = 0; row < rows; row++) said |= (words[at + (row * Words)] >> bit & 1) << row;
            return said;
        }
    }

    /// <summary>What a row kept says, column by column: a word for each sixty-four places.</summary>
    /// <param name="row">The place it is kept at.</param>
    /// <param name="word">Which word.</param>
    public SaidWord Said(int row, int word)
    {
        var at = (row * Words) + word;
        return new(_planes.YesByRow[at], _planes.NoByRow[at], _planes.NotKnownByRow[at]);
    }

    /// <summary>Moves a row read last to the place in the block that it comes to have, at or before the one it was kept at.</summary>
    public void Move(int from, int to) => _planes.Move(from, to);

    /// <summary>Keeps a row of which nothing is said here.</summary>
    public void KeepNothing(int row) => _planes.Clear(row);

    /// <summary>Writes what the rows say into the block.</summary>
    public void Fill(ContactBlock block)
    {
        _planes.Turn(block.Count, _codes);
        foreach (var (id, isEvent, places) in _facts)
        {
            _planes.Join(places);
            if (isEvent) block.Set(_to.Event(id), 0, _planes.Yes(places[0]), _planes.No(places[0]), _planes.NotKnown(places[0]));
            else block.Set(_to.Indicator(id), 0, _planes.Yes(places[0]), _planes.No(places[0]), _planes.NotKnown(places[0]));
        }
    }
}
