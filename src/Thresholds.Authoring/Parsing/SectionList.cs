using Thresholds.Authoring.Source;
using Thresholds.Text;

namespace Thresholds.Authoring.Parsing;

/// <summary>The sections of one file by their headings; says which heading is unknown or there twice.</summary>
internal sealed class SectionList
{
    private readonly Dictionary<string, Part> _parts = new(StringComparer.Ordinal);
    private readonly Notes _notes;

    public SectionList(Outline outline, IReadOnlyList<string> headings, Notes notes)
    {
        _notes = notes;
        foreach (var part in outline.Sections)
        {
            var heading = part.Heading.Text;
            if (!headings.Contains(heading))
            {
                notes.Faults.Add(part.Heading.Place, $"`{Values.Plain(heading)}` is not a section of this file.{DidYouMean.Sentence(heading, headings)} Its sections are {string.Join(", ", headings.Select(h => $"`## {h}`"))}.");
                heading = DidYouMean.Nearest(heading, headings) ?? heading;
                _parts.TryAdd(heading, part);
            }
            else if (!_parts.TryAdd(heading, part))
            {
                notes.Faults.Add(part.Heading.Place, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"`## {heading}` stands twice; the other is on line {_parts[heading].Heading.Place.Line}. Put both into one."));
            }
        }
    }

    public SectionReader this[string heading] => new(_parts.GetValueOrDefault(heading), _notes);

    /// <summary>The prose of a section; empty where there is none.</summary>
    public string ProseOf(string heading) => _parts.TryGetValue(heading, out var part) ? part.Prose : string.Empty;
}
