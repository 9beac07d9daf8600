using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.NRules.Network;

/// <summary>A condition asked once the thresholds stand, and which part of what item it is.</summary>
/// <param name="Item">The step, route or record check.</param>
/// <param name="Part">Which of its conditions.</param>
/// <param name="When">The condition.</param>
/// <param name="Chapter">The chapter's id.</param>
/// <param name="InForce">The days on which it is asked.</param>
/// <param name="Citations">Ids of sources.</param>
internal sealed record Question(object Item, Part Part, Condition When, string Chapter, InForce InForce, IReadOnlyList<string> Citations)
{
    public string Name => Item switch
    {
        Step s => $"step {s.Id}",
        Route r => $"route {r.Id} {(Part == Part.Main ? "opens" : Part == Part.Second ? "is blocked" : "is not blocked after all")}",
        RecordCheck c => $"check {c.Id} {(Part == Part.Main ? "is wanted" : "is shown")}",
        _ => throw new ArgumentOutOfRangeException(nameof(Item)),
    };

    public static IEnumerable<Question> Of(Chapter chapter)
    {
        foreach (var s in chapter.Steps) yield return new(s, Part.Main, s.When, chapter.Id, s.InForce, s.Citations);
        foreach (var r in chapter.Routes)
        {
            yield return new(r, Part.Main, Born.And(r.OpensWhen), chapter.Id, r.InForce, r.Citations);
            if (r.BlockedBy is { } blocks) yield return new(r, Part.Second, blocks, chapter.Id, r.InForce, r.Citations);
            if (r.Unless is { } lifts) yield return new(r, Part.Third, lifts, chapter.Id, r.InForce, r.Citations);
        }

        foreach (var c in chapter.Checks)
        {
            yield return new(c, Part.Main, c.When, chapter.Id, InForce.Always, c.Citations);
            yield return new(c, Part.Second, c.Expects, chapter.Id, InForce.Always, c.Citations);
        }
    }
}

/// <summary>Which condition of an item: of a step its one; of a route opens, blocked by, unless; of a record check when, expects.</summary>
internal enum Part
{
    Main,
    Second,
    Third,
}

/// <summary>Emergency accommodation is never for the unborn, by construction.</summary>
internal static class Born
{
    private static readonly MeasureCondition IsBorn = new(Measure.AgeId, Comparison.AtLeast, Operand.Of(0));

    public static Condition And(Condition condition) => new AllOf([IsBorn, condition]);
}
