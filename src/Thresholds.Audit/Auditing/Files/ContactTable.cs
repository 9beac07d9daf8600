using System.Collections.Immutable;
using Thresholds.Audit.Import;
using Thresholds.Audit.Replay;

namespace Thresholds.Audit.Auditing.Files;

/// <summary>A file of contacts that a mapping can read.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Mapping">How its columns are read.</param>
/// <param name="Opening">Its header and separator.</param>
internal sealed record ContactTable(string Path, ContactMapping Mapping, CsvOpening Opening)
{
    /// <summary>Its name, without its folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Its size.</summary>
    public long Bytes { get; } = new FileInfo(Path).Length;

    /// <summary>Its columns that the mapping does not read.</summary>
    public ImmutableArray<int> Unread { get; } = new ColumnTally(Mapping, Opening.Header).UnreadPlaces;
}
