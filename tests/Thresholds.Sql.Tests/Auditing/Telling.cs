using Thresholds.Audit.Replay;

namespace Thresholds.Sql.Tests.Auditing;

/// <summary>Does something whenever it is told how far a run has come, on the thread that runs.</summary>
internal sealed class Telling(Action<ReplayProgress> told) : IProgress<ReplayProgress>
{
    public void Report(ReplayProgress value) => told(value);
}
