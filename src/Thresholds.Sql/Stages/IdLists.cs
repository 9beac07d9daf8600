using Thresholds.Sql.Dialects;
using Thresholds.Sql.Writing;

namespace Thresholds.Sql.Stages;

/// <summary>Lists of ids as text, joined by semicolons: the reason columns.</summary>
internal static class IdLists
{
    /// <summary>For each id a text that is it, with a semicolon before, where something is so, and empty where it is not.</summary>
    public static IEnumerable<string> Parts(Dialect dialect, IEnumerable<(string Id, Test IsSo)> ids) => ids
        .Where(i => !i.IsSo.IsFalse)
        .Select(i => i.IsSo.IsTrue ? dialect.Literal(";" + i.Id) : $"CASE WHEN {i.IsSo.Sql} THEN {dialect.Literal(";" + i.Id)} ELSE {dialect.Literal(string.Empty)} END");

    /// <summary>The list.</summary>
    public static string Of(Dialect dialect, IEnumerable<(string Id, Test IsSo)> ids)
    {
        string[] parts = [.. Parts(dialect, ids)];
        return parts.Length == 0 ? dialect.Literal(string.Empty) : dialect.WithoutFirst(dialect.Joined(parts));
    }
}
