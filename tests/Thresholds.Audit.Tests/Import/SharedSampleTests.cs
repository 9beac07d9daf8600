using Thresholds.Audit.Import;

namespace Thresholds.Audit.Tests.Import;

/// <summary>The public invented files beside the project, where they are present: every row is accounted for.</summary>
public class SharedSampleTests
{
    private static string? Data { get; } = Find(AppContext.BaseDirectory);

    [Theory]
    [InlineData("annex-a/cscdp_2015-01-sample.xlsx", "Ofsted's template", 5, 5, 0)]
    [InlineData("annex-a/liia_Annex_A_2019layout.xlsx", "bare lists", 43, 43, 0)]
    [InlineData("cin-census/CIN_Census_2021.xml", "year ending 31 March 2023", 5, 5, 0)]
    [InlineData("cin-census/CIN_Census_2024.xml", "year ending 31 March 2024", 7, 5, 2)]
    public void Imports_with_every_row_accounted_for(string file, string said, long rows, long recorded, long setAside)
    {
        Assert.SkipWhen(Data is null, "The public sample files are not beside this copy.");

        var report = new ImportInspection([Path.Combine(Data!, file)]).Run(TestContext.Current.CancellationToken).Value;


        Assert.Contains(said, report.Lines[0], StringComparison.Ordinal);
        Assert.True(report.IsWhole);
        Assert.Equal((rows, recorded, 0, setAside), (report.Rows, report.Recorded, report.SaidBefore, report.SetAside));
    }

    private static string? Find(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            if (Directory.Exists(Path.Combine(folder, "shared", "data", "annex-a"))) return Path.Combine(folder, "shared", "data");
        return null;
    }
}
