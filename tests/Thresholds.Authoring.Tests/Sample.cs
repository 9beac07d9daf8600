using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Authoring.Tests;

/// <summary>The good chapters beside these tests.</summary>
internal static class Sample
{
    public const string Marks = "marks.md";

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "good");

    public static GuidanceFile[] Files => [.. GuidanceFolder.Files(Folder)];

    public static Rulebook Rulebook => GuidanceFolder.Read(Folder).Value;

    /// <summary>The sample with one file changed.</summary>
    public static Reading<Rulebook> With(string name, Func<string, string> change)
        => GuidanceReader.Read(Files.Select(f => f.Name == name ? f with { Text = change(f.Text) } : f));

    /// <summary>The sample with one piece of the chapter on marks replaced, which has to be there.</summary>
    public static Reading<Rulebook> Replaced(string old, string replacement)
    {
        Assert.Contains(old, Files.Single(f => f.Name == Marks).Text, StringComparison.Ordinal);
        return With(Marks, text => text.Replace(old, replacement, StringComparison.Ordinal));
    }
}
