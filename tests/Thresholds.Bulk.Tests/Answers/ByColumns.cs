using Thresholds.Facts;

namespace Thresholds.Bulk.Tests;

/// <summary>States a contact in columns alone, as a reader of files does; what columns cannot say comes whole.</summary>
internal static class ByColumns
{
    public static void Write(Contact contact, ContactBlock block)
    {
        var row = block.Add(contact.Received.Day, contact.DecidedOn);
        var columns = block.Columns;
        if (!contact.Judgements.IsEmpty || contact.AgeSources.Length > 1 || contact.StatedFacts.Any(f => f.Accounts.Length > 1 || !columns.Has(f.FactId)))
        {
            block.Set(row, contact);
            return;
        }

        block.SetId(row, contact.Id);
        if (contact.StatedValues.Measure(Measure.AgeId) is var age && age != Measure.Age.Range) block.Set(columns.Age, row, age);
        foreach (var fact in contact.StatedFacts)
        {
            switch (fact.Accounts[0].Value)
            {
                case IndicatorValue value:
                    block.Set(columns.Indicator(fact.FactId), row, value.Value);
                    break;
                case MeasureValue value:
                    block.Set(columns.Measure(fact.FactId), row, value.Bounds);
                    break;
                case ChoiceSetValue value:
                    block.Set(columns.Choice(fact.FactId), row, contact.Vocabulary.FindChoice(fact.FactId)!.SetOf(value.Codes)!.Value);
                    break;
                case EventValue { Earliest: { } earliest, Latest: { } latest }:
                    block.Set(columns.Event(fact.FactId), row, earliest, latest);
                    break;
                case EventValue value:
                    block.Set(columns.Event(fact.FactId), row, value.HasHappened);
                    break;
            }
        }
    }
}
