using Thresholds.Audit.Consistency.Contacts;

namespace Thresholds.Audit.Consistency.Alike;

/// <summary>The contacts of each different list of recorded facts, and how they were recorded. Only contacts recorded on one rung of the ladder count.</summary>
internal sealed class FactGroups
{
    private readonly int[] _starts;
    private readonly int[] _contacts;

    public FactGroups(AuditedContacts contacts)
    {
        Contacts = contacts;
        _starts = new int[contacts.DifferentFactLists + 1];
        PerRung = new int[contacts.DifferentFactLists, Rungs.Count];
        for (var i = 0; i < contacts.Count; i++)
        {
            if (!contacts[i].Recorded.IsOneRung) continue;
            _starts[contacts[i].Facts + 1]++;
            PerRung[contacts[i].Facts, contacts[i].Recorded.Highest]++;
        }

        for (var i = 1; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
        _contacts = new int[_starts[^1]];
        var next = _starts.ToArray();
        for (var i = 0; i < contacts.Count; i++)
            if (contacts[i].Recorded.IsOneRung) _contacts[next[contacts[i].Facts]++] = i;
    }

    public AuditedContacts Contacts { get; }

    public int Count => _starts.Length - 1;

    /// <summary>How many contacts of a list are recorded on each rung.</summary>
    public int[,] PerRung { get; }

    /// <summary>The contacts of a list, in the order of the file.</summary>
    public ReadOnlySpan<int> Members(int list) => _contacts.AsSpan(_starts[list], _starts[list + 1] - _starts[list]);

    /// <summary>How many rungs lie between the lowest and the highest recorded among some lists; 0 where all are the same.</summary>
    public int Apart(ReadOnlySpan<int> lists)
    {
        int low = int.MaxValue, high = -1;
        foreach (var list in lists)
        {
            for (var r = 0; r < Rungs.Count; r++)
            {
                if (PerRung[list, r] == 0) continue;
                low = Math.Min(low, r);
                high = Math.Max(high, r);
            }
        }

        return high < 0 ? 0 : high - low;
    }
}
