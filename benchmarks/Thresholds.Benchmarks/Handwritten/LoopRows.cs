using System.Runtime.InteropServices;
using Thresholds.Bulk;

namespace Thresholds.Benchmarks.Handwritten;

/// <summary>The contacts of a block as the rows of the loop. The fields stand in the vocabulary's order, which <see cref="LoopCheck"/> holds.</summary>
internal static class LoopRows
{
    public static EnglandRow[] Of(ContactBlock block)
    {
        var rows = new EnglandRow[block.Count];
        for (var row = 0; row < rows.Length; row++) Fill(ref rows[row], block, row);
        return rows;
    }

    private static void Fill(ref EnglandRow to, ContactBlock block, int row)
    {
        var (columns, vocabulary) = (block.Columns, block.Columns.Vocabulary);
        to.Day = (block.DecidedOn(row) ?? block.ReceivedOn(row)).DayNumber;
        var choices = MemoryMarshal.Cast<EnglandRow, ulong>(new Span<EnglandRow>(ref to));
        for (var i = 0; i < vocabulary.Choices.Length; i++)
        {
            var column = columns.Choice(vocabulary.Choices[i].Id);
            choices[i] = vocabulary.Choices[i].AllCodes & ~Narrow.Read(block.Memory, column.RuledOut, column.Width, row);
        }

        var bounds = MemoryMarshal.CreateSpan(ref to.AgeLeast, vocabulary.Measures.Length * 2);
        for (var i = 0; i < vocabulary.Measures.Length; i++)
        {
            var (measure, column) = (vocabulary.Measures[i], columns.Measure(vocabulary.Measures[i].Id));
            bounds[i * 2] = (int)(measure.Min + (long)Narrow.Read(block.Memory, column.FromLeast, column.Width, row));
            bounds[(i * 2) + 1] = (int)(measure.Max - (long)Narrow.Read(block.Memory, column.FromMost, column.Width, row));
        }

        var at = vocabulary.Measures.Length * 2;
        var answers = MemoryMarshal.Cast<int, sbyte>(MemoryMarshal.CreateSpan(ref to.AgeLeast, at + ((vocabulary.Indicators.Length + vocabulary.Events.Length + 3) / 4)))[(at * 4)..];
        foreach (var indicator in vocabulary.Indicators) Answer(ref answers, columns.Indicator(indicator.Id).Planes, block, row);
        foreach (var happening in vocabulary.Events) Answer(ref answers, columns.Event(happening.Id).Planes, block, row);
    }

    private static void Answer(ref Span<sbyte> answers, AnswerPlanes planes, ContactBlock block, int row)
    {
        answers[0] = block.Holds(planes.Yes, row) ? EnglandLoop.Yes : block.Holds(planes.No, row) ? EnglandLoop.No : EnglandLoop.NotKnown;
        answers = answers[1..];
    }
}
