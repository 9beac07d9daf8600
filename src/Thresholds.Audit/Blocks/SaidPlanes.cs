using System.Collections.Immutable;
using System.Numerics;

namespace Thresholds.Audit.Blocks;

/// <summary>What the rows of a block say, and the same turned so that each column has its bits in a run, a bit for each row.</summary>
/// <param name="wordsARow">Words of sixty-four columns in a row.</param>
/// <param name="rows">Rows in a block.</param>
internal sealed class SaidPlanes(int wordsARow, int rows)
{
    private readonly Plane[] _answers = [new(wordsARow, rows), new(wordsARow, rows), new(wordsARow, rows)];
    private int _used;

    /// <summary>Where it is written, row by row, which say yes.</summary>
    public ulong[] YesByRow => _answers[0].ByRow;

    /// <summary>Where it is written, row by row, which say no.</summary>
    public ulong[] NoByRow => _answers[1].ByRow;

    /// <summary>Where it is written, row by row, which say that it was asked about and is not known.</summary>
    public ulong[] NotKnownByRow => _answers[2].ByRow;

    /// <summary>Moves a row to an earlier place, or leaves it where it is.</summary>
    public void Move(int from, int to)
    {
        if (from == to) return;
        foreach (var answer in _answers) answer.ByRow.AsSpan(from * wordsARow, wordsARow).CopyTo(answer.ByRow.AsSpan(to * wordsARow));
    }

    /// <summary>Keeps a row of which nothing is said.</summary>
    public void Clear(int row)
    {
        foreach (var answer in _answers) answer.ByRow.AsSpan(row * wordsARow, wordsARow).Clear();
    }

    /// <summary>Turns the rows kept.</summary>
    /// <param name="count">How many.</param>
    /// <param name="codes">For each word of a row, at which places there are columns of answers.</param>
    public void Turn(int count, ImmutableArray<AnswerCodes> codes)
    {
        _used = (count + 63) / 64;
        foreach (var answer in _answers) answer.Turn(count, codes);
    }

    /// <summary>Adds what the other columns of a fact say to its first. Where a row says something in two of them, it says the same.</summary>
    public void Join(ReadOnlySpan<int> places)
    {
        foreach (var other in places[1..])
        {
            foreach (var answer in _answers)
                for (var word = 0; word < _used; word++) answer.ByColumn[(places[0] * rows / 64) + word] |= answer.ByColumn[(other * rows / 64) + word];
        }
    }

    /// <summary>The rows in which a column says yes.</summary>
    public ReadOnlySpan<ulong> Yes(int place) => Of(0, place);

    /// <summary>The rows in which it says no.</summary>
    public ReadOnlySpan<ulong> No(int place) => Of(1, place);

    /// <summary>The rows in which it says that it was asked about and is not known.</summary>
    public ReadOnlySpan<ulong> NotKnown(int place) => Of(2, place);

    private ReadOnlySpan<ulong> Of(int answer, int place) => _answers[answer].ByColumn.AsSpan(place * rows / 64, _used);

    private sealed class Plane(int wordsARow, int rows)
    {
        private readonly ulong[] _square = new ulong[64];

        public ulong[] ByRow { get; } = new ulong[wordsARow * rows];

        public ulong[] ByColumn { get; } = new ulong[wordsARow * rows];

        public void Turn(int count, ImmutableArray<AnswerCodes> codes)
        {
            for (var first = 0; first < count; first += 64)
            {
                var here = Math.Min(64, count - first);
                for (var word = 0; word < wordsARow; word++)
                {
                    ulong any = 0;
                    for (int row = 0, at = (first * wordsARow) + word; row < 64; row++, at += wordsARow) any |= _square[row] = row < here ? ByRow[at] : 0;
                    if (any != 0) BitSquare.Turn(_square);
                    for (var places = codes[word].Columns; places != 0; places &= places - 1)
                    {
                        var bit = BitOperations.TrailingZeroCount(places);
                        ByColumn[((((word * 64) + bit) * rows) + first) / 64] = _square[bit];
                    }
                }
            }
        }
    }
}
