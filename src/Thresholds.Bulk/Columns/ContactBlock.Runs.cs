using Thresholds.Facts;

namespace Thresholds.Bulk;

/// <content>Many rows at once, as a reader of files has them in hand.</content>
public sealed partial class ContactBlock
{
    /// <summary>Adds contacts of which nothing is known but their days.</summary>
    /// <param name="receivedOn">The local days of receipt.</param>
    /// <param name="decidedOn">The days the decisions were recorded, one for each contact; empty: none is given.</param>
    /// <returns>The row of the first, counted from 0; the others follow.</returns>
    /// <exception cref="InvalidOperationException">The block has no room for so many; none was added.</exception>
    /// <exception cref="ArgumentException">There are some days of decision, but not one for each contact.</exception>
    public int AddRange(ReadOnlySpan<DateOnly> receivedOn, ReadOnlySpan<DateOnly?> decidedOn = default)
    {
        if (receivedOn.Length > Columns.RowsPerBlock - Count) throw new InvalidOperationException(FormattableString.Invariant($"The block holds {Count} contacts and has no room for {receivedOn.Length}. Decide it, clear it, and go on."));
        if (!decidedOn.IsEmpty && decidedOn.Length != receivedOn.Length) throw new ArgumentException("One day for each contact, or none at all.", nameof(decidedOn));
        var first = Count;
        if (decidedOn.IsEmpty)
        {
            Count += receivedOn.Length;
            var rulesDays = Memory.At<int>(Columns.RulesDay, Count)[first..];
            var received = _received.AsSpan(first, receivedOn.Length);
            var (least, most) = (int.MaxValue, int.MinValue);
            for (var i = 0; i < receivedOn.Length; i++)
            {
                var day = receivedOn[i].DayNumber;
                rulesDays[i] = received[i] = day;
                (least, most) = (Math.Min(least, day), Math.Max(most, day));
            }

            if (receivedOn.Length == 0) return first;
            Widen(least, first == 0);
            Widen(most, false);
        }
        else
        {
            for (var i = 0; i < receivedOn.Length; i++) Add(receivedOn[i], decidedOn[i]);
        }

        return first;
    }

    /// <summary>An indicator for a run of rows.</summary>
    /// <param name="column">The indicator's column.</param>
    /// <param name="firstRow">The first row, a multiple of 64.</param>
    /// <param name="answers">1 yes, −1 no, 0 nothing said; one for each row.</param>
    /// <exception cref="ArgumentOutOfRangeException">The first row is no multiple of 64, or there are fewer rows.</exception>
    /// <exception cref="ArgumentException">A blank means no in this column, and an answer is 0.</exception>
    public void Set(IndicatorColumn column, int firstRow, ReadOnlySpan<sbyte> answers) => SetAnswers(column.Planes, firstRow, answers);

    /// <summary>An indicator for a run of rows, a bit each: sixty-four rows a word, the first the least.</summary>
    /// <param name="column">The indicator's column.</param>
    /// <param name="firstRow">The first row, a multiple of 64.</param>
    /// <param name="yes">Rows in which it is yes.</param>
    /// <param name="no">Rows in which it is no.</param>
    /// <param name="notKnown">Rows in which it was asked about and is not known. Where a blank means no, this says that it is not blank.</param>
    /// <exception cref="ArgumentOutOfRangeException">The first row is no multiple of 64, or there are fewer rows.</exception>
    /// <exception cref="ArgumentException">The three are not equally long, or a row has two answers.</exception>
    public void Set(IndicatorColumn column, int firstRow, ReadOnlySpan<ulong> yes, ReadOnlySpan<ulong> no, ReadOnlySpan<ulong> notKnown)
        => SetAnswers(column.Planes, firstRow, yes, no, notKnown);

    /// <summary>A measure for several rows.</summary>
    /// <param name="column">The measure's column.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="bounds">The values still possible, one for each row.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row, or bounds are empty or out of the measure's range.</exception>
    /// <exception cref="ArgumentException">There are fewer bounds than rows, or more.</exception>
    public void Set(MeasureColumn column, ReadOnlySpan<int> rows, ReadOnlySpan<Interval> bounds)
    {
        if (rows.Length != bounds.Length) throw new ArgumentException("One value for each row.", nameof(bounds));
        var measure = _vocabulary.Measures[column.Index];
        CheckOpen(rows);
        Narrow.WriteBounds(Memory, column, measure.Range, rows, bounds, Count, () => OutOfRange(measure), NoRow);
    }

    /// <summary>A choice for several rows.</summary>
    /// <param name="column">The choice's column.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="possible">The codes still possible, one set for each row.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row, or a set is empty or holds more than the list.</exception>
    /// <exception cref="ArgumentException">There are fewer sets than rows, or more.</exception>
    public void Set(ChoiceColumn column, ReadOnlySpan<int> rows, ReadOnlySpan<ulong> possible)
    {
        if (rows.Length != possible.Length) throw new ArgumentException("One set for each row.", nameof(possible));
        var choice = _vocabulary.Choices[column.Index];
        CheckOpen(rows);
        Narrow.WriteRuledOut(Memory, column, choice.AllCodes, rows, possible, Count, () => OutOfList(choice), NoRow);
    }

