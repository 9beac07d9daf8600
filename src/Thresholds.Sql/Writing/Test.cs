namespace Thresholds.Sql.Writing;

/// <summary>A yes-or-no question in SQL that is never NULL where it decides anything, or a question whose answer is known while writing.</summary>
internal readonly record struct Test
{
    // Chains longer than this are cut into trees: engines bound how deep an expression may be.
    private const int MostInAChain = 8;

    private readonly string? _sql;
    private readonly bool _value;

    private Test(string? sql, bool value)
    {
        _sql = sql;
        _value = value;
    }

    public static Test True => new(null, true);

    public static Test False => new(null, false);

    public bool IsTrue => _sql is null && _value;

    public bool IsFalse => _sql is null && !_value;

    /// <summary>The question; the simplest that says the same where the answer is known.</summary>
    public string Sql => _sql ?? (_value ? "1 = 1" : "1 = 0");

    public static Test Of(string sql) => new(sql, false);

    public static Test Of(bool value) => value ? True : False;

    public static Test All(IEnumerable<Test> tests)
    {
        var open = new List<string>();
        foreach (var test in tests)
        {
            if (test.IsFalse) return False;
            if (!test.IsTrue) open.Add(test.Sql);
        }

        return open.Count == 0 ? True : Of(Tree(open.Distinct().ToArray(), " AND "));
    }

    public static Test Any(IEnumerable<Test> tests)
    {
        var open = new List<string>();
        foreach (var test in tests)
        {
            if (test.IsTrue) return True;
            if (!test.IsFalse) open.Add(test.Sql);
        }

        return open.Count == 0 ? False : Of(Tree(open.Distinct().ToArray(), " OR "));
    }

    public static Test All(params ReadOnlySpan<Test> tests) => All(tests.ToArray().AsEnumerable());

    public static Test Any(params ReadOnlySpan<Test> tests) => Any(tests.ToArray().AsEnumerable());

    /// <summary>1 where it is so, else 0.</summary>
    public string AsNumber() => IsTrue ? "1" : IsFalse ? "0" : $"CASE WHEN {Sql} THEN 1 ELSE 0 END";

    /// <summary>How many of several are so: a sum, as a tree.</summary>
    public static string Count(IReadOnlyList<Test> tests)
    {
        var certain = tests.Count(t => t.IsTrue);
        var parts = tests.Where(t => !t.IsTrue && !t.IsFalse).Select(t => t.AsNumber()).ToList();
        if (certain > 0 || parts.Count == 0) parts.Add(Dialects.Dialect.Number(certain));
        return Tree(parts, " + ");
    }

    /// <summary>Whether at least so many are so.</summary>
    public static Test AtLeast(int wanted, IReadOnlyList<Test> tests)
    {
        if (tests.Count(t => t.IsTrue) >= wanted) return True;
        return tests.Count(t => !t.IsFalse) < wanted ? False : Of($"{Count(tests)} >= {Dialects.Dialect.Number(wanted)}");
    }

    /// <summary>Whether fewer than so many are so.</summary>
    public static Test Fewer(int wanted, IReadOnlyList<Test> tests)
    {
        var enough = AtLeast(wanted, tests);
        return enough.IsTrue ? False : enough.IsFalse ? True : Of($"{Count(tests)} < {Dialects.Dialect.Number(wanted)}");
    }

    private static string Tree(IReadOnlyList<string> parts, string word)
    {
        if (parts.Count == 1) return parts[0];
        if (parts.Count <= MostInAChain) return "(" + string.Join(word, parts) + ")";
        return "(" + string.Join(word, parts.Chunk((parts.Count + MostInAChain - 1) / MostInAChain).Select(c => Tree(c, word))) + ")";
    }
}
