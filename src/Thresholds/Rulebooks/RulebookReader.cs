using Thresholds.Text;

namespace Thresholds.Rulebooks;

/// <summary>Reads a rulebook from its canonical JSON, and checks it whole.</summary>
/// <remarks>Layout and order of members do not matter; what is read writes the canonical bytes again. Thread-safe.</remarks>
public static class RulebookReader
{
    private static readonly string[] Members = ["format", "id", "title", "edition", "prose", "settings", "levelSchemes", "chapters"];

    /// <summary>Reads a rulebook, or says everything that is wrong with it, each with line, column and path.</summary>
    /// <param name="json">UTF-8 JSON, in the form that <c>rulebook.schema.json</c> describes.</param>
    /// <param name="source">The file as its author knows it; used in faults.</param>
    public static Reading<Rulebook> Read(ReadOnlyMemory<byte> json, string source)
    {
        var faults = new List<Fault>();
        if (PlacedJsonReader.Read(json, source, faults) is not { } root) return Reading.Failed<Rulebook>(faults);
        if (root.Group("A rulebook", Members, faults) is not { } group) return Reading.Failed<Rulebook>(faults);
        var format = group.Need("format", "Write `\"format\": 1`.", faults)?.Whole(faults);
        // Another form may mean other things by the same words: reading on would be guesswork.
        if (format is not (null or RulebookJson.Format))
            return Reading.Failed<Rulebook>([new(group.PlaceOf("format"), "This rulebook is in a form this version does not read. It reads form 1.")]);

        var places = new RulebookPlaces(group);
        var builder = new RulebookParts(places, faults).Builder(group);
        var built = builder.LocatedBy(places.Locate).TryBuild();
        if (faults.Count == 0) return built;

        // A member that could not be read is also missing to the builder: say it once.
        var said = faults.Select(f => f.Where).ToHashSet();
        faults.AddRange(built.Faults.Where(f => !said.Contains(f.Where)));
        return Reading.Failed<Rulebook>(faults.OrderBy(f => f.Where.Line).ThenBy(f => f.Where.Column));
    }
}
