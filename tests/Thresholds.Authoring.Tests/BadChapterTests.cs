namespace Thresholds.Authoring.Tests;

/// <summary>Each file or folder under <c>bad</c> is refused in exactly the words of the <c>.expected.txt</c> beside it.</summary>
public class BadChapterTests
{
    private static readonly GuidanceFile Head = new(GuidanceFile.Rulebook, "---\nrulebook: sample\ntitle: A sample\nedition: 1\n---\n");

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "bad");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.expected.txt").Select(f => Path.GetFileName(f).Replace(".expected.txt", string.Empty, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_refused_in_these_words(string name)
    {
        var path = Path.Combine(Folder, name);
        var files = Directory.Exists(path) ? GuidanceFolder.Files(path) : [Head, new(name + ".md", File.ReadAllText(path + ".md"))];
        var expected = File.ReadAllLines(path + ".expected.txt");

        var reading = GuidanceReader.Read(files);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, reading.Faults.Select(f => f.ToString()));
        Assert.False(reading.IsUsable);
    }

    [Fact]
    public void Every_bad_chapter_has_its_words()
    {
        var written = Directory.EnumerateFileSystemEntries(Folder).Where(e => !e.EndsWith(".txt", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(written.Order(StringComparer.Ordinal), Names.Select(n => n.Data).Order(StringComparer.Ordinal));
    }
}
