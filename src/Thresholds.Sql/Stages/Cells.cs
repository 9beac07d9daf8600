using System.Collections.Immutable;
using Thresholds.Audit.Import;
using Thresholds.Facts;
using Thresholds.Sql.Dialects;

namespace Thresholds.Sql.Stages;

/// <summary>Reads cells as text into small numbers. What it cannot read for certain it marks, and the row is not decided in SQL.</summary>
/// <remarks>It reads less than the reader of files does (no spaces around a code, no +5), never otherwise: what it marks is handed to that reader.</remarks>
internal sealed class Cells(Dialect dialect, ContactMapping mapping)
{
    /// <summary>Something is written that an indicator, an event or a choice cannot be read from.</summary>
    public const int Unread = 9;

    /// <summary>Something is written that a number cannot be read from; outside every range.</summary>
    public const int NoNumber = int.MaxValue;

    private readonly ImmutableArray<string> _blanks = [.. mapping.Blanks.Where(b => b.Length > 0 && Dialect.IsSayable(b))];

    // A blank that cannot be said in SQL stands in no cell that SQL would read.
    private string Blank(string cell) => $"{cell} IS NULL OR {dialect.IsOneOf(cell, ["", .. _blanks])}";

    /// <summary>Whether nothing is written, spaces aside.</summary>
    private string OnlySpaces(string cell) => $"WHEN {dialect.IsOneOf($"TRIM({cell})", [""])} THEN NULL";

    /// <summary>Yes, no, not known or unread; NULL for a blank.</summary>
    public string Truths(FactColumn column, string cell)
    {
        // What a failed formula left is not something written.
        if (column.IsPresence) return $"CASE WHEN {Blank(cell)} THEN NULL WHEN {CertainlyWritten(cell)} AND NOT ({dialect.IsOneOf(dialect.Cleaned(cell), TableCell.Errors)}) THEN 2 {OnlySpaces(cell)} ELSE {Unread} END";
        var codes = column.Values.GroupBy(v => Code(v.Value!)).OrderBy(g => g.Key).Select(g => Among(cell, g.Select(v => v.Key), Dialect.Number(g.Key)));
        var days = column.Formats.Select(f => FixedDate.Of(f)!.When(dialect, cell, "2", Dialect.Number(Unread)));
        return $"CASE WHEN {Blank(cell)} THEN NULL {string.Join(' ', codes.Concat(days).Where(w => w.Length > 0))} {OnlySpaces(cell)} ELSE {Unread} END";
    }

    /// <summary>One end of a number; NULL where nothing is said.</summary>
    public string Number(FactColumn column, string cell, bool least)
    {
        var codes = column.Values.GroupBy(v => v.Value is MeasureValue m ? Dialect.Number(least ? m.Bounds.Min : m.Bounds.Max) : "NULL")
            .OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Among(cell, g.Select(v => v.Key), g.Key));
        return $"CASE WHEN {Blank(cell)} THEN NULL {string.Concat(codes.Select(c => c + " "))}{Figures(cell)} {OnlySpaces(cell)} ELSE {Dialect.Number(NoNumber)} END";
    }

    /// <summary>A number written in figures; NULL where nothing is said.</summary>
    public string Number(string cell) => $"CASE WHEN {Blank(cell)} THEN NULL {Figures(cell)} {OnlySpaces(cell)} ELSE {Dialect.Number(NoNumber)} END";

    /// <summary>The codes still possible, as bits; NULL where nothing is said, 0 where it cannot be read.</summary>
    public string Codes(FactColumn column, string cell, Choice choice)
    {
        IEnumerable<(string Text, string Set)> meanings = column.HoldsCodes
            ? choice.Codes.Select((c, i) => (c.Code, Writing.ChoiceColumn.Bits(1UL << i)))
            : column.Values.Select(v => (v.Key, v.Value is ChoiceSetValue set ? Writing.ChoiceColumn.Bits(choice.SetOf(set.Codes) ?? 0) : "NULL"));
        var codes = meanings.GroupBy(m => m.Set).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Among(cell, g.Select(m => m.Text), g.Key));
        return $"CASE WHEN {Blank(cell)} THEN NULL {string.Join(' ', codes.Where(c => c.Length > 0))} {OnlySpaces(cell)} ELSE 0 END";
    }

    /// <summary>Months since year 0 of a day; NULL for a blank, −1 where it cannot be read.</summary>
    public string Months(DateColumn column, string cell) => Days(column, cell, f => f.Months(dialect, cell));

    /// <summary>The day of its month.</summary>
    public string DayOfMonth(DateColumn column, string cell) => Days(column, cell, f => f.Day(dialect, cell));

    private string Days(DateColumn column, string cell, Func<FixedDate, string> read)
    {
        var days = column.Formats.Select(f => FixedDate.Of(f)!).Select(f => f.When(dialect, cell, read(f), "-1"));
        return $"CASE WHEN {Blank(cell)} THEN NULL {string.Join(' ', days)} {OnlySpaces(cell)} ELSE -1 END";
    }

    // A minus before figures is read here; anything else an integer may be written as is not.
    private string Figures(string cell)
    {
        var rest = dialect.WithoutFirst(cell);
        return $"WHEN {dialect.IsFigures(cell)} THEN {dialect.Whole(cell)} WHEN {dialect.IsOneOf(dialect.Part(cell, 1, 1), ["-"])} AND {dialect.IsFigures(rest)} THEN {dialect.Whole(cell)}";
    }

    private string CertainlyWritten(string cell)
    {
        var written = dialect.IsCertainlyWritten(cell);
        // With words that count as blank, the slips that are mended when a file is read might make one of them.
        return mapping.Blanks.IsEmpty ? written : $"({written} AND NOT ({string.Join(" OR ", new[] { "\u00a0", "\u2019", "\ufeff" }.Select(c => dialect.Holds(cell, c)))}))";
    }

    private string Among(string cell, IEnumerable<string> texts, string then)
    {
        string[] sayable = [.. texts.Where(Dialect.IsSayable).Order(StringComparer.Ordinal)];
        return sayable.Length == 0 ? string.Empty : $"WHEN {dialect.IsOneOf(cell, sayable)} THEN {then}";
    }

    private static int Code(FactValue value) => value switch
    {
        IndicatorValue v => (int)v.Value + 1,
        EventValue v => (int)v.HasHappened + 1,
        _ => 1,
    };
}
