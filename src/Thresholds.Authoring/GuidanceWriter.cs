using Thresholds.Authoring.Sections;
using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Authoring;

/// <summary>Writes threshold guidance as Markdown chapters in house layout.</summary>
/// <remarks>Values that a partnership has set are not part of the written form: they stay out. Thread-safe.</remarks>
public static class GuidanceWriter
{
    private const string Unsayable =
        "Something in it can be said in code and not in a chapter, so the chapters would say something else. It is a wording of several lines or with "
        + "spaces around it, a semicolon in the name of somebody who takes part, prose with a heading or, below a section heading, a table or list in it, or a limit on a measure with two ends. Say it otherwise.";

    /// <summary>The files of the guidance: <c>rulebook.md</c> first, then the chapters in their order.</summary>
    /// <param name="rulebook">The guidance.</param>
    /// <exception cref="InputNotUsableException">Something in it cannot be said in the written form, such as a wording of two lines.
    /// Reading the files back would give other guidance, so none are given.</exception>
    public static IReadOnlyList<GuidanceFile> Write(Rulebook rulebook)
    {
        List<GuidanceFile> files =
        [
            new(GuidanceFile.Rulebook, RulebookPage.Write(rulebook)),
            .. rulebook.Chapters.Select(c => new GuidanceFile(c.Id + ".md", ChapterPage.Write(c))),
        ];
        var readBack = GuidanceReader.Read(files);
        if (!readBack.IsUsable) throw new InputNotUsableException(readBack.Faults);
        return readBack.Value.Fingerprint == AsWritten(rulebook).Fingerprint ? files : throw new InputNotUsableException([new(Place.At($"rulebook `{rulebook.Id}`"), Unsayable)]);
    }

    private static Rulebook AsWritten(Rulebook rulebook)
    {
        if (rulebook.Settings.IsEmpty) return rulebook;
        var builder = new RulebookBuilder(rulebook.Id, rulebook.Title, rulebook.Edition).Opening(rulebook.Prose);
        foreach (var chapter in rulebook.Chapters) builder.Add(chapter);
        foreach (var scheme in rulebook.LevelSchemes) builder.Add(scheme);
        return builder.Build();
    }
}
