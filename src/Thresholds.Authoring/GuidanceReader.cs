using Thresholds.Authoring.Parsing;
using Thresholds.Authoring.Sections;
using Thresholds.Authoring.Source;
using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Authoring;

/// <summary>Reads threshold guidance written as Markdown chapters.</summary>
/// <remarks>Thread-safe.
/// <example><code>var guidance = GuidanceReader.Read([new("rulebook.md", head), new("domestic-abuse.md", chapter)]).Value;</code></example></remarks>
public static class GuidanceReader
{
    /// <summary>Reads the guidance, or says everything that is wrong with it: all faults of all files, each with file, line and column.</summary>
    /// <param name="files">One file named <c>rulebook.md</c>, and one for each chapter.</param>
    public static Reading<Rulebook> Read(IEnumerable<GuidanceFile> files)
    {
        List<SourceFile> sources = [.. files.Select(f => new SourceFile(f))];
        var notes = new Notes(new(GuidanceFile.Rulebook, 0, 0, string.Empty));
        var first = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var source in sources.Where(s => !first.TryAdd(s.Name, s)))
            notes.Faults.Add(source.PlaceAt(0), $"There are two files named `{source.Name}`. Each chapter is one file with a name of its own.");

        var builder = new RulebookBuilder("unnamed", "?", "?");
        if (first.TryGetValue(GuidanceFile.Rulebook, out var head)) builder = RulebookPage.Read(head, notes);
        else notes.Faults.Add(notes.Locate(builder, string.Empty, null), "There is no such file, so nothing says what this guidance is. Write one that opens with `---`, the lines `rulebook: ...`, `title: ...` and `edition: ...`, and `---`.");
        var standInOrder = int.MinValue;
        foreach (var chapter in first.Values.Where(f => f.Name != GuidanceFile.Rulebook)) builder.Add(ChapterPage.Read(chapter, standInOrder++, notes));

        var built = builder.LocatedBy(notes.Locate).TryBuild();
        notes.Faults.AddAll(built.Faults);
        return notes.Faults.IsEmpty ? built : Reading.Failed<Rulebook>(notes.Faults.InOrder([.. sources.Select(s => s.Name)]));
    }
}
