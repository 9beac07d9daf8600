using System.Collections.Immutable;
using System.Text;
using Thresholds.Facts;

namespace Thresholds.Audit.Consistency.Contacts;

/// <summary>Takes contacts row by row and packs them. Not for several threads.</summary>
/// <param name="factsAsked">How many facts the file can record.</param>
internal sealed class AuditedContactsBuilder(int factsAsked)
{
    // Lists of a hundred bytes or so; where hardly two contacts share one, keeping them would only take memory.
    private const int MostKnown = 1 << 14;

    private readonly List<ContactRow> _rows = [];
    private readonly MemoryStream _ids = new();
    private readonly List<int> _idEnds = [];
    private readonly PackedVectors _facts = new();
    private readonly PackedVectors _lists = new();
    private readonly Dictionary<ImmutableArray<string>, int> _known = [];
    private readonly Names _words = new();
    private readonly Names _children = new();
    private readonly Names _families = new();
    private readonly Dictionary<EquityAttributes, short> _equityNumbers = [];
    private readonly List<EquityAttributes> _equity = [];
    private readonly List<LaterEvents> _later = [];

    /// <summary>Adds one contact.</summary>
    /// <exception cref="ArgumentException">A fact is stated twice, or lies beyond the facts the file can record.</exception>
    /// <exception cref="OverflowException">More than 32,767 different sources, teams and other codes: free text where a code should be.</exception>
    public void Add(AuditedContact contact)
    {
        Span<RecordedFact> facts = contact.Facts.Length <= 256 ? stackalloc RecordedFact[contact.Facts.Length] : new RecordedFact[contact.Facts.Length];
        contact.Facts.CopyTo(facts);
        if (!IsInOrder(facts)) facts.Sort((a, b) => a.Fact.CompareTo(b.Fact));
        if (facts.Length > 0 && (facts[^1].Fact >= factsAsked || facts[0].Fact < 0))
            throw new ArgumentException($"The file can record {factsAsked} facts, and the contact states one beyond them.", nameof(contact));
        _ids.Write(Encoding.UTF8.GetBytes(contact.Id));
        _idEnds.Add(checked((int)_ids.Length));
        if (contact.Later is { } later) _later.Add(later);
        _rows.Add(new()
        {
            Child = _children.Number(contact.Child),
            Family = _families.Number(contact.Family),
            Day = contact.ReceivedOn.DayNumber,
            Minute = contact.ReceivedAt is { } at ? (short)(at.Hour * 60 + at.Minute) : (short)-1,
            Source = checked((short)_words.Number(contact.Source)),
            Team = checked((short)_words.Number(contact.Team)),
            Topics = List(contact.Topics),
            RulesMet = List(contact.RulesMet),
            Facts = _facts.Number(facts),
            FactsRecorded = checked((short)facts.Length),
            PointedBits = contact.PointedTo.Packed,
            RecordedBits = contact.Recorded.Packed,
            NotRuledOut = (byte)Rungs.Of(contact.NotRuledOutOnWhatWasAsked),
            MustConsiderUnanswered = checked((short)contact.MustConsiderUnanswered),
            ReasonSign = (sbyte)contact.Reason,
            OutOfHoursSign = (sbyte)contact.OutOfHours,
            Equity = Equity(contact.Equity),
            Later = contact.Later is null ? -1 : _later.Count - 1,
            ShownBits = (byte)((int)contact.Shown.AgreementToHelp | (int)contact.Shown.WhoWasTold << 2 | (int)contact.Shown.BasisToShare << 4 | (int)contact.Shown.PoliceGrade << 6),
        });
    }

    /// <summary>All that was added. Called once, at the end: what was built takes over what the builder holds.</summary>
    public AuditedContacts Build() => new([.. _rows], _ids.ToArray(), [.. _idEnds], _facts, _lists, _words, [.. _equity], [.. _later], factsAsked);

    // Contacts decided alike share their lists: the very same list is looked up, and any other numbered by what it says.
    private int List(ImmutableArray<string> texts)
    {
        if (_known.TryGetValue(texts, out var number)) return number;
        number = _lists.Number([.. texts.Select(t => new RecordedFact(_words.Number(t), 0)).Distinct().OrderBy(f => f.Fact)]);
        if (_known.Count == MostKnown) _known.Clear();
        _known.Add(texts, number);
        return number;
    }

    private static bool IsInOrder(ReadOnlySpan<RecordedFact> facts)
    {
        for (var i = 1; i < facts.Length; i++)
            if (facts[i].Fact < facts[i - 1].Fact) return false;
        return true;
    }

    private short Equity(EquityAttributes attributes)
    {
        if (_equityNumbers.TryGetValue(attributes, out var number)) return number;
        number = checked((short)_equity.Count);
        _equityNumbers.Add(attributes, number);
        _equity.Add(attributes);
        return number;
    }
}
