using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Thresholds.Sql.Writing;

/// <summary>One stage: new columns worked out from those of the stage before. What later stages read is handed on; nothing else is.</summary>
internal sealed record Stage(string Name, string Says)
{
    public List<(string Name, string Sql)> New { get; } = [];

    /// <summary>Adds a column and gives its name back.</summary>
    public string Add(string name, string sql)
    {
        New.Add((name, sql));
        return name;
    }

    /// <summary>Adds a column of 0, 1 and 2, unless every row has the same.</summary>
    public TruthColumn Add(string name, Test certain, Test possible)
    {
        var (column, sql) = TruthColumn.From(name, certain, possible);
        if (sql is not null) Add(name, sql);
        return column;
    }
}

/// <summary>A stage with all its columns: those handed on and those worked out.</summary>
internal sealed record WholeStage(Stage Stage, ImmutableArray<(string Name, string Sql)> Columns);

/// <summary>Works out backwards which columns each stage must hand on, so that what no later stage reads is never worked out.</summary>
/// <remarks>Columns have names of our own making, each used once over all stages; a name found in an expression may stand in a constant by chance,
/// and then a column is handed on for nothing.</remarks>
internal static partial class StageOrder
{
    public static ImmutableArray<WholeStage> Whole(IReadOnlyList<Stage> stages, IReadOnlySet<string> alwaysOfTheFirst)
    {
        var madeIn = stages.SelectMany((s, i) => s.New.Select(c => (c.Name, Stage: i))).ToDictionary(c => c.Name, c => c.Stage, StringComparer.Ordinal);
        var wanted = stages[^1].New.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var whole = new List<WholeStage>();
        for (var i = stages.Count - 1; i >= 0; i--)
        {
            var fresh = stages[i].New.Where(c => wanted.Contains(c.Name) || (i == 0 && alwaysOfTheFirst.Contains(c.Name))).ToArray();
            var names = fresh.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
            ImmutableArray<string> handedOn = [.. wanted.Where(w => !names.Contains(w)).Order(StringComparer.Ordinal)];
            whole.Add(new(stages[i], [.. handedOn.Select(h => (h, h)), .. fresh]));
            wanted = [.. handedOn, .. fresh.SelectMany(c => Word().Matches(c.Sql).Select(m => m.Value)).Where(w => madeIn.TryGetValue(w, out var made) && made < i)];
        }

        whole.Reverse();
        return [.. whole];
    }

    [GeneratedRegex("[a-z][a-z0-9_]*")]
    private static partial Regex Word();
}
