using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;
using Thresholds.Text;

namespace Thresholds.Cli.Commands;

/// <summary><c>decide</c>: one contact, or several, decided and explained.</summary>
internal static class DecideCommand
{
    public static Command Make(Terminal terminal)
    {
        var contact = new Argument<string>("CONTACT.json") { Description = "One contact, a JSON array of contacts, or one to a line; `-` reads standard input." };
        var format = new Option<string>("--format") { Description = "How to answer.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "markdown", "json");
        var record = new Option<string?>("--record") { Description = "Also write the decision record, which can be replayed.", HelpName = "OUT.json" };
        var rulesAsAt = Options.RulesAsAt();
        var asOf = Options.AsOf();
        var rulebook = Options.Rulebook();
        var command = new Command("decide", "Decides contacts and says why, what is not known, and what happens next.") { contact, format, record, rulesAsAt, asOf, rulebook };
        command.SetAction(parsed =>
        {
            var evaluator = new ThresholdEvaluator(RulebookSource.Read(parsed.GetValue(rulebook)).Value);
            var file = Options.Contacts(parsed.GetValue(contact)!, evaluator.Rulebook.Vocabulary, terminal);
            var answers = file.Contacts
                .Select(c => new Answer(c, c.Reading.IsUsable ? evaluator.Decide(c.Reading.Value, Options.Dates(parsed, rulesAsAt, asOf)) : null))
                .ToImmutableArray();
            return Tell(terminal, file.Shape, answers, parsed.GetValue(format)!, parsed.GetValue(record));
        });
        return command;
    }

    private static int Tell(Terminal terminal, ContactShape shape, ImmutableArray<Answer> answers, string format, string? record)
    {
        ImmutableArray<Fault> faults = [.. answers.Where(a => a.Decision is null).SelectMany(a => a.Contact.Reading.Faults)];
        var decided = answers.Where(a => a.Decision is not null).Select(a => a.Decision!).ToImmutableArray();
        if (decided.IsEmpty && !faults.IsEmpty)
        {
            terminal.Faults(faults, "Nothing was decided and nothing was written.");
            return ExitCode.NotUsable;
        }

        if (record is not null) WholeFile.Write(record, Options.Joined(shape, decided.Select(d => DecisionRecord.Write(d, shape != ContactShape.Lines))));
        terminal.Out.Write(format switch
        {
            "json" => Encoding.UTF8.GetString(Options.Joined(shape, answers.Select(a => a.ToJson(shape != ContactShape.Lines)))),
            "markdown" => string.Join("\n---\n\n", decided.Select(d => DecisionReport.Write(d, ReportFormat.Markdown))),
            _ => string.Join("\n" + new string('-', 100) + "\n\n", decided.Select(d => DecisionReport.Write(d, ReportFormat.Text))),
        });
        if (faults.IsEmpty) return ExitCode.Fine;
        terminal.Faults(faults, FormattableString.Invariant($"{answers.Length} contacts read: {decided.Length} decided, {answers.Length - decided.Length} set aside."));
        return ExitCode.SomeSetAside;
    }

    /// <summary>One contact of the file with its decision, or without when it was set aside.</summary>
    private sealed record Answer(ReadContact Contact, ThresholdDecision? Decision)
    {
        public byte[] ToJson(bool indented)
            => Decision is not null ? DecisionJson.Write(Decision, indented) : DecisionJson.WriteSetAside(Contact.Id, Contact.Reading.Faults, indented);
    }
}
