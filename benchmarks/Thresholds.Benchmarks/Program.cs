using System.Globalization;
using BenchmarkDotNet.Running;
using Thresholds.Benchmarks;
using Thresholds.Benchmarks.Bulk;

return args switch
{
    ["ratios"] => Ratios.Print(),
    ["kernel-counters"] => KernelRatios.PrintCounters(),
    ["kernel-counters", var rows] => KernelRatios.PrintCounters(int.Parse(rows, CultureInfo.InvariantCulture)),
    ["figures"] => Figures.Run(),
    ["whole-way", ..] => WholeWay.Run(args),
    ["empty"] => 0,
    ["first-decision"] => ColdStart.DecideOnce(),
    _ => BenchmarkSwitcher.FromAssembly(typeof(ColdStart).Assembly).Run(args).Any() ? 0 : 1,
};
