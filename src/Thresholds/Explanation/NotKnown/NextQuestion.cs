using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Explanation;

/// <summary>A question worth asking, who is likely to know, and what each answer would lead to.</summary>
/// <param name="Question">The fact that is not known and the rules it bears on.</param>
/// <param name="KnownTo">Agencies likely to know, as the guidance says; for an event, those who lead the step it would show as done. Empty: the guidance does not say.</param>
/// <param name="Answers">Each answer with what it would change; answers that change the same are one.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record NextQuestion(Question Question, ImmutableArray<string> KnownTo, ImmutableArray<LedTo> Answers)
{
    /// <inheritdoc/>
    public override string ToString() => Question.FactId;

    internal static NextQuestion Of(ThresholdDecision decision, Question question, Supposition supposing)
    {
        var vocabulary = decision.Rulebook.Vocabulary;
        var led = Cells.Of(decision, vocabulary.Key(question.FactId))
            .Where(cell => supposing.Close([cell]) is not null)
            .Select(cell => (Cell: cell, Led: LedTo.Of(decision, supposing.Decide([cell]), new(vocabulary, cell))))
            .ToList();
        for (var i = led.Count - 1; i > 0; i--)
        {
            // Next-door values with one outcome are one answer; a yes and a no stay two.
            if (!led[i].Led.SameAs(led[i - 1].Led) || Joined(led[i - 1].Cell, led[i].Cell) is not { } both) continue;
            led[i - 1] = (both, led[i - 1].Led with { Answer = new(vocabulary, both) });
            led.RemoveAt(i);
        }

        return new(question, Knows(decision.Rulebook, question.FactId), [.. led.Select(l => l.Led)]);
    }

    private static ImmutableArray<string> Knows(Rulebook rulebook, string factId) => rulebook.Vocabulary.FindIndicator(factId) is { } indicator
        ? indicator.KnownTo
        : [.. rulebook.Steps.Where(s => s.DoneWhen == factId).Select(s => s.Who).Distinct(StringComparer.Ordinal)];

    private static Narrowing? Joined(Narrowing a, Narrowing b) => a.Key.Kind switch
    {
        FactKind.Measure => a with { Within = new(a.Within.Min, b.Within.Max) },
        FactKind.Choice => a with { OneOf = a.OneOf | b.OneOf },
        _ => null,
    };
}

/// <summary>What one answer to a question would lead to, worked out by deciding again with it.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Statuses">The thresholds whose status would change, with the status they then have.</param>
/// <param name="StepsToDo">Ids of steps that would then be to be done and are not now.</param>
/// <param name="StepsNotNeeded">Ids of steps that would then be known not to be needed, and are to be done or not known now.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record LedTo(
    FactAnswer Answer, ImmutableArray<ThresholdFinding> Statuses, ImmutableArray<string> StepsToDo, ImmutableArray<string> StepsNotNeeded)
{
    /// <summary>Whether it would change neither a status nor a step.</summary>
    public bool ChangesNothing => Statuses.IsEmpty && StepsToDo.IsEmpty && StepsNotNeeded.IsEmpty;

    /// <inheritdoc/>
    public override string ToString() => $"{Answer.FactId}: {Answer.InWords}";

    internal static LedTo Of(ThresholdDecision now, ThresholdDecision then, FactAnswer answer) => new(
        answer,
        [.. then.Thresholds.Where(t => t.Status != now.Of(t.Threshold).Status)],
        Steps(now, then, Truth.Yes), Steps(now, then, Truth.No));

    internal bool SameAs(LedTo other)
        => Statuses.Select(s => (s.Threshold, s.Status)).SequenceEqual(other.Statuses.Select(s => (s.Threshold, s.Status)))
            && StepsToDo.SequenceEqual(other.StepsToDo) && StepsNotNeeded.SequenceEqual(other.StepsNotNeeded);

    private static ImmutableArray<string> Steps(ThresholdDecision now, ThresholdDecision then, Truth verdict)
        => [.. then.Steps.Zip(now.Steps).Where(s => s.First.Verdict == verdict && s.Second.Verdict != verdict).Select(s => s.First.Step.Id)];
}
