using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Thresholds.Audit.Import;

/// <summary>Looks for what may be one thing under two names: a child with two identifiers, a start of care or of a plan that was dated anew.</summary>
/// <remarks>Nothing is joined by it; what was read stands. It says how often there is cause to look. About 60 bytes a child are kept, as hashes.</remarks>
internal sealed class Doubles
{
    private readonly Dictionary<UInt128, UInt128> _bare = [];
    private readonly HashSet<(UInt128, UInt128)> _alike = [];
    private readonly Dictionary<(UInt128 Child, bool IsCare), List<(int Day, bool IsEnd)>> _stays = [];

    /// <summary>Takes a record.</summary>
    public void Add(RecordedEvent happened)
    {
        var child = Key(happened.ChildId);
        var bare = Key(HeaderText.Bare(happened.ChildId).TrimStart('0'));
        if (!_bare.TryAdd(bare, child) && _bare[bare] != child) _alike.Add((bare, child));
        if (Stay(happened.Kind) is not { } stay) return;
        if (!_stays.TryGetValue((child, stay.IsCare), out var days)) _stays[(child, stay.IsCare)] = days = [];
        days.Add((happened.Day.DayNumber, stay.IsEnd));
    }

    /// <summary>Notes what was found.</summary>
    public void Tell(ImportTally tally)
    {
        if (_alike.Count > 0) tally.Note("identifiers that differ from another only in spaces, signs, case or zeros in front: perhaps one child under two, read as two children", _alike.Count);
        foreach (var (isCare, what) in (ReadOnlySpan<(bool, string)>)[(true, "became looked after"), (false, "came on a protection plan")])
        {
            var twice = _stays.Count(s => s.Key.IsCare == isCare && IsBegunTwice(s.Value));
            if (twice > 0) tally.Note($"children who {what} on two days with no end between: a start may have been dated anew, and both are told", twice);
        }
    }

    private static (bool IsCare, bool IsEnd)? Stay(RecordedKind kind) => kind switch
    {
        RecordedKind.LookedAfterStart => (true, false),
        RecordedKind.LookedAfterEnd => (true, true),
        RecordedKind.ProtectionPlanStart => (false, false),
        RecordedKind.ProtectionPlanEnd => (false, true),
        _ => null,
    };

    // An end on the day of a start is that of the stay before it.
    private static bool IsBegunTwice(List<(int Day, bool IsEnd)> days)
    {
        int? begun = null;
        foreach (var (day, isEnd) in days.OrderBy(d => d.Day).ThenBy(d => !d.IsEnd))
        {
            if (!isEnd && begun < day) return true;
            begun = isEnd ? null : day;
        }

        return false;
    }

    private static UInt128 Key(string text) => BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
