using Thresholds.Audit.Auditing.Files;
using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Audit.Auditing;

/// <summary>A table of contacts that is audited where it lies, in place of a file of them: <c>Thresholds.Sql.Auditing.DatabaseTable</c> is one.</summary>
/// <remarks>It is not for others to derive from: how rows are read is a matter between the two projects.</remarks>
public abstract class TableInPlace
{
    internal TableInPlace()
    {
    }

    /// <summary>Does work that reads the table, and sees it all the while as it stood at the beginning.</summary>
    internal abstract T InOneSnapshot<T>(Func<T> work);

    /// <summary>The rows, read through a mapping; null, with faults, where they cannot be.</summary>
    /// <param name="mapping">The mapping as it was written; null where it could not be had, of which something is said elsewhere.</param>
    /// <param name="mappingName">The mapping's file, for faults.</param>
    /// <param name="rulebook">The guidance.</param>
    /// <param name="faults">What stands in the way.</param>
    internal abstract ContactSource? TryOpen(byte[]? mapping, string mappingName, Rulebook rulebook, List<Fault> faults);
}
