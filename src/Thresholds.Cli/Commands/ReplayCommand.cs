using System.CommandLine;
using Thresholds.Audit.Replay;
using Thresholds.Cli.Telling;

namespace Thresholds.Cli.Commands;

/// <summary><c>replay</c>: a file of contacts, each decided by the rules of its own day.</summary>
internal static class ReplayCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("FILE.csv") { Description = "The contacts, one to a row." };
        var mapping = new Option<string>("--mapping") { Description = "What each column means.", HelpName = "MAPPING.json", Required = true };
        var output = new Option<string>("--out") { Description = "The decisions to write; rows set aside go beside it.", HelpName = "DECISIONS.csv", Required = true };
        var rulesAsAt = Options.RulesAsAt();
        var asOf = Options.AsOf();
        var rulebook = Options.Rulebook();
        var command = new Command("replay", "Decides every row of a file by the rules of its own day, and counts.") { file, mapping, output, rulesAsAt, asOf, rulebook };
        command.SetAction((parsed, stop) => Task.FromResult(Run(
            terminal,
            new(RulebookSource.Read(parsed.GetValue(rulebook)).Value, parsed.GetValue(mapping)!, parsed.GetValue(file)!, parsed.GetValue(output)!)
            {
                RulesAsAt = parsed.GetValue(rulesAsAt), AsOf = parsed.GetValue(asOf),
            },
            stop)));
        return command;
    }

    private static int Run(Terminal terminal, ReplayRun run, CancellationToken stop)
    {
        var reading = ProgressBar.Show(terminal, progress => run.Run(progress, stop));
        if (!reading.IsUsable)
        {
            terminal.Faults(reading.Faults, "Nothing was written.");
            return ExitCode.NotUsable;
        }

        ReplayTelling.Tell(reading.Value, terminal.Out);
        return reading.Value.SetAside == 0 ? ExitCode.Fine : ExitCode.SomeSetAside;
    }
}
