using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Authoring;

/// <summary>Reads threshold guidance from a folder: <c>rulebook.md</c> and one Markdown file a chapter.</summary>
/// <remarks><c>README.md</c> and files that are not Markdown are left alone. Thread-safe.</remarks>
public static class GuidanceFolder
{
    /// <summary>Reads the guidance, or says everything that is wrong with it, each fault by file name, line and column.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="IOException">The folder or a file of it cannot be read.</exception>
    public static Reading<Rulebook> Read(string path) => GuidanceReader.Read(Files(path));

    /// <summary>The files of the guidance, in the order of their names.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="IOException">The folder or a file of it cannot be read.</exception>
    public static IReadOnlyList<GuidanceFile> Files(string path) =>
    [
        .. Directory.EnumerateFiles(path, "*.md")
            .Select(file => (Path: file, Name: Path.GetFileName(file)))
            .Where(file => !file.Name.Equals("README.md", StringComparison.OrdinalIgnoreCase))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new GuidanceFile(file.Name, File.ReadAllText(file.Path))),
    ];
}
