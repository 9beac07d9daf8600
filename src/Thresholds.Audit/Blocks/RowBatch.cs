using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Thresholds.Audit.Blocks;

/// <summary>Up to sixty-four rows that stand in one stretch of bytes, with where each value begins: what is read column by column.</summary>
/// <remarks>Sixty-four, so that "in which rows" is one word, and so that the rows stay in the first-level cache while their columns are read. Whoever
/// fills it writes the place after the last row first; a row counts once <see cref="Keep"/> is called.</remarks>
internal sealed class RowBatch
{
    /// <summary>Rows a batch holds at most.</summary>
    public const int Most = 64;

    /// <summary>Bytes that must be there to be read after the last row, whatever they are: rows are looked at in whole vectors.</summary>
    public const int Beyond = 256;

    /// <summary>The longest row, in bytes: places in it are kept in sixteen bits.</summary>
    public const int LongestRow = 60_000;

    private readonly ImmutableArray<int> _again;
    private readonly ushort[] _starts;
    private readonly byte[] _first;
    private readonly byte[] _second;
    private readonly ulong[] _empty;
    private readonly ulong[] _one;
    private readonly ulong[] _written;
    private readonly int[] _at = new int[Most];
    private readonly int[] _from = new int[Most];

    /// <param name="fields">How many values a row has.</param>
    /// <param name="again">Values that speak of a second fact: each stands once more after the others, in this order.</param>
    public RowBatch(int fields, ImmutableArray<int> again)
    {
        (Fields, _again) = (fields, again);
        Words = (fields + again.Length + 63) / 64;
        // Values are found a vector at a time, so a row may write as many as that after its own end: into the next row's places, before they are written.
        _starts = new ushort[((fields + 1) * Most) + 128];
        _first = new byte[(Words * 64 * Most) + 128];
        _second = new byte[_first.Length];
        _empty = new ulong[Words * Most];
        _one = new ulong[Words * Most];
        _written = new ulong[Words * 64];
    }

    /// <summary>How many values a row has.</summary>
    public int Fields { get; }

    /// <summary>How many words of sixty-four bits it takes to have a bit for each value.</summary>
    public int Words { get; }

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>No further row fits.</summary>
    public bool IsFull => Count == Limit;

    /// <summary>How many rows may still be kept; at most <see cref="Most"/>.</summary>
    public int Limit { get; private set; } = Most;

    /// <summary>What the rows stand in.</summary>
    public byte[] Bytes { get; set; } = [];

    /// <summary>A bit for each row there is.</summary>
    public ulong All => Count == Most ? ulong.MaxValue : (1UL << Count) - 1;

    /// <summary>Where each value of the next row begins, counted from the row's own beginning; the place after the last stands for one more.</summary>
    public Span<ushort> NextStarts => _starts.AsSpan(Count * (Fields + 1));

    /// <summary>The first byte of each value of the next row.</summary>
    public Span<byte> NextFirst => _first.AsSpan(Count * Words * 64);

    /// <summary>The byte after it, even where that is beyond the value's end.</summary>
    public Span<byte> NextSecond => _second.AsSpan(Count * Words * 64);

    /// <summary>A bit for each value of the next row in which nothing is written.</summary>
    public Span<ulong> NextEmpty => _empty.AsSpan(Count * Words, Words);

    /// <summary>A bit for each value of the next row that is one byte.</summary>
    public Span<ulong> NextOne => _one.AsSpan(Count * Words, Words);

    /// <summary>Forgets all rows.</summary>
    /// <param name="limit">How many may be kept before the batch is full.</param>
    public void Clear(int limit)
    {
        Count = 0;
        Limit = Math.Min(limit, Most);
    }

    /// <summary>Keeps the row that was written.</summary>
    /// <param name="at">Where it begins among the bytes.</param>
    /// <param name="from">Where it begins in the part of the file.</param>
    public void Keep(int at, int from)
    {
        _from[Count] = from;
        _at[Count++] = at;
    }

