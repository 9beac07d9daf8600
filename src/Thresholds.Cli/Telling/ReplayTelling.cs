using Thresholds.Audit.Replay;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Sql.Replay;

namespace Thresholds.Cli.Telling;

/// <summary>Says what came of a replay: counts that add up, what was not read, and where the files are.</summary>
internal static class ReplayTelling
{
    public static void Tell(ReplaySummary summary, TextWriter to)
    {
        Line($"{summary.RowsRead:N0} rows read = {summary.Decided:N0} decided + {summary.SetAside:N0} set aside");
        if (summary.SetAside > 0)
            Line($"  of those set aside, {summary.SetAsideToLookAtFirst:N0} state a legal standing or a worry that must be considered: they are listed first");
        foreach (var note in summary.Notes) Line($"{note}");
        Line($"");
        Line($"Each by the rules of its own day. What the file leaves blank is not known, and is never read as \"no\"{(summary.ClosedFacts.IsEmpty ? "." : ",")}");
        if (!summary.ClosedFacts.IsEmpty) Line($"but for the columns that the mapping closes by name: {string.Join(", ", summary.ClosedFacts)}.");
        Line($"The file asks about {summary.FactsAskedAbout:N0} of the {summary.FactsInGuidance:N0} facts in the guidance.");
        Line($"");
        Counts("Required", summary.Required, summary.Decided);
        Counts("To consider", summary.ToConsider, summary.Decided);
        Counts("Not ruled out on what was asked (facts with no column read as \"no\", for this figure only)", summary.NotRuledOutOnWhatWasAsked, summary.Decided);
        Line($"Emergency accommodation, a separate question");
        foreach (var status in summary.Statuses.Where(s => s.Threshold == Threshold.EmergencyAccommodation)) Count(status.Status.Slug(), status.Count, summary.Decided);
        Line($"");
        Line($"{summary.MustConsiderUnanswered,8:N0}  contacts with a rule that must be considered (no judgement is fed in from a file)");
        Line($"{summary.Clashes,8:N0}  contacts with statements that cannot all be true");
        Outcomes(summary, Line);
        NotRead(summary, Line);
        Line($"");
        if (summary.DecisionsPath.Length == 0)
        {
            Line($"Figures alone: nothing was written.{(summary.SetAside > 0 ? " With --out DECISIONS.csv the rows set aside are listed, each with its reason." : string.Empty)}");
            return;
        }

        Line($"Decisions      {summary.DecisionsPath}");
        Line($"Set aside      {summary.QuarantinePath}");
        Line($"What columns mean  {summary.DictionaryPath}");

        void Counts(string title, IEnumerable<ThresholdCount> counts, long of)
        {
            Line($"{title}");
            foreach (var count in counts) Count(count.Threshold?.Words() ?? "nothing", count.Count, of);
            Line($"");
        }

        void Count(string what, long count, long of) => Line($"{count,8:N0}  {(of == 0 ? 0 : 100.0 * count / of),5:N1}%  {what}");

        void Line(FormattableString text) => to.WriteLine(FormattableString.Invariant(text));
    }

    /// <summary>After a replay in place: how many rows the database decided, and why the others were read here.</summary>
    public static void TellWhoDecided(TableReplaySummary replay, TextWriter to)
        => to.WriteLine(FormattableString.Invariant(
            $"{replay.DecidedInDatabase:N0} rows decided in the database; handed to the tool: {replay.HandedOverUnread:N0} with something SQL cannot read for certain, {replay.HandedOverSameId:N0} whose id comes more than once, {replay.HandedOverClash:N0} with statements that cannot all be true"));

    private static void Outcomes(ReplaySummary summary, Action<FormattableString> line)
    {
        if (summary.Outcomes.IsEmpty) return;
        line($"");
        line($"Outcomes recorded in the file (kept beside the decision, never fed in)");
        foreach (var outcome in summary.Outcomes) line($"{outcome.Count,8:N0}  {(outcome.Outcome.Length == 0 ? "(blank)" : outcome.Outcome)}");
    }

    private static void NotRead(ReplaySummary summary, Action<FormattableString> line)
    {
        if (!summary.Unmatched.IsEmpty)
        {
            line($"");
            line($"Values the mapping does not know; the fact is left not known");
            foreach (var value in summary.Unmatched) line($"{value.Count,8:N0}  {value.Shown} in `{value.Column}` (column {value.Letter})");
        }

        if (summary.Unread.IsEmpty) return;
        line($"");
        line($"Columns not read");
        foreach (var column in summary.Unread)
            line($"{column.Filled,8:N0}  filled in `{column.Column}` (column {column.Letter}){(column.IsNamed ? ", ignored by the mapping" : ": nothing in the mapping speaks of it")}");
    }
}
