using BenchmarkDotNet.Running;
using Thresholds.Benchmarks;

return args switch
{
    ["ratios"] => Ratios.Print(),
    ["figures"] => Figures.Run(),
    ["empty"] => 0,
    ["first-decision"] => ColdStart.DecideOnce(),
    _ => BenchmarkSwitcher.FromAssembly(typeof(ColdStart).Assembly).Run(args).Any() ? 0 : 1,
};
