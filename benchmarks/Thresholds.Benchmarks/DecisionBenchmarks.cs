using BenchmarkDotNet.Attributes;
using Thresholds.England;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;

namespace Thresholds.Benchmarks;

/// <summary>One contact on the whole England guidance: closed already, built and closed, decided, written.</summary>
[MemoryDiagnoser]
public class DecisionBenchmarks
{
    private readonly ThresholdEvaluator _evaluator = new(EnglandGuidance.Rulebook);
    private readonly Contact _contact = Make();

    [Benchmark(Baseline = true)]
    public Contact BuildAndClose() => Make();

    [Benchmark]
    public ThresholdDecision DecideOnly() => _evaluator.Decide(_contact);

    [Benchmark]
    public string DecideAndWrite() => DecisionReport.Write(_evaluator.Decide(_contact), ReportFormat.Text);

    private static Contact Make() => Contact.Start(EnglandGuidance.Rulebook.Vocabulary, "c-1", new(2026, 3, 2))
        .BornOn(new(2025, 11, 1)).Choice("source", "3B").Yes("mark-when-not-mobile").No("explanation-does-not-fit").Build();
}
