using System.Globalization;

namespace Thresholds.Sql.Dialects;

/// <summary>SQL Server. Untried.</summary>
internal sealed class SqlServerDialect : Dialect
{
    public override string Name => "SQL Server";

    // Columns of a table, and each stage of a script is one.
    public override int MostColumns => 1024;

    public override bool KeepsStagesAsTables => true;

    protected override string? TooLong(string name) => MoreThan(128, name.Length, "characters");

    public override string Quote(string name) => "[" + name.Replace("]", "]]", StringComparison.Ordinal) + "]";

    public override string Literal(string text) => "N" + base.Literal(text);

    public override string Text(string column) => $"CAST({column} AS nvarchar(4000)) COLLATE Latin1_General_100_BIN2";

    // Equality overlooks spaces at the end; the length in bytes does not.
    public override string IsOneOf(string cell, IReadOnlyList<string> texts)
        => "(" + string.Join(" OR ", texts.Select(t => string.Create(CultureInfo.InvariantCulture, $"({cell} = {Literal(t)} AND DATALENGTH({cell}) = {2 * t.Length})"))) + ")";

    public override string Fits(string cell, string shape)
        => string.Create(CultureInfo.InvariantCulture, $"({cell} LIKE N'{shape.Replace("9", "[0-9]", StringComparison.Ordinal)}' AND DATALENGTH({cell}) = {2 * shape.Length})");

    public override string IsFigures(string cell) => $"({cell} LIKE N'[0-9]%' AND {cell} NOT LIKE N'%[^0-9]%' AND DATALENGTH({cell}) <= 18)";

    protected override string FirstCharacter(string cell) => $"UNICODE({cell})";

    protected override string LastCharacter(string cell) => $"UNICODE(SUBSTRING({cell}, DATALENGTH({cell}) / 2, 1))";

    public override string Part(string text, int from, int length) => string.Create(CultureInfo.InvariantCulture, $"SUBSTRING({text}, {from}, {length})");

    public override string Whole(string text) => $"CAST({text} AS int)";

    public override string WithoutFirst(string text) => $"SUBSTRING({text}, 2, 2147483647)";

    // Without the first part the sum of short texts would be cut at 4,000 characters.
    protected override string JoinedFlat(IReadOnlyList<string> texts) => $"(CAST(N'' AS nvarchar(max)) + {string.Join(" + ", texts)})";

    protected override string TrimmedOf(string text, string characters) => $"TRIM({characters} FROM {text})";

    protected override string Characters(string characters) => $"({string.Join(" + ", Numbers(characters, "D").Select(n => $"NCHAR({n})"))})";
}
