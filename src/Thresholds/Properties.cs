using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Thresholds.Tests")]

// The mapping of a file is JSON that knows its place too; its reader stays out of the public surface.
[assembly: InternalsVisibleTo("Thresholds.Audit")]

// Another reader of the rulebook answers conditions and leaves the rest of the decision to the core; its tests use the core's generators.
[assembly: InternalsVisibleTo("Thresholds.NRules")]
[assembly: InternalsVisibleTo("Thresholds.NRules.Tests")]
