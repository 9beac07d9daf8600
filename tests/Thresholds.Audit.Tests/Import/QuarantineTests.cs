namespace Thresholds.Audit.Tests.Import;

public class QuarantineTests
{
    private const string Write = "Write the day as dd/MM/yyyy, such as 02/03/2026.";

    [Fact]
    public void Every_reason_says_where_and_what_to_write_instead()
    {
        using var folder = new Folder().With(SmallMapping.Json, SmallMapping.File(
            SmallMapping.Row("", ""),
            SmallMapping.Row("a", "31/02/2024"),
            SmallMapping.Row("b", "her birthday"),
            SmallMapping.Row("c", "01/01/1970"),
            SmallMapping.Row("d", values: ("Born", "2006-01-01")),
            SmallMapping.Row("e", values: ("Born", "01/01/2006")),
            SmallMapping.Row("f", values: ("Born", "03/03/2024")),
            SmallMapping.Row("g"),
            SmallMapping.Row("g"),
            "h,02/03/2024,,,",
            "i,02/03/2024,\"open,,,"));

        folder.Run();

        string[] expected =
        [
            "1|2||Id|A|There is no contact id, so the decision could not be found again.|Write the id your system gave this contact.|",
            $"1|2||Received|B|There is no day of receipt, so neither the child's age nor the rules of that day are known.|{Write}|",
            $"2|3|a|Received|B|`31/02/2024` is not a day written as dd/MM/yyyy.|{Write}|",
            $"3|4|b|Received|B|What is written is not a day written as dd/MM/yyyy.|{Write}|",
            $"4|5|c|Received|B|`01/01/1970` is before the Children Act 1989 came into force (14 October 1991): it looks like a placeholder.|{Write}|",
            "5|6|d|Born|C|The date of birth is not a day written as dd/MM/yyyy.|Write it as dd/MM/yyyy, such as 02/03/2026, or leave it blank where it is not known.|",
            "6|7|e|Born|C|The child is 18 or over on the day of receipt. These thresholds are for children; the contact is set aside.|Check the day of receipt and what is written of the child's age.|",
            "7|8|f|Born|C|The date of birth is after the day of receipt. For an unborn child write `unborn` and `expectedOn` instead.|Check the day of receipt and what is written of the child's age.|",
            "9|10|g|Id|A|The same contact id stands in row 8.|Give each row an id of its own; brothers and sisters on one contact share a family, not an id.|",
            "10|11||||The row has 5 values and the header 15 names, so it cannot be told which value belongs where.|Put in the value that is missing, or put quotes around the value that holds the separator.|",
            "11|12||||A quote is opened in this line and not closed where its value ends, so the values after it cannot be told apart.|Close the quote, or write a quote inside text twice (\"\").|",
        ];
        Assert.Equal(expected, folder.Quarantine().Select(r => string.Join('|', r.Where(v => v.Key != "sheet").Select(v => v.Value))));
        Assert.Equal("g", Assert.Single(folder.Decisions())["contact"]);
    }

    [Fact]
    public void Rows_with_a_legal_fact_or_one_that_must_be_answered_stand_first_with_codes_and_never_text()
    {
        using var folder = new Folder().With(SmallMapping.Json, SmallMapping.File(
            SmallMapping.Row("a", "?", ("Worry", "Ann said that"), ("Bruise", "N")),
            SmallMapping.Row("b", "?", ("Police", "Y"), ("Contacts", "5+"), ("Worry", "Ann said that")),
            "c,02/03/2024,,,Y,Y"));

        var summary = folder.Run().Value;

        var rows = folder.Quarantine();
        Assert.Equal(["2", "3", "1"], rows.Select(r => r["row"]));
        Assert.Equal("in-police-protection (Police, F: Y); contacts-in-12-months (Contacts, J: 5+)", rows[0]["lookAtFirst"]);
        Assert.Equal("if its values stand in the right columns: in-police-protection (Police, F: Y); bruise-or-other-mark (Bruise, E: Y)", rows[1]["lookAtFirst"]);
        Assert.Equal(string.Empty, rows[2]["lookAtFirst"]);
        Assert.DoesNotContain("Ann", File.ReadAllText(folder.At("decisions.quarantine.csv")), StringComparison.Ordinal);
        Assert.Equal((3, 3, 2), (summary.RowsRead, summary.SetAside, summary.SetAsideToLookAtFirst));
    }
}
