using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Consistency.Sharing;

namespace Thresholds.Audit.Reports;

/// <summary>One line of the table of classes.</summary>
/// <param name="Class">The class.</param>
/// <param name="Why">Why it cannot be judged; no reason for the other classes, and where the reasons are taken together.</param>
/// <param name="PerRung">How many of each rung pointed to; null where hidden.</param>
/// <param name="Total">How many in all; null where hidden.</param>
internal sealed record ClassLine(ComparisonClass Class, CannotBeJudged Why, ImmutableArray<long?> PerRung, long? Total)
{
    /// <summary>The line in words.</summary>
    public string Words => Why == CannotBeJudged.No ? Class.Words() : $"cannot be judged: {Why.Words()}";
}

/// <summary>Every contact once: its class, and why it cannot be judged where it cannot, by what the recorded facts point to. In a report for sharing this is the one table with exact counts.</summary>
/// <param name="Lines">What cannot be judged first.</param>
/// <param name="PerRung">Totals of the columns.</param>
/// <param name="Total">All contacts.</param>
internal sealed record ClassTable(ImmutableArray<ClassLine> Lines, ImmutableArray<long?> PerRung, long? Total)
{
    /// <summary>How many cannot be judged; null where hidden.</summary>
    public long? CannotBeJudged => Sum(l => l.Class == ComparisonClass.CannotBeJudged);

    /// <summary>How many of some classes; null where one of them is hidden.</summary>
    public long? Of(params IEnumerable<ComparisonClass> classes) => Sum(l => classes.Contains(l.Class));

    /// <summary>Counts, and protects the counts where they are to be shared.</summary>
    public static ClassTable Of(ComparedContacts compared, bool isForSharing)
    {
        (ComparisonClass Class, CannotBeJudged Why)[] lines =
        [
            .. Enum.GetValues<CannotBeJudged>().Where(w => w != Consistency.Comparing.CannotBeJudged.No).Select(w => (ComparisonClass.CannotBeJudged, w)),
            .. Enum.GetValues<ComparisonClass>().Where(c => c != ComparisonClass.CannotBeJudged).Select(c => (c, Consistency.Comparing.CannotBeJudged.No)),
        ];
        var counts = new long[lines.Length, Rungs.Count];
        for (var i = 0; i < compared.Contacts.Count; i++)
            counts[Array.IndexOf(lines, (compared[i].Class, compared[i].Why)), Rungs.Of(compared.Contacts[i].PointedTo.ToConsider)]++;

        if (!isForSharing) return Of(lines, Exact(counts));
        var shared = SharedTable.Of(counts);
        var reasons = lines.Count(l => l.Class == ComparisonClass.CannotBeJudged);
        // The share that cannot be judged leads the report: where a reason is too rare to be shown, the reasons are shown together.
        if (shared.Cells.Take(reasons).All(r => r[^1] is not null)) return Of(lines, shared);
        var together = new long[lines.Length - reasons + 1, Rungs.Count];
        for (var l = 0; l < lines.Length; l++)
            for (var r = 0; r < Rungs.Count; r++) together[Math.Max(0, l - reasons + 1), r] += counts[l, r];
        return Of([(ComparisonClass.CannotBeJudged, Consistency.Comparing.CannotBeJudged.No), .. lines[reasons..]], SharedTable.Of(together));
    }

    private static ClassTable Of((ComparisonClass Class, CannotBeJudged Why)[] lines, SharedTable table) => new(
        [.. lines.Select((l, i) => new ClassLine(l.Class, l.Why, table.Cells[i][..Rungs.Count], table.Cells[i][^1]))], table.Cells[^1][..Rungs.Count], table.Cells[^1][^1]);

    private static SharedTable Exact(long[,] counts)
    {
        int rows = counts.GetLength(0), columns = counts.GetLength(1);
        long Row(int r) => Enumerable.Range(0, columns).Sum(c => counts[r, c]);
        return new(
        [
            .. Enumerable.Range(0, rows).Select(r => ImmutableArray.CreateRange<long?>([.. Enumerable.Range(0, columns).Select(c => (long?)counts[r, c]), Row(r)])),
            [.. Enumerable.Range(0, columns).Select(c => (long?)Enumerable.Range(0, rows).Sum(r => counts[r, c])), Enumerable.Range(0, rows).Sum(Row)],
        ]);
    }

    private long? Sum(Func<ClassLine, bool> which) => Lines.Where(which).Aggregate((long?)0, (sum, line) => sum + line.Total);
}
