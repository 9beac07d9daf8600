using Microsoft.Extensions.DependencyInjection;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;

// A host registers the England guidance once. Everything in it is immutable and safe from any thread.
var services = new ServiceCollection().AddEnglandThresholds().BuildServiceProvider();
var evaluator = services.GetRequiredService<ThresholdEvaluator>();

// A health visitor rings: a small bruise on a baby of four months. That is all that is known; what nobody said stays not known.
var contact = Contact.Start(evaluator.Rulebook.Vocabulary, id: "c-1", receivedOn: new DateOnly(2026, 3, 2))
    .BornOn(new DateOnly(2025, 11, 1))
    .Choice("source", "3B")
    .State("mark-when-not-mobile", new Account
    {
        Value = new IndicatorValue(Truth.Yes), Basis = Basis.Seen, From = "health visitor", ObservedOn = new DateOnly(2026, 3, 2),
    })
    .Build();

// The decision suggests and explains. "Now" comes from outside: the library reads no clock.
var decision = evaluator.Decide(contact, new DecisionDates(AsOf: new(new DateOnly(2026, 3, 2))));
Console.WriteLine($"Required: {decision.Required?.Words() ?? "nothing on what is known"}");
Console.WriteLine($"To consider: {decision.ToConsider?.Words() ?? "nothing suggested yet"}");
Console.WriteLine();
Console.Write(DecisionReport.Write(decision, ReportFormat.Text));