    /// <summary>An event for a run of rows.</summary>
    /// <param name="column">The event's column.</param>
    /// <param name="firstRow">The first row, a multiple of 64.</param>
    /// <param name="hasHappened">1 yes, −1 no, 0 nothing said; one for each row.</param>
    /// <exception cref="ArgumentOutOfRangeException">The first row is no multiple of 64, or there are fewer rows.</exception>
    /// <exception cref="ArgumentException">A blank means no in this column, and an answer is 0.</exception>
    public void Set(EventColumn column, int firstRow, ReadOnlySpan<sbyte> hasHappened) => SetAnswers(column.Planes, firstRow, hasHappened);

    /// <summary>An event for a run of rows, a bit each: sixty-four rows a word, the first the least.</summary>
    /// <param name="column">The event's column.</param>
    /// <param name="firstRow">The first row, a multiple of 64.</param>
    /// <param name="hasHappened">Rows in which it has happened.</param>
    /// <param name="hasNot">Rows in which it has not.</param>
    /// <param name="notKnown">Rows in which it was asked about and is not known. Where a blank means no, this says that it is not blank.</param>
    /// <exception cref="ArgumentOutOfRangeException">The first row is no multiple of 64, or there are fewer rows.</exception>
    /// <exception cref="ArgumentException">The three are not equally long, or a row has two answers.</exception>
    public void Set(EventColumn column, int firstRow, ReadOnlySpan<ulong> hasHappened, ReadOnlySpan<ulong> hasNot, ReadOnlySpan<ulong> notKnown)
        => SetAnswers(column.Planes, firstRow, hasHappened, hasNot, notKnown);

    private void SetAnswers(AnswerPlanes planes, int firstRow, ReadOnlySpan<sbyte> answers)
    {
        Check(planes);
        if (firstRow % 64 != 0 || firstRow < 0 || answers.Length > Count - firstRow)
            throw new ArgumentOutOfRangeException(nameof(firstRow), "Begin at a row that is a multiple of 64, and add the rows before filling them.");
        // 0 is a blank and "asked, not known" alike; where a blank means no, the second would become a no unseen.
        if (planes.BlankMeansNo && answers.Contains((sbyte)0)) throw new ArgumentException("In this column a blank means no, and 0 cannot say whether it is a blank or not known. Set yes, no and not known a bit each.", nameof(answers));
        var words = firstRow / 64;
        foreach (var row in _whole.Keys)
            if (row >= firstRow && row < firstRow + answers.Length) Open(row);
        Packing.Pack(answers, Plane(planes.Yes)[words..], Plane(planes.No)[words..]);
        if (!planes.BlankMeansNo) return;
        for (var i = 0; i < (answers.Length + 63) / 64; i++)
            Plane(planes.Spoken)[words + i] = Plane(planes.Yes)[words + i] | Plane(planes.No)[words + i];
    }

    private void SetAnswers(AnswerPlanes planes, int firstRow, ReadOnlySpan<ulong> yes, ReadOnlySpan<ulong> no, ReadOnlySpan<ulong> notKnown)
    {
        Check(planes);
        if (firstRow % 64 != 0 || firstRow < 0 || yes.Length > (Count - firstRow + 63) / 64)
            throw new ArgumentOutOfRangeException(nameof(firstRow), "Begin at a row that is a multiple of 64, and add the rows before filling them.");
        if (no.Length != yes.Length || notKnown.Length != yes.Length) throw new ArgumentException("One word of each for every sixty-four rows.", nameof(yes));
        foreach (var row in _whole.Keys)
            if (row >= firstRow && row < firstRow + (yes.Length * 64)) Open(row);
        var words = firstRow / 64;
        var beyond = yes.Length > 0 && firstRow + (yes.Length * 64) > Count ? ~((1UL << (Count % 64)) - 1) : 0;
        for (var i = 0; i < yes.Length; i++)
        {
            if (((yes[i] & no[i]) | ((yes[i] | no[i]) & notKnown[i])) != 0) throw new ArgumentException("A row has one answer: yes, no or not known.", nameof(yes));
            if (i == yes.Length - 1 && ((yes[i] | no[i] | notKnown[i]) & beyond) != 0) throw new ArgumentOutOfRangeException(nameof(yes), "An answer stands after the last row.");
        }

        yes.CopyTo(Plane(planes.Yes)[words..]);
        no.CopyTo(Plane(planes.No)[words..]);
        if (!planes.BlankMeansNo) return;
        for (var i = 0; i < yes.Length; i++) Plane(planes.Spoken)[words + i] = yes[i] | no[i] | notKnown[i];
    }

    private void CheckOpen(ReadOnlySpan<int> rows)
    {
        if (_whole.Count == 0) return;
        foreach (var row in rows) Open(row);
    }
}
