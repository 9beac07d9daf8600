using Thresholds.Facts;

namespace Thresholds.Conformance;

/// <summary>What a contact shows of stating, closing and clashing.</summary>
public static class FactFeatures
{
    /// <summary>All of it.</summary>
    public static IEnumerable<string> All =>
    [
        "closing: yes from yes", "closing: no, because what it implies is no", "closing: no, because what it excludes is yes",
        "closing: no, because a measure rules it out", "closing: no, because a choice rules it out", "closing: a measure is narrowed", "closing: a choice is narrowed",
        "an age between two months", "a measure between two values", "one of several codes", "nothing said of age", "unborn", "born", "a disputed fact", "a withdrawn account",
        "a clash of one fact with itself", "a clash of two", "a clash of three or more", "a clash about an indicator", "a clash about age", "a clash about a choice",
        "a clash that keeps a concern or legal fact", "a clash beside another",
    ];

    /// <summary>What one contact shows.</summary>
    /// <param name="contact">The contact.</param>
    public static IEnumerable<string> Of(Contact contact) => Stated(contact).Concat(Clashes(contact)).Concat(contact.Facts.Clashes.IsEmpty ? Closed(contact) : []);

    private static IEnumerable<string> Stated(Contact contact)
    {
        var (vocabulary, stated) = (contact.Vocabulary, contact.StatedValues);
        var age = stated.Measure(Measure.AgeId);
        if (age == Measure.Age.Range) yield return "nothing said of age";
        else if (!age.IsKnown) yield return "an age between two months";
        if (age.Max < 0) yield return "unborn";
        if (age.Min >= 0) yield return "born";
        if (vocabulary.Measures.Skip(1).Any(m => stated.Measure(m.Id) is { IsKnown: false } known && known != m.Range)) yield return "a measure between two values";
        if (vocabulary.Choices.Any(c => c.CodesIn(stated.Choice(c.Id)).Length is var n && n > 1 && n < c.Codes.Length)) yield return "one of several codes";
        if (contact.StatedFacts.Any(f => f.IsDisputed)) yield return "a disputed fact";
        if (contact.StatedFacts.Any(f => f.IsWithdrawn)) yield return "a withdrawn account";
    }

    private static IEnumerable<string> Closed(Contact contact)
    {
        var (vocabulary, before, after) = (contact.Vocabulary, contact.StatedValues, contact.Facts.Values);
        foreach (var indicator in vocabulary.Indicators.Where(i => before.Indicator(i.Id) == Truth.NotKnown && after.Indicator(i.Id) != Truth.NotKnown))
        {
            if (after.Indicator(indicator.Id) == Truth.Yes) yield return "closing: yes from yes";
            else
                foreach (var why in vocabulary.Clauses.Where(c => c.If == indicator.Id).Select(c => Why(c.Then, after, vocabulary)).OfType<string>()) yield return $"closing: no, because {why}";
        }

        if (vocabulary.Measures.Any(m => before.Measure(m.Id) != after.Measure(m.Id))) yield return "closing: a measure is narrowed";
        if (vocabulary.Choices.Any(c => before.Choice(c.Id) != after.Choice(c.Id))) yield return "closing: a choice is narrowed";
    }

    private static string? Why(Literal then, FactValues values, Vocabulary vocabulary) => then switch
    {
        IndicatorLiteral { IsYes: true } l when values.Indicator(l.Indicator) == Truth.No => "what it implies is no",
        IndicatorLiteral { IsYes: false } l when values.Indicator(l.Indicator) == Truth.Yes => "what it excludes is yes",
        MeasureLiteral l when values.Measure(l.Measure).Intersect(l.Bounds).IsEmpty => "a measure rules it out",
        ChoiceLiteral l when (values.Choice(l.Choice) & vocabulary.FindChoice(l.Choice)!.SetOf(l.OneOf)) == 0 => "a choice rules it out",
        _ => null,
    };

    private static IEnumerable<string> Clashes(Contact contact)
    {
        if (contact.Facts.Clashes.Length > 1) yield return "a clash beside another";
        foreach (var clash in contact.Facts.Clashes)
        {
            yield return clash.Facts.Length switch { 1 => "a clash of one fact with itself", 2 => "a clash of two", _ => "a clash of three or more" };
            if (!clash.Kept.IsEmpty) yield return "a clash that keeps a concern or legal fact";
            if (clash.Facts.Any(f => contact.Vocabulary.KindOf(f) == FactKind.Indicator)) yield return "a clash about an indicator";
            if (clash.Facts.Contains(Measure.AgeId)) yield return "a clash about age";
            if (clash.Facts.Any(f => contact.Vocabulary.KindOf(f) == FactKind.Choice)) yield return "a clash about a choice";
        }
    }
}
