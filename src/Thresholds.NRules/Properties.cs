using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Thresholds.NRules.Tests")]
