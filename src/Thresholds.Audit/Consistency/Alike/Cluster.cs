using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Audit.Consistency.Contacts;

namespace Thresholds.Audit.Consistency.Alike;

/// <summary>Contacts alike in the facts recorded and decided differently: files to read side by side, and no more than that.</summary>
/// <param name="Alike">In how many facts they are alike.</param>
/// <param name="NotRecorded">How many facts the file could record and these contacts do not: what may explain all of it.</param>
/// <param name="Facts">The facts they share.</param>
/// <param name="DiffersIn">The one fact in which they differ; null where they are alike in all that is recorded.</param>
/// <param name="PointToTheSame">Whether the recorded facts of all of them point to the same.</param>
/// <param name="PerRung">How many were recorded on each rung of the ladder, none of the thresholds first.</param>
/// <param name="RulesShared">The rules met by every one of them.</param>
/// <param name="Contacts">Some of them, first those recorded furthest apart.</param>
internal sealed record Cluster(
    int Alike, int NotRecorded, ImmutableArray<RecordedFact> Facts, int? DiffersIn, bool PointToTheSame, ImmutableArray<int> PerRung,
    ImmutableArray<string> RulesShared, ImmutableArray<int> Contacts)
{
    /// <summary>How many contacts there are, those not listed too.</summary>
    public int Size => PerRung.Sum();

    /// <summary>How many rungs lie between the lowest and the highest recorded.</summary>
    public int Apart => GapOf(PerRung);

    /// <summary>One sentence for a report.</summary>
    public string Words => string.Create(CultureInfo.InvariantCulture,
        $"{Size} contacts alike in the {Alike} facts recorded{(DiffersIn is null ? "" : ", but for one")}; {NotRecorded} facts not recorded. Recorded as {Recorded}: read the files.");

    private string Recorded
    {
        get
        {
            var counts = PerRung;
            return string.Join(", ", Enumerable.Range(0, Rungs.Count).Where(r => counts[r] > 0)
                .Select(r => string.Create(CultureInfo.InvariantCulture, $"{Rungs.Words(r)} ({counts[r]})")));
        }
    }

    internal static int GapOf(IReadOnlyList<int> perRung)
    {
        var rungs = Enumerable.Range(0, perRung.Count).Where(r => perRung[r] > 0).ToArray();
        return rungs.Length == 0 ? 0 : rungs[^1] - rungs[0];
    }
}
