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
    private readonly ulong _takenAsWritten;

    /// <param name="columns">The columns, each at its place; null: that place holds no answers.</param>
    /// <param name="takenAsWritten">The places at which any text counts as written.</param>
    public AnswerCodes(ImmutableArray<AnswerCells?> columns, ulong takenAsWritten)
    {
        _takenAsWritten = takenAsWritten;
        Columns = Where(columns, c => c is not null);
        _presence = Where(columns, c => c is { IsPresence: true });
        var codes = new List<Code>();
        for (var code = 0; code < 256; code++)
            if (Of((byte)code, columns) is { Known: not 0 } known) codes.Add(known);
        _codes = [.. codes];
    }

    /// <summary>The places at which there are columns of answers.</summary>
    public ulong Columns { get; }

    /// <summary>What the cells of a row say.</summary>
    /// <param name="first">Their first bytes.</param>
    /// <param name="one">Which are one byte.</param>
    /// <param name="empty">Which are nothing.</param>
    /// <param name="said">What they say.</param>
    /// <param name="mayHaveFailed">Whether text that counts as written may be what a failed formula left.</param>
    /// <returns>Those that remain to be read one by one.</returns>
    public ulong Read(ReadOnlySpan<byte> first, ulong one, ulong empty, out SaidWord said, out bool mayHaveFailed)
    {
        var bytes = Vector512.Create(first);
        ulong yes = 0, no = 0, notKnown = 0, known = empty;
        foreach (ref readonly var code in _codes.AsSpan())
        {
            var these = Vector512.Equals(bytes, Vector512.Create(code.Byte)).ExtractMostSignificantBits() & one;
            yes |= these & code.Yes;
            no |= these & code.No;
            notKnown |= these & code.NotKnown;
            known |= these & code.Known;
        }

        // What a failed formula left begins with #, or with something that is cleaned away before it: as signed numbers, all but plain characters lie below.
        var written = Vector512.GreaterThan(bytes.AsSByte(), Vector512.Create((sbyte)'#')).ExtractMostSignificantBits();
        mayHaveFailed = (~written & _takenAsWritten & ~empty) != 0;
        yes |= written & _presence & ~empty;
        known |= written & _presence;

        said = new(yes, no, notKnown);
        return Columns & ~known;
    }

    private static Code Of(byte code, ImmutableArray<AnswerCells?> columns)
    {
        ulong yes = 0, no = 0, notKnown = 0, known = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i]?.OneByte(code) is not { } answer) continue;
            known |= 1UL << i;
            if (answer == CellAnswer.Yes) yes |= 1UL << i;
            if (answer == CellAnswer.No) no |= 1UL << i;
            if (answer == CellAnswer.NotKnown) notKnown |= 1UL << i;
        }

        return new(code, yes, no, notKnown, known);
    }

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
