namespace Thresholds.Benchmarks.Bulk;

/// <summary>Processor time of this process, which another process on the machine does not lengthen as it does the clock on the wall.</summary>
internal static class CpuTime
{
    public static double Of(Action work)
    {
        var from = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - from).TotalNanoseconds;
    }
}
