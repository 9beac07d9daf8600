using Thresholds.Audit.Import;
using Thresholds.Audit.Replay;
using Thresholds.Audit.Tests.Auditing;

namespace Thresholds.Audit.Tests.Import;

/// <summary>What analysts keep in workbooks, and what becomes of it through a mapping.</summary>
public class ContactSheetTests
{
    private static readonly object?[] Header = [.. SmallMapping.Header.Split(',')];

    private static readonly DateOnly Day = new(2024, 3, 2);

    [Fact]
    public void A_cell_merged_into_another_or_a_failed_formula_never_means_no()
    {
        using var folder = new Folder();
        var summary = Replay(folder, SmallMapping.Json, [Header, Row("1"), Row("2", ("Police", "#N/A")), Row("3", ("Police", "=VLOOKUP(A4,X,2)")), Row("4"), Row("5")], "F5:F6");

        Assert.Equal(["1", "0", "0", "1", "0"], folder.Decisions().Select(d => d["blanksReadAsNo"]));
        Assert.Equal(
            ["(is a formula that failed: #N/A) 1", "(is a formula that was never worked out) 1", "(is merged into another cell) 1"],
            summary.Unmatched.Select(u => $"{u.Shown} {u.Count}"));
    }

    [Fact]
    public void Where_the_mapping_counts_a_failed_formula_as_nothing_written_it_is_a_blank()
    {
        using var folder = new Folder();
        var mapping = SmallMapping.Json.Replace("\"contact\"", "\"blanks\": [\"#N/A\"], \"contact\"", StringComparison.Ordinal).Replace(", \"closed\": true", string.Empty, StringComparison.Ordinal);
        var summary = Replay(folder, mapping, [Header, Row("1", ("Police", "#N/A"), ("Bruise", "#N/A"), ("Born", "#N/A"))]);

        Assert.Equal((1, "0"), (summary.Decided, folder.Decisions()[0]["blanksReadAsNo"]));
        Assert.Empty(summary.Unmatched);
    }

    [Fact]
    public void Every_reason_names_the_sheet_and_the_row_as_the_spreadsheet_does()
    {
        using var folder = new Folder();
        Replay(folder, SmallMapping.Json,
        [
            ["Contacts of March"], [], Header, Row("1"), [], Row("1"), Row(1.5e20), Row(new DateOnly(2024, 5, 1)), Row("#REF!"), Row("-1"), Row("7", ("Received", "#VALUE!"), ("Police", "Y")), Row("8", ("Born", "#N/A")),
            Row("9", ("Received", "2 March")), [null, "x"], Row("10"), Row("11"),
        ], "A14:A15", "B15:B16");

        Assert.Equal(
            [
                "11||Contacts|7|Received|B|The day of receipt is a formula that failed (#VALUE!).|Mend the formula, or leave the cell blank where it is not known.|in-police-protection (Police, F: Y)",
                "6||Contacts|1|Id|A|The same contact id stands in row 4.|Give each row an id of its own; brothers and sisters on one contact share a family, not an id.|",
                "7||Contacts||Id|A|The contact id is a number too long for a spreadsheet, which has dropped its last digits.|Format the column as text and export again.|",
                "8||Contacts||Id|A|The contact id was turned into a date by the spreadsheet.|Format the column as text and export again.|",
                "9||Contacts||Id|A|The contact id is a formula that failed (#REF!).|Mend the formula, or leave the cell blank where it is not known.|",
                "10||Contacts||Id|A|The contact id is -1, which stands for no child.|Leave it blank where it is not known.|",
                "12||Contacts|8|Born|C|The date of birth is a formula that failed (#N/A).|Mend the formula, or leave the cell blank where it is not known.|",
                "13||Contacts|9|Received|B|What is written is not a day written as dd/MM/yyyy.|Write the day as dd/MM/yyyy, such as 02/03/2026.|",
                "14||Contacts||Id|A|There is no contact id, so the decision could not be found again.|Write the id your system gave this contact.|",
                "14||Contacts||Received|B|What is written is not a day written as dd/MM/yyyy.|Write the day as dd/MM/yyyy, such as 02/03/2026.|",
            ],
            folder.Quarantine().Select(q => string.Join('|', q.Values)));
        Assert.Equal(["1", "10", "11"], folder.Decisions().Select(d => d["contact"]));
    }

