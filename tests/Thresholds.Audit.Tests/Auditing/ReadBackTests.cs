using Thresholds.Audit.Auditing;
using Thresholds.Audit.Auditing.ReadBack;
using Thresholds.Audit.Synth;
using Thresholds.England;

namespace Thresholds.Audit.Tests.Auditing;

/// <summary>From an audit to marked worklists and back.</summary>
public class ReadBackTests
{
    [Fact]
    public void Readers_who_mark_what_was_recorded_agree_with_each_other_and_with_the_record()
    {
        using var folder = new Folder();
        var report = Audited(folder);
        var recorded = Table.Read(Path.Combine(report, "key.csv")).ToDictionary(k => k["sample"], k => k["recorded"], StringComparer.Ordinal);
        foreach (var name in (string[])["worklist-1.csv", "worklist-2.csv"])
            Mark(Path.Combine(report, name), sample => recorded[sample] switch { "early help" => "early-help", "section 17" => "section-17", "section 47" => "section-47", "not known" => "cannot-tell", _ => "none" });
        File.WriteAllText(folder.At("actions.csv"), "action,sample,openedOn,dueOn,closedOn\nA1,1,2026-01-05,2026-02-01,2026-01-20\nA2,2,2026-01-05,2026-02-01,\n");

        var read = new ReadBackRun(report) { ActionsPath = folder.At("actions.csv"), AsAt = new(2026, 3, 1) }.Run().Value;

        Assert.Equal(0, read.NotRead);
        Assert.Contains("Between readers, files both marked: 20", read.Lines);
        Assert.Contains(read.Lines, l => l.StartsWith("Between readers, weighted kappa, linear: 1.00", StringComparison.Ordinal));
        Assert.Contains(read.Lines, l => l.StartsWith("First reader and record, recorded as section 47, put where it was recorded: 20 of 20 (", StringComparison.Ordinal));
        Assert.Contains("Actions, closed, of those agreed: 1 of 2", read.Lines);
        Assert.Contains("Actions, open and past their day, of those open: 1 of 1", read.Lines);
        Assert.Equal(read.Lines.Length, Table.Read(read.Path).Count);
    }

    [Fact]
    public void One_who_puts_everything_lower_is_seen_to()
    {
        using var folder = new Folder();
        var report = Audited(folder);
        Mark(Path.Combine(report, "worklist-1.csv"), _ => "none");
        var read = new ReadBackRun(report).Run().Value;
        Assert.Equal(20, read.NotRead);
        Assert.Contains(read.Lines, l => l.StartsWith("First reader and record, recorded as section 47, put where it was recorded: 0 of 20 (", StringComparison.Ordinal));
        Assert.Contains(read.Lines, l => l.StartsWith("First reader and record, recorded as none of the thresholds, put where it was recorded: 20 of 20 (", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_amiss_is_said_and_nothing_is_written()
    {
        using var folder = new Folder();
        Assert.Equal(["key.csv  This folder holds no key of an audit. Name the folder that an audit was written to."], new ReadBackRun(folder.At(".")).Run().Faults.Select(f => f.ToString()));
        var report = Audited(folder);
        Mark(Path.Combine(report, "worklist-1.csv"), _ => "unsure");
        var refused = new ReadBackRun(report) { ActionsPath = folder.At("actions.csv") }.Run();
        Assert.Contains(refused.Faults, f => f.Message.StartsWith("Row 2, column E (`decided`): `unsure` is not an answer.", StringComparison.Ordinal));
        Assert.Contains(refused.Faults, f => f.Message.StartsWith("Say for which day the actions are to be counted", StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(report, "reading.csv")));
    }

    private static string Audited(Folder folder)
    {
        var made = new SynthRun(EnglandGuidance.Rulebook, folder.At("made"), 900, 2).Run(cancellation: TestContext.Current.CancellationToken).Value;
        var run = new AuditRun(EnglandGuidance.Rulebook, [made.ContactsPath], folder.At("report")) { MappingPath = made.MappingPath };
        Assert.True(run.Write().IsUsable);
        return folder.At("report");
    }

    private static void Mark(string path, Func<string, string> answer)
    {
        var lines = File.ReadAllLines(path);
        File.WriteAllLines(path, lines.Select((l, i) => i == 0 ? l : l.Split(',') is var c ? string.Join(',', [.. c[..4], answer(c[0]), .. c[5..]]) : l));
    }
}
