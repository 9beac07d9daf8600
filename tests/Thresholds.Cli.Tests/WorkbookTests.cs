using Thresholds.Audit.Tests;

namespace Thresholds.Cli.Tests;

/// <summary>Contacts in a workbook, from a first mapping to a report.</summary>
public sealed class WorkbookTests
{
    private const string Mapping = """
        {
          "format": 1,
          "contact": "Contact ID",
          "receivedOn": { "column": "Received", "formats": ["dd/MM/yyyy"] },
          "child": { "id": "Child ID" },
          "facts": [
            { "column": "Bruise", "indicator": "bruise-or-other-mark", "values": { "Y": "yes", "N": "no" } },
            { "column": "Police protection", "indicator": "in-police-protection", "values": { "Y": "yes" }, "closed": true }
          ],
          "recorded": { "outcome": { "column": "Outcome", "values": { "NFA": "none", "S47": "section-47" } } }
        }
        """;

    private static readonly object?[] Header = ["Contact ID", "Received", "Child ID", "Bruise", "Police protection", "Outcome"];

    [Fact]
    public void An_audit_of_a_workbook_ends_in_a_report_that_names_its_sheet()
    {
        using var scratch = new Scratch();
        var told = Tool.Run("audit", Book(scratch), "--mapping", scratch.Put("mapping.json", Mapping), "--out", scratch["report"]);
        Assert.Equal((string.Empty, ExitCode.SomeSetAside), (told.Error, told.Exit));
        Assert.StartsWith(
            """
            contacts.xlsx, sheet May (contacts, by a mapping): 4 rows = 3 used + 0 said before + 1 set aside
              The names of the columns stand in row 2; what stands above them was not read.
              1 blank row was passed over, and is not counted among the rows.
            """.ReplaceLineEndings("\n"), told.Out, StringComparison.Ordinal);
        Assert.Contains("contacts.xlsx, sheet May", File.ReadAllText(Path.Combine(scratch["report"], "report.html")), StringComparison.Ordinal);
        Assert.Equal(
            "7,,May,4,Received,B,\"The day of receipt is merged into B6, which alone holds the value.\",Unmerge the cells and fill each.,\"bruise-or-other-mark (Bruise, D: Y)\"",
            File.ReadLines(Path.Combine(scratch["report"], "quarantine.csv")).Skip(1).Single());
    }

    [Fact]
    public void A_replay_says_the_same_with_and_without_decisions()
    {
        using var scratch = new Scratch();
        var (book, mapping) = (Book(scratch), scratch.Put("mapping.json", Mapping));
        var alone = Tool.Run("replay", book, "--mapping", mapping);
        var written = Tool.Run("replay", book, "--mapping", mapping, "--out", scratch["decisions.csv"]);
        Assert.Equal((string.Empty, string.Empty), (alone.Error, written.Error));
        Assert.StartsWith("4 rows read = 3 decided + 1 set aside\n", written.Out, StringComparison.Ordinal);
        Assert.Contains("\nRead from contacts.xlsx, sheet May.\n", written.Out, StringComparison.Ordinal);
        Assert.Equal(alone.Out[..alone.Out.IndexOf("Figures alone", StringComparison.Ordinal)], written.Out[..written.Out.IndexOf("Decisions  ", StringComparison.Ordinal)]);
    }

    [Fact]
    public void The_first_mapping_of_a_workbook_reads_it()
    {
        using var scratch = new Scratch();
        var book = Book(scratch);
        var told = Tool.Run("import", "inspect", book, "--mapping-out", scratch["mapping.json"]);
        Assert.Equal(string.Empty, told.Error);
        Assert.StartsWith("4 rows read = 3 decided + 1 set aside\n", Tool.Run("replay", book, "--mapping", scratch["mapping.json"]).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_that_cannot_be_read_is_refused_and_nothing_is_written()
    {
        using var scratch = new Scratch();
        var whole = File.ReadAllBytes(Book(scratch));
        File.WriteAllBytes(scratch["contacts.xlsx"], whole[..(whole.Length / 2)]);
        foreach (var command in new[] { "audit", "replay" })
        {
            var told = Tool.Run(command, scratch["contacts.xlsx"], "--mapping", scratch.Put("mapping.json", Mapping), "--out", scratch["out"]);
            Assert.Equal(ExitCode.NotUsable, told.Exit);
            Assert.Equal("contacts.xlsx  The workbook cannot be read: it is damaged, cut short, or open in another program. Open it in a spreadsheet and save it again.\n1 fault. Nothing was written.\n", told.Error);
        }
    }

    private static string Book(Scratch scratch)
    {
        var day = new DateOnly(2024, 5, 3);
        return TinyXlsx.Write(scratch["contacts.xlsx"], false,
        [
            new TinySheet("Guidance", [["Read this first"]]),
            new TinySheet("May",
                [["Contacts of May"], Header, ["1", day, "C1", "Y", "#N/A", "NFA"], ["2", day, "C2", "N", null, "S47"], [null, " "], ["3", day, "C3", null, "Y", "S47"], ["4", null, "C4", "Y", null, "NFA"]], "B6:B7"),
        ]);
    }
}
