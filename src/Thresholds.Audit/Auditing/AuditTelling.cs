using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Statistics;
using Thresholds.Audit.Findings;
using Thresholds.Audit.Reports;
using Thresholds.Facts;

namespace Thresholds.Audit.Auditing;

/// <summary>Says what came of an audit in a dozen lines: first what cannot be judged, then how decisions compare, then where they differ, then where to read on.</summary>
internal static class AuditTelling
{
    private const int MostFlagsTold = 5;

    public static AuditSummary Summary(AuditFindings findings, string reportPath, bool isForSharing)
    {
        var files = findings.Files;
        return new()
        {
            ReportPath = reportPath,
            RowsRead = files.Sum(f => f.Rows),
            Contacts = findings.Compared.Contacts.Count,
            SaidBefore = files.Sum(f => f.SaidBefore),
            SetAside = files.Sum(f => f.SetAside),
            Lines = [.. Files(files), .. Table(findings), .. Differs(findings), .. Whereabouts(findings, reportPath, isForSharing)],
        };
    }

    private static IEnumerable<string> Files(ImmutableArray<FileRead> files)
    {
        foreach (var file in files)
        {
            yield return Line($"{file.Name} ({file.What}): {file.Rows:N0} rows = {file.Used:N0} used + {file.SaidBefore:N0} said before + {file.SetAside:N0} set aside");
            foreach (var note in file.Notes) yield return $"  {note}";
            if (file.SetAsideToLookAtFirst > 0) yield return Line($"  of those set aside, {file.SetAsideToLookAtFirst:N0} state a legal standing or a worry that must be considered: they are listed first");
        }
    }

    private static IEnumerable<string> Table(AuditFindings findings)
    {
        var table = findings.Figures.Table;
        yield return string.Empty;
        yield return Share(table.CannotBeJudged, ComparisonClass.CannotBeJudged.Words());
        foreach (var (why, count) in table.Why.Where(w => w.Count > 0)) yield return Line($"{count,18:N0}  {why.Words()}");
        foreach (var (comparison, share) in table.Classes.Where(c => c.Class != ComparisonClass.CannotBeJudged)) yield return Share(share, comparison.Words());
    }

    private static IEnumerable<string> Differs(AuditFindings findings)
    {
        yield return string.Empty;
        var groups = findings.Figures.Groups;
        var flagged = groups.Groups.Where(g => g.IsFlagged).OrderByDescending(g => g.Test!.Observed > g.Test.Expected).ThenByDescending(g => Math.Abs(g.Test!.Observed - g.Test.Expected)).ToArray();
        if (!groups.AnyFlagged) yield return "No team, source, month or hour is recorded differently from the others on like contacts beyond what chance gives.";
        var words = new Wording(findings);
        foreach (var group in flagged.Take(MostFlagsTold))
            yield return group.WordsFor(words.GroupWords(group.Dimension, group.Group) is { Length: > 0 } name ? $"{name} ({group.Group})" : group.Group);
        if (flagged.Length > MostFlagsTold) yield return Line($"and {flagged.Length - MostFlagsTold:N0} more groups that differ from the others: see the report.");
        foreach (var (measure, _, chart) in groups.Charts.Where(c => c.Chart is { IsFlagged: true }))
            yield return Line($"Month by month, the share recorded {(measure == Consistency.Groups.Measure.Lower ? "lower" : "higher")} shifts and stays: see the chart.");
        var alike = findings.Figures.Alike;
        yield return alike.Clusters == 0
            ? "No contacts are alike in every fact recorded and decided differently."
            : Line($"{alike.Contacts:N0} of {findings.Compared.Contacts.Count:N0} contacts, in {alike.Clusters:N0} {(alike.Clusters == 1 ? "cluster" : "clusters")}, are alike in every fact recorded and were decided differently.");
    }

    private static IEnumerable<string> Whereabouts(AuditFindings findings, string reportPath, bool isForSharing)
    {
        yield return string.Empty;
        foreach (var note in findings.Notes) yield return note;
        if (findings.Clashes > 0) yield return Line($"{findings.Clashes:N0} of {findings.Compared.Contacts.Count:N0} contacts state facts that cannot all be true.");
        yield return "Figures choose files to read; they say nothing of what a decision, a team or an agency was worth.";
        yield return $"Report         {reportPath}";
        if (isForSharing) yield return "It may be shared: small numbers are hidden, and no contact is listed. Rows set aside are not listed either; run without --for-sharing for them.";
    }

    private static string Share(Proportion share, string what) => Line($"{share.Count,8:N0}  {100 * (share.Share ?? 0),5:N1}%  {what}");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