    [Fact]
    public void A_merged_id_or_day_is_no_id_and_no_day()
    {
        using var folder = new Folder();
        object?[] second = Row(null!);
        second[1] = null;
        Replay(folder, SmallMapping.Json, [Header, Row("1"), [.. second[..14], "another worry"]], "A2:A3", "B2:B3");

        Assert.Equal(
            [
                "A The contact id is merged into A2, which alone holds the value. Unmerge the cells and fill each.",
                "B The day of receipt is merged into B2, which alone holds the value. Unmerge the cells and fill each.",
            ],
            folder.Quarantine().Select(q => $"{q["letter"]} {q["reason"]} {q["writeInstead"]}"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Real_days_and_times_are_written_as_the_mapping_reads_them(bool from1904)
    {
        using var folder = new Folder();
        const string Mapping = """
            { "format": 1, "contact": "Id", "receivedOn": { "column": "Received", "formats": ["dd/MM/yyyy", "dd/MM/yyyy HH:mm"] },
              "facts": [{ "column": "Held", "event": "strategy-discussion", "formats": ["yyyy-MM-dd HH:mm:ss"], "values": { "1": "yes" } }], "carry": ["Held", "Other"] }
            """;
        Replay(folder, Mapping, from1904,
        [
            ["Id", "Received", "Held", "Other"], ["1", new DateTime(2024, 3, 2, 9, 30, 0), new DateTime(2024, 3, 3, 0, 0, 0), new DateTime(2024, 3, 3, 17, 5, 0)],
            ["2", Day, new DateTime(2024, 3, 3, 23, 59, 59), true], ["3", "02/03/2024 17:00", 1.0, new TimeOnly(8, 15)], ["4", Day, 0.0, Day],
        ]);

        Assert.Equal(
            ["2024-03-02T09:30 2024-03-03 00:00:00 2024-03-03 17:05", "2024-03-02 2024-03-03 23:59:59 TRUE", "2024-03-02T17:00 1 08:15:00", "2024-03-02 0 2024-03-02"],
            folder.Decisions().Select(d => $"{d["receivedOn"]} {d["Held"]} {d["Other"]}"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_time_of_day_is_read_and_a_day_without_one_is_no_midnight(bool from1904)
    {
        using var folder = new Folder();
        const string Mapping = """{ "format": 1, "contact": "Id", "receivedOn": { "column": "Received", "formats": ["dd/MM/yyyy"], "time": "At" } }""";
        var summary = Replay(folder, Mapping, from1904,
        [
            ["Id", "Received", "At"], ["1", Day, new TimeOnly(9, 30)], ["2", Day, new DateTime(2024, 3, 2, 17, 45, 0)], ["3", Day, Day], ["4", Day, 0.75], ["5", Day, "07:05"], ["6", Day, TimeOnly.MinValue], ["7", Day, "#N/A"], ["8", Day, null],
        ]);

        Assert.Equal(
            ["2024-03-02T09:30", "2024-03-02T17:45", "2024-03-02", "2024-03-02T18:00", "2024-03-02T07:05", "2024-03-02T00:00", "2024-03-02", "2024-03-02"],
            folder.Decisions().Select(d => d["receivedOn"]));
        Assert.Equal(["(is a day without a time)", "(is a formula that failed: #N/A)"], summary.Unmatched.Select(u => u.Shown));
    }

    [Fact]
    public void Blank_rows_are_passed_over_and_said_once()
    {
        using var folder = new Folder();
        var blank = Enumerable.Repeat<object?[]>([" ", null, "  "], 3_000);
        var summary = Replay(folder, SmallMapping.Json, [["Contacts"], Header, Row("1"), [], Row(2.0), .. blank]);

        Assert.Equal((2, 2, 0), (summary.RowsRead, summary.Decided, summary.SetAside));
        Assert.Equal(
            [
                "Read from contacts.xlsx, sheet Contacts.",
                "The names of the columns stand in row 2; what stands above them was not read.",
                "3,001 blank rows were passed over, and are not counted among the rows.",
                "Identifiers are numbers in the workbook: read without a decimal point; zeros in front are lost if there were any.",
            ],
            summary.Notes);
    }

    [Fact]
    public void In_an_old_workbook_a_blank_may_be_a_failed_formula_and_is_never_read_as_no()
    {
        using var folder = new Folder();
        File.WriteAllText(folder.Mapping, SmallMapping.Json);
        folder.Input = TinyXls.Write(folder.At("contacts.xls"), "Contacts", false, [Header, Row("1"), Row("2", ("Received", 45353.0)), Row("3", ("Police", "N"))]);
        var summary = folder.Run().Value;

        Assert.Equal(["0", "0"], folder.Decisions().Select(d => d["blanksReadAsNo"]));
        Assert.Empty(summary.ClosedFacts);
        Assert.Equal("A formula that failed cannot be told from a blank here, so a blank is not read as \"no\", though the mapping closes columns. Save the workbook as .xlsx, with the formulas mended or pasted as values. Columns: `Police`.", summary.Notes[1]);
        Assert.Equal("3 B The day of receipt is a bare number. Format the column as dates and save again.", Assert.Single(folder.Quarantine().Select(q => $"{q["row"]} {q["letter"]} {q["reason"]} {q["writeInstead"]}")));
        Assert.Equal(summary.Notes[1], Assert.Single(Audits.Find(folder).Files[0].Notes).ToString());
    }

    [Fact]
    public void The_sheet_that_the_mapping_names_is_the_one_that_is_read()
    {
        using var folder = new Folder();
        File.WriteAllText(folder.Mapping, SmallMapping.Json.Replace("\"contact\"", "\"sheet\": \"june \", \"contact\"", StringComparison.Ordinal));
        folder.Input = TinyXlsx.Write(folder.At("contacts.xlsx"), false, [new TinySheet("May", [Header, Row("1")]), new TinySheet("June", [Header, Row("2")])]);
        folder.Run();
        Assert.Equal("2", Assert.Single(folder.Decisions())["contact"]);
        Assert.Equal("contacts.xlsx, sheet June", Assert.Single(Audits.Find(folder).Files).Name);
    }

    [Fact]
    public void A_child_or_family_that_cannot_be_read_is_not_known_and_joins_no_contacts()
    {
        using var folder = new Folder();
        File.WriteAllText(folder.Mapping, """{ "format": 1, "contact": "Id", "receivedOn": { "column": "Received", "formats": ["dd/MM/yyyy"] }, "child": { "id": "Child" }, "family": "Family" }""");
        folder.Input = TinyXlsx.Write(folder.At("contacts.xlsx"), false, [new TinySheet("Contacts",
            [["Id", "Received", "Child", "Family"], ["1", Day, -1.0, "#N/A"], ["2", Day, "-1", "#N/A"], ["3", Day, 1.0e17, "F"], ["4", Day, Day, null], ["5", Day, 1001.0, "F"], ["6", Day, "1001.0", "F"]], "D4:D5")]);
        folder.Run();
        Assert.Equal(["", "", "F", "", "F", "F"], folder.Decisions().Select(d => d["family"]));

        var findings = Audits.Find(folder);
        var contacts = findings.Compared.Contacts;
        Assert.Equal(5, Enumerable.Range(0, contacts.Count).Select(i => contacts[i].Child).Distinct().Count());
        Assert.Equal(
            [
                "Child (is -1, which stands for no child) 2", "Child (is a number too long for a spreadsheet, which has dropped its last digits) 1", "Child (was turned into a date by the spreadsheet) 1",
                "Family (is a formula that failed: #N/A) 2", "Family (is merged into another cell) 1",
            ],
            findings.Files[0].Unmatched.Select(u => $"{u.Column} {u.Shown} {u.Count}"));
    }

    [Fact]
    public void Whether_a_decision_or_a_reason_was_recorded_is_not_known_where_the_cell_cannot_be_read()
    {
        using var folder = new Folder();
        Replay(folder, SmallMapping.Json, [Header, Row("1", ("Outcome", "#N/A"), ("Reason", "#N/A")), Row("2", ("Outcome", "NFA"), ("Reason", "told")), Row("3")]);
        Assert.Equal(["not-matched ", "none yes", " no"], folder.Decisions().Select(d => $"{d["recordedOutcome"]} {d["reasonRecorded"]}"));
    }

    [Fact]
    public void A_first_mapping_made_of_a_workbook_reads_that_workbook()
    {
        using var folder = new Folder();
        object?[] names = ["Contact ID", "Date received", "DOB", "Child ID", "Notes"];
        folder.Input = TinyXlsx.Write(folder.At("contacts.xlsx"), false,
        [
            new TinySheet("May", [["Contacts of May"], names, [1.0, new DateTime(2024, 5, 3, 10, 15, 0), new DateOnly(2015, 1, 1), "C1", "x"], [2.0, new DateOnly(2024, 5, 4), null, null, null]]),
            new TinySheet("June", [names, ["3", new DateOnly(2024, 6, 4), null, null, null]]),
        ]);
        var report = new ImportInspection([folder.Input]).Run(TestContext.Current.CancellationToken).Value;
        Assert.Contains("  sheet: `May`, named because other sheets hold these columns too", report.Lines);
        File.WriteAllText(folder.Mapping, report.Mapping);
        Assert.Equal((2, 2), (folder.Run().Value.RowsRead, folder.Run().Value.Decided));
        Assert.Equal(["2024-05-03T10:15", "2024-05-04"], folder.Decisions().Select(d => d["receivedOn"]));
    }

    [Fact]
    public void Cells_that_do_not_say_where_they_stand_follow_one_another()
    {
        using var folder = new Folder();
        File.WriteAllText(folder.Mapping, SmallMapping.Json);
        folder.Input = TinyXlsx.Write(folder.At("contacts.xlsx"), false, [new TinySheet("Contacts", [Header, [.. Row("1", ("Police", "#N/A")).Select(c => c ?? " ")]])]);
        TinyXlsx.WithoutReferences(folder.Input);
        Assert.Equal("F (is a formula that failed: #N/A)", Assert.Single(folder.Run().Value.Unmatched.Select(u => $"{u.Letter} {u.Shown}")));
    }

    // A row with nothing known but id and day, and the values given.
    private static object?[] Row(object id, params (string Column, object Value)[] values)
    {
        var cells = new object?[Header.Length];
        (cells[0], cells[1]) = (id, Day);
        foreach (var (column, value) in values) cells[Array.IndexOf(Header, column)] = value;
        return cells;
    }

    private static ReplaySummary Replay(Folder folder, string mapping, IReadOnlyList<object?[]> rows, params string[] merged) => Replay(folder, mapping, false, rows, merged);

    private static ReplaySummary Replay(Folder folder, string mapping, bool from1904, IReadOnlyList<object?[]> rows, params string[] merged)
    {
        File.WriteAllText(folder.Mapping, mapping);
        folder.Input = TinyXlsx.Write(folder.At("contacts.xlsx"), from1904, [new TinySheet("Contacts", rows, merged)]);
        var reading = folder.Run();
        Assert.Empty(reading.Faults);
        return reading.Value;
    }
}
