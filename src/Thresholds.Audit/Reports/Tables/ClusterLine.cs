using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Alike;

namespace Thresholds.Audit.Reports.Tables;

/// <summary>One cluster, as one line of clusters.csv. Never written for sharing.</summary>
internal readonly record struct ClusterLine(ReportView View, int Number, Cluster Cluster)
{
    /// <summary>The columns of the file.</summary>
    public static ImmutableArray<CsvColumn<ClusterLine>> Columns { get; } =
    [
        new("cluster", "the number of the cluster in this report", l => l.Number),
        new("alikeIn", "every fact recorded, or every fact recorded but one", l => l.Cluster.DiffersIn is null ? "every fact recorded" : "every fact recorded but one"),
        new("differsIn", "the one fact recorded with different values; empty where alike in all", l => l.Cluster.DiffersIn is { } fact ? l.View.Findings.FactsAsked[fact] : "", IsQuoted: true),
        new("contacts", "how many contacts are in it", l => l.Cluster.Size),
        new("factsAlike", "in how many facts they are alike", l => l.Cluster.Alike),
        new("factsNotRecorded", "how many facts the file has a place for and they do not record, which may explain all of it", l => l.Cluster.NotRecorded),
        new("recordedNone", "how many were recorded as none of the thresholds", l => l.Cluster.PerRung[0]),
        new("recordedEarlyHelp", "how many as early help", l => l.Cluster.PerRung[1]),
        new("recordedSection17", "how many as section 17", l => l.Cluster.PerRung[2]),
        new("recordedSection47", "how many as section 47", l => l.Cluster.PerRung[3]),
        new("pointToTheSame", "whether the recorded facts of all of them point to the same", l => CsvFile.YesNo(l.Cluster.PointToTheSame)),
        new("rulesShared", "the rules met by every one of them, joined by ;", l => string.Join(';', l.Cluster.RulesShared), IsQuoted: true),
        new("facts", "the facts they share, joined by ;", l => string.Join(';', l.Facts()), IsQuoted: true),
        new("contactsListed", "some of the contacts, those recorded furthest apart first, joined by ;", l => string.Join(';', l.Listed()), IsQuoted: true),
    ];

    private IEnumerable<string> Facts()
    {
        var asked = View.Findings.FactsAsked;
        return Cluster.Facts.Select(f => asked[f.Fact]);
    }

    private IEnumerable<string> Listed()
    {
        var contacts = View.Contacts;
        return Cluster.Contacts.Select(c => contacts.Id(c));
    }
}
