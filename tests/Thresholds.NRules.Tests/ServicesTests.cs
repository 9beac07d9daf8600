using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Thresholds.England;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.NRules.Tests;

/// <summary>In a host: services, threads, the sample, and nothing about a child in a log line.</summary>
public static class ServicesTests
{
    private static readonly Rulebook Sample = SampleRulebook.Whole;

    [Fact]
    public static void A_host_gets_one_compiled_set_of_sessions_over_its_rulebook()
    {
        using var services = new ServiceCollection().AddThresholdsNRules().AddThresholds(Sample).BuildServiceProvider();
        var sessions = services.GetRequiredService<ThresholdSessions>();
        Assert.Same(sessions, services.GetRequiredService<ThresholdSessions>());
        Assert.Same(Sample, sessions.Rulebook);
    }

    [Fact]
    public static void Without_a_rulebook_it_says_what_to_add()
    {
        using var services = new ServiceCollection().AddThresholdsNRules().BuildServiceProvider();
        var refused = Assert.Throws<InvalidOperationException>(() => services.GetRequiredService<ThresholdSessions>());
        Assert.Equal("No rulebook is registered. Add one beside AddThresholdsNRules: AddThresholds(rulebook), or AddEnglandThresholds().", refused.Message);
    }

    [Fact]
    public static void Sessions_are_opened_from_many_threads_at_once()
    {
        var sessions = new ThresholdSessions(Sample);
        var dice = new Dice(7);
        var contacts = Enumerable.Range(0, 400).Select(_ => EnglandContacts.Draw(dice, Sample)).ToArray();
        var evaluator = new ThresholdEvaluator(Sample);
        var found = new ThresholdDecision[contacts.Length];
        Parallel.For(0, contacts.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => found[i] = sessions.Decide(contacts[i]));
        Assert.Equal(contacts.Select(c => DecisionDump.Of(evaluator.Decide(c))), found.Select(DecisionDump.Of));
    }

    [Fact]
    public static void Nothing_in_a_session_prints_what_is_known_of_a_child()
    {
        const string secret = "SECRET";
        var session = new ThresholdSessions(Sample).Open();
        var held = session.Put(Contact.Start(Sample.Vocabulary, secret, new(2026, 3, 2)).InFamily(secret).BornOn(new(2025, 11, 1)).Attribute("team", secret)
            .State("mark", new() { Value = new IndicatorValue(Truth.Yes), From = secret, Note = secret }).Build());
        session.Judge(held, new() { Threshold = Threshold.Section47, Answer = JudgementAnswer.Met, On = new(2026, 3, 2), Reason = secret, Role = secret });
        session.Decide(held);
        var printed = session.Session.Query<object>().AsEnumerable().Select(f => f.ToString()!).ToArray();
        string[] allowed =
        [
            .. Sample.Rules.Select(r => r.Id), .. Sample.Steps.Select(s => s.Id), .. ThresholdWords.All.Select(t => t.Slug()),
            .. Sample.Chapters.SelectMany(Network.Question.Of).Select(q => q.Name),
            typeof(ClosedContact).FullName!, typeof(Judged).FullName!, typeof(Network.Standings).FullName!,
        ];
        Assert.True(printed.Length > 8);
        Assert.Equal([], printed.Except(allowed));
    }

    [Fact]
    public static void The_sample_runs_and_its_tasks_go_when_the_question_is_answered()
    {
        var before = Console.Out;
        using var console = new StringWriter { NewLine = "\n" };
        Console.SetOut(console);
        try
        {
            Assembly.Load("NRulesHost").EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
        }

        var halves = console.ToString().Split("A team manager answers");
        Assert.Contains("Section 47: must-consider", halves[0], StringComparison.Ordinal);
        Assert.Contains("Task for the duty manager", halves[0], StringComparison.Ordinal);
        Assert.Contains("Task for the out-of-hours team", halves[0], StringComparison.Ordinal);
        Assert.Contains("answered by the team manager", halves[1], StringComparison.Ordinal);
        Assert.Contains("No task of the council's own is open.", halves[1], StringComparison.Ordinal);
    }
}
