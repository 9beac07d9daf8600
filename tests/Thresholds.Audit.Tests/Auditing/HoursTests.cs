using Thresholds.Audit.Import;
using Thresholds.Facts;
using Thresholds.Text;
using Thresholds.Timescales;

namespace Thresholds.Audit.Tests.Auditing;

/// <summary>Which contacts came out of hours: by the column that says so, or by the hours of the office.</summary>
public class HoursTests
{
    [Theory]
    [InlineData("2026-03-02T08:59", Truth.Yes)]
    [InlineData("2026-03-02T09:00", Truth.No)]
    [InlineData("2026-03-02T16:59", Truth.No)]
    [InlineData("2026-03-02T17:00", Truth.Yes)]
    [InlineData("2026-03-07T11:00", Truth.Yes)] // a Saturday
    [InlineData("2026-04-03T11:00", Truth.Yes)] // Good Friday
    [InlineData("2026-03-02", Truth.NotKnown)]
    [InlineData("2026-03-08", Truth.NotKnown)] // a Sunday, without a time
    [InlineData("2035-03-06T11:00", Truth.NotKnown)] // whose bank holidays nobody knows yet
    [InlineData("2035-03-06T20:00", Truth.Yes)]
    public void By_the_hours_of_the_office(string received, Truth expected)
        => Assert.Equal(expected, HoursMapping.IsOutOfHours(LocalMoment.Parse(received), new(new(9, 0), new(17, 0))));

    [Fact]
    public void By_a_column_that_says_so()
    {
        const string mapping = """{ "format": 1, "contact": "Id", "receivedOn": "Day", "team": "Team", "hours": { "column": "Shift", "values": { "EDT": "out-of-hours", "Day": "in-hours" } } }""";
        using var folder = new Folder().With(mapping, "Id,Day,Shift,Team\n1,2024-03-02,EDT,A\n2,2024-03-02,Day,B\n3,2024-03-02,,\n4,2024-03-02,?,A\n");
        var contacts = Audits.Find(folder).Compared.Contacts;
        Assert.Equal([Truth.Yes, Truth.No, Truth.NotKnown, Truth.NotKnown], Enumerable.Range(0, 4).Select(i => contacts[i].OutOfHours));
        Assert.Equal(["A", "B", null, "A"], Enumerable.Range(0, 4).Select(i => contacts.Word(contacts[i].Team)));
        Assert.Equal(("Shift", "?", 1L), Audits.Find(folder).Files[0].Unmatched.Select(u => (u.Column, u.Shown, u.Count)).Single());
    }

    [Theory]
    [InlineData("""{ "column": "Shift", "values": { "EDT": "night" } }""", "A code means `out-of-hours`, `in-hours` or `not-known`.")]
    [InlineData("""{ "column": "Shift", "values": { "EDT": "out-of-hours" }, "open": "09:00", "close": "17:00" }""", "Both a column and the hours of the office are given. Keep one of the two: which contacts came out of hours is told in one way only.")]
    [InlineData("""{ "open": "17:00", "close": "09:00" }""", "The office closes before it opens. Write hours within one day, such as 09:00 to 17:00; what lies outside them is out of hours.")]
    [InlineData("{ }", "Name a column, as `{\"column\": \"...\", \"values\": {\"EDT\": \"out-of-hours\", \"Day\": \"in-hours\"}}`, or the hours of the office, as `{\"open\": \"09:00\", \"close\": \"17:00\"}`.")]
    public void What_cannot_be_meant_is_refused(string hours, string message)
    {
        var read = ContactMapping.TryRead(System.Text.Encoding.UTF8.GetBytes($$"""{ "format": 1, "contact": "Id", "receivedOn": "Day", "hours": {{hours}} }"""), "mapping.json", TestRulebook.Vocabulary);
        Assert.Equal([message], read.Faults.Select(f => f.Message));
    }
}
