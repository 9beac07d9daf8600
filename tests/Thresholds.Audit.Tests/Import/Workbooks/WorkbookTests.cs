using Thresholds.Audit.Import;

namespace Thresholds.Audit.Tests.Import;

/// <summary>One list, written as text, as .xlsx and as .xls, from 1900 and from 1904: the same records.</summary>
public class WorkbookTests
{
    private static readonly object?[][] Rows =
    [
        ["Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age", "Date of Contact", "Contact Source"],
        ["C1", "a) Male", null, null, 9.0, new DateOnly(2024, 6, 3), "q) 6: Police"],
        [1001.0, null, "WBRI", new DateOnly(2015, 1, 1), 9.0, new DateOnly(2024, 12, 31), 6.0],
        ["C2", null, null, null, 3.0, "29/02/2024", "1a"],
    ];

    private static readonly string[] Said =
        ["C1 Contact 2024-06-03   6  +None -None  ", "1001 Contact 2024-12-31   6  +None -None  ", "C2 Contact 2024-02-29   1A  +None -None  "];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Old_and_new_workbooks_say_the_same(bool from1904)
    {
        using var folder = new Folder();
        Assert.Equal(Said, Drained.From(TinyXlsx.Write(folder.At("a.xlsx"), from1904, [new TinySheet("List 1", Rows)])).Said);
        Assert.Equal(Said, Drained.From(TinyXls.Write(folder.At("a.xls"), "List 1", from1904, Rows)).Said);
    }

    [Fact]
    public void A_bare_serial_is_a_day_where_the_workbook_says_from_when_it_counts_and_nowhere_else()
    {
        using var folder = new Folder();
        object?[][] rows = [Rows[0], ["C1", null, null, null, null, 45446.0, "6"]];
        Assert.Equal(new DateOnly(2024, 6, 3), Drained.From(TinyXlsx.Write(folder.At("a.xlsx"), false, [new TinySheet("List 1", rows)])).Events.Single().Day);
        Assert.Equal(new DateOnly(2028, 6, 4), Drained.From(TinyXlsx.Write(folder.At("b.xlsx"), true, [new TinySheet("List 1", rows)])).Events.Single().Day);
        var old = Drained.From(TinyXls.Write(folder.At("a.xls"), "List 1", false, rows));
        Assert.Empty(old.Events);
        Assert.StartsWith("is a bare number", old.Tally.Refused.Keys.Single().Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_formula_is_no_blank()
    {
        using var folder = new Folder();
        object?[][] rows = [Rows[0], ["C1", null, null, null, null, new DateOnly(2024, 6, 3), "#N/A"]];
        var read = Drained.From(TinyXlsx.Write(folder.At("a.xlsx"), false, [new TinySheet("List 1", rows)]));
        Assert.Equal(("#N/A", "G"), read.Tally.Unmatched.Keys.Select(u => (u.Shown, u.Letter)).Single());
    }

    [Fact]
    public void The_four_dialects_say_the_same()
    {
        using var folder = new Folder();
        object?[] exported = ["ChildUniqueID", "Gender", "Ethnicity", "DateOfBirth", "Age", "DateOfContact", "ContactSource"];
        object?[] title = ["List 1: Contacts"];
        (string Sheet, object?[][] Rows)[] dialects = [("List_1", [title, .. Rows]), ("List 1", Rows), ("Contacts", Rows), ("AA_1_contacts", [exported, .. Rows[1..]])];
        foreach (var (sheet, rows) in dialects) Assert.Equal(Said, Drained.From(TinyXlsx.Write(folder.At(sheet + ".xlsx"), false, [new TinySheet(sheet, rows)])).Said);
    }

    [Fact]
    public void Each_list_of_the_template_is_found_by_its_own_headers()
    {
        using var folder = new Folder();
        var sheets = AnnexALists.All.Select((t, i) => new TinySheet(FormattableString.Invariant($"List_{i + 1}"), [[t.Title], [.. t.Columns.Select(c => (object?)c.Name)]])).ToArray();
        var file = RecordedFile.TryOpen(TinyXlsx.Write(folder.At("annex-a.xlsx"), false, sheets)).Value;
        Assert.Equal(AnnexALists.All.Select(t => t.Id), file.Known.Select(k => k.Table.Id));
        Assert.All(file.Known, k => Assert.Empty(k.Missing));
        Assert.All(file.Known, k => Assert.Empty(k.Unknown));
        Assert.Equal([7, 8, 11, 12, 14, 14, 17, 34], file.Known.Select(k => k.Found));
    }

    [Fact]
    public void A_failed_formula_is_no_team_and_is_counted_once_though_two_records_ask_for_it()
    {
        using var folder = new Folder();
        object?[][] rows = [[.. AnnexALists.All[6].Columns.Select(c => (object?)c.Name)], ["C1", null, null, null, null, null, new DateOnly(2024, 6, 3), null, null, null, null, null, new DateOnly(2024, 9, 3), null, null, "#REF!"]];
        var read = Drained.From(TinyXlsx.Write(folder.At("a.xlsx"), false, [new TinySheet("List 7", rows)]));
        Assert.Equal(["", ""], read.Events.Select(e => e.Team));
        Assert.Equal(("#REF!", "P", 1L), read.Tally.Unmatched.Select(u => (u.Key.Shown, u.Key.Letter, u.Value.Count)).Single());
    }
}
