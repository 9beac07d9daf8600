using System.Text;
using Thresholds.Audit.Import;
using Thresholds.Tests.Support;

namespace Thresholds.Audit.Tests.Import;

/// <summary>An authority's own spellings: they add, they settle, and they never turn one code into another.</summary>
public class SynonymsTests
{
    [Fact]
    public void A_spelling_is_found_whatever_its_case_spaces_and_signs()
    {
        var synonyms = Read("""{ "format": 1, "fields": { "source": { "Local policing unit": "6", "7 - Police": "6", "Individual": "1D" } } }""");
        var list = CodeLists.For(RecordFormat.AnnexA, CodeField.Source);
        foreach (var text in new[] { "Local policing unit", "LOCAL  POLICING-UNIT", "7 - police" }) Assert.Equal("6", list.Read(text, null, synonyms).Code);
        Assert.Equal("1D", list.Read("Individual", null, synonyms).Code);
        Assert.Equal("1A", list.Read("a) 1A: Individual", null, synonyms).Code);
    }

    [Fact]
    public void The_form_is_described_by_its_schema()
    {
        var schema = SchemaCheck.Embedded("synonyms.schema.json", typeof(ImportInspection).Assembly);
        Assert.Empty(schema.Faults("""{ "format": 1, "title": "t", "fields": { "source": { "a": "6" } } }"""));
        Assert.Empty(schema.Undescribed());
        Assert.NotEmpty(schema.Faults("""{ "format": 1, "fields": { "sauce": {} } }"""));
        foreach (var (name, _) in CodeFieldWords.All) Assert.Empty(schema.Faults($$$"""{ "format": 1, "fields": { "{{{name}}}": {} } }"""));
    }

    [Theory]
    [InlineData("{", "synonyms.json:1:2")]
    [InlineData("""{ "fields": {} }""", "`format` is missing")]
    [InlineData("""{ "format": 2, "fields": {} }""", "format 2")]
    [InlineData("""{ "format": 1, "fields": { "source": [] } }""", "Spellings stand in braces")]
    [InlineData("""{ "format": 1, "fields": { "source": { "a": 6 } } }""", "fields.source.a")]
    public void What_is_wrong_with_it_is_said(string json, string said)
    {
        var reading = Synonyms.TryRead(Encoding.UTF8.GetBytes(json), "synonyms.json");
        Assert.Contains(reading.Faults, f => f.ToString().Contains(said, StringComparison.Ordinal));
    }

    private static Synonyms Read(string json) => Synonyms.TryRead(Encoding.UTF8.GetBytes(json), "synonyms.json").Value;
}
