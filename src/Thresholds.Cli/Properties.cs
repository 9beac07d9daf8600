using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Thresholds.Cli.Tests")]
