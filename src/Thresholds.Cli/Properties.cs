using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Thresholds.Cli.Tests")]
[assembly: InternalsVisibleTo("Thresholds.Sql.Tests")]
