using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Thresholds.Audit.Blocks;

/// <summary>What the one-byte codes of sixty-four columns of answers say, looked up for all columns at once.</summary>
/// <remarks>Most cells of a file are a letter or nothing, and which of them nobody can foretell: asked cell by cell, that is a branch missed every few
/// cells. Here each letter that any column knows is compared with the first bytes of all values, and the columns in which it says yes are a mask.</remarks>
internal sealed class AnswerCodes
{
    private readonly Code[] _codes;
    private readonly ulong _presence;

    /// <param name="columns">The columns, each at its place; null: that place holds no answers.</param>
    public AnswerCodes(ImmutableArray<AnswerCells?> columns)
    {
        Columns = Where(columns, c => c is not null);
        _presence = Where(columns, c => c is { IsPresence: true });
        _codes = [.. Enumerable.Range(0, 256).Select(b => Of((byte)b, columns)).Where(c => c.Known != 0)];
    }

    /// <summary>The places at which there are columns of answers.</summary>
    public ulong Columns { get; }

    /// <summary>What the cells of a row say.</summary>
    /// <param name="first">Their first bytes.</param>
    /// <param name="one">Which are one byte.</param>
    /// <param name="empty">Which are nothing.</param>
    /// <param name="said">What they say.</param>
    /// <returns>Those that remain to be read one by one.</returns>
    public ulong Read(ReadOnlySpan<byte> first, ulong one, ulong empty, out SaidWord said)
    {
        var bytes = Vector512.Create(first);
        ulong yes = 0, no = 0, notKnown = 0, known = empty;
        foreach (ref readonly var code in _codes.AsSpan())
        {
            var written = Vector512.Equals(bytes, Vector512.Create(code.Byte)).ExtractMostSignificantBits() & one;
            yes |= written & code.Yes;
            no |= written & code.No;
            notKnown |= written & code.NotKnown;
            known |= written & code.Known;
        }

        if (_presence != 0)
        {
            // As signed numbers, all but plain characters lie below the space. What a failed formula left begins with #.
            var plain = Vector512.GreaterThan(bytes.AsSByte(), Vector512.Create((sbyte)'#')).ExtractMostSignificantBits() & _presence & ~empty;
            yes |= plain;
            known |= plain;
        }

        said = new(yes, no, notKnown);
        return Columns & ~known;
    }

    private static Code Of(byte code, ImmutableArray<AnswerCells?> columns) => new(
        code, Where(columns, c => c?.OneByte(code) == CellAnswer.Yes), Where(columns, c => c?.OneByte(code) == CellAnswer.No),
        Where(columns, c => c?.OneByte(code) == CellAnswer.NotKnown), Where(columns, c => c?.OneByte(code) is not null));

    private static ulong Where(ImmutableArray<AnswerCells?> columns, Func<AnswerCells?, bool> holds)
    {
        ulong places = 0;
        for (var i = 0; i < columns.Length; i++) places |= holds(columns[i]) ? 1UL << i : 0;
        return places;
    }

    private readonly record struct Code(byte Byte, ulong Yes, ulong No, ulong NotKnown, ulong Known);
}

/// <summary>What sixty-four cells say, a bit each; none of the three: nothing.</summary>
internal readonly record struct SaidWord(ulong Yes, ulong No, ulong NotKnown)
{
    /// <summary>Which say anything.</summary>
    public ulong Any => Yes | No | NotKnown;

    /// <summary>The same with one more answer.</summary>
    public SaidWord With(int bit, CellAnswer answer) => answer switch
    {
        CellAnswer.Yes => this with { Yes = Yes | 1UL << bit },
        CellAnswer.No => this with { No = No | 1UL << bit },
        CellAnswer.NotKnown => this with { NotKnown = NotKnown | 1UL << bit },
        _ => this,
    };
}
