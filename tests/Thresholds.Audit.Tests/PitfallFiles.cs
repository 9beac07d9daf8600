namespace Thresholds.Audit.Tests;

/// <summary>The small files of pitfalls, and the words expected of each.</summary>
/// <remarks>Workbooks stand there as text: see <see cref="SheetFiles"/>.</remarks>
internal static class PitfallFiles
{
    private static readonly string[] NotToRead = ["expected.txt", "synonyms.json", "mapping.json", "options.txt"];

    /// <summary>The folders of one sort of pitfalls, by name.</summary>
    public static IEnumerable<string> Folders(string sort) => Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, sort)).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal);

    /// <summary>A file of a pitfall, as it stands.</summary>
    public static string At(string sort, string name, string file) => Path.Combine(AppContext.BaseDirectory, sort, name, file);

    /// <summary>The files to read, made in a folder of their own.</summary>
    public static string[] Made(string sort, string name, Folder folder)
        => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, sort, name)).Where(f => !NotToRead.Contains(Path.GetFileName(f))).Order(StringComparer.Ordinal).Select(f => SheetFiles.Made(f, folder))];

    /// <summary>Holds what is told against what is expected; with THRESHOLDS_ACCEPT, takes it.</summary>
    public static void Check(string sort, string name, string told)
    {
        if (Environment.GetEnvironmentVariable("THRESHOLDS_ACCEPT") is { Length: > 0 } project) File.WriteAllText(Path.Combine(project, sort, name, "expected.txt"), told);
        else Assert.Equal(File.ReadAllText(At(sort, name, "expected.txt")), told);
    }
}
