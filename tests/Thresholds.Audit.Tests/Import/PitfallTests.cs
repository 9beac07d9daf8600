using Thresholds.Audit.Import;

namespace Thresholds.Audit.Tests.Import;

/// <summary>What an importer meets in real files, one small file each, and the very words in which an analyst is told: <c>pitfalls/*/expected.txt</c>.</summary>
/// <remarks>With THRESHOLDS_ACCEPT set to the folder of this project, a run writes what it got as what is expected; read the difference before you commit it.</remarks>
public class PitfallTests
{
    public static TheoryData<string> Cases => [.. PitfallFiles.Folders("pitfalls")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_told_in_these_words(string name)
    {
        using var folder = new Folder();
        var paths = PitfallFiles.Made("pitfalls", name, folder);
        var options = PitfallFiles.At("pitfalls", name, "options.txt");
        var synonyms = PitfallFiles.At("pitfalls", name, "synonyms.json");

        var reading = new ImportInspection(paths) { SynonymsPath = File.Exists(synonyms) ? synonyms : null, AsOf = new(2026, 3, 31), ByPosition = File.Exists(options) && File.ReadAllLines(options).Contains("by position") }.Run(TestContext.Current.CancellationToken);

        PitfallFiles.Check("pitfalls", name, reading.IsUsable ? string.Concat(reading.Value.Lines.Select(l => l + "\n")) : string.Concat(reading.Faults.Select(f => f + "\n")));
        if (reading.IsUsable) Assert.Equal(reading.Value.Rows, reading.Value.Recorded + reading.Value.SaidBefore + reading.Value.SetAside);
    }
}
