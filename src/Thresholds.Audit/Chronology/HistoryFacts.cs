using System.Collections.Immutable;
using Thresholds.Facts;

namespace Thresholds.Audit.Chronology;

/// <summary>A measure that the chronology speaks of, for deciding a contact again.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="Bounds">The values still possible.</param>
internal readonly record struct HistoryFact(string MeasureId, Interval Bounds)
{
    /// <summary>The fact as an account, to state on a contact.</summary>
    public Account Account => new() { Value = new MeasureValue(Bounds), From = "the records before this contact" };
}

/// <summary>What may be told to a decision on a contact: how often somebody got in touch, and how often the child was referred, before that day.</summary>
/// <remarks>
/// Made from <see cref="ContactHistory"/> alone, which was counted from days before the contact. What came later, and what an assessment found,
/// cannot be reached from here.
/// </remarks>
internal static class HistoryFacts
{
    private static readonly ImmutableArray<(string MeasureId, Func<ContactHistory, HowMany> Of)> Measures =
    [
        ("contacts-in-3-months", h => h.ContactsIn3Months), ("contacts-in-6-months", h => h.ContactsIn6Months), ("contacts-in-12-months", h => h.ContactsIn12Months),
        ("referrals-in-12-months", h => h.ReferralsIn12Months), ("referrals-in-24-months", h => h.ReferralsIn24Months),
    ];

    /// <summary>The measures that the guidance has, of which a chronology may rule something out.</summary>
    public static IEnumerable<HistoryMeasure> In(Vocabulary vocabulary)
    {
        foreach (var (id, of) in Measures)
            if (vocabulary.FindMeasure(id) is { } measure) yield return new(measure, of);
    }

    /// <summary>The measures that the guidance has, that the row does not speak of, and of which the chronology rules something out.</summary>
    /// <param name="history">What was known before the contact.</param>
    /// <param name="vocabulary">The guidance's vocabulary; measures it does not have are left out.</param>
    /// <param name="statedFactIds">The facts of which the row itself says something. What a row says is never overruled nor joined.</param>
    public static IEnumerable<HistoryFact> Of(ContactHistory history, Vocabulary vocabulary, IReadOnlySet<string> statedFactIds)
    {
        foreach (var measure in In(vocabulary))
            if (!statedFactIds.Contains(measure.Id) && measure.Of(history) is { } bounds) yield return new(measure.Id, bounds);
    }
}

/// <summary>A measure that a chronology may speak of.</summary>
internal readonly struct HistoryMeasure(Measure measure, Func<ContactHistory, HowMany> of)
{
    /// <summary>Its id.</summary>
    public string Id => measure.Id;

    /// <summary>The values that what was known before leaves possible; null: all of them.</summary>
    public Interval? Of(ContactHistory history) => of(history).Within(measure.Range) is var bounds && bounds != measure.Range ? bounds : null;
}
