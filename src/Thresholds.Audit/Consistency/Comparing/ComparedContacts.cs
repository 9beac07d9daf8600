using Thresholds.Audit.Consistency.Contacts;

namespace Thresholds.Audit.Consistency.Comparing;

/// <summary>All contacts, each compared once. Immutable; safe to read from several threads.</summary>
internal sealed class ComparedContacts
{
    private readonly ContactComparison[] _comparisons;
    private readonly bool[] _isRepeat;

    public ComparedContacts(AuditedContacts contacts, InformationGate gate)
    {
        (Contacts, Gate) = (contacts, gate);
        _comparisons = new ContactComparison[contacts.Count];
        _isRepeat = new bool[contacts.Count];
        var seen = new HashSet<(int, int)>();
        for (var i = 0; i < contacts.Count; i++)
        {
            ref readonly var row = ref contacts[i];
            _comparisons[i] = ContactComparison.Of(row, gate);
            _isRepeat[i] = row.Family >= 0 && Direction(i) is not null && !seen.Add((row.Family, row.Day));
        }
    }

    public AuditedContacts Contacts { get; }

    public InformationGate Gate { get; }

    public ContactComparison this[int contact] => _comparisons[contact];

    /// <summary>−1 lower than what the recorded facts point to, 0 not different, 1 higher; null where nothing can be said.</summary>
    public int? Direction(int contact)
    {
        if (_comparisons[contact] is { Class: ComparisonClass.CannotBeJudged, Why: not CannotBeJudged.NoPlaceForAReason }) return null;
        ref readonly var row = ref Contacts[contact];
        var pointed = Rungs.Of(row.PointedTo.ToConsider);
        return row.Recorded.Highest < pointed ? -1 : row.Recorded.Lowest > pointed ? 1 : 0;
    }

    /// <summary>
    /// Whether a brother or sister on the same day is counted already. Children of one family on one day are decided together, so in a test they
    /// would count one decision several times; the first in the file speaks for all.
    /// </summary>
    public bool IsRepeatOfFamily(int contact) => _isRepeat[contact];
}
