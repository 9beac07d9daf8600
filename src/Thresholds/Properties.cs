using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Thresholds.Tests")]

// The plain road is held against the compiled one over the whole guidance, and measured beside it.
[assembly: InternalsVisibleTo("Thresholds.England.Tests")]
[assembly: InternalsVisibleTo("Thresholds.Benchmarks")]

// The mapping of a file is JSON that knows its place too; its reader stays out of the public surface.
[assembly: InternalsVisibleTo("Thresholds.Audit")]
// Files of made-up rulebooks are drawn as tables are.
[assembly: InternalsVisibleTo("Thresholds.Audit.Tests")]

// Many contacts are closed by the same table as one, and the table is nobody's business outside.
[assembly: InternalsVisibleTo("Thresholds.Bulk")]
[assembly: InternalsVisibleTo("Thresholds.Bulk.Tests")]
// SQL is written from the same table of what follows from what; its tests draw their rulebooks as the core's do.
[assembly: InternalsVisibleTo("Thresholds.Sql")]
[assembly: InternalsVisibleTo("Thresholds.Sql.Tests")]
// Another reader of the rulebook answers conditions and leaves the rest of the decision to the core; its tests use the core's generators.
[assembly: InternalsVisibleTo("Thresholds.NRules")]
[assembly: InternalsVisibleTo("Thresholds.NRules.Tests")]
