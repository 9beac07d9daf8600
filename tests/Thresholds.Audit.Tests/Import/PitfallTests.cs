using Thresholds.Audit.Import;

namespace Thresholds.Audit.Tests.Import;

/// <summary>What an importer meets in real files, one small file each, and the very words in which an analyst is told: <c>pitfalls/*/expected.txt</c>.</summary>
/// <remarks>With THRESHOLDS_ACCEPT set to the folder of this project, a run writes what it got as what is expected; read the difference before you commit it.</remarks>
public class PitfallTests
{
    public static TheoryData<string> Cases => [.. Directory.GetDirectories(Pitfalls).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    private static string Pitfalls => Path.Combine(AppContext.BaseDirectory, "pitfalls");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_told_in_these_words(string name)
    {
        using var folder = new Folder();
        var paths = Directory.GetFiles(Path.Combine(Pitfalls, name)).Where(f => Path.GetFileName(f) is not ("expected.txt" or "synonyms.json")).Order(StringComparer.Ordinal).Select(f => SheetFiles.Made(f, folder)).ToArray();
        var synonyms = Path.Combine(Pitfalls, name, "synonyms.json");

        var reading = new ImportInspection(paths) { SynonymsPath = File.Exists(synonyms) ? synonyms : null, AsOf = new(2026, 3, 31) }.Run(TestContext.Current.CancellationToken);

        var told = reading.IsUsable ? string.Concat(reading.Value.Lines.Select(l => l + "\n")) : string.Concat(reading.Faults.Select(f => f + "\n"));
        if (Environment.GetEnvironmentVariable("THRESHOLDS_ACCEPT") is { Length: > 0 } project) File.WriteAllText(Path.Combine(project, "pitfalls", name, "expected.txt"), told);
        else Assert.Equal(File.ReadAllText(Path.Combine(Pitfalls, name, "expected.txt")), told);
        if (reading.IsUsable) Assert.Equal(reading.Value.Rows, reading.Value.Recorded + reading.Value.SaidBefore + reading.Value.SetAside);
    }
}
