using System.Collections.Immutable;
using System.Numerics;

namespace Thresholds.Audit.Blocks;

/// <summary>What rows said, turned so that each column has its bits in a run, a bit for each row.</summary>
/// <param name="words">Words of sixty-four rows in a column.</param>
internal sealed class SaidPlanes(int words)
{
    private readonly ulong[] _square = new ulong[64];
    private ulong[] _yes = [];
    private ulong[] _no = [];
    private ulong[] _notKnown = [];
    private int _used;

    /// <summary>Turns rows.</summary>
    /// <param name="rows">What they say: so many words a row.</param>
    /// <param name="wordsARow">How many.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="codes">For each word of a row, at which places there are columns of answers.</param>
    public void Of(ReadOnlySpan<SaidWord> rows, int wordsARow, int count, ImmutableArray<AnswerCodes> codes)
    {
        if (_yes.Length == 0) (_yes, _no, _notKnown) = (new ulong[wordsARow * 64 * words], new ulong[wordsARow * 64 * words], new ulong[wordsARow * 64 * words]);
        _used = (count + 63) / 64;
        for (var group = 0; group < _used; group++)
        {
            var here = rows.Slice(group * 64 * wordsARow, Math.Min(64, count - (group * 64)) * wordsARow);
            for (var word = 0; word < wordsARow; word++)
            {
                Turn(here, word, wordsARow, _yes, s => s.Yes);
                Turn(here, word, wordsARow, _no, s => s.No);
                Turn(here, word, wordsARow, _notKnown, s => s.NotKnown);
            }

            void Turn(ReadOnlySpan<SaidWord> of, int word, int step, ulong[] to, Func<SaidWord, ulong> part)
            {
                ulong any = 0;
                for (int row = 0, at = word; row < 64; row++, at += step) any |= _square[row] = at < of.Length ? part(of[at]) : 0;
                if (any != 0) BitSquare.Turn(_square);
                for (var places = codes[word].Columns; places != 0; places &= places - 1)
                {
                    var bit = BitOperations.TrailingZeroCount(places);
                    to[(((word * 64) + bit) * words) + group] = _square[bit];
                }
            }
        }
    }

    /// <summary>Adds what the other columns of a fact say to its first. Where a row says something in two of them, it says the same.</summary>
    public void Join(ReadOnlySpan<int> places)
    {
        foreach (var other in places[1..])
        {
            foreach (var planes in (ReadOnlySpan<ulong[]>)[_yes, _no, _notKnown])
                for (var word = 0; word < _used; word++) planes[(places[0] * words) + word] |= planes[(other * words) + word];
        }
    }

    /// <summary>The rows in which a column says yes.</summary>
    public ReadOnlySpan<ulong> Yes(int place) => _yes.AsSpan(place * words, _used);

    /// <summary>The rows in which it says no.</summary>
    public ReadOnlySpan<ulong> No(int place) => _no.AsSpan(place * words, _used);

    /// <summary>The rows in which it says that it was asked about and is not known.</summary>
    public ReadOnlySpan<ulong> NotKnown(int place) => _notKnown.AsSpan(place * words, _used);
}
