using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Contacts;

namespace Thresholds.Audit.Consistency.Afterwards;

/// <summary>A contact recorded as section 47, and what the earlier contacts of this child said.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="Earlier">The earlier contacts of the child within 24 months, oldest first.</param>
internal sealed record EarlierContacts(int Contact, ImmutableArray<int> Earlier);

/// <summary>What the earlier contacts said before a section 47 decision. Files to read in order; it says nothing of what those decisions led to.</summary>
/// <param name="Children">How many children have a contact recorded as section 47 with an earlier contact within 24 months.</param>
/// <param name="ByRecorded">How many of those earlier contacts were recorded in each way.</param>
/// <param name="ByClass">How those earlier contacts compare with what their own recorded facts point to.</param>
/// <param name="Listed">The children with most earlier contacts recorded as none of the thresholds, one line each.</param>
internal sealed record EarlierContactFigures(
    long Children, ImmutableArray<(RecordedDecision Recorded, long Count)> ByRecorded, ImmutableArray<(ComparisonClass Class, long Count)> ByClass,
    ImmutableArray<EarlierContacts> Listed)
{
    private const int Days = 730;

    /// <summary>Counts. A child counts once, with the first contact recorded as section 47 that has earlier ones.</summary>
    public static EarlierContactFigures Of(ComparedContacts compared, int listAtMost)
    {
        var contacts = compared.Contacts;
        var order = new int[contacts.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        // Contacts of one day stay in the order of the file.
        Array.Sort(order, (a, b) =>
        {
            var child = contacts[a].Child.CompareTo(contacts[b].Child);
            if (child != 0) return child;
            var day = contacts[a].Day.CompareTo(contacts[b].Day);
            return day != 0 ? day : a.CompareTo(b);
        });

        var found = new List<EarlierContacts>();
        for (int from = 0, to; from < order.Length; from = to)
        {
            for (to = from + 1; to < order.Length && contacts[order[to]].Child == contacts[order[from]].Child;) to++;
            for (var i = from + 1; i < to; i++)
            {
                if (!IsSection47(contacts[order[i]])) continue;
                var at = i;
                ImmutableArray<int> earlier = [.. order[from..i].Where(e => contacts[order[at]].Day - contacts[e].Day is > 0 and <= Days)];
                if (earlier.IsEmpty) continue;
                found.Add(new(order[i], earlier));
                break;
            }
        }

        var all = found.SelectMany(f => f.Earlier).ToArray();
        return new(
            found.Count,
            [.. all.GroupBy(i => contacts[i].Recorded.WithoutEmergencyAccommodation.Packed).OrderBy(g => g.Key).Select(g => (RecordedDecision.Unpack(g.Key), (long)g.Count()))],
            [.. all.GroupBy(i => compared[i].Class).OrderBy(g => g.Key).Select(g => (g.Key, (long)g.Count()))],
            [.. found.OrderByDescending(f => f.Earlier.Count(e => IsNone(contacts[e]))).ThenBy(f => f.Contact).Take(listAtMost)]);
    }

    private static bool IsSection47(in ContactRow row) => row.Recorded.IsOneRung && row.Recorded.Highest == Rungs.Count - 1;

    private static bool IsNone(in ContactRow row) => row.Recorded.IsOneRung && row.Recorded.Highest == 0;
}
