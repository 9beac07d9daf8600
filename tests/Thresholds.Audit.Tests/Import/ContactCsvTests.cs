using System.Text;
using Thresholds.Audit.Import;

namespace Thresholds.Audit.Tests.Import;

public class ContactCsvTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", ',')]
    [InlineData("a;b\r\n1;2\r\n", ';')]
    [InlineData("a\tb\n1\t2", '\t')]
    [InlineData("\uFEFFa,b\n1,2\n", ',')]
    [InlineData("\n\"a\",b\n\n1,2\n\n", ',')]
    [InlineData("\"a;;;;\",b\n1,2\n", ',')]
    public void The_separator_is_read_off_the_header_whatever_its_dress(string text, char separator)
    {
        var (opening, rows) = Read(text);

        Assert.Equal(separator, opening.Separator);
        Assert.True(opening.WasDetected);
        Assert.Equal("b", opening.Header.Names[1]);
        Assert.Equal(["1", "2"], Assert.Single(rows).Cells);
    }

    [Fact]
    public void Headers_are_known_through_the_slips_of_spreadsheets()
    {
        var (opening, _) = Read(" Child\u2019s\u00a0team ,b\n");

        Assert.Equal(0, opening.Header.IndexOf("Child's team"));
        Assert.Equal(["A", "Z", "AA", "AZ", "BA"], new[] { 0, 25, 26, 51, 52 }.Select(CsvHeader.Letter));
    }

    [Fact]
    public void A_value_may_run_over_lines_and_lines_are_counted_as_in_an_editor()
    {
        var (_, rows) = Read("a,b\n1,\"x\ny\"\n\n2,z\n");

        Assert.Equal([(1L, 2L, "x\ny", RowTrouble.None), (2L, 5L, "z", RowTrouble.None)], rows.Select(r => (r.Number, r.Line, r.Cells[1], r.Trouble)));
    }

    [Theory]
    [InlineData("a,b\n1,x\n2,\"open\n3,x\n4,x\n")]
    [InlineData("a,b\n1,x\n2,\"open\n3,\"x\"\n4,x\n")]
    [InlineData("a,b\r\n1,x\r\n2,\"open\r\n3,x\r\n4,\"x\"\r\n")]
    public void A_quote_that_is_never_closed_costs_its_own_line_only(string text)
    {
        var (_, rows) = Read(text);

        Assert.Equal([("1", RowTrouble.None), ("2", RowTrouble.OpenQuote), ("3", RowTrouble.None), ("4", RowTrouble.None)], rows.Select(r => (r.Cells[0], r.Trouble)));
        Assert.Equal([2L, 3, 4, 5], rows.Select(r => r.Line));
    }

    [Fact]
    public void A_quote_never_closed_cannot_swallow_a_large_file()
    {
        var text = "a,b\n0,\"open\n" + string.Concat(Enumerable.Range(1, 60_000).Select(i => $"{i},something\n"));

        var (_, rows) = Read(text);

        Assert.Equal(60_001, rows.Count);
        Assert.Equal(RowTrouble.OpenQuote, rows[0].Trouble);
        Assert.All(rows.Skip(1), r => Assert.Equal(RowTrouble.None, r.Trouble));
        Assert.Equal(("60000", 60_002L), (rows[^1].Cells[0], rows[^1].Line));
    }

    [Fact]
    public void Where_the_mapping_forbids_it_a_quote_ends_with_its_line()
    {
        var (_, rows) = Read("a,b\n1,\"x\n2,y\n", lineBreaksInQuotes: false);

        Assert.Equal([("1", RowTrouble.OpenQuote), ("2", RowTrouble.None)], rows.Select(r => (r.Cells[0], r.Trouble)));
    }

    [Fact]
    public void Short_and_long_rows_are_trouble_and_a_quote_inside_text_is_not()
    {
        var (_, rows) = Read("a,b\n1\n2,x,y\n3,5\" scar\n");

        Assert.Equal([RowTrouble.WrongCount, RowTrouble.WrongCount, RowTrouble.None], rows.Select(r => r.Trouble));
        Assert.Equal("5\" scar", rows[2].Cells[1]);
    }

    private static (CsvOpening Opening, List<CsvRow> Rows) Read(string text, bool lineBreaksInQuotes = true)
    {
        using var folder = new Folder();
        File.WriteAllText(folder.Input, text, new UTF8Encoding(false));
        var opening = CsvOpening.TryRead(folder.Input, null).Value;
        return (opening, [.. new ContactCsv(folder.Input, opening, lineBreaksInQuotes).Rows()]);
    }
}
