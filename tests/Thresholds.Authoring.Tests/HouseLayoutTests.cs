namespace Thresholds.Authoring.Tests;

public class HouseLayoutTests
{
    public static TheoryData<string> Names => [.. Sample.Files.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chapter_in_house_layout_comes_back_byte_for_byte(string name)
        => Assert.Equal(Sample.Files.Single(f => f.Name == name).Text, GuidanceWriter.Write(Sample.Rulebook).Single(f => f.Name == name).Text);

    [Fact]
    public void What_was_written_reads_back_as_the_same_rulebook()
        => Same.Rulebook(Sample.Rulebook, GuidanceReader.Read(GuidanceWriter.Write(Sample.Rulebook)).Value);

    [Fact]
    public void The_rulebook_comes_first_and_then_the_chapters_in_their_order()
        => Assert.Equal(["rulebook.md", "prose-only.md", "rules-only.md", "marks.md"], GuidanceWriter.Write(Sample.Rulebook).Select(f => f.Name));

    [Fact]
    public void What_a_partnership_set_is_not_part_of_the_written_form()
        => Assert.Equal(GuidanceWriter.Write(Sample.Rulebook), GuidanceWriter.Write(Sample.Rulebook.With("repeat-contacts", 5)));
}