    /// <summary>Where a row begins in the part of the file.</summary>
    public int From(int row) => _from[row];

    /// <summary>Marks which values of rows that were found are empty, and which are one byte: what ends a value stands in their place, or after it.</summary>
    /// <remarks>Not as each row is found: what was written a moment ago in overlapping pieces cannot yet be read as a whole.</remarks>
    public void Classify(char separator)
    {
        for (var i = 0; i < Count * Words; i++)
        {
            var inside = Inside(i % Words);
            var nothing = Ends(_first, i * 64, separator);
            _empty[i] = nothing | ~inside;
            _one[i] = Ends(_second, i * 64, separator) & ~nothing & inside;
        }
    }

    /// <summary>First bytes of a row's values, sixty-four of them.</summary>
    public ReadOnlySpan<byte> First(int row, int word) => _first.AsSpan(((row * Words) + word) * 64, 64);

    /// <summary>A bit for each of sixty-four values of a row in which nothing is written.</summary>
    public ref ulong Empty(int row, int word) => ref _empty[(row * Words) + word];

    /// <summary>A bit for each of sixty-four values of a row that is one byte.</summary>
    public ulong One(int row, int word) => _one[(row * Words) + word];

    /// <summary>Where a value begins among the bytes, and how long it is.</summary>
    public (int Start, int Length) Place(int row, int field)
    {
        // Asked for every value; no number here can be as great as those that would be too great.
        unchecked
        {
            var starts = _starts.AsSpan((row * (Fields + 1)) + field, 2);
            return (_at[row] + starts[0], starts[1] - starts[0] - 1);
        }
    }

    /// <summary>A value.</summary>
    public ReadOnlySpan<byte> Cell(int row, int field)
    {
        var (start, length) = Place(row, field);
        return Bytes.AsSpan(start, length);
    }

    /// <summary>The values of a row as text.</summary>
    public ImmutableArray<string> Text(int row)
    {
        var cells = new string[Fields];
        for (var i = 0; i < cells.Length; i++) cells[i] = Encoding.UTF8.GetString(Cell(row, i));
        return ImmutableCollectionsMarshal.AsImmutableArray(cells);
    }

    /// <summary>Turns the rows' empty values into columns: to be called when the last row is kept and nothing more turns out to be empty.</summary>
    public void Turn()
    {
        for (var i = 0; i < _again.Length; i++)
            for (var row = 0; row < Count; row++) Repeat(row, _again[i], Fields + i);
        for (var word = 0; word < Words; word++)
        {
            var square = _written.AsSpan(word * 64, 64);
            for (int row = 0, at = word; row < 64; row++, at += Words) square[row] = row < Count ? ~_empty[at] : 0;
            BitSquare.Turn(square);
        }
    }

    /// <summary>The rows in which something is written in a column, a bit each, once the batch is turned.</summary>
    public ulong Written(int field) => field < 0 ? 0 : _written[field];

    private ulong Inside(int word) => Fields >= (word + 1) * 64 ? ulong.MaxValue : Fields <= word * 64 ? 0 : (1UL << (Fields - (word * 64))) - 1;

    private static ulong Ends(byte[] bytes, int from, char separator)
    {
        var sixtyFour = Vector512.Create(bytes, from);
        return (Vector512.Equals(sixtyFour, Vector512.Create((byte)separator)) | Vector512.Equals(sixtyFour, Vector512.Create((byte)'\n')) | Vector512.Equals(sixtyFour, Vector512.Create((byte)'\r')))
            .ExtractMostSignificantBits();
    }

    private void Repeat(int row, int field, int to)
    {
        var first = row * Words * 64;
        _first[first + to] = _first[first + field];
        Copy(_empty);
        Copy(_one);

        void Copy(ulong[] bits)
        {
            ref var into = ref bits[(row * Words) + (to >> 6)];
            var bit = 1UL << (to & 63);
            into = (bits[(row * Words) + (field >> 6)] >> (field & 63) & 1) == 1 ? into | bit : into & ~bit;
        }
    }
}
