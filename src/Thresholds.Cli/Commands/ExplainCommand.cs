using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Thresholds.Cli.Explaining;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;
using Thresholds.Text;

namespace Thresholds.Cli.Commands;

/// <summary><c>explain</c>: one contact, or several, decided and then asked five questions; or written for one reader.</summary>
internal static class ExplainCommand
{
    public static Command Make(Terminal terminal)
    {
        var contact = new Argument<string>("CONTACT.json") { Description = "One contact, a JSON array of contacts, or one to a line; `-` reads standard input." };
        var threshold = Threshold();
        var reader = new Option<string?>("--for") { Description = "Writes the rationale for one reader in the place of the five questions: the record, an adult around the child, or the child." };
        reader.AcceptOnlyFromAmong("record", "adult", "child");
        var person = new Option<string?>("--person") { Description = "Which adult, by the id among the contact's people.", HelpName = "ID" };
        var format = new Option<string>("--format") { Description = "How to answer; `html` with --for alone, `json` without it.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "markdown", "html", "json");
        var output = new Option<string?>("--out") { Description = "The file to write. Default: standard output.", HelpName = "FILE" };
        var rulesAsAt = Options.RulesAsAt();
        var asOf = Options.AsOf();
        var rulebook = Options.Rulebook();
        var command = new Command("explain", "Answers five questions about a decision: why, why not, what we do not know, what would change it, what happens next. With --for: the rationale for one reader.")
        {
            contact, threshold, reader, person, format, output, rulesAsAt, asOf, rulebook,
        };
        command.SetAction(parsed =>
        {
            var wanted = new Wanted(parsed.GetValue(reader), parsed.GetValue(person), parsed.GetValue(format)!, parsed.GetValue(output), parsed.GetValue(threshold));
            wanted.MustFitTogether();
            var evaluator = new ThresholdEvaluator(RulebookSource.Read(parsed.GetValue(rulebook)).Value);
            var file = Options.Contacts(parsed.GetValue(contact)!, evaluator.Rulebook.Vocabulary, terminal);
            ThresholdDecision Decide(Contact c) => evaluator.Decide(c, Options.Dates(parsed, rulesAsAt, asOf));
            if (wanted.For is not null) return new ReaderPages(terminal, wanted, evaluator.Rulebook).Write(file, Decide);
            var answers = file.Contacts
                .Select(c => new Answer(c, c.Reading.IsUsable ? DecisionExplanation.Of(Decide(c.Reading.Value)) : null))
                .ToImmutableArray();
            return Tell(terminal, file.Shape, answers, wanted);
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

    private static int Tell(Terminal terminal, ContactShape shape, ImmutableArray<Answer> answers, Wanted wanted)
    {
        ImmutableArray<Fault> faults = [.. answers.Where(a => a.Explanation is null).SelectMany(a => a.Contact.Reading.Faults)];
        var explained = answers.Where(a => a.Explanation is not null).Select(a => a.Explanation!).ToImmutableArray();
        if (explained.IsEmpty && !faults.IsEmpty)
        {
            terminal.Faults(faults, "Nothing was explained and nothing was written.");
            return ExitCode.NotUsable;
        }

        var only = wanted.Only;
        terminal.Write(wanted.Out, wanted.Format switch
        {
            "json" => Encoding.UTF8.GetString(Options.Joined(shape, answers.Select(a => a.ToJson(only, shape != ContactShape.Lines)))),
            "markdown" => Pages.Joined(ReportFormat.Markdown, explained.Select(e => ExplanationReport.Write(e, ReportFormat.Markdown, only))),
            _ => Pages.Joined(ReportFormat.Text, explained.Select(e => ExplanationReport.Write(e, ReportFormat.Text, only))),
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
