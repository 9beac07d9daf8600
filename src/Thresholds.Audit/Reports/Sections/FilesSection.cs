using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Reports.Html;

namespace Thresholds.Audit.Reports.Sections;

/// <summary>Which files to read first, by id of contact. Left out of a report for sharing.</summary>
internal static class FilesSection
{
    public static void Write(ReportView view, Page page)
    {
        if (view.IsForSharing)
        {
            page.Text("Left out of a report for sharing: it holds ids of contacts. The report for use inside the council lists the files.");
            return;
        }

        page.Text("Each list is a place to begin, with the ids of the contacts. The worklists beside this report are for blind reading: two people read without seeing what was recorded or what this report shows. What they find is the evidence.");
        Class(view, page, ComparisonClass.BelowWhatTheLawRequired, "Below what the law required on the recorded facts");
        Class(view, page, ComparisonClass.MustConsiderWithoutReason, "Had to be considered, and no reason is recorded");
        ClusterPart.Exact(view, page);
        Earlier(view, page);
        ClusterPart.ButForOne(view, page);
        Class(view, page, ComparisonClass.DiffersLower, "Differs from what the recorded facts point to, lower", isFolded: true);
        Class(view, page, ComparisonClass.DiffersHigher, "Differs from what the recorded facts point to, higher", isFolded: true);
    }

    private static void Class(ReportView view, Page page, ComparisonClass comparison, string heading, bool isFolded = false)
    {
        page.Heading(3, heading);
        var (all, newest) = Newest(view, comparison);
        if (all == 0)
        {
            page.Text("No contact.");
            return;
        }

        Phrase caption = newest.Length < all ? (Phrase)$"{heading}: the {newest.Length} newest of {Phrase.Count(all, "contact")} (contacts.csv holds all)" : $"{heading}: {Phrase.Count(all, "contact")}";
        var table = new Table(caption, ["contact", "received", "team", "source", "recorded", "recorded facts point to", "topics"], newest.Select(i => Line(view, i)));
        if (isFolded) page.Folded($"{Phrase.Count(all, "contact")} recorded {(comparison == ComparisonClass.DiffersLower ? "lower" : "higher")}", () => page.Table(table));
        else page.Table(table);
    }

    private static ImmutableArray<Phrase> Line(ReportView view, int contact)
    {
        var contacts = view.Contacts;
        var row = contacts[contact];
        return
        [
            new Quoted(contacts.Id(contact)), $"{row.ReceivedOn}", contacts.Word(row.Team) is { } team ? new Quoted(team) : Wording.NotRecorded, view.Words.Source(contacts.Word(row.Source)),
            row.Recorded.ToString(), Wording.Pointed(row), Phrase.Join("; ", contacts.Texts(row.Topics).Select(view.Words.Topic)),
        ];
    }

    // The newest first: where something may still be done.
    private static (long All, int[] Newest) Newest(ReportView view, ComparisonClass comparison)
    {
        var kept = new PriorityQueue<int, (int Day, int Place)>();
        long all = 0;
        for (var i = 0; i < view.Contacts.Count; i++)
        {
            if (view.Compared[i].Class != comparison) continue;
            all++;
            kept.Enqueue(i, (view.Contacts[i].Day, -i));
            if (kept.Count > view.Settings.ListAtMost) kept.Dequeue();
        }

        return (all, [.. kept.UnorderedItems.OrderByDescending(k => k.Priority).Select(k => k.Element)]);
    }

    private static void Earlier(ReportView view, Page page)
    {
        var earlier = view.Figures.Earlier;
        page.Heading(3, "Section 47 recorded after other contacts: what the earlier ones said");
        if (earlier.Children == 0)
        {
            page.Text("No child has a contact recorded as section 47 with an earlier contact within 24 months.");
            return;
        }

        page.Text($"{Phrase.Count(earlier.Children, "child", "children")} {(earlier.Children == 1 ? "has" : "have")} a contact recorded as section 47 and an earlier contact within 24 months. Read them in order. The earlier decision may be the one anybody would have made on what was then known; this does not say what any of them led to.");
        page.Table(new("How those earlier contacts were recorded", ["recorded", Column.Numbers("earlier contacts")],
            earlier.ByRecorded.Select(r => ImmutableArray.Create<Phrase>(r.Recorded.ToString(), $"{r.Count}"))));
        page.Table(new("How those earlier contacts stand beside their own recorded facts", ["class", Column.Numbers("earlier contacts")],
            earlier.ByClass.Select(c => ImmutableArray.Create<Phrase>(c.Class.Words(), $"{c.Count}"))));
        page.Table(new($"The children with most earlier contacts recorded as none of the thresholds ({earlier.Listed.Length} of {earlier.Children})", ["contact recorded as section 47", "received", "earlier contacts, oldest first"],
            earlier.Listed.Select(e => ImmutableArray.Create<Phrase>(
                new Quoted(view.Contacts.Id(e.Contact)), $"{view.Contacts[e.Contact].ReceivedOn}", Phrase.Join("; ", e.Earlier.Select(i => Said(view.Contacts, i)))))));
    }

    private static Phrase Said(AuditedContacts contacts, int contact)
        => $"{new Quoted(contacts.Id(contact))}, {contacts[contact].ReceivedOn}: {contacts[contact].Recorded.ToString()}";
}
