using Thresholds.Text;

namespace Thresholds.Authoring.Parsing;

/// <summary>Gathers the faults of all files, each once.</summary>
internal sealed class FaultSheet
{
    private readonly List<Fault> _faults = [];

    public bool IsEmpty => _faults.Count == 0;

    public void Add(Place where, string message) => _faults.Add(new(where, message));

    public void AddAll(IEnumerable<Fault> faults) => _faults.AddRange(faults);

    /// <summary>All faults by file, in the order the files were given, then by line and column.</summary>
    /// <param name="files">The names of the files, in order.</param>
    public IEnumerable<Fault> InOrder(List<string> files) => _faults.Distinct()
        .OrderBy(f => files.IndexOf(f.Where.Source)).ThenBy(f => f.Where.Line).ThenBy(f => f.Where.Column);
}
