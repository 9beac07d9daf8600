using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Thresholds.Tests")]

// The plain road is held against the compiled one over the whole guidance, and measured beside it.
[assembly: InternalsVisibleTo("Thresholds.England.Tests")]
[assembly: InternalsVisibleTo("Thresholds.Benchmarks")]

// The mapping of a file is JSON that knows its place too; its reader stays out of the public surface.
[assembly: InternalsVisibleTo("Thresholds.Audit")]

// Many contacts are closed by the same table as one, and the table is nobody's business outside.
[assembly: InternalsVisibleTo("Thresholds.Bulk")]
[assembly: InternalsVisibleTo("Thresholds.Bulk.Tests")]
