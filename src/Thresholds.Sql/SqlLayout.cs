using System.Collections.Immutable;
using System.Text;
using Thresholds.Rulebooks;
using Thresholds.Sql.Dialects;
using Thresholds.Sql.Writing;

namespace Thresholds.Sql;

/// <summary>Lays the stages out as one text. No name or value of a mapping or a table stands in a comment: a line break in one would end it.</summary>
internal sealed class SqlLayout(Dialect dialect, SqlOptions options, Func<string, string, string?> travels)
{
    public string Write(Rulebook rulebook, ImmutableArray<WholeStage> stages, ImmutableArray<SqlColumn> columns, IReadOnlyDictionary<string, string>? cellOf)
    {
        var text = new StringBuilder();
        Comment(text, rulebook, columns);
        // A view can hold no tables of its own.
        var asTables = dialect.KeepsStagesAsTables && options.View is null;
        if (options.View is { } view) text.Append("CREATE VIEW ").Append(dialect.Quote(view)).Append(" AS\n");
        if (!asTables) text.Append("WITH\n");
        for (var i = 0; i < stages.Length; i++)
        {
            var from = i == 0 ? Table : Name(stages[i - 1].Stage.Name, asTables);
            if (asTables) WriteTable(text, stages[i], from);
            else text.Append("-- ").Append(stages[i].Stage.Says).Append('\n').Append(stages[i].Stage.Name).Append(" AS ").Append(dialect.Materialized).Append("(\n")
                .Append(Select(stages[i], from, "  ")).Append(i < stages.Length - 1 ? "\n),\n" : "\n)\n");
        }

        text.Append(Answer(columns, cellOf, Name("result", asTables), Name("cells", asTables)));
        return text.Append(asTables ? ";\n" : "\n").ToString();
    }

    private string Table => (options.Schema is { } schema ? dialect.Quote(schema) + "." : string.Empty) + dialect.Quote(options.Table) + " AS t";

    private string Name(string stage, bool asTables) => !asTables ? stage : dialect is SqlServerDialect ? "#" + stage : "thresholds_" + stage;

    // Every column is named: a star would bring what nobody asked for. Cells that speak of a fact come back only where the row must be read elsewhere.
    private string Answer(ImmutableArray<SqlColumn> columns, IReadOnlyDictionary<string, string>? cellOf, string result, string cells)
    {
        var names = string.Join(", ", columns.Select(c => "r." + c.Name));
        if (cellOf is null) return $"SELECT {names}\nFROM {result} AS r";
        var brought = cellOf.Select(c => travels(c.Key, "c." + c.Value) is { } sql
            ? $"CASE WHEN r.not_decided <> '' THEN c.{c.Value} ELSE {sql} END AS {c.Value}"
            : $"CASE WHEN r.not_decided <> '' THEN c.{c.Value} END AS {c.Value}");
        return $"SELECT {names}, {string.Join(", ", brought)}\nFROM {result} AS r JOIN {cells} AS c ON c.n = r.n_row\nORDER BY r.n_row";
    }

    private void WriteTable(StringBuilder text, WholeStage stage, string from)
    {
        var name = Name(stage.Stage.Name, true);
        text.Append("-- ").Append(stage.Stage.Says).Append('\n');
        if (dialect is SqlServerDialect) text.Append("DROP TABLE IF EXISTS ").Append(name).Append(";\n").Append(Select(stage, from, string.Empty, name));
        else text.Append("UNCACHE TABLE IF EXISTS ").Append(name).Append(";\nCACHE TABLE ").Append(name).Append(" AS\n").Append(Select(stage, from, string.Empty));
        text.Append(";\n\n");
    }

    private static string Select(WholeStage stage, string from, string indent, string? into = null)
    {
        var columns = stage.Columns.Select(c => c.Name == c.Sql ? c.Name : $"{c.Sql} AS {c.Name}");
        return $"{indent}SELECT\n{indent}  {string.Join($",\n{indent}  ", columns)}\n{(into is null ? "" : $"{indent}INTO {into}\n")}{indent}FROM {from}";
    }

    private void Comment(StringBuilder text, Rulebook rulebook, ImmutableArray<SqlColumn> columns)
    {
        Line($"Threshold guidance as {dialect.Name} SQL. Guidance {rulebook.Fingerprint}.");
        Line("It suggests; a named social worker decides. A NULL or blank cell is not known, never no, unless the mapping closes its column by name.");
        Line("A row with something under not_decided is not decided here: hand it to the tool, which reads and decides it as any other.");
        Line(options.RulesAsAt is { } day ? FormattableString.Invariant($"The rules of {day:yyyy-MM-dd} apply.") : "Each row by the rules of its own day: the day it was decided, else received.");
        if (!dialect.IsTried) Line($"UNTRIED: no test of the library runs this on {dialect.Name}. Compare it with `thresholds replay` on a sample before relying on it.");
        foreach (var column in columns) Line($"  {column.Name}: {column.Meaning}");
        text.Append('\n');

        void Line(string line) => text.Append("-- ").Append(line).Append('\n');
    }
}
