using System.Text;

namespace Thresholds.Sql.Dialects;

/// <summary>PostgreSQL.</summary>
internal sealed class PostgreSqlDialect : Dialect
{
    public override string Name => "PostgreSQL";

    // MaxTupleAttributeNumber.
    public override int MostColumns => 1664;

    public override bool IsTried => true;

    public override string Materialized => "MATERIALIZED ";

    // Of tables that inherit from one another each has its own places for rows.
    public override string? OrderOfRows(IReadOnlyCollection<string> columns) => "t.tableoid, t.ctid";

    // A longer name is cut without complaint, and may then be another column's.
    protected override string? TooLong(string name) => MoreThan(63, Encoding.UTF8.GetByteCount(name), "bytes");

    // The E form reads a backslash the same whatever the server's settings say.
    public override string Literal(string text) => text.Contains('\\', StringComparison.Ordinal)
        ? "E" + base.Literal(text.Replace("\\", "\\\\", StringComparison.Ordinal))
        : base.Literal(text);

    public override string Text(string column) => $"CAST({column} AS text) COLLATE \"C\"";

    public override string Fits(string cell, string shape) => $"{cell} ~ '^{Regex(shape)}$'";

    public override string IsFigures(string cell) => $"{cell} ~ '^[0-9]{{1,9}}$'";

    protected override string FirstCharacter(string cell) => $"ascii({cell})";

    protected override string LastCharacter(string cell) => $"ascii(right({cell}, 1))";

    protected override string TrimmedOf(string text, string characters) => $"btrim({text}, {characters})";

    protected override string Characters(string characters) => $"E'{string.Concat(Numbers(characters, "X4").Select(n => "\\u" + n))}'";
}
