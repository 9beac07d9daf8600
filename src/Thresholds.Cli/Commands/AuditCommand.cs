using System.CommandLine;
using System.Globalization;
using Thresholds.Audit.Auditing;
using Thresholds.Audit.Auditing.ReadBack;
using Thresholds.Cli.Telling;
using Thresholds.Sql.Auditing;
using Thresholds.Sql.Replay;
using Thresholds.Timescales;

namespace Thresholds.Cli.Commands;

/// <summary><c>audit</c>: were thresholds applied consistently? A report that says which files to read.</summary>
internal static class AuditCommand
{
    public static Command Make(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE...") { Description = "Tables of contacts, .csv or a sheet of an .xlsx or .xls (with --mapping), and Annex A, census, standard dataset or SSDA903 files for what came before and after; of files that overlap, the newest first.", Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<string>("--out") { Description = "The folder for the report and its tables.", HelpName = "FOLDER", Required = true };
        var mapping = new Option<string?>("--mapping") { Description = "What each column of a table of contacts means.", HelpName = "MAPPING.json" };
        var synonyms = new Option<string?>("--synonyms") { Description = "The authority's own spellings of codes.", HelpName = "SYNONYMS.json" };
        var byPosition = new Option<bool>("--by-position") { Description = "Reads a list of Annex A whose headers were renamed by the order of its columns." };
        var asOf = Options.Day("--as-of", "The day of the export of files of known formats: later days are reported. A table of contacts says it in its mapping (`exportedOn`).");
        var connection = Options.Connection();
        var table = Options.Table();
        var schema = Options.Schema();
        var order = Options.Order();
        var changedOn = Options.Day("--changed-on", "The day on which thresholds changed, to compare before and after.");
        var seed = new Option<ulong>("--seed") { Description = "What samples and redraws come from: the same seed gives the same report.", HelpName = "S", DefaultValueFactory = _ => 1 };
        var office = OfficeHours();
        var sharing = new Option<bool>("--for-sharing") { Description = "Hides small numbers and lists no contact, so that the report may leave the council." };
        var rulesAsAt = Options.RulesAsAt();
        var rulebook = Options.Rulebook();
        var command = new Command("audit", "Were thresholds applied consistently? Decides recorded contacts again, compares, and says which files to read.")
        {
            files, output, mapping, connection, table, schema, order, synonyms, byPosition, asOf, changedOn, seed, office, sharing, rulesAsAt, rulebook,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(files) is not { Length: > 0 } && result.GetValue(connection) is null) result.AddError("Name the files to audit, or a database with --connection and --table.");
        });
        Options.BelongTogether(command, connection, table);
        command.SetAction((parsed, stop) =>
        {
            if (parsed.GetValue(connection) is not { } where) return Task.FromResult(Audit(null));
            var opened = Database.Open(where);
            if (!opened.IsUsable) return Task.FromResult(Tell(terminal, Text.Reading.Failed<AuditSummary>(opened.Faults)));
            using var database = opened.Value.Connection;
            var source = new TableSource { Engine = opened.Value.Engine, Table = parsed.GetValue(table)!, Schema = parsed.GetValue(schema), OrderBy = parsed.GetValue(order) };
            return Task.FromResult(Audit(new(database, source)));

            int Audit(DatabaseTable? inPlace)
            {
                var run = new AuditRun(RulebookSource.Read(parsed.GetValue(rulebook)).Value, parsed.GetValue(files) ?? [], parsed.GetValue(output)!)
                {
                    MappingPath = parsed.GetValue(mapping), Table = inPlace, SynonymsPath = parsed.GetValue(synonyms), ByPosition = parsed.GetValue(byPosition), AsOf = parsed.GetValue(asOf), ChangedOn = parsed.GetValue(changedOn), Seed = parsed.GetValue(seed),
                    OfficeHours = parsed.GetValue(office), IsForSharing = parsed.GetValue(sharing), RulesAsAt = parsed.GetValue(rulesAsAt),
                };
                return Tell(terminal, ProgressBar.Show(terminal, progress => Database.Ask(() => run.Run(progress, stop))));
            }
        });
        command.Subcommands.Add(ReadBack(terminal));
        return command;
    }

    private static Command ReadBack(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder of an audit, with its key and the worklists that were marked." };
        var actions = new Option<string?>("--actions") { Description = "The actions that came of reading: action, sample, openedOn, dueOn, closedOn.", HelpName = "ACTIONS.csv" };
        var asOf = Options.Day("--as-of", "The day for which actions are counted.");
        var seed = new Option<ulong>("--seed") { Description = "What the redraws behind intervals come from.", HelpName = "S", DefaultValueFactory = _ => 1 };
        var command = new Command("read-back", "Reads marked worklists back: how alike two readers are, and how often a reader agrees with what was recorded.") { folder, actions, asOf, seed };
        command.SetAction((parsed, _) =>
        {
            var reading = new ReadBackRun(parsed.GetValue(folder)!) { ActionsPath = parsed.GetValue(actions), AsAt = parsed.GetValue(asOf), Seed = parsed.GetValue(seed) }.Run();
            if (!reading.IsUsable)
            {
                terminal.Faults(reading.Faults, "Nothing was written.");
                return Task.FromResult(ExitCode.NotUsable);
            }

            foreach (var line in reading.Value.Lines) terminal.Out.WriteLine(line);
            terminal.Out.WriteLine($"Figures        {reading.Value.Path}");
            return Task.FromResult(ExitCode.Fine);
        });
        return command;
    }

    private static int Tell(Terminal terminal, Text.Reading<AuditSummary> reading)
    {
        if (!reading.IsUsable)
        {
            terminal.Faults(reading.Faults, "Nothing was written.");
            return ExitCode.NotUsable;
        }

        foreach (var line in reading.Value.Lines) terminal.Out.WriteLine(line);
        return reading.Value.SetAside == 0 ? ExitCode.Fine : ExitCode.SomeSetAside;
    }

    private static Option<WorkingHours?> OfficeHours() => new("--office-hours")
    {
        Description = "When the office is open on a working day; contacts at other times came out of hours. Default: as the mapping says.", HelpName = "09:00-17:00",
        CustomParser = result =>
        {
            var parts = result.Tokens[0].Value.Split('-');
            if (parts.Length == 2 && TryRead(parts[0], out var open) && TryRead(parts[1], out var close) && close > open) return new(open, close);
            result.AddError($"`{result.Tokens[0].Value}` are not hours of one day. Write them as 09:00-17:00.");
            return null;
        },
    };

    private static bool TryRead(string text, out TimeOnly time) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
