using Thresholds.Audit.Consistency.Sharing;
using Thresholds.Tests.Support;

namespace Thresholds.Audit.Tests.Consistency.Sharing;

public class SuppressionTests
{
    private sealed record Counts(long[,] Cells)
    {
        public override string ToString() => string.Join(" / ", Enumerable.Range(0, Cells.GetLength(0)).Select(r => string.Join(' ', Enumerable.Range(0, Cells.GetLength(1)).Select(c => Cells[r, c]))));
    }

    [Fact]
    public void Nobody_can_work_out_a_hidden_small_count()
        => Law.Holds(
            150,
            dice =>
            {
                // Six cells at most: the attack tries seven values for each, and nine cells would be forty million tables.
                var rows = dice.Between(1, 3);
                var cells = new long[rows, dice.Between(1, rows == 3 ? 2 : 3)];
                for (var r = 0; r < cells.GetLength(0); r++)
                    for (var c = 0; c < cells.GetLength(1); c++) cells[r, c] = dice.Chance(25) ? 0 : dice.Chance(50) ? dice.Between(1, 4) : dice.Between(5, 12);
                return new Counts(cells);
            },
            _ => [],
            (counts, seen) =>
            {
                var shared = SharedTable.Of(counts.Cells);
                var truth = WithTotals(counts.Cells);
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

                // The reader's attack: every table of whole numbers that fits all that is shown. What a small count may be in some of them must hold all of 1 to 4.
                var possible = Attack(shared, counts.Cells.GetLength(0), counts.Cells.GetLength(1));
                for (var r = 0; r < truth.GetLength(0); r++)
                    for (var c = 0; c < truth.GetLength(1); c++)
                        if (truth[r, c] is >= 1 and <= 4 && !Enumerable.Range(1, 4).All(v => possible[r, c].Contains(v))) return $"row {r}, column {c} can only be {string.Join(' ', possible[r, c].Order())}\n{shared}";
                return null;
            },
            ("applied", 70));

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

    // Tries every value up to six for every hidden cell of the inside, or what is left of its row's or column's total.
    private static HashSet<long>[,] Attack(SharedTable shared, int rows, int columns)
    {
        var possible = new HashSet<long>[rows + 1, columns + 1];
        for (var r = 0; r <= rows; r++)
            for (var c = 0; c <= columns; c++) possible[r, c] = [];
        var guess = new long[rows, columns];
        Fill(0);
        return possible;

        void Fill(int at)
        {
            if (at == rows * columns)
            {
                var all = WithTotals(guess);
                for (var r = 0; r <= rows; r++)
                    for (var c = 0; c <= columns; c++)
                        if (shared.Cells[r][c] is { } shown && shown != all[r, c]) return;
                for (var r = 0; r <= rows; r++)
                    for (var c = 0; c <= columns; c++) possible[r, c].Add(all[r, c]);
                return;
            }

            var (row, column) = (at / columns, at % columns);
            IEnumerable<long> tries = shared.Cells[row][column] is { } known ? [known] : Guesses(row, column);
            foreach (var value in tries)
            {
                guess[row, column] = value;
                Fill(at + 1);
            }
        }

        IEnumerable<long> Guesses(int row, int column)
        {
            // The last hidden cell of a row or column with a shown total is forced; others range.
            var sum = Enumerable.Range(0, column).Sum(c => guess[row, c]);
            if (shared.Cells[row][columns] is { } total && Enumerable.Range(column + 1, columns - column - 1).All(c => shared.Cells[row][c] is not null))
            {
                var left = total - sum - Enumerable.Range(column + 1, columns - column - 1).Sum(c => shared.Cells[row][c]!.Value);
                return left >= 0 ? [left] : [];
            }

            var above = Enumerable.Range(0, row).Sum(r => guess[r, column]);
            if (shared.Cells[rows][column] is { } down && Enumerable.Range(row + 1, rows - row - 1).All(r => shared.Cells[r][column] is not null))
            {
                var left = down - above - Enumerable.Range(row + 1, rows - row - 1).Sum(r => shared.Cells[r][column]!.Value);
                return left >= 0 ? [left] : [];
            }

            return Enumerable.Range(0, 17).Select(v => (long)v);
        }
    }
}
