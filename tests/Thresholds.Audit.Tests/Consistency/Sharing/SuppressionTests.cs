using Thresholds.Audit.Consistency.Sharing;
using Thresholds.Tests.Support;

namespace Thresholds.Audit.Tests.Consistency.Sharing;

public class SuppressionTests
{
    private sealed record Counts(long[,] Cells, int? Told)
    {
        public override string ToString() => string.Join(" / ", Enumerable.Range(0, Cells.GetLength(0)).Select(r => string.Join(' ', Enumerable.Range(0, Cells.GetLength(1)).Select(c => Cells[r, c])))) + (Told is { } told ? $", with the total of column {told} told elsewhere" : string.Empty);
    }

    [Fact]
    public void Nobody_can_work_out_a_hidden_small_count()
        => Law.Holds(
            150,
            dice =>
            {
                var cells = new long[dice.Between(1, 3), dice.Between(1, 3)];
                for (var r = 0; r < cells.GetLength(0); r++)
                    for (var c = 0; c < cells.GetLength(1); c++) cells[r, c] = dice.Chance(20) ? 0 : dice.Chance(60) ? dice.Between(1, 4) : dice.Between(5, 12);
                int? told = dice.Chance(80) ? dice.Between(0, cells.GetLength(1) - 1) : null;
                return new Counts(cells, told is { } t && cells.GetLength(1) > 1 && WithTotals(cells)[cells.GetLength(0), t] > 4 ? told : null);
            },
            _ => [],
            (counts, seen) =>
            {
                var shared = SharedTable.Of(counts.Cells, counts.Told);
                var truth = WithTotals(counts.Cells);
                if (counts.Told is { } told)
                {
                    seen.Count("told");
                    var last = shared.Cells.Length - 1;
                    shared = new(shared.Cells.SetItem(last, shared.Cells[last].SetItem(told, truth[last, told])));
                    if (last == 1) shared = new(shared.Cells.SetItem(0, shared.Cells[0].SetItem(told, truth[0, told])));
                }

                var small = 0;
                for (var r = 0; r < truth.GetLength(0); r++)
                {
                    for (var c = 0; c < truth.GetLength(1); c++)
                    {
                        if (shared.Cells[r][c] is { } shown && shown != truth[r, c]) return "a shown count is not the count";
                        if (truth[r, c] is < 1 or > 4) continue;
                        small++;
                        if (shared.Cells[r][c] is not null) return $"the small count {truth[r, c]} is shown";
                    }
                }

                if (small == 0)
                    return shared.Cells.All(row => row.All(c => c is not null)) ? null : "nothing is small and something is hidden";
                seen.Count();

                // The reader's attack: tables of whole numbers that fit all that is shown. In some of them a small count must be each of 1 to 4.
                for (var r = 0; r < truth.GetLength(0); r++)
                    for (var c = 0; c < truth.GetLength(1); c++)
                        if (truth[r, c] is >= 1 and <= 4 && Enumerable.Range(1, 4).Where(v => !CanBe(shared, r, c, v)).ToArray() is { Length: > 0 } never) return $"row {r}, column {c} cannot be {string.Join(' ', never)}\n{shared}";
                return null;
            },
            ("applied", 70), ("told", 15));

    [Fact]
    public void What_is_told_elsewhere_is_shown_and_the_whole_hidden_instead()
        => Assert.Equal([1997, 0, null, null], SharedTable.Of(new long[,] { { 1997, 0, 3 } }, told: 0).Cells[0]);

    [Fact]
    public void One_small_count_in_a_list_takes_another_with_it()
        => Assert.Equal([null, null, 40, 67], SharedTable.Of(new long[,] { { 3 }, { 24 }, { 40 } }).Cells.Select(r => r[0]));

    [Fact]
    public void A_table_without_small_counts_is_shown_whole()
        => Assert.All(SharedTable.Of(new long[,] { { 5, 0 }, { 9, 12 } }).Cells, r => Assert.All(r, c => Assert.NotNull(c)));

    [Fact]
    public void Hiding_is_sparing()
    {
        // One small count in a large table: a rectangle of four, and no total.
        var cells = new long[6, 6];
        for (var r = 0; r < 6; r++)
            for (var c = 0; c < 6; c++) cells[r, c] = 20 + r + c;
        cells[2, 3] = 2;
        var shared = SharedTable.Of(cells);
        Assert.Equal(4, shared.Cells.Sum(r => r.Count(c => c is null)));
        Assert.All(shared.Cells[^1], c => Assert.NotNull(c));
    }

    private static long[,] WithTotals(long[,] cells)
    {
        int rows = cells.GetLength(0), columns = cells.GetLength(1);
        var all = new long[rows + 1, columns + 1];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                all[r, c] = cells[r, c];
                all[r, columns] += cells[r, c];
                all[rows, c] += cells[r, c];
                all[rows, columns] += cells[r, c];
            }
        }

        return all;
    }

    // Whether some table fits all that is shown and has this value there; a total counts like any other place. It stops at the first that does, so that
    // a table well hidden is quick to try however large.
    private static bool CanBe(SharedTable shared, int atRow, int atColumn, long value)
    {
        var (rows, columns) = (shared.Cells.Length - 1, shared.Cells[0].Length - 1);
        var guess = new long[rows, columns];
        return Fits(0);

        long? Shown(int r, int c) => (r, c) == (atRow, atColumn) ? value : shared.Cells[r][c];

        bool Fits(int at)
        {
            if (at == rows * columns)
            {
                var all = WithTotals(guess);
                for (var r = 0; r <= rows; r++)
                    for (var c = 0; c <= columns; c++)
                        if (Shown(r, c) is { } shown && shown != all[r, c]) return false;
                return true;
            }

            var (row, column) = (at / columns, at % columns);
            foreach (var tried in Shown(row, column) is { } known ? [known] : Guesses(row, column))
            {
                guess[row, column] = tried;
                if (Fits(at + 1)) return true;
            }

            return false;
        }

        // The last hidden place of a row, a column or the table whose total is shown is forced; others range.
        IEnumerable<long> Guesses(int row, int column)
        {
            if (Shown(row, columns) is { } across && Left(across, Enumerable.Range(0, columns).Select(c => (row, c)), row, column) is { } inRow) return inRow;
            if (Shown(rows, column) is { } down && Left(down, Enumerable.Range(0, rows).Select(r => (r, column)), row, column) is { } inColumn) return inColumn;
            if (Shown(rows, columns) is { } whole && Left(whole, Enumerable.Range(0, rows * columns).Select(i => (i / columns, i % columns)), row, column) is { } inAll) return inAll;
            return Enumerable.Range(0, 17).Select(v => (long)v);
        }

        long[]? Left(long total, IEnumerable<(int Row, int Column)> places, int row, int column)
        {
            foreach (var (r, c) in places)
            {
                if ((r, c) == (row, column)) continue;
                var isGuessed = (r * columns) + c < (row * columns) + column;
                if (!isGuessed && Shown(r, c) is null) return null;
                total -= isGuessed ? guess[r, c] : Shown(r, c)!.Value;
            }

            return total >= 0 ? [total] : [];
        }
    }
}
