namespace Thresholds.Cli.Tests;

/// <summary>README's first command on its own data, whole; and what happens when it cannot be done.</summary>
/// <remarks>With THRESHOLDS_ACCEPT set to the folder of this project, a run writes what it got as what is expected; read the difference before you commit it.</remarks>
public sealed class AuditTests
{
    private static string Sample(string name) => Tool.Here("data", name);

    [Fact]
    public void The_sample_is_audited_and_the_screen_says_what_to_read()
    {
        using var scratch = new Scratch();
        var told = Tool.Run("audit", Sample("contacts.csv"), "--mapping", Sample("mapping.json"), "--out", scratch["report"]);
        Assert.Equal(string.Empty, told.Error);
        Assert.Equal(ExitCode.SomeSetAside, told.Exit);
        var said = told.Out.Replace(Path.Combine(scratch["report"], "report.html"), "report/report.html", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("THRESHOLDS_ACCEPT") is { Length: > 0 } project) File.WriteAllText(Path.Combine(project, "Audits", "sample.txt"), said);
        else Assert.Equal(File.ReadAllText(Tool.Here("Audits", "sample.txt")), said);
        Assert.Equal(
            ["clusters.csv", "contacts.csv", "dictionary.csv", "figures.csv", "key.csv", "quarantine.csv", "report.html", "worklist-1.csv", "worklist-2.csv"],
            Directory.GetFiles(scratch["report"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(1 + 3, File.ReadLines(Path.Combine(scratch["report"], "quarantine.csv")).Count());
        Assert.Contains("South", File.ReadAllText(Path.Combine(scratch["report"], "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_marks_of_readers_are_read_back()
    {
        using var scratch = new Scratch();
        Tool.Run("audit", Sample("contacts.csv"), "--mapping", Sample("mapping.json"), "--out", scratch["report"], "--seed", "4");
        var told = Tool.Run("audit", "read-back", scratch["report"]);
        Assert.Equal(string.Empty, told.Error);
        Assert.Equal(ExitCode.Fine, told.Exit);
        Assert.Contains("Worklists, rows not read yet: ", told.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(scratch["report"], "reading.csv")));

        var none = Tool.Run("audit", "read-back", scratch["nowhere"]);
        Assert.Equal(ExitCode.NotUsable, none.Exit);
        Assert.Equal("key.csv  This folder holds no key of an audit. Name the folder that an audit was written to.\n1 fault. Nothing was written.\n", none.Error);
    }

    [Fact]
    public void A_report_to_be_shared_lists_no_contact()
    {
        using var scratch = new Scratch();
        var told = Tool.Run("audit", Sample("contacts.csv"), "--mapping", Sample("mapping.json"), "--out", scratch["shared"], "--for-sharing", "--office-hours", "08:30-17:00", "--changed-on", "2023-04-01");
        Assert.Equal(ExitCode.SomeSetAside, told.Exit);
        Assert.Equal(["dictionary.csv", "figures.csv", "report.html"], Directory.GetFiles(scratch["shared"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("0010241", File.ReadAllText(Path.Combine(scratch["shared"], "report.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--office-hours", "17-9", "`17-9` are not hours of one day. Write them as 09:00-17:00.")]
    [InlineData("--changed-on", "1/4/2023", "`1/4/2023` is not a day. Write it as 2026-03-02.")]
    public void What_cannot_be_meant_is_asked_for_again(string option, string value, string message)
    {
        using var scratch = new Scratch();
        var told = Tool.Run("audit", Sample("contacts.csv"), "--out", scratch["report"], option, value);
        Assert.Equal(ExitCode.NotUsable, told.Exit);
        Assert.StartsWith(message, told.Error, StringComparison.Ordinal);
        Assert.Empty(scratch.Files);
    }

    [Fact]
    public void A_table_without_a_mapping_is_told_what_to_do()
    {
        using var scratch = new Scratch();
        var told = Tool.Run("audit", Sample("contacts.csv"), "--out", scratch["report"]);
        Assert.Equal(ExitCode.NotUsable, told.Exit);
        Assert.Contains("`thresholds import inspect` writes a first one to edit.", told.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(scratch["report"]));
    }
}
