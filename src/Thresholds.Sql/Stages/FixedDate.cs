using System.Collections.Immutable;
using System.Text;
using Thresholds.Sql.Dialects;

namespace Thresholds.Sql.Stages;

/// <summary>A way of writing days in which every part has its place: <c>dd/MM/yyyy</c>, <c>yyyy-MM-dd HH:mm</c>. Only such can be read in SQL exactly.</summary>
internal sealed record FixedDate(string Shape, ImmutableArray<(char Part, int From, int Length)> Parts)
{
    private const string Between = "/-.: T";

    private static readonly ImmutableArray<string> Fields = ["yyyy", "MM", "dd", "HH", "mm", "ss"];

    /// <summary>The form of a format; null when its parts have no fixed places.</summary>
    public static FixedDate? Of(string format)
    {
        var shape = new StringBuilder();
        var parts = ImmutableArray.CreateBuilder<(char, int, int)>();
        for (var at = 0; at < format.Length;)
        {
            var length = format.Skip(at).TakeWhile(c => c == format[at]).Count();
            var run = format.Substring(at, length);
            if (Fields.Contains(run))
            {
                parts.Add((run[0], at + 1, length));
                shape.Append('9', length);
            }
            else if (Between.Contains(run[0], StringComparison.Ordinal)) shape.Append(run);
            else return null;
            at += length;
        }

        return "yMd".All(p => parts.Count(x => x.Item1 == p) == 1) && parts.Select(x => x.Item1).Distinct().Count() == parts.Count
            ? new(shape.ToString(), parts.ToImmutable())
            : null;
    }

    /// <summary>Whether a cell is a day so written: the shape, then a month, a day of that month and a time there can be.</summary>
    /// <param name="dialect">The engine.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="then">What it then is.</param>
    /// <param name="otherwise">What it is where the shape fits and no such day is in the calendar.</param>
    /// <returns>A WHEN of a CASE.</returns>
    public string When(Dialect dialect, string cell, string then, string otherwise)
    {
        // In two steps, because AND promises no order and figures must be there before they are read as numbers.
        var (year, month, day) = (Number(dialect, cell, 'y'), Number(dialect, cell, 'M'), Number(dialect, cell, 'd'));
        var times = Parts.Where(p => p.Part is 'H' or 'm' or 's').Select(p => $" AND {Number(dialect, cell, p.Part)} < {(p.Part == 'H' ? 24 : 60)}");
        var february = $"CASE WHEN {year} % 4 = 0 AND ({year} % 100 <> 0 OR {year} % 400 = 0) THEN 29 ELSE 28 END";
        var last = $"CASE WHEN {month} IN (4, 6, 9, 11) THEN 30 WHEN {month} = 2 THEN {february} ELSE 31 END";
        return $"WHEN {dialect.Fits(cell, Shape)} THEN CASE WHEN {year} >= 1 AND {month} BETWEEN 1 AND 12 AND {day} BETWEEN 1 AND {last}{string.Concat(times)} THEN {then} ELSE {otherwise} END";
    }

    /// <summary>Months since year 0.</summary>
    public string Months(Dialect dialect, string cell) => $"{Number(dialect, cell, 'y')} * 12 + {Number(dialect, cell, 'M')}";

    /// <summary>Day of the month.</summary>
    public string Day(Dialect dialect, string cell) => Number(dialect, cell, 'd');

    private string Number(Dialect dialect, string cell, char part)
    {
        var (_, from, length) = Parts.First(p => p.Part == part);
        return dialect.Whole(dialect.Part(cell, from, length));
    }
}
