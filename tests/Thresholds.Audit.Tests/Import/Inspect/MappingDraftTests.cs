using System.Text;
using Thresholds.Audit.Import;
using Thresholds.Tests.Support;

namespace Thresholds.Audit.Tests.Import;

/// <summary>The first mapping for a table of an authority's own: valid, and only what is certain.</summary>
public class MappingDraftTests
{
    private const string Sure = """
        {
          "format": 1,
          "contact": "ContactID",
          "receivedOn": {
            "column": "Received",
            "formats": [
              "dd/MM/yyyy"
            ]
          },
          "child": {
            "id": "ChildID"
          },
          "source": {
            "column": "Source",
            "values": {
              "q) 6: Police": "6"
            }
          },
          "ignore": [
            "Bruise",
            "Outcome"
          ]
        }

        """;

    [Fact]
    public void Holds_what_is_certain_and_leaves_out_the_rest_by_name()
        => Assert.Equal(Sure, Draft("ContactID,ChildID,Received,Source,Bruise,Outcome\n1,C1,25/06/2024,q) 6: Police,Y,NFA\n2,C2,26/06/2024,School,N,S17\n"));

    [Fact]
    public void Says_on_which_day_the_file_was_made_where_that_was_said()
    {
        using var folder = new Folder();
        File.WriteAllText(folder.At("contacts.csv"), "ContactID,Received\n1,2024-06-25\n2,2024-06-26\n");
        var report = new ImportInspection([folder.At("contacts.csv")]) { AsOf = new(2024, 6, 30) }.Run(TestContext.Current.CancellationToken).Value;
        Assert.Contains("\"exportedOn\": \"2024-06-30\"", report.Mapping, StringComparison.Ordinal);
        Assert.Contains("  exportedOn: the day given; a contact received later will be set aside", report.Lines);
    }

    [Theory]
    [InlineData("ContactID,Received\n1,2024-06-25\n1,2024-06-26\n")]
    [InlineData("ContactID,Received\n1,2024-06-25\n,2024-06-26\n")]
    [InlineData("ContactID,Received\n1,2024-06-25\n2,26/06/2024\n")]
    [InlineData("ContactID,Received\n1,yesterday\n2,today\n")]
    [InlineData("Number,Received\n1,2024-06-25\n")]
    [InlineData("ContactID,ContactID,Received\n1,2,2024-06-25\n")]
    [InlineData("ContactID,Received\n")]
    public void Nothing_is_drafted_where_the_id_or_the_day_is_not_certain(string csv) => Assert.Null(Draft(csv));

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_bad_row_in_twenty_is_borne_and_said_and_two_are_not(int bad, bool isCertain)
    {
        using var folder = new Folder();
        var rows = Enumerable.Range(0, 20).Select(i => FormattableString.Invariant($"{i},{(i < bad ? "31/02/2024" : "25/06/2024")}\n"));
        File.WriteAllText(folder.At("contacts.csv"), "ContactID,Received\n" + string.Concat(rows));
        var report = new ImportInspection([folder.At("contacts.csv")]).Run(TestContext.Current.CancellationToken).Value;
        Assert.Equal(isCertain, report.Mapping is not null);
        Assert.Equal(isCertain, report.Lines.Contains("  receivedOn: `Received`, where 1 among at most 10,000 rows looked at does not fit"));
    }

    [Fact]
    public void Fits_the_schema_and_is_read_as_it_stands()
    {
        using var folder = new Folder();
        object?[][] rows = [["Contact ID", "Date received", "DOB", "Age (Years)", "Source", "Notes"], [1.0, new DateOnly(2024, 6, 3), new DateOnly(2015, 1, 1), 9.0, 6.0, "x"], [2.0, new DateOnly(2024, 6, 4), null, null, null, null]];
        foreach (var draft in new[] { Draft(SmallMapping.File(SmallMapping.Row("1"), SmallMapping.Row("2")).Replace("Id,", "ContactId,", StringComparison.Ordinal).Replace("02/03", "22/03", StringComparison.Ordinal)), Of(TinyXlsx.Write(folder.At("a.xlsx"), false, [new TinySheet("Sheet1", rows)])) })
        {
            Assert.NotNull(draft);
            Assert.Empty(SchemaCheck.Embedded("mapping.schema.json", typeof(ImportInspection).Assembly).Faults(draft));
            Assert.Empty(ContactMapping.TryRead(Encoding.UTF8.GetBytes(draft), "mapping.json", TestRulebook.Vocabulary).Faults);
        }
    }

    private static string? Draft(string csv)
    {
        using var folder = new Folder();
        File.WriteAllText(folder.At("contacts.csv"), csv);
        return Of(folder.At("contacts.csv"));
    }

    private static string? Of(string path) => new ImportInspection([path]).Run(TestContext.Current.CancellationToken).Value.Mapping;
}
