namespace Thresholds.Sql.Dialects;

/// <summary>Spark SQL. Untried.</summary>
internal sealed class SparkDialect : Dialect
{
    public override string Name => "Spark SQL";

    // It states no limit of its own; beyond this nobody has looked.
    public override int MostColumns => 2000;

    public override bool KeepsStagesAsTables => true;

    protected override string? TooLong(string name) => MoreThan(255, name.Length, "characters");

    public override string Quote(string name) => "`" + name.Replace("`", "``", StringComparison.Ordinal) + "`";

    // In Spark two quotes side by side are two texts joined; a backslash is what sets a quote free.
    public override string Literal(string text)
        => "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";

    public override string Text(string column) => $"CAST({column} AS STRING)";

    public override string Fits(string cell, string shape) => $"({cell} RLIKE '^{Regex(shape)}$' AND length({cell}) = {shape.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)})";

    public override string IsFigures(string cell) => $"({cell} RLIKE '^[0-9]{{1,9}}$' AND substr({cell}, -1) <> '\\n')";

    protected override string FirstCharacter(string cell) => $"ascii({cell})";

    protected override string LastCharacter(string cell) => $"ascii(right({cell}, 1))";

    public override string Whole(string text) => $"CAST({text} AS INT)";

    protected override string JoinedFlat(IReadOnlyList<string> texts) => texts.Count == 1 ? texts[0] : $"concat({string.Join(", ", texts)})";

    protected override string TrimmedOf(string text, string characters) => $"trim(BOTH {characters} FROM {text})";

    protected override string Characters(string characters) => $"'{string.Concat(Numbers(characters, "X4").Select(n => "\\u" + n))}'";
}
