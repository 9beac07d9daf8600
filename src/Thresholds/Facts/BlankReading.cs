using System.Collections.Immutable;

namespace Thresholds.Facts;

/// <summary>Reads blanks as no, where the keeper of the data says that a blank means no.</summary>
/// <remarks>After closing, and only what is still not known, so a blank overrides nothing and clashes with nothing. It needs no second closing:
/// after closing every fact still open may be no together (what a yes implies is already yes, what it excludes already no). Nothing is derived
/// from it either, or a blank in one column would put "no" into facts whose own blanks were never said to mean it.
/// A fact that a clash leaves in doubt stays in doubt.</remarks>
internal static class BlankReading
{
    public static ClosedFacts Read(ClosedFacts closed, ImmutableArray<FactKey> blanks, out ImmutableArray<string> readAsNo)
    {
        readAsNo = [];
        ImmutableArray<FactKey> open = [.. blanks.Where(k => IsOpen(closed, k))];
        if (open.IsEmpty) return closed;
        var values = closed.Values.Copy();
        foreach (var key in open) (key.Kind == FactKind.Event ? values.Events : values.Indicators)[key.Index] = Truth.No;
        readAsNo = [.. open.Select(values.Vocabulary.IdOf)];
        return new(values, closed.Clashes, closed.Doubt);
    }

    private static bool IsOpen(ClosedFacts closed, FactKey key) => key.Kind == FactKind.Event
        ? closed.Values.Events[key.Index] == Truth.NotKnown
        : closed.Values.Indicators[key.Index] == Truth.NotKnown && !IsInDoubt(closed.Doubt, key.Index);

    private static bool IsInDoubt(ClashDoubt? doubt, int indicator) => doubt is not null && (doubt.MayBeYes[indicator] || doubt.MayBeNo[indicator]);
}
