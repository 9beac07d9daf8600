using BenchmarkDotNet.Running;
using Thresholds.Benchmarks;

return args switch
{
    ["ratios"] => Ratios.Print(),
    ["kernel", .. var rows] => Kernel(rows),
    ["empty"] => 0,
    ["first-decision"] => ColdStart.DecideOnce(),
    _ => BenchmarkSwitcher.FromAssembly(typeof(ColdStart).Assembly).Run(args).Any() ? 0 : 1,
};

static int Kernel(string[] rows)
{
    Thresholds.Benchmarks.Bulk.KernelRatios.Print(rows.Length > 0 ? int.Parse(rows[0], System.Globalization.CultureInfo.InvariantCulture) : Thresholds.Bulk.ContactColumns.DefaultRows);
    return 0;
}
