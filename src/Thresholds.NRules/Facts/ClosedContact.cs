using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.NRules;

/// <summary>A contact as a session holds it: what was stated with all that follows from it, and the day whose rules apply.</summary>
/// <remarks>New facts about the child make a new contact and so a new decision: nothing here changes. A host's rules may match on it and on
/// <see cref="Contact"/>. Never prints what it holds. Immutable; safe to share between threads.</remarks>
public sealed class ClosedContact : DecisionPart
{
    private readonly FactValues _values;
    private readonly ClashDoubt? _doubt;

    internal ClosedContact(Contact contact, DecisionDates dates)
        : base(null)
    {
        Contact = contact;
        Dates = dates;
        RulesAsAt = dates.RulesAsAtFor(contact);
        _values = contact.Facts.Values;
        _doubt = contact.Facts.Doubt;
    }

    /// <summary>The contact, as it was put into the session: judgements made since are not on it.</summary>
    public Contact Contact { get; }

    /// <summary>The day whose rules apply.</summary>
    public DateOnly RulesAsAt { get; }

    internal DecisionDates Dates { get; }

    internal int Day => RulesAsAt.DayNumber;

    /// <summary>Whether an indicator is known to be yes. False is not "no": it is "no, or not known".</summary>
    /// <param name="indicator">The indicator's id.</param>
    /// <exception cref="ArgumentException">The vocabulary has no such indicator.</exception>
    public bool IsYes(string indicator) => _values.Indicator(indicator) == Truth.Yes;

    // What conditions ask, each in two senses: certainly, and as far as is known possibly. Facts go by their place in the vocabulary's list.
    internal bool Is(int indicator) => _values.Indicators[indicator] == Truth.Yes;

    internal bool MayBe(int indicator) => _values.Indicators[indicator] != Truth.No;

    internal bool IsWithin(int measure, int least, int most) => _values.Measures[measure] is var known && known.Min >= least && known.Max <= most;

    internal bool MayBeWithin(int measure, int least, int most)
        => _values.Measures[measure] is var known && Math.Max(known.Min, least) <= Math.Min(known.Max, most);

    internal bool IsAmong(int choice, ulong codes) => (_values.Choices[choice] & ~codes) == 0;

    internal bool MayBeAmong(int choice, ulong codes) => (_values.Choices[choice] & codes) != 0;

    internal bool HasHappened(int happening) => _values.Events[happening] == Truth.Yes;

    internal bool MayHaveHappened(int happening) => _values.Events[happening] != Truth.No;

    // What a clash leaves in doubt.
    internal bool HasDoubt => _doubt is not null;

    internal bool ClashMaySayYes(int indicator) => _doubt is not null && _doubt.MayBeYes[indicator];

    internal bool ClashMaySayNo(int indicator) => _doubt is not null && _doubt.MayBeNo[indicator];

    internal bool ClashTouchesMeasure(int measure) => _doubt is not null && _doubt.Measures[measure];

    internal bool ClashTouchesChoice(int choice) => _doubt is not null && _doubt.Choices[choice];
}
