using System.CommandLine;
using Thresholds.Audit.Replay;
using Thresholds.Cli.Telling;
using Thresholds.Rulebooks;
using Thresholds.Sql.Replay;
using Thresholds.Text;

namespace Thresholds.Cli.Commands;

/// <summary><c>replay</c>: a file of contacts, text or a workbook, or a table of them where it lies, each decided by the rules of its own day.</summary>
internal static class ReplayCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string?>("FILE") { Description = "The contacts, one to a row: .csv, or a sheet of an .xlsx or .xls.", Arity = ArgumentArity.ZeroOrOne };
        var mapping = new Option<string>("--mapping") { Description = "What each column means.", HelpName = "MAPPING.json", Required = true };
        var output = new Option<string?>("--out") { Description = "The decisions to write; rows set aside go beside it. Left out: figures alone, for a .csv many times faster, and nothing is written.", HelpName = "DECISIONS.csv" };
        var connection = Options.Connection();
        var table = Options.Table();
        var schema = Options.Schema();
        var order = Options.Order();
        var rulesAsAt = Options.RulesAsAt();
        var asOf = Options.AsOf();
        var rulebook = Options.Rulebook();
        var command = new Command("replay", "Decides every row of a file, or of a table where it lies, by the rules of its own day, and counts.")
        {
            file, mapping, output, connection, table, schema, order, rulesAsAt, asOf, rulebook,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is null == (result.GetValue(connection) is null)) result.AddError("Name either a file of contacts, or a database with --connection and --table.");
            if (result.GetValue(connection) is not null && result.GetValue(output) is null) result.AddError("With --connection name the decisions to write: --out DECISIONS.csv.");
            if (result.GetValue(connection) is null && result.GetValue(output) is null && result.GetValue(asOf) is not null) result.AddError("--as-of serves the clocks of decisions that are written; name them with --out DECISIONS.csv, or leave it out.");
        });
        Options.BelongTogether(command, connection, table);
        command.SetAction((parsed, stop) =>
        {
            var guidance = RulebookSource.Read(parsed.GetValue(rulebook)).Value;
            if (parsed.GetValue(connection) is { } where)
                return Task.FromResult(InPlace(terminal, guidance, where, parsed.GetValue(mapping)!, parsed.GetValue(output)!, parsed.GetValue(table)!, parsed.GetValue(schema), parsed.GetValue(order), parsed.GetValue(rulesAsAt), stop));
            if (parsed.GetValue(output) is null)
            {
                var figures = new FiguresRun(guidance, parsed.GetValue(mapping)!, parsed.GetValue(file)!) { RulesAsAt = parsed.GetValue(rulesAsAt) };
                return Task.FromResult(Tell(terminal, ProgressBar.Show(terminal, progress => figures.Run(progress, stop))));
            }

            var run = new ReplayRun(guidance, parsed.GetValue(mapping)!, parsed.GetValue(file)!, parsed.GetValue(output)!) { RulesAsAt = parsed.GetValue(rulesAsAt), AsOf = parsed.GetValue(asOf) };
            return Task.FromResult(Tell(terminal, ProgressBar.Show(terminal, progress => run.Run(progress, stop))));
        });
        return command;
    }

    private static int InPlace(
        Terminal terminal, Rulebook rulebook, string where, string mapping, string output, string table, string? schema, string? order, DateOnly? rulesAsAt, CancellationToken stop)
    {
        var opened = Database.Open(where);
        if (!opened.IsUsable) return Tell(terminal, Reading.Failed<ReplaySummary>(opened.Faults));
        using var connection = opened.Value.Connection;
        var source = new TableSource { Engine = opened.Value.Engine, Table = table, Schema = schema, OrderBy = order };
        var run = new TableReplay(rulebook, mapping, connection, source, output) { RulesAsAt = rulesAsAt };
        var reading = Database.Ask(() => run.Run(null, stop));
        if (!reading.IsUsable) return Tell(terminal, Reading.Failed<ReplaySummary>(reading.Faults));
        var exit = Tell(terminal, Reading.Of(reading.Value.Summary));
        ReplayTelling.TellWhoDecided(reading.Value, terminal.Out);
        return exit;
    }

    private static int Tell(Terminal terminal, Reading<ReplaySummary> reading)
    {
        if (!reading.IsUsable)
        {
            terminal.Faults(reading.Faults, "Nothing was written.");
            return ExitCode.NotUsable;
        }

        ReplayTelling.Tell(reading.Value, terminal.Out);
        return reading.Value.SetAside == 0 ? ExitCode.Fine : ExitCode.SomeSetAside;
    }
}
