using System.CommandLine;
using Thresholds.Cli.Commands;
using Thresholds.Text;

namespace Thresholds.Cli;

/// <summary>The <c>thresholds</c> tool: its commands, and what happens when a command cannot be carried out.</summary>
internal sealed class App(Terminal terminal)
{
    public int Run(IReadOnlyList<string> args)
    {
        var root = new RootCommand("Threshold guidance for children's social care in England. It suggests and explains; a named social worker decides.")
        {
            DecideCommand.Make(terminal),
            ExplainCommand.Make(terminal),
            AuditCommand.Make(terminal),
            ReplayCommand.Make(terminal),
            SqlCommand.Make(terminal),
            ImportCommand.Make(terminal),
            RulebookCommand.Make(terminal),
            SynthCommand.Make(terminal),
            RecordCommand.Make(terminal),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) terminal.Error.WriteLine(error.Message);
            terminal.Error.WriteLine("Try `thresholds --help`, or `--help` after a command.");
            return ExitCode.NotUsable;
        }

        try
        {
            return parsed.Invoke(new() { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (InputNotUsableException unusable)
        {
            terminal.Faults(unusable.Faults, "Nothing was written.");
            return ExitCode.NotUsable;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The system's own sentence names the file and the reason, and never what is in the file.
            terminal.Error.WriteLine(problem.Message + " Nothing was written.");
            return ExitCode.NotUsable;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Stopped on request. Nothing was written.");
            return ExitCode.NotUsable;
        }
    }
}
