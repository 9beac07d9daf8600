// README's example, compiled and run: a test holds the two texts together.
using Thresholds.England;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;

namespace Thresholds.Cli.Tests;

internal static class ReadmeExample
{
    public static void Run(TextWriter Console)
    {
        // README begins.
        var evaluator = new ThresholdEvaluator(EnglandGuidance.Rulebook);

        // State what is known. What is left out stays not known.
        var contact = Contact.Start(evaluator.Rulebook.Vocabulary, "c-1", receivedOn: new DateOnly(2026, 3, 2))
            .BornOn(new DateOnly(2025, 11, 1))
            .Yes("mark-when-not-mobile")
            .Build();

        var decision = evaluator.Decide(contact);

        Console.WriteLine(decision.Required?.Words());    // nothing: no law fixes a threshold on this alone
        Console.WriteLine(decision.ToConsider?.Words());  // section 47
        Console.WriteLine(DecisionReport.Write(decision, ReportFormat.Text));
        // README ends.
    }
}
