using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;
using Thresholds.Text;

namespace Thresholds.Cli.Commands;

/// <summary><c>explain</c>: one contact, or several, decided and then asked five questions.</summary>
internal static class ExplainCommand
{
    public static Command Make(Terminal terminal)
    {
        var contact = new Argument<string>("CONTACT.json") { Description = "One contact, a JSON array of contacts, or one to a line; `-` reads standard input." };
        var threshold = Threshold();
        var format = new Option<string>("--format") { Description = "How to answer.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "markdown", "json");
        var rulesAsAt = Options.RulesAsAt();
        var asOf = Options.AsOf();
        var rulebook = Options.Rulebook();
        var command = new Command("explain", "Answers five questions about a decision: why, why not, what we do not know, what would change it, what happens next.")
        {
            contact, threshold, format, rulesAsAt, asOf, rulebook,
        };
        command.SetAction(parsed =>
        {
            var evaluator = new ThresholdEvaluator(RulebookSource.Read(parsed.GetValue(rulebook)).Value);
            var file = Options.Contacts(parsed.GetValue(contact)!, evaluator.Rulebook.Vocabulary, terminal);
            var answers = file.Contacts
                .Select(c => new Answer(c, c.Reading.IsUsable ? DecisionExplanation.Of(evaluator.Decide(c.Reading.Value, Options.Dates(parsed, rulesAsAt, asOf))) : null))
                .ToImmutableArray();
            return Tell(terminal, file.Shape, answers, parsed.GetValue(format)!, parsed.GetValue(threshold));
        });
        return command;
    }

    private static Option<Threshold?> Threshold() => new("--threshold")
    {
        Description = "One threshold alone: early-help, section-17, section-47 or emergency-accommodation. Default: all.", HelpName = "THRESHOLD",
        CustomParser = result =>
        {
            if (ThresholdWords.TryParse(result.Tokens[0].Value, out var threshold)) return threshold;
            result.AddError($"`{result.Tokens[0].Value}` is not a threshold. Write one of: {string.Join(", ", ThresholdWords.All.Select(t => t.Slug()))}.");
            return null;
        },
    };

    private static int Tell(Terminal terminal, ContactShape shape, ImmutableArray<Answer> answers, string format, Threshold? only)
    {
        ImmutableArray<Fault> faults = [.. answers.Where(a => a.Explanation is null).SelectMany(a => a.Contact.Reading.Faults)];
        var explained = answers.Where(a => a.Explanation is not null).Select(a => a.Explanation!).ToImmutableArray();
        if (explained.IsEmpty && !faults.IsEmpty)
        {
            terminal.Faults(faults, "Nothing was explained and nothing was written.");
            return ExitCode.NotUsable;
        }

        terminal.Out.Write(format switch
        {
            "json" => Encoding.UTF8.GetString(Options.Joined(shape, answers.Select(a => a.ToJson(only, shape != ContactShape.Lines)))),
            "markdown" => string.Join("\n---\n\n", explained.Select(e => ExplanationReport.Write(e, ReportFormat.Markdown, only))),
            _ => string.Join("\n" + new string('-', 100) + "\n\n", explained.Select(e => ExplanationReport.Write(e, ReportFormat.Text, only))),
        });
        if (faults.IsEmpty) return ExitCode.Fine;
        terminal.Faults(faults, FormattableString.Invariant($"{answers.Length} contacts read: {explained.Length} explained, {answers.Length - explained.Length} set aside."));
        return ExitCode.SomeSetAside;
    }

    /// <summary>One contact of the file with its explanation, or without when it was set aside.</summary>
    private sealed record Answer(ReadContact Contact, DecisionExplanation? Explanation)
    {
        public byte[] ToJson(Threshold? only, bool indented)
            => Explanation is not null ? ExplanationJson.Write(Explanation, only, indented) : DecisionJson.WriteSetAside(Contact.Id, Contact.Reading.Faults, indented);
    }
}
