using System.Collections.Immutable;
using Thresholds.Audit.Import;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Auditing.Files;

/// <summary>Contacts that a mapping can read: a file of them, a sheet of a workbook, or a table in a database.</summary>
/// <remarks>It is read twice, and gives the same rows in the same order both times; all that is decided, counted and set aside is the audit's own.</remarks>
/// <param name="name">As the report names it.</param>
/// <param name="mapping">How its columns are read.</param>
/// <param name="header">Its columns.</param>
internal abstract class ContactSource(string name, ContactMapping mapping, CsvHeader header)
{
    public string Name => name;

    public ContactMapping Mapping => mapping;

    public CsvHeader Header => header;

    /// <summary>How much there is to read, so that it can be told how far a reading has come: bytes of a file, rows of a sheet or table.</summary>
    public abstract long Size { get; }

    /// <summary>What a reader of the report must know of how it was read, once it was.</summary>
    public virtual IEnumerable<SheetNote> Notes => [];

    /// <summary>Goes through it once for whom each row is about.</summary>
    /// <param name="rulebook">The guidance.</param>
    /// <param name="processors">How many processors.</param>
    /// <param name="partBytes">About how many bytes of rows are in hand at a time, for each processor.</param>
    /// <param name="take">Told of every stretch of rows, in order, on this thread.</param>
    /// <param name="cancellation">Stops it.</param>
    public abstract void ReadWho(Rulebook rulebook, int processors, int partBytes, Action<FoundRows> take, CancellationToken cancellation);

    /// <summary>Goes through the same rows again, with every column that the audit reads.</summary>
    /// <param name="segments">What the first reading made of them.</param>
    /// <param name="cancellation">Stops it.</param>
    public abstract IEnumerable<SegmentInHand> ReadAll(ImmutableArray<FileSegment> segments, CancellationToken cancellation);

    /// <summary>In how many rows each column that is not read is filled, where that is counted apart from the rows.</summary>
    public virtual IEnumerable<(int Column, long Rows)> CountFilled(CancellationToken cancellation) => [];
}

/// <summary>A segment whose rows can be read, on any thread and once.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Rows">Its rows; where columns that are not read are counted row by row, in how many each is filled is added to the list given.</param>
internal readonly record struct SegmentInHand(FileSegment Segment, Func<long[], IEnumerable<CsvRow>> Rows);
