using System.Globalization;
using BenchmarkDotNet.Running;
using Thresholds.Benchmarks;
using Thresholds.Benchmarks.Bulk;
using Thresholds.Benchmarks.Handwritten;
using Thresholds.England;

return args switch
{
    ["ratios"] => Ratios.Print(),
    ["kernel-counters"] => KernelRatios.PrintCounters(),
    ["kernel-counters", var rows] => KernelRatios.PrintCounters(int.Parse(rows, CultureInfo.InvariantCulture)),
    ["kernel"] => KernelRatios.Run(),
    ["kernel-vs-handwritten"] => HandwrittenRatio.Print(),
#if NRULES
    ["kernel-vs-nrules"] => NRulesRatio.Print(),
#endif
    ["sql-vs-bulk"] => SqlRatios.Print(),
    ["sql-vs-bulk", var rows] => SqlRatios.Print(int.Parse(rows, CultureInfo.InvariantCulture)),
    ["sizes"] => Sizes.Print(),
    ["write-handwritten", var folder] => new LoopWriter(EnglandGuidance.Rulebook, folder).Write(),
    ["figures"] => Figures.Run(),
    ["whole-way", ..] => WholeWay.Run(args),
    ["replay-out", ..] => ReplayOut.Run(args),
    ["audit", ..] => AuditRatios.Run(args),
    ["empty"] => 0,
    ["first-decision"] => ColdStart.DecideOnce(),
    _ => BenchmarkSwitcher.FromAssembly(typeof(ColdStart).Assembly).Run(args).Any() ? 0 : 1,
};
