using Thresholds.Facts;

namespace Thresholds.Bulk;

/// <summary>Writes what a contact states into a row, and says what a row cannot hold.</summary>
internal static class ContactIntoColumns
{
    public static ContactColumns ColumnsFor(Contact[] contacts)
    {
        var vocabulary = contacts[0].Vocabulary;
        var steps = (contacts.Length + ContactColumns.RowsStep - 1) / ContactColumns.RowsStep;
        return ContactColumns.Of(
            vocabulary, ContactColumns.All(vocabulary).FactIds, contacts.SelectMany(c => c.BlanksReadAsNo), Math.Max(steps, 1) * ContactColumns.RowsStep);
    }

    public static void Write(Contact contact, ContactBlock block, int row)
    {
        var columns = block.Columns;
        var vocabulary = columns.Vocabulary;
        var stated = contact.StatedValues;
        for (var i = 0; i < stated.Indicators.Length; i++)
            if (columns.TryIndicator(vocabulary.Indicators[i].Id, out var column)) Answer(column.Planes, vocabulary.Indicators[i].Id, stated.Indicators[i]);
        for (var e = 0; e < stated.Events.Length; e++)
            if (columns.TryEvent(vocabulary.Events[e].Id, out var column)) Answer(column.Planes, vocabulary.Events[e].Id, stated.Events[e]);
        for (var m = 0; m < stated.Measures.Length; m++)
            if (columns.TryMeasure(vocabulary.Measures[m].Id, out var column)) block.Set(column, row, stated.Measures[m]);
        for (var c = 0; c < stated.Choices.Length; c++)
            if (columns.TryChoice(vocabulary.Choices[c].Id, out var column)) block.Set(column, row, stated.Choices[c]);
        block.Mark(columns.OneByOne, row, MustBeDecidedAlone(contact, columns));

        void Answer(AnswerPlanes planes, string id, Truth answer)
        {
            block.Mark(planes.Yes, row, answer == Truth.Yes);
            block.Mark(planes.No, row, answer == Truth.No);
            // A contact says which blanks it read as no; any other silence in it stays silence.
            if (planes.BlankMeansNo) block.Mark(planes.Spoken, row, !contact.BlanksReadAsNo.Contains(id));
        }
    }

    /// <summary>Whether reading the row back would lose something that a reader of the decision sees.</summary>
    public static bool IsMoreThanColumnsSay(Contact contact, ContactColumns columns) => MustBeDecidedAlone(contact, columns)
        || !contact.People.IsEmpty || contact.Attributes.Count > 0 || contact.Family is not null || contact.Received.Time is not null
        || contact.AgeSources.Any(s => s != "ageMonths") || contact.StatedFacts.Any(f => f.Accounts.Length > 1 || !IsPlain(f.Accounts[0]));

    private static bool MustBeDecidedAlone(Contact contact, ContactColumns columns)
        => !contact.Judgements.IsEmpty
            || contact.Facts.Clashes.Any(c => c.Facts is [Measure.AgeId])
            || contact.StatedFacts.Any(f => !columns.Has(f.FactId))
            || contact.BlanksReadAsNo.Any(id => !columns.BlankMeansNo.Contains(id));

    private static bool IsPlain(Account account) => account is { Basis: Basis.Reported, From: null, ObservedOn: null, About: null, DoNotTell: false, Note: null }
        && account.Value is not EventValue { Earliest: not null } and not EventValue { Latest: not null };
}
