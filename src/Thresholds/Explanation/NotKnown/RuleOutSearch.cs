using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>Finds the smallest set of open facts whose safe answers settle a threshold.</summary>
/// <remarks>Rules that share no fact, and no fact that bears on another by a clause, are settled apart from each other: the smallest sets add up.
/// Each group is first settled greedily, then smaller sets are looked for until none can be left or the budget is spent.</remarks>
internal static class RuleOutSearch
{
    private const string AboutTheChild = "About the child";

    public static RuledOutBy Of(ThresholdDecision decision, Threshold threshold, Supposition supposing, ExplanationOptions options)
    {
        var open = new OpenRules(decision, threshold);
        if (open.Questions.IsEmpty) return new(threshold, open.Now, true, true, []);
        var field = new RuleOutField(decision, open, supposing);
        var work = new Work(supposing.HasClash ? options.MostWork / 20 : options.MostWork);
        var answers = new List<Narrowing>();
        foreach (var group in field.Groups())
        {
            if (new RuleOutGroup(field, group, work).Smallest() is not { } found) return new(threshold, open.Now, false, false, []);
            answers.AddRange(found);
        }

        var settled = Least(field, open, answers);
        if (settled is null) return new(threshold, open.Now, false, false, []);
        return new(threshold, open.Now, true, work.IsComplete && !supposing.HasClash, Topics(decision, settled));
    }

    // Checks the groups together, and lets every answer say as little as will do.
    private static List<Narrowing>? Least(RuleOutField field, OpenRules open, List<Narrowing> answers)
    {
        if (!IsSettled()) return null;
        for (var i = 0; i < answers.Count; i++)
        {
            foreach (var wider in field.Wider(answers[i]))
            {
                var was = answers[i];
                answers[i] = wider(was);
                if (!IsSettled()) answers[i] = was;
            }
        }

        return answers;

        bool IsSettled() => field.Supposing.Close([.. answers]) is { } closed && open.AreSettled(closed);
    }

    private static ImmutableArray<RuledOutTopic> Topics(ThresholdDecision decision, List<Narrowing> answers)
    {
        var vocabulary = decision.Rulebook.Vocabulary;
        var topics = decision.Rulebook.Chapters
            .SelectMany(c => c.Indicators.Select(i => i.Id).Concat(c.Measures.Select(m => m.Id)).Concat(c.Choices.Select(x => x.Id)).Concat(c.Events.Select(e => e.Id))
                .Select(id => (Id: id, Topic: (c.Order, c.Title))))
            .ToDictionary(x => x.Id, x => x.Topic, StringComparer.Ordinal);
        return
        [
            .. answers.OrderBy(a => a.Key.Kind).ThenBy(a => a.Key.Index).Select(a => new FactAnswer(vocabulary, a))
                .GroupBy(a => topics.GetValueOrDefault(a.FactId, (int.MinValue, AboutTheChild)))
                .OrderBy(g => g.Key.Item1).Select(g => new RuledOutTopic(g.Key.Item2, [.. g])),
        ];
    }
}
