using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Thresholds.Tests")]
