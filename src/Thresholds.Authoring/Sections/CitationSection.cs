using System.Collections.Immutable;
using Thresholds.Authoring.Parsing;
using Thresholds.Authoring.Writing;
using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Authoring.Sections;

/// <summary><c>## Sources</c>: where everything comes from, and what each source says in our words.</summary>
internal static class CitationSection
{
    public const string Heading = "Sources";
    private static readonly ImmutableArray<string> Columns = ["id", "document", "publisher", "year", "place", "verified"];

    public static ImmutableArray<Citation> Read(SectionReader section)
    {
        var faults = section.Faults;
        section.NoBlocks();
        var rows = section.Table(Columns);
        var says = Says(section, [.. rows.Select(r => Id(r))]);
        var citations = ImmutableArray.CreateBuilder<Citation>();
        foreach (var row in rows)
        {
            if (Id(row).Length == 0)
            {
                faults.Add(row.First.Place, "The id is missing. Write one, such as `CA89-s47-1a`, that rules and steps can cite.");
                continue;
            }

            citations.Add(section.Notes.Placed(
                new Citation
                {
                    Id = Id(row),
                    Document = row.WordsNeeded("document", faults),
                    Publisher = row.WordsNeeded("publisher", faults),
                    Year = row.Words("year"),
                    Place = row.Words("place"),
                    Says = says.GetValueOrDefault(Id(row), string.Empty),
                    // A state that cannot be read is taken for "yes" while it is being mended, so that one slip is one fault.
                    Verified = (row.IsWhole ? Values.Word<Verified>(row["verified"], RuleWords.TryParse, RuleWords.AllVerified, "a state of verification", faults) : null) ?? Verified.Yes,
                },
                row.Places()));
        }

        return citations.ToImmutable();
    }

    public static void Write(Page page, ImmutableArray<Citation> citations)
    {
        page.Head(Columns);
        foreach (var c in citations) page.Row(c.Id, c.Document, c.Publisher, c.Year, c.Place, c.Verified.Words());
        if (citations.All(c => c.Says.Length == 0)) return;
        page.Gap();
        foreach (var c in citations.Where(c => c.Says.Length > 0)) page.Item($"{c.Id}: {c.Says}");
    }

    private static string Id(Row row) => (row.First.Unquoted() ?? row.First).Text;

    private static Dictionary<string, string> Says(SectionReader section, List<string> ids)
    {
        var says = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in section.Lines())
        {
            var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
            var id = Values.Plain(colon < 0 ? line.Text : line.Text[..colon]).Trim();
            var words = colon < 0 ? line.Slice(0, 0) : line.From(colon + 1).Trim();
            if (colon < 0) section.Faults.Add(line.Place, "A line here is the id of a source, a colon, and what the source says in our words. Write it like this: `CA89-s47-1a: what it says`.");
            else if (!ids.Contains(id)) section.Faults.Add(line.Place, $"`{id}` is not in the table of sources above.{DidYouMean.Sentence(id, ids)} What a source says stands where the source is declared.");
            else if (words.IsEmpty) section.Faults.Add(line.Place, $"Nothing is said of `{id}`. Write what it says in our words, or leave the line out.");
            else if (!says.TryAdd(id, words.Text)) section.Faults.Add(line.Place, $"`{id}` stands twice in this list. Put all it says into one line.");
        }

        return says;
    }
}
