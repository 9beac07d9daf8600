using System.CommandLine;
using System.Globalization;
using Thresholds.Authoring;
using Thresholds.Authoring.Document;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Cli.Commands;

/// <summary><c>rulebook check|build|show</c>: the guidance itself.</summary>
internal static class RulebookCommand
{
    public static Command Make(Terminal terminal) => new("rulebook", "Checks, builds and shows threshold guidance.")
    {
        Check(terminal), Build(terminal), Show(terminal),
    };

    private static Command Check(Terminal terminal)
    {
        var where = Where();
        var contacts = new Option<string?>("--contacts") { Description = "Also say how much it asks over these contacts.", HelpName = "FILE" };
        var mapping = new Option<string?>("--mapping") { Description = "What each column of the contacts means.", HelpName = "MAPPING.json" };
        var command = new Command("check", "Checks guidance whole and says what it holds.") { where, contacts, mapping };
        command.Validators.Add(result =>
        {
            if (result.GetValue(contacts) is null != result.GetValue(mapping) is null) result.AddError("`--contacts` and `--mapping` go together.");
        });
        command.SetAction(parsed =>
        {
            var reading = RulebookSource.Read(parsed.GetValue(where));
            if (!reading.IsUsable)
            {
                terminal.Faults(reading.Faults, "The guidance cannot be used until they are mended.");
                return ExitCode.SomeSetAside;
            }

            terminal.Out.Write(Holds(reading.Value));
            if (parsed.GetValue(contacts) is { } file) Telling.AsksTelling.Tell(reading.Value, file, parsed.GetValue(mapping)!, terminal.Out);
            return ExitCode.Fine;
        });
        return command;
    }

    private static Command Build(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER") { Description = "A folder of chapters with its rulebook.md." };
        var output = new Option<string>("--out") { Description = "The compiled rulebook to write.", HelpName = "FILE", Required = true };
        var command = new Command("build", "Compiles chapters into a rulebook.") { folder, output };
        command.SetAction(parsed =>
        {
            var reading = RulebookSource.Read(parsed.GetValue(folder));
            if (!reading.IsUsable)
            {
                terminal.Faults(reading.Faults, "Nothing was written.");
                return ExitCode.NotUsable;
            }

            WholeFile.Write(parsed.GetValue(output)!, reading.Value.ToJson().Span);
            terminal.Out.WriteLine($"{reading.Value.Title}, edition {reading.Value.Edition}: fingerprint {reading.Value.Fingerprint}");
            return ExitCode.Fine;
        });
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        var where = Where();
        var chapter = new Option<string?>("--chapter") { Description = "Only this chapter.", HelpName = "ID" };
        var format = new Option<string>("--format") { Description = "How to show it.", DefaultValueFactory = _ => "markdown" };
        format.AcceptOnlyFromAmong("markdown", "json", "html");
        var output = new Option<string?>("--out") { Description = "Write it to this file.", HelpName = "FILE" };
        var command = new Command("show", "Shows guidance as its chapters, as the compiled rulebook, or as one page to read and print.") { where, chapter, format, output };
        command.SetAction(parsed =>
        {
            var rulebook = RulebookSource.Read(parsed.GetValue(where)).Value;
            var wanted = parsed.GetValue(chapter);
            if (wanted is not null && rulebook.Chapters.All(c => c.Id != wanted))
            {
                terminal.Error.WriteLine($"There is no chapter `{wanted}`.{Text.DidYouMean.Sentence(wanted, rulebook.Chapters.Select(c => c.Id))}");
                return ExitCode.NotUsable;
            }

            var shown = parsed.GetValue(format) switch
            {
                "json" => System.Text.Encoding.UTF8.GetString(rulebook.ToJson().Span),
                "html" => GuidanceDocument.Write(rulebook),
                _ => string.Join('\n', GuidanceWriter.Write(rulebook).Where(f => wanted is null || f.Name == wanted + ".md").Select(f => f.Text)),
            };
            if (parsed.GetValue(output) is not { } path) terminal.Out.Write(shown);
            else WholeFile.Write(path, System.Text.Encoding.UTF8.GetBytes(shown));
            return ExitCode.Fine;
        });
        return command;
    }

    private static Argument<string?> Where() => new("GUIDANCE")
    {
        Description = "A compiled rulebook, a folder of chapters, or `england` (the default).", Arity = ArgumentArity.ZeroOrOne,
    };

    private static string Holds(Rulebook rulebook)
    {
        var text = new System.Text.StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{rulebook.Title}, edition {rulebook.Edition}\nfingerprint {rulebook.Fingerprint}\n0 faults; every guard holds.\n\n");
        Row("chapters", rulebook.Chapters.Length);
        foreach (var chapter in rulebook.Chapters)
            Row($"  indicators, {chapter.Rules.Length,3} rules: {chapter.Title}", chapter.Indicators.Length);
        foreach (var kind in Enum.GetValues<IndicatorKind>())
            Row($"indicators, {kind.Words()}", rulebook.Vocabulary.Indicators.Count(i => i.Kind == kind));
        Row("measures", rulebook.Vocabulary.Measures.Length);
        Row("choices", rulebook.Vocabulary.Choices.Length);
        Row("events", rulebook.Vocabulary.Events.Length);
        Row("facts about facts", rulebook.Vocabulary.Clauses.Length);
        foreach (var threshold in ThresholdWords.All)
            foreach (var strength in Enum.GetValues<RuleStrength>().Reverse())
                if (rulebook.Rules.Count(r => r.Threshold == threshold && r.Strength == strength) is var count and > 0)
                    Row($"rules, {threshold.Words()}, {strength.Words()}", count);
        Row("steps", rulebook.Steps.Length);
        Row("routes", rulebook.Routes.Length);
        Row("record checks", rulebook.Checks.Length);
        Row("parameters", rulebook.Parameters.Length);
        Row("level schemes", rulebook.LevelSchemes.Length);
        Row("rules that are a local choice", rulebook.Rules.Count(r => r.LocalChoice is not null));
        Row("indicators that may stand for something unsaid", rulebook.Vocabulary.Indicators.Count(i => i.MayStandFor is not null));
        foreach (var verified in Enum.GetValues<Verified>().Reverse())
            Row($"citations, verified: {verified.Words()}", rulebook.Citations.Count(c => c.Verified == verified));
        Row("chapters reviewed by nobody yet", rulebook.Chapters.Count(c => c.ReviewedBy == "nobody yet"));
        return text.ToString();

        void Row(string what, int count) => text.Append(CultureInfo.InvariantCulture, $"{count,6}  {what}\n");
    }
}
