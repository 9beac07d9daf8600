using Thresholds.Conditions;
using Thresholds.Text;

namespace Thresholds.Authoring.Parsing;

/// <summary>What is noted while reading: the faults, and where everything was written.</summary>
/// <param name="head">Where faults of the guidance as a whole are placed.</param>
internal sealed class Notes(Place head)
{
    private readonly Dictionary<object, PlaceEntry> _places = new(ReferenceEqualityComparer.Instance);

    public FaultSheet Faults { get; } = new();

    /// <summary>Where the guidance as a whole says what it is; null while nobody knows.</summary>
    public PlaceEntry? Head { get; set; }

    /// <summary>Notes where a thing was written, and hands it on.</summary>
    public T Placed<T>(T thing, PlaceEntry at)
        where T : class
    {
        _places[thing] = at;
        return thing;
    }

    public Place Locate(object owner, string member, Condition? part)
        => _places.TryGetValue(owner, out var at) ? at.Find(member, part) : Head?.Find(member, part) ?? head;
}
