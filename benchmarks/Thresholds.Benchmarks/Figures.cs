using System.Collections.Immutable;
using System.Diagnostics;
using Thresholds.Conditions;
using Thresholds.England;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;

namespace Thresholds.Benchmarks;

/// <summary>What one contact costs, step by step, over the whole mix: time and bytes allocated, in alternated rounds of one run.</summary>
internal static class Figures
{
    private const int Rounds = 15;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly ThresholdEvaluator Evaluator = new(EnglandGuidance.Rulebook);
    private static readonly ImmutableArray<Contact> Simple = [.. Mix.Contacts.Where(c => c.Judgements.IsEmpty && c.Facts.Clashes.IsEmpty)];
    private static readonly ImmutableArray<Contact> Intricate = [.. Mix.Contacts.Except(Simple)];

    /// <summary>Each figure: its name, the contacts it is taken over, what is done to one of them. The result is only there to be used.</summary>
    private static readonly ImmutableArray<(string Name, ImmutableArray<Contact> Contacts, Func<Contact, int> Work)> All =
    [
        ("decide", Simple, c => Evaluator.Decide(c).Thresholds.Length),
        ("decide-judged-or-clashing", Intricate, c => Evaluator.Decide(c).Thresholds.Length),
        ("decide-plainly", Simple, c => Evaluator.DecidePlainly(c).Thresholds.Length),
        ("build-and-close", Mix.Contacts, c => Mix.Again(c).StatedFacts.Length),
        ("decide-with-reasons", Mix.Contacts, c => Reasons(Evaluator.Decide(c))),
        ("reasons-plainly", Mix.Contacts, c => ReasonsPlainly(Evaluator.DecidePlainly(c))),
        ("explain", Mix.Contacts, c => DecisionReport.Write(Evaluator.Decide(c), ReportFormat.Text).Length),
        ("everything-rendered", Mix.Contacts, c => Rendered(Evaluator.Decide(c))),
    ];

    public static int Run()
    {
        Print();
        return 0;
    }

    public static void Print()
    {
        var sink = 0;
        foreach (var figure in All) sink += Warm(figure.Contacts, figure.Work);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => All.Select(f => Round(f.Contacts, f.Work)).ToArray()).ToArray();
        for (var i = 0; i < All.Length; i++)
        {
            Ratios.Line($"{All[i].Name}-microseconds", Ratios.Median(rounds.Select(r => r[i].Microseconds)), "us", All[i].Contacts.Length);
            Ratios.Line($"{All[i].Name}-allocated-bytes", Ratios.Median(rounds.Select(r => r[i].Bytes)), "bytes", All[i].Contacts.Length);
        }

        // Of each round the two stand side by side, so what else the machine did touches both.
        Ratios.Line("plain-vs-compiled-decide", Ratios.Median(rounds.Select(r => r[2].Microseconds / r[0].Microseconds)), "ratio", Rounds);
        if (sink == 0) throw new InvalidOperationException("Nothing was measured.");
    }

    // Why with its smallest sets of facts, and why not with how near each rule is: as data, with nothing put into words.
    internal static int Reasons(ThresholdDecision decision)
    {
        var explanation = DecisionExplanation.Of(decision);
        var told = 0;
        foreach (var why in explanation.Why)
            foreach (var rule in why.Met) told += rule.Reasons.Total;
        foreach (var gaps in explanation.WhyNot) told += gaps.NotMet.Length + gaps.NotSettled.Length;
        return told;
    }

    private static int ReasonsPlainly(ThresholdDecision decision)
    {
        var evaluator = new ConditionEvaluator(decision.Contact.Facts, decision.Rulebook.ParameterValues);
        var facts = 0;
        foreach (var finding in decision.Rules) facts += ConditionReasons.FactIds(finding.Rule.When, evaluator).Length;
        return facts;
    }

    internal static int Rendered(ThresholdDecision decision)
        => DecisionReport.Write(decision, ReportFormat.Text).Length + DecisionJson.Write(decision).Length;

    private static int Warm(ImmutableArray<Contact> contacts, Func<Contact, int> work)
    {
        var sink = 0;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < WarmUp;)
            foreach (var contact in contacts) sink = unchecked(sink + work(contact));
        return sink;
    }

    private static (double Microseconds, double Bytes) Round(ImmutableArray<Contact> contacts, Func<Contact, int> work)
    {
        var passes = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        do
        {
            foreach (var contact in contacts) work(contact);
            passes++;
        }
        while (watch.Elapsed < TimeSpan.FromMilliseconds(100));
        var done = (double)passes * contacts.Length;
        return (watch.Elapsed.TotalMicroseconds / done, (GC.GetAllocatedBytesForCurrentThread() - before) / done);
    }
}
