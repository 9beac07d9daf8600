using Thresholds.Audit.Findings;

namespace Thresholds.Audit.Chronology;

/// <summary>Brothers and sisters on one contact: contacts about two or more children of one family received on one day.</summary>
internal static class Siblings
{
    /// <summary>Counts families and children.</summary>
    /// <param name="chronologies">The contacts.</param>
    /// <param name="hasSameFacts">Whether two contacts, by their places in the file, have the same facts recorded, at least one.</param>
    public static FamilyFigures Of(Chronologies chronologies, Func<int, int, bool> hasSameFacts)
    {
        var inFamily = Enumerable.Range(0, chronologies.Count).Where(i => chronologies[i].Family >= 0).ToArray();
        var (together, alike, differently, notKnown, onSameFacts) = (0L, 0L, 0L, 0L, 0L);
        foreach (var day in SameDays(chronologies, inFamily))
        {
            together++;
            var children = day.GroupBy(i => chronologies[i].Child).Select(c => (Rung: Rung(chronologies, c), Contacts: c.ToArray())).ToArray();
            if (children.Where(c => c.Rung is not null).Select(c => c.Rung).Distinct().Count() > 1)
            {
                differently++;
                if (children.Any(a => children.Any(b => a.Rung < b.Rung && a.Contacts.Any(x => b.Contacts.Any(y => hasSameFacts(x, y)))))) onSameFacts++;
            }
            else if (children.Any(c => c.Rung is null)) notKnown++;
            else alike++;
        }

        return new(
            Enumerable.Range(0, chronologies.Count).Select(i => chronologies[i].Child).Where(c => c >= 0).Distinct().Count(),
            inFamily.Select(i => chronologies[i].Family).Distinct().Count(), chronologies.Count - inFamily.Length, together, alike, differently, notKnown, onSameFacts);
    }

    // The contacts of one family on one day, where they are about two children or more.
    private static IEnumerable<int[]> SameDays(Chronologies chronologies, int[] inFamily)
    {
        var order = inFamily.Where(i => chronologies[i].Child >= 0).ToArray();
        Array.Sort([.. order.Select(i => (chronologies[i].Family, chronologies[i].Day, i))], order);
        for (int from = 0, to; from < order.Length; from = to)
        {
            var first = chronologies[order[from]];
            for (to = from + 1; to < order.Length && chronologies[order[to]] is var next && next.Family == first.Family && next.Day == first.Day;) to++;
            if (order.AsSpan(from..to) is { Length: > 1 } day && !AllOf(chronologies, day, first.Child)) yield return day.ToArray();
        }
    }

    private static bool AllOf(Chronologies chronologies, ReadOnlySpan<int> contacts, int child)
    {
        foreach (var contact in contacts)
            if (chronologies[contact].Child != child) return false;
        return true;
    }

    // Several contacts about one child on one day: the highest decision speaks, and one that is not known leaves all of them open.
    private static int? Rung(Chronologies chronologies, IEnumerable<int> contacts)
    {
        var highest = 0;
        foreach (var contact in contacts)
        {
            if (!chronologies[contact].Recorded.IsOneRung) return null;
            highest = Math.Max(highest, chronologies[contact].Recorded.Highest);
        }

        return highest;
    }
}
