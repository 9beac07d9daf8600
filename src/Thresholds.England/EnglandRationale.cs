using System.Collections.Immutable;
using Thresholds.Explanation;

namespace Thresholds.England;

/// <summary>The words in which the guidance for England may be told to a parent, another adult or the child, and the leave to tell them.</summary>
/// <remarks>
/// Each fact here was asked: could these words betray who told us, another adult, an allegation, a place of safety, or what a young person said in
/// confidence? A fact that could is not here, and is never told. Reviewed by nobody yet. Read once, on first use. Thread-safe.
/// <example><code>var page = Rationale.For(decision, Reader.Child, EnglandRationale.Wording);</code></example>
/// </remarks>
public static class EnglandRationale
{
    private static readonly Lazy<RationaleWording> Made = new(Make);

    /// <summary>The default sentences, with the facts and steps of this guidance that may be told.</summary>
    public static RationaleWording Wording => Made.Value;

    private static RationaleWording Make() => RationaleWording.Default with
    {
        FactsForAdults = EnglandTellable.ForAdults.Concat(EnglandTellable.ForBoth.SelectMany(t => t.Facts))
            .ToImmutableSortedDictionary(id => id, id => EnglandTellable.InOtherWords.GetValueOrDefault(id) ?? EnglandGuidance.Rulebook.Vocabulary.Plainly(id), StringComparer.Ordinal),
        OnlyToWhomItIsAbout = [.. EnglandTellable.OnlyToWhomItIsAbout],
        TopicsForChildren = EnglandTellable.ForBoth.Concat(EnglandTellable.ForTheChildAlone)
            .SelectMany(t => t.Facts.Select(id => (id, t.Topic))).ToImmutableSortedDictionary(x => x.id, x => x.Topic, StringComparer.Ordinal),
        StepsForAdults = EnglandTellable.StepsForAdults,
        StepsForChildren = EnglandTellable.StepsForChildren,
    };
}
