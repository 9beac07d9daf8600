using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Authoring.Tests;

public sealed class GuidanceFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("guidance").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Other_files_are_left_alone()
    {
        foreach (var file in GuidanceWriter.Write(Sample.Rulebook)) File.WriteAllText(Path.Combine(_folder, file.Name), file.Text);
        File.WriteAllText(Path.Combine(_folder, "README.md"), "Not a chapter.");
        File.WriteAllText(Path.Combine(_folder, "rulebook.json"), "{}");
        Same.Rulebook(Sample.Rulebook, GuidanceFolder.Read(_folder).Value);
    }

    [Fact]
    public void Two_files_of_one_name_are_refused()
    {
        var reading = GuidanceReader.Read([.. Sample.Files, Sample.Files[0]]);
        Assert.Contains("There are two files named `marks.md`. Each chapter is one file with a name of its own.", Assert.Single(reading.Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_chapters_cannot_say_is_not_written()
    {
        var builder = new RulebookBuilder("sample", "Sample", "1");
        builder.Add(new Chapter { Id = "one", Title = "Two\nlines", Order = 1 });
        Assert.Throws<InputNotUsableException>(() => GuidanceWriter.Write(builder.Build()));
    }

    [Fact]
    public void What_chapters_would_say_otherwise_is_not_written()
    {
        var rulebook = new RulebookBuilder("sample", "Sample", "1").Add(new Chapter { Id = "one", Title = " spaces around ", Order = 1 }).Build();
        var refused = Assert.Throws<InputNotUsableException>(() => GuidanceWriter.Write(rulebook));
        Assert.StartsWith("rulebook `sample`  Something in it can be said in code and not in a chapter", refused.Message, StringComparison.Ordinal);
    }
}
