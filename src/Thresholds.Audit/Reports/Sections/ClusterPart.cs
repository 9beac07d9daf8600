using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Alike;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Reports.Html;

namespace Thresholds.Audit.Reports.Sections;

/// <summary>Contacts alike in the facts recorded and decided differently: the most telling in full, the others one line each.</summary>
internal static class ClusterPart
{
    private const int InFull = 8;

    public static void Exact(ReportView view, Page page)
    {
        page.Heading(3, "Alike in every fact recorded, decided differently");
        Write(view, page, view.Figures.Alike, 1);
    }

    public static void ButForOne(ReportView view, Page page)
    {
        page.Heading(3, "Alike in every fact recorded but one, decided differently");
        page.Text("The one fact is recorded on all of them, with another value: it may be what the decision turned on.");
        Write(view, page, view.Figures.AlikeButForOne, view.Figures.Alike.Listed.Length + 1);
    }

    private static void Write(ReportView view, Page page, AlikeClusters clusters, int first)
    {
        if (clusters.Clusters == 0)
        {
            page.Text("No such contacts.");
            return;
        }

        page.Text($"{Phrase.Count(clusters.Clusters, "cluster")} of contacts alike in at least {Phrase.Count(view.Settings.LeastAlike, "fact")}, {Phrase.Count(clusters.Contacts, "contact")} in all; the {Phrase.Count(Math.Min(InFull, clusters.Listed.Length), "most telling one", "most telling")} in full.");
        for (var i = 0; i < Math.Min(InFull, clusters.Listed.Length); i++) Full(view, page, clusters.Listed[i], first + i);
        if (clusters.Listed.Length <= InFull) return;
        page.Folded($"{Phrase.Count(clusters.Listed.Length - InFull, "more cluster")}, one line each (of {clusters.Clusters} in all)", () => page.Table(new(
            $"Clusters {first + InFull} to {first + clusters.Listed.Length - 1}",
            ["cluster", Column.Numbers("contacts"), Column.Numbers("alike in facts"), Column.Numbers("facts not recorded"), "recorded as", "some of the contacts"],
            clusters.Listed.Skip(InFull).Select((c, i) => ImmutableArray.Create<Phrase>(
                $"{first + InFull + i}", $"{c.Size}", $"{c.Alike}", $"{c.NotRecorded}", Recorded(c), Phrase.Join("; ", c.Contacts.Select(m => (Phrase)new Quoted(view.Contacts.Id(m)))))))));
    }

    private static void Full(ReportView view, Page page, Cluster cluster, int number)
    {
        page.Heading(4, $"Cluster {number}");
        page.Text($"{Phrase.Count(cluster.Size, "contact")} alike in the {cluster.Alike} facts recorded{(cluster.DiffersIn is null ? "" : ", but for one")}; {Phrase.Count(cluster.NotRecorded, "fact")} not recorded. Recorded as {Recorded(cluster)}: read the files.");
        if (cluster.DiffersIn is { } fact) page.Text($"They differ in: {view.Words.Fact(view.Findings.FactsAsked[fact])}.");
        if (!cluster.PointToTheSame) page.Text("Their recorded facts do not all point to the same, such as through age or the day's rules.");
        if (cluster.RulesShared.IsEmpty) page.Text("No rule of the guidance is met by all of them.");
        else
        {
            page.Text(cluster.RulesShared.Length == 1 ? "The rule they share:" : "The rules they share:");
            page.List(cluster.RulesShared.Select(view.Words.Rule));
        }

        page.Folded($"The {cluster.Facts.Length} facts they share (cluster {number})", () => page.List(cluster.Facts.Select(view.Words.Fact)));
        page.Table(new(cluster.Contacts.Length < cluster.Size ? (Phrase)$"Cluster {number}: {cluster.Contacts.Length} of {cluster.Size} contacts, those recorded furthest apart first" : $"Cluster {number}: its contacts",
            ["contact", "received", "team", "recorded", "reason recorded"],
            cluster.Contacts.Select(c => Line(view.Contacts, c))));
    }

    private static ImmutableArray<Phrase> Line(AuditedContacts contacts, int contact)
    {
        var row = contacts[contact];
        return
        [
            new Quoted(contacts.Id(contact)), $"{row.ReceivedOn}", contacts.Word(row.Team) is { } team ? new Quoted(team) : Wording.NotRecorded, row.Recorded.ToString(),
            row.Reason switch { Thresholds.Facts.Truth.Yes => "yes", Thresholds.Facts.Truth.No => "no", _ => "no place for one" },
        ];
    }

    private static string Recorded(Cluster cluster) => string.Join(", ", Enumerable.Range(0, Rungs.Count).Where(r => cluster.PerRung[r] > 0)
        .Select(r => FormattableString.Invariant($"{Rungs.Words(r)} ({cluster.PerRung[r]})")));
}
