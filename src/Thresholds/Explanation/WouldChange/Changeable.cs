using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>Which facts can truly change, by their kind.</summary>
/// <remarks>
/// A concern, a strength and a circumstance may come to be so, cease, or turn out not to be so. What the file shows may still be done, and once
/// done stays done; an event that has not happened may still happen. Never: age and any other measure (counts of what has been), a legal fact (a
/// court's or the law's to change), a choice (how the contact came, who graded it), the day of receipt.
/// </remarks>
internal static class Changeable
{
    /// <summary>What a stated fact may become instead; null: it cannot change.</summary>
    public static Narrowing? Other(FactValues stated, FactKey key)
    {
        var now = Narrowing.Held(stated, key).Answer;
        if (key.Kind == FactKind.Event) return now == Truth.No ? Narrowing.Of(key, Truth.Yes) : null;
        if (key.Kind != FactKind.Indicator || now == Truth.NotKnown) return null;
        return stated.Vocabulary.Indicators[key.Index].Kind switch
        {
            IndicatorKind.LegalFact => null,
            IndicatorKind.Record when now == Truth.Yes => null,
            _ => Narrowing.Of(key, now.Not()),
        };
    }

    /// <summary>Whether an open fact is of a kind whose answer may stand among changes.</summary>
    public static bool MayBeAnswered(Vocabulary vocabulary, FactKey key) => key.Kind == FactKind.Event
        || (key.Kind == FactKind.Indicator && vocabulary.Indicators[key.Index].Kind != IndicatorKind.LegalFact);
}
