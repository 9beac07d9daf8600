using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Thresholds.Audit.Synth;

namespace Thresholds.Cli.Commands;

/// <summary><c>synth</c>: a file of invented contacts, with the truth about what was planted in it.</summary>
internal static class SynthCommand
{
    public static Command Make(Terminal terminal)
    {
        var rows = new Option<long>("--rows") { Description = "How many rows.", HelpName = "N", Required = true };
        rows.Validators.Add(r => { if (r.GetValueOrDefault<long>() < 1) r.AddError("--rows is at least 1."); });
        var seed = new Option<ulong>("--seed") { Description = "What the chances come from: the same seed gives the same file.", HelpName = "S", DefaultValueFactory = _ => 1 };
        var output = new Option<string>("--out") { Description = "The folder for contacts.csv, mapping.json, truth.json and truth.csv.", HelpName = "FOLDER", Required = true };
        var plants = new Option<ImmutableArray<Plant>>("--plant")
        {
            Description = $"Hides something for an audit to find: {string.Join(", ", PlantWords.All)}; with its share, as `team=0.3`.",
            HelpName = "WHAT", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [],
            CustomParser = result =>
            {
                var read = ImmutableArray.CreateBuilder<Plant>();
                foreach (var token in result.Tokens)
                {
                    if (!PlantWords.TryParse(token.Value, out var plant)) result.AddError($"`{token.Value}` cannot be planted. Write one of {string.Join(", ", PlantWords.All)}, or with a share over 0 and at most 1, as `team=0.3`.");
                    else if (read.Any(p => p.Kind == plant.Kind)) result.AddError($"`{plant.Kind.Slug()}` is planted twice.");
                    else read.Add(plant);
                }

                return read.ToImmutable();
            },
        };
        var rulebook = Options.Rulebook();
        var command = new Command("synth", "Invents a file of contacts to try an audit on. No row stands for anybody.") { rows, seed, output, plants, rulebook };
        command.SetAction((parsed, stop) => Task.FromResult(Run(
            terminal,
            new(RulebookSource.Read(parsed.GetValue(rulebook)).Value, parsed.GetValue(output)!, parsed.GetValue(rows), parsed.GetValue(seed)) { Plants = parsed.GetValue(plants) },
            stop)));
        return command;
    }

    private static int Run(Terminal terminal, SynthRun run, CancellationToken stop)
    {
        var reading = run.Run(null, stop);
        if (!reading.IsUsable)
        {
            terminal.Faults(reading.Faults, "Nothing was written.");
            return ExitCode.NotUsable;
        }

        var made = reading.Value;
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{made.Rows:N0} invented rows about {made.Families:N0} families, in {Path.GetFileName(made.ContactsPath)}."));
        if (made.Planted.IsEmpty) terminal.Out.WriteLine("Nothing is planted in it.");
        foreach (var planted in made.Planted)
        {
            var where = planted.Where.Length > 0 ? $" ({planted.Where})" : string.Empty;
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Planted: {planted.Plant.Kind.Slug()}{where}, share {planted.Plant.Share}: {planted.Rows:N0} rows."));
        }

        terminal.Out.WriteLine("The truth is in truth.json, row by row in truth.csv.");
        return ExitCode.Fine;
    }
}
