using System.Globalization;
using Thresholds.Conditions;
using Thresholds.Text;

namespace Thresholds.Rulebooks;

/// <summary>Remembers where each part of a rulebook stands in its JSON, so that the builder's faults carry line and column.</summary>
internal sealed class RulebookPlaces(PlacedJson root)
{
    private readonly Dictionary<object, PlacedJson> _owners = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(object Owner, string Member), ParsedCondition> _conditions = new(new SameOwner());

    /// <summary>Remembers an item.</summary>
    public T Remember<T>(T item, PlacedJson where)
        where T : class
    {
        _owners[item] = where;
        return item;
    }

    /// <summary>Remembers a condition of an item, so that a part of it can be found again.</summary>
    public void Remember(object owner, string member, ParsedCondition parsed) => _conditions[(owner, member)] = parsed;

    /// <summary>The place of a member of an item, and of a part of its condition.</summary>
    public Place Locate(object owner, string member, Condition? part)
    {
        var where = _owners.GetValueOrDefault(owner, root);
        if (!where.IsObject) return where.Where;
        var name = NameOf(member);
        if (name.Length == 0) return where.Where;
        if (part is not null && where.Find(name) is { IsText: true } text && _conditions.TryGetValue((owner, name), out var parsed))
            return text.PlaceInside(parsed.OffsetOf(part));
        return where.PlaceOf(name);
    }

    // The builder names members as a chapter does.
    private static string NameOf(string member) => member switch
    {
        "rulebook" or "chapter" or "rule" or "step" or "route" or "check" or "level scheme" => "id",
        "indicator" or "measure" or "choice" or "event" or "parameter" => "id",
        "code" => "codes",
        "group" => "groups",
        "leads to" => "strength",
        _ => InOneWord(member),
    };

    private static string InOneWord(string member)
    {
        var words = member.Split(' ');
        return words[0] + string.Concat(words.Skip(1).Select(w => char.ToUpper(w[0], CultureInfo.InvariantCulture) + w[1..]));
    }

    private sealed class SameOwner : IEqualityComparer<(object Owner, string Member)>
    {
        public bool Equals((object Owner, string Member) x, (object Owner, string Member) y) => ReferenceEquals(x.Owner, y.Owner) && x.Member == y.Member;

        public int GetHashCode((object Owner, string Member) obj)
            => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Owner), obj.Member);
    }
}
