using System.Text.Json;
using System.Text.Json.Nodes;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Explanation;

/// <summary>Alters one thing in a stored record, as a slip or a hand would.</summary>
internal static class Altered
{
    private static readonly string[] Statuses = ["met", "must-consider", "points-towards", "not-settled", "not-met"];

    /// <summary>Alters one single value, or takes one item out of a list; says where.</summary>
    public static string One(Dice dice, JsonNode decision)
    {
        while (true)
        {
            var (path, node) = dice.OneOf(Inside(decision, string.Empty).ToArray());
            switch (node)
            {
                case JsonArray { Count: > 0 } list when list.Count > 0:
                    list.RemoveAt(dice.Between(0, list.Count - 1));
                    return path;
                case JsonValue value:
                    Put(decision, path, Other(dice, value));
                    return path;
                case null when path.Length > 0:
                    Put(decision, path, "section-17");
                    return path;
            }
        }
    }

    /// <summary>Turns one yes to no, one no to yes, or moves the day of receipt; false when nothing is stated that could be.</summary>
    public static bool Fact(Dice dice, JsonNode stated)
    {
        var answers = Inside(stated["indicators"] ?? new JsonObject(), string.Empty).Where(n => n.Node is JsonValue v && v.GetValueKind() == JsonValueKind.String && v.GetValue<string>() is "yes" or "no").ToArray();
        if (answers.Length == 0) return false;
        var (path, node) = dice.OneOf(answers);
        Put(stated["indicators"]!, path, node!.GetValue<string>() == "yes" ? "no" : "yes");
        return true;
    }

    /// <summary>Moves one rule to another list of its threshold.</summary>
    public static bool Rule(JsonNode decision, Rule rule)
    {
        var finding = decision["findings"]!.AsArray().Single(f => f!["threshold"]!.GetValue<string>() == rule.Threshold.Slug())!;
        foreach (var (from, to) in new[] { ("met", "notMet"), ("notMet", "notSettled"), ("notSettled", "notMet"), ("answered", "notMet") })
        {
            var list = finding[from]!.AsArray();
            if (list.FirstOrDefault(r => r!["rule"]!.GetValue<string>() == rule.Id) is not { } item) continue;
            list.Remove(item);
            finding[to]!.AsArray().Add(item);
            return true;
        }

        return false;
    }

    private static JsonNode Other(Dice dice, JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => false,
        JsonValueKind.False => true,
        JsonValueKind.Number => value.GetValue<int>() + 1,
        _ when Statuses.Contains(value.GetValue<string>()) => dice.OneOf(Statuses.Where(s => s != value.GetValue<string>()).ToArray()),
        _ => value.GetValue<string>() + "x",
    };

    private static void Put(JsonNode root, string path, JsonNode value)
    {
        var names = path.Split('.');
        var at = names[..^1].Aggregate(root, (node, name) => node is JsonArray list ? list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)]! : node[name]!);
        if (at is JsonArray items) items[int.Parse(names[^1], System.Globalization.CultureInfo.InvariantCulture)] = value;
        else at[names[^1]] = value;
    }

    private static IEnumerable<(string Path, JsonNode? Node)> Inside(JsonNode node, string path)
    {
        var members = node is JsonObject o ? o.Select(m => (m.Key, m.Value)) : node is JsonArray a ? a.Select((item, i) => (i.ToString(System.Globalization.CultureInfo.InvariantCulture), item)) : [];
        foreach (var (name, value) in members)
        {
            var at = path.Length == 0 ? name : path + "." + name;
            yield return (at, value);
            if (value is null) continue;
            foreach (var inner in Inside(value, at)) yield return inner;
        }
    }
}
