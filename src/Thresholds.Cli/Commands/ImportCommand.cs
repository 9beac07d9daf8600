using System.CommandLine;
using System.Text;
using Thresholds.Audit.Import;

namespace Thresholds.Cli.Commands;

/// <summary><c>import inspect</c>: what files are, what is in them, and what does not match.</summary>
internal static class ImportCommand
{
    public static Command Make(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE...") { Description = "Annex A, children in need census, standard safeguarding dataset, SSDA903 episodes, or a table of contacts; the newest first.", Arity = ArgumentArity.OneOrMore };
        var synonyms = new Option<string?>("--synonyms") { Description = "The authority's own spellings of codes.", HelpName = "SYNONYMS.json" };
        var byPosition = new Option<bool>("--by-position") { Description = "Reads a list of Annex A whose headers were renamed by the order of its columns." };
        var asOf = Options.Day("--as-of", "The day of the export: later days are reported. Without it only a census knows its last day.");
        var mapping = new Option<string?>("--mapping-out") { Description = "Where a first mapping for a table of contacts goes, to be edited.", HelpName = "MAPPING.json" };
        var overwrite = new Option<bool>("--overwrite") { Description = "Write over a mapping that is there already." };
        var inspect = new Command("inspect", "Says what files are, what is in them, what does not match, and what can be answered from them.") { files, synonyms, byPosition, asOf, mapping, overwrite };
        inspect.SetAction((parsed, stop) => Task.FromResult(Run(
            terminal,
            new(parsed.GetValue(files)!) { SynonymsPath = parsed.GetValue(synonyms), ByPosition = parsed.GetValue(byPosition), AsOf = parsed.GetValue(asOf) },
            parsed.GetValue(mapping), parsed.GetValue(overwrite), stop)));
        return new("import", "Reads the files that authorities really have.") { inspect };
    }

    private static int Run(Terminal terminal, ImportInspection inspection, string? mapping, bool mayOverwrite, CancellationToken stop)
    {
        if (mapping is not null && !mayOverwrite && File.Exists(mapping))
        {
            terminal.Error.WriteLine($"{Path.GetFileName(mapping)} is there already, and may have been edited. Name another file, or say --overwrite. Nothing was written.");
            return ExitCode.NotUsable;
        }

        var reading = inspection.Run(stop);
        if (!reading.IsUsable)
        {
            terminal.Faults(reading.Faults, "Nothing was written.");
            return ExitCode.NotUsable;
        }

        var report = reading.Value;
        foreach (var line in report.Lines) terminal.Out.WriteLine(line);
        if (mapping is not null && report.Mapping is null)
        {
            terminal.Error.WriteLine("No mapping was written.");
            return ExitCode.SomeSetAside;
        }

        if (mapping is not null)
        {
            WholeFile.Write(mapping, Encoding.UTF8.GetBytes(report.Mapping!));
            terminal.Out.WriteLine($"First mapping  {mapping}");
        }

        return report is { IsWhole: true, SetAside: 0, Unmatched: 0 } ? ExitCode.Fine : ExitCode.SomeSetAside;
    }
}
