using System.CommandLine;
using Thresholds.Audit.Import;
using Thresholds.Sql;
using Thresholds.Text;

namespace Thresholds.Cli.Commands;

/// <summary><c>sql</c>: the guidance as SQL over a table of contacts, for an engine of one's own.</summary>
internal static class SqlCommand
{
    public static Command Make(Terminal terminal)
    {
        var mapping = new Option<string>("--mapping") { Description = "What each column means.", HelpName = "MAPPING.json", Required = true };
        var dialect = new Option<string>("--dialect") { Description = "For which engine. SQLite and PostgreSQL are tried; the others are not.", Required = true };
        dialect.AcceptOnlyFromAmong([.. SqlEngineWords.All]);
        var table = Options.Table();
        table.Required = true;
        var schema = Options.Schema();
        var view = new Option<string?>("--view") { Description = "Write the definition of a view of this name, as for Power BI, instead of a query.", HelpName = "NAME" };
        var steps = new Option<bool>("--steps") { Description = "Add columns for steps and for what the record shows." };
        var rulesAsAt = Options.RulesAsAt();
        var rulebook = Options.Rulebook();
        var command = new Command("sql", "Writes the guidance as SQL over a table of contacts. Rows it cannot decide for certain it marks, and `replay --connection` decides them.")
        {
            mapping, dialect, table, schema, view, steps, rulesAsAt, rulebook,
        };
        command.SetAction(parsed =>
        {
            SqlEngineWords.TryParse(parsed.GetValue(dialect), out var engine);
            return Write(terminal, parsed.GetValue(rulebook), parsed.GetValue(mapping)!, new()
            {
                Engine = engine, Table = parsed.GetValue(table)!, Schema = parsed.GetValue(schema), View = parsed.GetValue(view),
                StepsAndChecks = parsed.GetValue(steps), RulesAsAt = parsed.GetValue(rulesAsAt),
            });
        });
        return command;
    }

    private static int Write(Terminal terminal, string? guidance, string mappingPath, SqlOptions options)
    {
        var rulebook = RulebookSource.Read(guidance).Value;
        var mapping = ContactMapping.TryRead(File.ReadAllBytes(mappingPath), Path.GetFileName(mappingPath), rulebook);
        var text = mapping.IsUsable ? SqlRulebook.Write(rulebook, mapping.Value, options) : Reading.Failed<SqlText>(mapping.Faults);
        if (!text.IsUsable)
        {
            terminal.Faults(text.Faults, "Nothing was written.");
            return ExitCode.NotUsable;
        }

        terminal.Out.Write(text.Value.Text);
        return ExitCode.Fine;
    }
}
