namespace Thresholds.Sql.Dialects;

/// <summary>DuckDB. Untried.</summary>
internal sealed class DuckDbDialect : Dialect
{
    public override string Name => "DuckDB";

    // It states no limit of its own; beyond this nobody has looked.
    public override int MostColumns => 4096;

    public override string Materialized => "MATERIALIZED ";

    public override string? OrderOfRows(IReadOnlyCollection<string> columns) => "t.rowid";

    protected override string? TooLong(string name) => null;

    public override string Text(string column) => $"CAST({column} AS VARCHAR)";

    public override string Fits(string cell, string shape) => $"regexp_full_match({cell}, '{Regex(shape)}')";

    public override string IsFigures(string cell) => $"regexp_full_match({cell}, '[0-9]{{1,9}}')";

    protected override string FirstCharacter(string cell) => $"unicode({cell})";

    protected override string LastCharacter(string cell) => $"unicode(right({cell}, 1))";

    protected override string TrimmedOf(string text, string characters) => $"trim({text}, {characters})";

    protected override string Characters(string characters) => $"({string.Join(" || ", Numbers(characters, "D").Select(n => $"chr({n})"))})";
}
