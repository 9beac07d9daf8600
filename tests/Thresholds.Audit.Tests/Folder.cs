using System.Text;
using Thresholds.Audit.Replay;
using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Audit.Tests;

/// <summary>A folder of its own for one test, with a mapping, a file and the decisions that come of them.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("audit-");

    public string Mapping => At("mapping.json");

    /// <summary>The file of contacts. Default: contacts.csv.</summary>
    public string Input
    {
        get => field ?? At("contacts.csv");
        set;
    }

    public string Output => At("decisions.csv");

    public string At(string name) => Path.Combine(_folder.FullName, name);

    public IEnumerable<string> Names => _folder.GetFiles().Select(f => f.Name).Order(StringComparer.Ordinal);

    public Folder With(string mapping, string csv)
    {
        File.WriteAllText(Mapping, mapping, new UTF8Encoding(false));
        File.WriteAllText(Input, csv, new UTF8Encoding(false));
        return this;
    }

    /// <summary>Row by row, each a whole contact decided by the reference evaluator: what a replay means.</summary>
    public Reading<ReplaySummary> RunRowByRow(Rulebook? rulebook = null, DateOnly? rulesAsAt = null)
        => new ReplayRun(rulebook ?? TestRulebook.Rulebook, Mapping, Input, Output) { IsRowByRow = true, RulesAsAt = rulesAsAt }.Run(cancellation: TestContext.Current.CancellationToken);

    public Reading<ReplaySummary> Run(Rulebook? rulebook = null) => new ReplayRun(rulebook ?? TestRulebook.Rulebook, Mapping, Input, Output).Run(cancellation: TestContext.Current.CancellationToken);

    public List<Dictionary<string, string>> Decisions() => Table.Read(Output);

    public List<Dictionary<string, string>> Quarantine() => Table.Read(At("decisions.quarantine.csv"));

    public void Dispose() => _folder.Delete(true);
}
