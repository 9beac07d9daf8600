namespace Thresholds.Audit.Chronology;

/// <summary>Joins what several files tell of one child, one kind of event and one day: the same thing is counted once.</summary>
/// <remarks>
/// In one format two records are two things where their own ids differ, or, without ids, where both say a source and the sources differ; each
/// contact of the contacts' file is its own. Between files, things of the same source are the same, and one without a source may be any that
/// the other file tells. So there are as many as the sources tell apart, and no fewer than any one format tells by itself. What comes out does
/// not depend on the order of the files. Not for several threads.
/// </remarks>
internal sealed class SameEvents
{
    private readonly List<Told> _kept = [];
    private readonly List<Told> _joined = [];
    private readonly List<int> _toldBy = [];

    /// <summary>Each thing once, in the order in which a day is told. What was given is rearranged.</summary>
    public IReadOnlyList<Told> Join(Span<Told> told)
    {
        _kept.Clear();
        _joined.Clear();
        _toldBy.Clear();
        TakeSourcesByOwnId(told);
        told.Sort(Told.Compare);
        foreach (var one in told) Keep(one);
        foreach (var one in _kept.Where(k => k.Particular >= 0)) Place(one);
        foreach (var one in _kept.Where(k => k.Particular < 0)) Place(one);
        _joined.Sort(InADay);
        return _joined;
    }

    // Another system's record under the id of a contact is that contact, whatever source each of them has.
    private static void TakeSourcesByOwnId(Span<Told> told)
    {
        foreach (ref var other in told)
        {
            if (other.Teller == 0 || other.Own == 0) continue;
            foreach (ref readonly var contact in told)
                if (contact.Teller == 0 && contact.Own == other.Own && contact.Source >= 0) other = other with { Source = contact.Source };
        }
    }

    private void Keep(in Told one)
    {
        for (var i = _kept.Count - 1; i >= 0 && one.Teller != 0 && _kept[i].Teller == one.Teller; i--)
        {
            var before = _kept[i];
            var isSame = one.Own != 0 ? before.Own == one.Own : before.Own == 0 && (one.Particular < 0 || before.Particular == one.Particular);
            if (!isSame) continue;
            _kept[i] = Both(before, one);
            return;
        }

        _kept.Add(one);
    }

    private void Place(in Told one)
    {
        for (var i = 0; i < _joined.Count; i++)
        {
            if ((_toldBy[i] >> one.Teller & 1) == 1 || one.Particular >= 0 && _joined[i].Particular != one.Particular) continue;
            _joined[i] = Both(_joined[i], one);
            _toldBy[i] |= 1 << one.Teller;
            return;
        }

        _joined.Add(one);
        _toldBy.Add(1 << one.Teller);
    }

    private static Told Both(in Told first, in Told second) => first with
    {
        Started = First(first.Started, second.Started), Contact = First(first.Contact, second.Contact), Minute = First(first.Minute, second.Minute),
        Source = First(first.Source, second.Source), Code = First(first.Code, second.Code),
        Yes = (ushort)(first.Yes | second.Yes), No = (ushort)(first.No | second.No),
    };

    private static int First(int one, int other) => one >= 0 ? one : other;

    private static short First(short one, short other) => one >= 0 ? one : other;

    // A time for some contacts of a day and the place in the file for others would order in circles, so those with a time stand first.
    private static int InADay(Told a, Told b)
    {
        var order = (a.Minute < 0).CompareTo(b.Minute < 0);
        if (order == 0) order = a.Minute.CompareTo(b.Minute);
        if (order == 0) order = (a.Contact < 0).CompareTo(b.Contact < 0);
        if (order == 0) order = a.Contact.CompareTo(b.Contact);
        return order == 0 ? Told.Compare(a, b) : order;
    }
}
