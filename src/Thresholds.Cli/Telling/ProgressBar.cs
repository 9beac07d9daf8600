using Spectre.Console;
using Thresholds.Audit.Replay;

namespace Thresholds.Cli.Telling;

/// <summary>A progress bar where a person watches; nothing where a program listens.</summary>
internal static class ProgressBar
{
    public static T Show<T>(Terminal terminal, Func<IProgress<ReplayProgress>?, T> work)
    {
        if (!terminal.IsWatched) return work(null);
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(terminal.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask("Contacts read");
                return work(new Step(progress =>
                {
                    task.MaxValue = Math.Max(1, progress.BytesInFile);
                    task.Value = progress.BytesRead;
                    task.Description = task.ElapsedTime is { TotalSeconds: > 0.5 and var seconds } && progress.RowsRead > 0
                        ? FormattableString.Invariant($"{progress.RowsRead:N0} contacts read, {progress.RowsRead / seconds:N0} a second")
                        : "Reading";
                }));
            });
    }

    // Told at once and on the thread that works: the framework's own Progress would tell late, through a pool.
    private sealed class Step(Action<ReplayProgress> tell) : IProgress<ReplayProgress>
    {
        public void Report(ReplayProgress value) => tell(value);
    }
}
