using Thresholds.Facts;

namespace Thresholds.Bulk;

/// <summary>Reads one row back as the contact that the evaluator decides.</summary>
internal static class ContactFromColumns
{
    public static Contact Read(ContactBlock block, int row)
    {
        var columns = block.Columns;
        var vocabulary = columns.Vocabulary;
        var builder = Contact.Start(vocabulary, block.IdAt(row), block.ReceivedOn(row));
        if (block.DecidedOn(row) is { } decided) builder.DecidedOn(decided);
        foreach (var id in columns.FactIds)
        {
            if (columns.TryIndicator(id, out var indicator))
                Answer(id, indicator.Planes, answer => new IndicatorValue(answer));
            else if (columns.TryEvent(id, out var happening))
                Answer(id, happening.Planes, answer => new EventValue(answer, When(happening, answer)?.Earliest, When(happening, answer)?.Latest));
            else if (columns.TryMeasure(id, out var measure))
                State(vocabulary.Measures[measure.Index], MeasureAt(block, measure, row));
            else if (columns.TryChoice(id, out var choice) && ChoiceAt(block, choice, row) is var set && set != vocabulary.Choices[choice.Index].AllCodes)
                builder.State(id, new Account { Value = new ChoiceSetValue(vocabulary.Choices[choice.Index].CodesIn(set)) });
        }

        return builder.Build();

        (Timescales.LocalMoment Earliest, Timescales.LocalMoment Latest)? When(EventColumn column, Truth answer) => answer == Truth.Yes ? block.When(column, row) : null;

        void Answer(string id, AnswerPlanes planes, Func<Truth, FactValue> value)
        {
            var answer = block.Holds(planes.Yes, row) ? Truth.Yes : block.Holds(planes.No, row) ? Truth.No : Truth.NotKnown;
            if (planes.BlankMeansNo && !block.Holds(planes.Spoken, row)) builder.BlankMeansNo(id);
            else if (answer != Truth.NotKnown || planes.BlankMeansNo) builder.State(id, new Account { Value = value(answer) });
        }

        void State(Measure measure, Interval bounds)
        {
            if (bounds == measure.Range) return;
            if (measure.Id == Measure.AgeId) builder.Child(new() { Months = bounds });
            else builder.State(measure.Id, new Account { Value = new MeasureValue(bounds) });
        }
    }

    private static Interval MeasureAt(ContactBlock block, MeasureColumn column, int row)
    {
        var measure = block.Columns.Vocabulary.Measures[column.Index];
        return new(
            (int)(measure.Min + (long)Narrow.Read(block.Memory, column.FromLeast, column.Width, row)),
            (int)(measure.Max - (long)Narrow.Read(block.Memory, column.FromMost, column.Width, row)));
    }

    /// <summary>The codes still possible.</summary>
    public static ulong ChoiceAt(ContactBlock block, ChoiceColumn column, int row)
        => block.Columns.Vocabulary.Choices[column.Index].AllCodes & ~Narrow.Read(block.Memory, column.RuledOut, column.Width, row);
}
