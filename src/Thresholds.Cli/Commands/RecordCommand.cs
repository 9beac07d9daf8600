using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Thresholds.Explanation.Records;
using Thresholds.Facts;
using Thresholds.Text;

namespace Thresholds.Cli.Commands;

/// <summary><c>record verify</c>: stored decision records, decided again.</summary>
internal static class RecordCommand
{
    public static Command Make(Terminal terminal) => new("record", "Works on stored decision records.") { Verify(terminal) };

    private static Command Verify(Terminal terminal)
    {
        var file = new Argument<string>("RECORD.json") { Description = "One decision record, a JSON array of them, or one to a line, as `decide --record` writes them; `-` reads standard input." };
        var rulebook = Options.Rulebook();
        var format = new Option<string>("--format") { Description = "How to answer.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("verify", "Decides stored records again and says whether the decision is the same, and if not, whether facts, guidance or library made the difference.")
        {
            file, rulebook, format,
        };
        command.SetAction(parsed =>
        {
            var verifier = new RecordVerifier(RulebookSource.Read(parsed.GetValue(rulebook)).Value);
            var records = Read(parsed.GetValue(file)!, terminal);
            ImmutableArray<RecordVerification> verified = [.. records.Records.Select(verifier.Verify)];
            if (parsed.GetValue(format) == "json") terminal.Out.Write(AsJson(records.Shape, verified));
            else terminal.Out.Write(AsText(verified));
            return Exit(verified);
        });
        return command;
    }

    private static RecordFile Read(string path, Terminal terminal)
    {
        if (path != "-") return Readable(RecordReader.Read(File.ReadAllBytes(path), Path.GetFileName(path)));
        using var bytes = new MemoryStream();
        terminal.In.CopyTo(bytes);
        return Readable(RecordReader.Read(bytes.ToArray(), "standard input"));

        static RecordFile Readable(RecordFile file) => file.IsReadable ? file : throw new InputNotUsableException(file.Faults);
    }

    private static string AsJson(ContactShape shape, ImmutableArray<RecordVerification> verified)
        => JsonShape.Joined(shape, verified.Select(v => RecordVerificationJson.Write(v, indented: shape != ContactShape.Lines)));

    private static string AsText(ImmutableArray<RecordVerification> verified)
    {
        var text = new StringBuilder().AppendJoin("\n" + new string('-', 100) + "\n\n", verified.Select(v => RecordVerificationReport.Write(v)));
        if (verified.Length == 1) return text.ToString();
        var counts = verified.CountBy(v => v.Verdict).ToDictionary();
        return text.Append(verified.IsEmpty ? string.Empty : "\n").Append(FormattableString.Invariant(
            $"{verified.Length} records read: {Of(RecordVerdict.Identical)} identical, {Of(RecordVerdict.SameDecision)} the same decision, {Of(RecordVerdict.Differs)} different, {Of(RecordVerdict.NotUsable)} not decided again.\n")).ToString();

        int Of(RecordVerdict verdict) => counts.GetValueOrDefault(verdict);
    }

    // Unlike a decision, a record that does not hold is what a shell asks about: it says so.
    private static int Exit(ImmutableArray<RecordVerification> verified)
    {
        if (!verified.IsEmpty && verified.All(v => v.Verdict == RecordVerdict.NotUsable)) return ExitCode.NotUsable;
        return verified.All(v => v.Verdict is RecordVerdict.Identical or RecordVerdict.SameDecision) ? ExitCode.Fine : ExitCode.SomeSetAside;
    }
}
