using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Thresholds.Audit.Import;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.Sql.Tests.Support;

/// <summary>One column of a made-up table: of a fact, or of the child's age.</summary>
internal sealed record TableColumn(string Name, string FactId, FactKind Kind, Basis Basis, bool IsClosed, bool HoldsCodes, bool IsPresence = false)
{
    public const string Born = "dateOfBirth";
    public const string Years = "ageYears";
    public const string Months = "ageMonths";
    public const string Unborn = "unborn";
    public const string Expected = "expectedOn";

    public bool IsOfAge => FactId is Born or Years or Months or Unborn or Expected;
}

/// <summary>A rulebook, a mapping and a table, printed so that a person can decide it by hand.</summary>
internal sealed record TableCase(
    ImmutableArray<Chapter> Chapters, ImmutableArray<TableColumn> Columns, ImmutableArray<ImmutableArray<string?>> Rows, bool HasDecidedOn, DateOnly? RulesAsAt, DateOnly? ExportedOn)
{
    private Rulebook? _rulebook;
    private ContactMapping? _mapping;

    public Rulebook Rulebook => _rulebook ??= RandomRulebooks.Builder(Chapters).Build();

    public ContactMapping Mapping => _mapping ??= ContactMapping.TryRead(Encoding.UTF8.GetBytes(Json()), "mapping.json", Rulebook, new CsvHeader(Names)).Value;

    /// <summary>All columns: id, day of receipt, day of decision where there is one, then the others.</summary>
    public ImmutableArray<string> Names => ["id", "received", .. HasDecidedOn ? ["decided"] : Array.Empty<string>(), .. Columns.Select(c => c.Name)];

    public string Json()
    {
        var age = Columns.Where(c => c.IsOfAge).Select(c => c.FactId switch
        {
            TableColumn.Born or TableColumn.Expected => $"\"{c.FactId}\": {{ \"column\": {Text(c.Name)}, \"formats\": [\"dd/MM/yyyy\", \"yyyy-MM-dd\"] }}",
            TableColumn.Unborn => $"\"unborn\": {{ \"column\": {Text(c.Name)}, \"values\": {{ \"Y\": \"yes\", \"N\": \"no\", \"U\": \"not-known\" }} }}",
            _ => $"\"{c.FactId}\": {Text(c.Name)}",
        });
        return $$"""
            { "format": 1, "blanks": ["n.a."], "contact": "id", "receivedOn": { "column": "received", "formats": ["dd/MM/yyyy"] },
              {{(HasDecidedOn ? "\"decidedOn\": \"decided\"," : "")}} {{(ExportedOn is { } last ? $"\"exportedOn\": \"{last:yyyy-MM-dd}\"," : "")}}
              "child": { {{string.Join(", ", age)}} },
              "facts": [ {{string.Join(",\n    ", Columns.Where(c => !c.IsOfAge).Select(Fact))}} ] }
            """;
    }

    public override string ToString()
    {
        var text = new StringBuilder(new Case(Chapters, new ContactSpec([], [])) + "\n").AppendLine(Json());
        text.AppendLine(string.Join(" | ", Names));
        foreach (var row in Rows) text.AppendLine(string.Join(" | ", row.Select(c => c ?? "NULL")));
        return text.Append(CultureInfo.InvariantCulture, $"rules as at {RulesAsAt}").ToString();
    }

    /// <summary>Cases with one thing less.</summary>
    public static IEnumerable<TableCase> Smaller(TableCase c)
    {
        if (c.Rows.Length > 1)
        {
            yield return c with { Rows = c.Rows[..(c.Rows.Length / 2)], _mapping = null };
            yield return c with { Rows = c.Rows[(c.Rows.Length / 2)..], _mapping = null };
        }

        for (var i = 0; i < c.Rows.Length && c.Rows.Length is > 1 and < 8; i++) yield return c with { Rows = c.Rows.RemoveAt(i) };
        var first = c.HasDecidedOn ? 3 : 2;
        for (var i = 0; i < c.Columns.Length; i++)
            yield return c with { Columns = c.Columns.RemoveAt(i), Rows = [.. c.Rows.Select(r => r.RemoveAt(first + i))], _mapping = null };
        for (var i = 0; i < c.Chapters.Length; i++)
        {
            var chapter = c.Chapters[i];
            for (var r = 0; r < chapter.Rules.Length; r++) if (With(c, c.Chapters.SetItem(i, chapter with { Rules = chapter.Rules.RemoveAt(r) })) is { } smaller) yield return smaller;
            for (var k = 0; k < chapter.Clauses.Length; k++) if (With(c, c.Chapters.SetItem(i, chapter with { Clauses = chapter.Clauses.RemoveAt(k) })) is { } smaller) yield return smaller;
            if (chapter.Steps.Length + chapter.Routes.Length + chapter.Checks.Length > 0 && With(c, c.Chapters.SetItem(i, chapter with { Steps = [], Routes = [], Checks = [] })) is { } plain) yield return plain;
            for (var r = 0; r < chapter.Rules.Length; r++)
                foreach (var part in chapter.Rules[r].When.Parts)
                    if (With(c, c.Chapters.SetItem(i, chapter with { Rules = chapter.Rules.SetItem(r, chapter.Rules[r] with { When = part }) })) is { } smaller) yield return smaller;
        }
    }

    private static TableCase? With(TableCase larger, ImmutableArray<Chapter> chapters)
    {
        var built = RandomRulebooks.Builder(chapters).TryBuild();
        return built.IsUsable ? larger with { Chapters = chapters, _rulebook = built.Value, _mapping = null } : null;
    }

    private static string Fact(TableColumn c)
    {
        var word = c.Kind.ToString().ToLowerInvariant();
        var values = c.Kind switch
        {
            _ when c.IsPresence => "\"present\": \"yes\"",
            FactKind.Indicator => "\"values\": { \"Y\": \"yes\", \"it's\": \"yes\", \"N\": \"no\", \"U\": \"not-known\" }",
            FactKind.Measure => "\"values\": { \"few\": [0, 2], \"some\": [2, 4], \"?\": \"not-known\" }",
            FactKind.Choice when c.HoldsCodes => "",
            FactKind.Choice => "\"values\": { \"l\": \"low\", \"m\": \"medium\", \"h\": \"high\", \"lm\": [\"low\", \"medium\"], \"r\": \"raised\", \"?\": \"not-known\" }",
            _ => "\"formats\": [\"dd/MM/yyyy HH:mm\"], \"values\": { \"no\": \"no\", \"done\": \"yes\", \"?\": \"not-known\" }",
        };
        return $"{{ \"column\": {Text(c.Name)}, \"{word}\": \"{c.FactId}\"{(values.Length > 0 ? ", " + values : "")}, \"basis\": \"{BasisWords.Slug(c.Basis)}\"{(c.IsClosed ? ", \"closed\": true" : "")} }}";
    }

    private static string Text(string name) => "\"" + JsonEncodedText.Encode(name) + "\"";
}
