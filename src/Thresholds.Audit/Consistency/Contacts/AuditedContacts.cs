using System.Text;

namespace Thresholds.Audit.Consistency.Contacts;

/// <summary>All contacts of an audit, packed. Immutable; safe to read from several threads.</summary>
internal sealed class AuditedContacts
{
    private readonly ContactRow[] _rows;
    private readonly byte[] _ids;
    private readonly int[] _idEnds;
    private readonly PackedVectors _facts;
    private readonly PackedVectors _lists;
    private readonly Names _words;
    private readonly EquityAttributes[] _equity;
    private readonly LaterEvents[] _later;

    internal AuditedContacts(
        ContactRow[] rows, byte[] ids, int[] idEnds, PackedVectors facts, PackedVectors lists, Names words, EquityAttributes[] equity, LaterEvents[] later, int factsAsked)
        => (_rows, _ids, _idEnds, _facts, _lists, _words, _equity, _later, FactsAsked) = (rows, ids, idEnds, facts, lists, words, equity, later, factsAsked);

    /// <summary>How many facts the file can record: what a contact does not record of these is "not recorded".</summary>
    public int FactsAsked { get; }

    public int Count => _rows.Length;

    /// <summary>How many different lists of recorded facts there are.</summary>
    public int DifferentFactLists => _facts.Count;

    public ref readonly ContactRow this[int contact] => ref _rows[contact];

    public string Id(int contact)
    {
        var start = contact == 0 ? 0 : _idEnds[contact - 1];
        return Encoding.UTF8.GetString(_ids, start, _idEnds[contact] - start);
    }

    /// <summary>The text behind a number of a row; null where not recorded.</summary>
    public string? Word(int number) => number < 0 ? null : _words[number];

    public EquityAttributes Equity(int contact) => _equity[_rows[contact].Equity];

    public LaterEvents? Later(int contact) => _rows[contact].Later is >= 0 and var at ? _later[at] : null;

    /// <summary>Reads a list of recorded facts into the list given.</summary>
    public void ReadFacts(int facts, List<RecordedFact> into) => _facts.Read(facts, into);

    /// <summary>The texts of a list of topics or rules.</summary>
    public IReadOnlyList<string> Texts(int list) => [.. Numbers(list).Select(n => _words[n])];

    /// <summary>The numbers of the texts of a list of topics or rules, smallest first.</summary>
    public int[] Numbers(int list)
    {
        var items = new List<RecordedFact>();
        _lists.Read(list, items);
        return [.. items.Select(i => i.Fact)];
    }
}
