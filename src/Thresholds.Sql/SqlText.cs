using System.Collections.Immutable;

namespace Thresholds.Sql;

/// <summary>A column of the answer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it holds.</param>
public sealed record SqlColumn(string Name, string Meaning);

/// <summary>A rulebook as SQL over one table.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class SqlText
{
    internal SqlText(string text, ImmutableArray<SqlColumn> columns) => (Text, Columns) = (text, columns);

    /// <summary>The SQL: one query, or the definition of one view.</summary>
    public string Text { get; }

    /// <summary>The columns of the answer, in order.</summary>
    public ImmutableArray<SqlColumn> Columns { get; }

    /// <summary>Ids of rules that no row of this table can settle, since none of their facts has a column. They are not settled in every row and stand in no column.</summary>
    public ImmutableArray<string> RulesNeverSettled { get; internal init; } = [];

    /// <summary>Ids of steps of which no row of this table can tell whether they are to be done.</summary>
    public ImmutableArray<string> StepsNeverSettled { get; internal init; } = [];

    /// <summary>Ids of record checks of which no row of this table can tell whether they are wanted.</summary>
    public ImmutableArray<string> ChecksNeverSettled { get; internal init; } = [];

    /// <summary>How many columns the widest stage has.</summary>
    public int WidestStage { get; internal init; }

    /// <summary>For a replay: the column of the answer that holds each column of the table.</summary>
    internal IReadOnlyDictionary<string, string> CellOf { get; init; } = new Dictionary<string, string>();

    /// <inheritdoc/>
    public override string ToString() => Text;
}
