using System.Text;
using Thresholds.Authoring;

namespace Thresholds.England.Tests;

/// <summary>The chapters are the guidance; the compiled rulebook is only their shadow.</summary>
public sealed class CompiledTests
{
    private static string Chapters => Path.Combine(AppContext.BaseDirectory, "Chapters");

    [Fact]
    public void The_compiled_rulebook_is_what_the_chapters_say()
    {
        var compiled = GuidanceFolder.Read(Chapters).Value;
        var checkedIn = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rulebook.json"));
        Assert.True(
            Encoding.UTF8.GetString(compiled.ToJson().Span) == checkedIn,
            "rulebook.json is not what the chapters say. Run: dotnet run --project src/Thresholds.Cli -- rulebook build src/Thresholds.England/Chapters --out src/Thresholds.England/rulebook.json");
        Assert.Equal(compiled.Fingerprint, EnglandGuidance.Rulebook.Fingerprint);
    }

    [Fact]
    public void Every_chapter_stands_in_house_layout_byte_for_byte()
    {
        foreach (var file in GuidanceWriter.Write(GuidanceFolder.Read(Chapters).Value))
            Assert.Equal(File.ReadAllText(Path.Combine(Chapters, file.Name)), file.Text);
    }
}
