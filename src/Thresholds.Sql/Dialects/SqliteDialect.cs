using System.Globalization;

namespace Thresholds.Sql.Dialects;

/// <summary>SQLite.</summary>
internal sealed class SqliteDialect : Dialect
{
    public override string Name => "SQLite";

    // SQLITE_MAX_COLUMN as it comes: columns of a table, of a result and of a stage alike.
    public override int MostColumns => 2000;

    public override bool IsTried => true;

    public override string Materialized => "MATERIALIZED ";

    // Each of the three names is the row's own number unless a column is called so.
    public override string? OrderOfRows(IReadOnlyCollection<string> columns)
        => new[] { "rowid", "_rowid_", "oid" }.FirstOrDefault(n => !columns.Contains(n, StringComparer.OrdinalIgnoreCase)) is { } free ? "t." + free : null;

    protected override string? TooLong(string name) => null;

    public override string Text(string column) => $"CAST({column} AS TEXT) COLLATE BINARY";

    // GLOB and length stop at a zero character; the length in bytes does not.
    public override string Fits(string cell, string shape)
        => string.Create(CultureInfo.InvariantCulture, $"({cell} GLOB '{shape.Replace("9", "[0-9]", StringComparison.Ordinal)}' AND length(CAST({cell} AS BLOB)) = {shape.Length})");

    public override string IsFigures(string cell) => $"({cell} GLOB '[0-9]*' AND {cell} NOT GLOB '*[^0-9]*' AND length(CAST({cell} AS BLOB)) <= 9)";

    protected override string FirstCharacter(string cell) => $"unicode({cell})";

    protected override string LastCharacter(string cell) => $"unicode(substr({cell}, -1))";

    protected override string TrimmedOf(string text, string characters) => $"trim({text}, {characters})";

    protected override string Characters(string characters) => $"char({string.Join(", ", Numbers(characters, "D"))})";
}
