using Thresholds.Audit.Replay;

namespace Thresholds.Audit.Tests;

/// <summary>Inputs that cannot be used, and the very words in which each is refused: <c>bad/*/expected.txt</c>.</summary>
/// <remarks>With THRESHOLDS_ACCEPT set to the folder of this project, a run writes what it got as what is expected; read the difference before you commit it.</remarks>
public class BadInputTests
{
    public static TheoryData<string> Cases => [.. Directory.GetDirectories(Bad).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    private static string Bad => Path.Combine(AppContext.BaseDirectory, "bad");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_refused_in_these_words_and_nothing_is_written(string name)
    {
        using var folder = new Folder();
        foreach (var file in Directory.GetFiles(Path.Combine(Bad, name), "*.*").Where(f => !f.EndsWith(".txt", StringComparison.Ordinal)))
        {
            var made = SheetFiles.Made(file, folder);
            if (Path.GetFileNameWithoutExtension(made) == "contacts") folder.Input = made;
        }

        var before = folder.Names.ToArray();

        var reading = folder.Run();

        var said = string.Concat(reading.Faults.Select(f => f + "\n"));
        if (Environment.GetEnvironmentVariable("THRESHOLDS_ACCEPT") is { Length: > 0 } project) File.WriteAllText(Path.Combine(project, "bad", name, "expected.txt"), said);
        else Assert.Equal(File.ReadAllText(Path.Combine(Bad, name, "expected.txt")), said);
        Assert.Equal(before, folder.Names);
    }

    [Fact]
    public void A_missing_file_and_a_missing_folder_are_both_named()
    {
        using var folder = new Folder();
        File.WriteAllText(folder.Mapping, SmallMapping.Json);

        var reading = new ReplayRun(TestRulebook.Rulebook, folder.Mapping, folder.Input, Path.Combine(folder.At("nowhere"), "decisions.csv")).Run(cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "decisions.csv  The folder the decisions go to does not exist. Make it, or name another.",
                "contacts.csv  There is no such file. Check its name and folder.",
            ],
            reading.Faults.Select(f => f.ToString()));
    }

    [Fact]
    public void The_decisions_never_write_over_what_they_are_made_from()
    {
        using var folder = new Folder().With(SmallMapping.Json, SmallMapping.File());

        var reading = new ReplayRun(TestRulebook.Rulebook, folder.Mapping, folder.Input, folder.Input).Run(cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(["contacts.csv  This would be written over by the decisions. Name another file for them."], reading.Faults.Select(f => f.ToString()));
    }
}
