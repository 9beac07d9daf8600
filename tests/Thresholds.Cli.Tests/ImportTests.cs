namespace Thresholds.Cli.Tests;

/// <summary><c>import inspect</c>: what a file is, and a first mapping that is never written over unasked.</summary>
public sealed class ImportTests
{
    private const string Own = "ContactID,Received,Source,Bruise\n1,25/06/2024,q) 6: Police,Y\n2,26/06/2024,School,N\n";

    [Fact]
    public void A_list_is_told_in_words_and_what_does_not_match_is_counted()
    {
        using var scratch = new Scratch();
        var list = scratch.Put("contacts.csv", "Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Date of Contact,Contact Source\nC1,,,,,03/06/2024,School\nC2,,,,,03/06/2024,6\n");
        var told = Tool.Run("import", "inspect", list);
        Assert.Equal((string.Empty, ExitCode.SomeSetAside), (told.Error, told.Exit));
        Assert.Contains("  Annex A list 1, contacts: 2 rows = 2 recorded + 0 said before + 0 set aside\n", told.Out, StringComparison.Ordinal);
        Assert.Contains("       1  `School` contacts.csv, column G `Contact Source`, first in row 2: not in the list\n", told.Out, StringComparison.Ordinal);
        var synonyms = scratch.Put("synonyms.json", """{ "format": 1, "fields": { "source": { "School": "2A" } } }""");
        Assert.Equal(ExitCode.Fine, Tool.Run("import", "inspect", list, "--synonyms", synonyms).Exit);
        Assert.Equal(ExitCode.SomeSetAside, Tool.Run("import", "inspect", list, "--synonyms", synonyms, "--as-of", "2024-06-02").Exit);
    }

    [Fact]
    public void A_first_mapping_is_written_once_and_over_an_edited_one_only_when_told()
    {
        using var scratch = new Scratch();
        var table = scratch.Put("own.csv", Own);
        var told = Tool.Run("import", "inspect", table, "--mapping-out", scratch["mapping.json"]);
        Assert.Equal((string.Empty, ExitCode.Fine), (told.Error, told.Exit));
        Assert.Contains("\"ignore\"", File.ReadAllText(scratch["mapping.json"]), StringComparison.Ordinal);

        scratch.Put("mapping.json", "edited");
        var again = Tool.Run("import", "inspect", table, "--mapping-out", scratch["mapping.json"]);
        Assert.Equal((ExitCode.NotUsable, "edited"), (again.Exit, File.ReadAllText(scratch["mapping.json"])));
        Assert.Equal("mapping.json is there already, and may have been edited. Name another file, or say --overwrite. Nothing was written.\n", again.Error);

        Assert.Equal(ExitCode.Fine, Tool.Run("import", "inspect", table, "--mapping-out", scratch["mapping.json"], "--overwrite").Exit);
        Assert.NotEqual("edited", File.ReadAllText(scratch["mapping.json"]));
    }

    [Fact]
    public void The_first_mapping_replays_the_file_it_was_made_for()
    {
        using var scratch = new Scratch();
        var table = scratch.Put("own.csv", Own);
        Tool.Run("import", "inspect", table, "--mapping-out", scratch["mapping.json"]);
        var told = Tool.Run("replay", table, "--mapping", scratch["mapping.json"], "--out", scratch["decisions.csv"]);
        Assert.Equal(string.Empty, told.Error);
        Assert.StartsWith("2 rows read = 2 decided + 0 set aside\n", told.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_that_cannot_be_drafted_is_not_written()
    {
        using var scratch = new Scratch();
        var told = Tool.Run("import", "inspect", scratch.Put("figures.csv", "area,referrals\nNorth,c\n"), "--mapping-out", scratch["mapping.json"]);
        Assert.Equal((ExitCode.SomeSetAside, "No mapping was written.\n"), (told.Exit, told.Error));
        Assert.Equal(["figures.csv"], scratch.Files);
    }

    [Fact]
    public void Every_file_that_cannot_be_read_is_named_at_once()
    {
        using var scratch = new Scratch();
        var told = Tool.Run("import", "inspect", scratch["no.csv"], scratch.Put("empty.csv", ""), scratch.Put("census.xml", "<Children/>"));
        Assert.Equal(ExitCode.NotUsable, told.Exit);
        Assert.EndsWith("3 faults. Nothing was written.\n", told.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told.Error, StringComparison.Ordinal);
    }
}
