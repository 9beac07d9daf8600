using Thresholds.Authoring.Source;
using Thresholds.Conditions;
using Thresholds.Text;

namespace Thresholds.Authoring.Parsing;

/// <summary>Where one thing was written: itself, its lines and columns by name, and the parts of its conditions.</summary>
/// <param name="whole">Its heading or row, for faults of the whole and of lines that are not there.</param>
internal sealed class PlaceEntry(Cut whole)
{
    private readonly Dictionary<string, Cut> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParsedCondition> _conditions = new(StringComparer.Ordinal);

    public Place Whole => whole.Place;

    public void Set(string member, Cut at) => _members[member] = at;

    public void Set(string member, Cut at, ParsedCondition condition)
    {
        _members[member] = at;
        _conditions[member] = condition;
    }

    public Place Find(string member, Condition? part)
    {
        if (!_members.TryGetValue(member, out var at)) return Whole;
        return part is not null && _conditions.TryGetValue(member, out var parsed) ? at.PlaceAt(parsed.OffsetOf(part)) : at.Place;
    }
}
