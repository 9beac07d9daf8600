using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Thresholds.England;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Benchmarks;

/// <summary>Every story in turn on the whole England guidance: built and closed, decided by both roads, reasoned, written. Figures are per contact.</summary>
[MemoryDiagnoser]
public class DecisionBenchmarks
{
    private const int Stories = 300;
    private static readonly ImmutableArray<Contact> Contacts = [.. Mix.Contacts.Take(Stories)];
    private readonly ThresholdEvaluator _evaluator = new(EnglandGuidance.Rulebook);

    [Benchmark(OperationsPerInvoke = Stories)]
    public int BuildAndClose() => OnEach(c => Mix.Again(c).StatedFacts.Length);

    [Benchmark(OperationsPerInvoke = Stories, Baseline = true)]
    public int Decide() => OnEach(c => _evaluator.Decide(c).Thresholds.Length);

    [Benchmark(OperationsPerInvoke = Stories)]
    public int DecidePlainly() => OnEach(c => _evaluator.DecidePlainly(c).Thresholds.Length);

    [Benchmark(OperationsPerInvoke = Stories)]
    public int DecideWithReasons() => OnEach(c => Figures.Reasons(_evaluator.Decide(c)));

    [Benchmark(OperationsPerInvoke = Stories)]
    public int Everything() => OnEach(c => Figures.Rendered(_evaluator.Decide(c)));

    private static int OnEach(Func<Contact, int> work)
    {
        var sum = 0;
        foreach (var contact in Contacts) sum = unchecked(sum + work(contact));
        return sum;
    }
}
