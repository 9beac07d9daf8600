using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Consistency.Statistics;
using Thresholds.Audit.Import;

namespace Thresholds.Audit.Chronology;

/// <summary>Takes contacts in the order of their file, and events of any file in any order, and packs them. Not for several threads.</summary>
/// <remarks>One child is one id, compared letter for letter; no name, no date of birth and nothing else tells children apart or together.</remarks>
internal sealed class ChronologyBuilder
{
    private readonly List<ContactAt> _contacts = [];
    private readonly List<Told> _told = [];
    private readonly List<byte> _toldBy = [];
    private readonly Names _children = new();
    private readonly Names _families = new();
    private readonly Names _words = new();
    private readonly SpokenDays _spoken = new();

    /// <summary>Adds a contact of the file whose decisions are looked at.</summary>
    /// <exception cref="OverflowException">More than 32,767 different sources and codes: free text where a code should be.</exception>
    public void Add(in ChronologyContact contact)
    {
        var child = string.IsNullOrEmpty(contact.ChildId) ? -1 : _children.Number(contact.ChildId);
        var day = contact.Day.DayNumber;
        var minute = contact.Time is { } at ? (short)(at.Hour * 60 + at.Minute) : (short)-1;
        _contacts.Add(new(child, string.IsNullOrEmpty(contact.Family) ? -1 : _families.Number(contact.Family), day, contact.Recorded.Packed));
        _spoken.Count(0, RecordedKind.Contact, contact.Day, string.Empty, null);
        if (child < 0) return;
        Tells(child, 0);
        _told.Add(new()
        {
            Child = child, Day = day, Started = -1, Contact = _contacts.Count - 1, Own = OwnId(contact.ContactId), Minute = minute, Source = Word(contact.Source),
            Code = -1, Yes = 0, No = 0, Kind = RecordedKind.Contact, Teller = 0,
        });
    }

    /// <summary>Adds what another file tells. What an assessment found is left behind here: nobody knew it before the assessment ended.</summary>
    public void Add(RecordedEvent happened)
    {
        var teller = Told.TellerOf(happened.Format);
        var child = _children.Number(happened.ChildId);
        _spoken.Count(teller, happened.Kind, happened.Day, happened.At.File, happened.CensusYear);
        Tells(child, teller);
        _told.Add(new()
        {
            Child = child, Day = happened.Day.DayNumber, Started = happened.StartedOn?.DayNumber ?? -1, Contact = -1, Own = OwnId(happened.OwnId), Minute = -1,
            Source = Word(happened.Source), Code = Word(happened.Code), Yes = (ushort)happened.Yes, No = (ushort)happened.No, Kind = happened.Kind, Teller = teller,
        });
    }

    /// <summary>All that was added. Called once, at the end.</summary>
    /// <exception cref="ArgumentException">A choice in the settings cannot be meant.</exception>
    public Chronologies Build(ChronologySettings settings)
    {
        settings.Check();
        var words = WordsInOrder(out var places);
        var told = CollectionsMarshal.AsSpan(_told);
        var keys = new ulong[told.Length];
        for (var i = 0; i < told.Length; i++)
        {
            ref var one = ref told[i];
            one = one with { Source = Place(one.Source), Code = Place(one.Code) };
            keys[i] = (ulong)one.Child << 27 | (ulong)one.Kind << 22 | (uint)one.Day;
        }

        keys.AsSpan().Sort(told);
        var life = new LifeEvent[told.Length];
        var starts = new int[_children.Count + 1];
        var count = 0;
        var same = new SameEvents();
        for (int from = 0, to, child = 0; from < told.Length; from = to)
        {
            for (to = from + 1; to < told.Length && keys[to] == keys[from];) to++;
            for (; child <= told[from].Child; child++) starts[child] = count;
            if (to == from + 1) life[count++] = Packed(told[from]);
            else foreach (var one in same.Join(told[from..to])) life[count++] = Packed(one);
            if (to == told.Length) starts.AsSpan(child).Fill(count);
        }

        Array.Resize(ref life, count);
        var reach = Reach();
        return new([.. _contacts], life, starts, words, CoverageFinder.Find(_spoken, Reaching(reach), settings.Stated), settings, reach);

        short Place(short word) => word < 0 ? word : places[word];
    }

    private ImmutableArray<FormatReach> Reach()
    {
        var (children, withContacts) = (new int[Told.Tellers], new int[Told.Tellers]);
        foreach (var by in _toldBy)
        {
            for (var teller = 0; teller < Told.Tellers; teller++)
            {
                if ((by >> teller & 1) == 0) continue;
                children[teller]++;
                if ((by & 1) == 1) withContacts[teller]++;
            }
        }

        return [.. Enum.GetValues<RecordFormat>().Where(f => children[Told.TellerOf(f)] > 0).Select(f => new FormatReach(f, children[Told.TellerOf(f)], withContacts[Told.TellerOf(f)]))];
    }

    // A format in which none of the children of the contacts is found may number children in another way: that it tells nothing of them is then no "no".
    private int Reaching(ImmutableArray<FormatReach> reach)
    {
        var all = (1 << Told.Tellers) - 1;
        return _contacts.Exists(c => c.Child >= 0) ? reach.Where(r => r.WithContacts == 0).Aggregate(all, (some, r) => some & ~(1 << Told.TellerOf(r.Format))) : all;
    }

    private void Tells(int child, int teller)
    {
        if (child == _toldBy.Count) _toldBy.Add(0);
        _toldBy[child] |= (byte)(1 << teller);
    }

    // Texts take their places by spelling and not by which file came first.
    private string[] WordsInOrder(out short[] places)
    {
        var order = Enumerable.Range(0, _words.Count).OrderBy(n => _words[n], StringComparer.Ordinal).ToArray();
        places = new short[order.Length];
        for (var i = 0; i < order.Length; i++) places[order[i]] = (short)i;
        return [.. order.Select(n => _words[n])];
    }

    private short Word(string? text) => checked((short)_words.Number(string.IsNullOrEmpty(text) ? null : text));

    private static LifeEvent Packed(in Told one) => new()
    {
        Day = one.Day, Started = one.Started, Contact = one.Contact, Minute = one.Minute, Source = one.Source, Code = one.Code, Yes = one.Yes, No = one.No, Kind = one.Kind,
    };

    // FNV-1a, scrambled: among the few records of one child and day, two ids do not come out alike.
    private static ulong OwnId(string id)
    {
        if (id.Length == 0) return 0;
        var hash = 14695981039346656037UL;
        unchecked
        {
            foreach (var b in Encoding.UTF8.GetBytes(id)) hash = (hash ^ b) * 1099511628211UL;
        }

        return Math.Max(1, SeededNumbers.Mix(hash));
    }
}
