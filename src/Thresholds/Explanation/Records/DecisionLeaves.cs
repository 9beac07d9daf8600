using System.Globalization;
using System.Text.Json;

namespace Thresholds.Explanation.Records;

/// <summary>The single values of a decision's JSON, each under the path to it, with rules, steps and the like entered by their id and not their place.</summary>
/// <remarks>So the rule that moved from "not met" to "met" is one rule in two lists, and a rule more does not make all after it differ.
/// Everything is kept: two decisions with the same leaves say the same, in whatever order.</remarks>
internal sealed class DecisionLeaves
{
    /// <summary>Between the names of a path, and between the texts of a list; no id holds it.</summary>
    public const char Slash = '\u001f';

    private readonly SortedDictionary<string, string> _leaves = new(StringComparer.Ordinal);
    private readonly HashSet<string> _entered = new(StringComparer.Ordinal);

    private DecisionLeaves() { }

    public static SortedDictionary<string, string> Of(JsonElement json)
    {
        var leaves = new DecisionLeaves();
        leaves.Walk(json, string.Empty, string.Empty);
        return leaves._leaves;
    }

    /// <summary>A leaf as a person reads it; null for nothing.</summary>
    public static string? Plain(string? leaf) => leaf switch
    {
        null or "null" or "[]" => null,
        ['"', .., '"'] or ['[', .., ']'] => leaf[1..^1].Replace(Slash.ToString(), ", ", StringComparison.Ordinal),
        _ => leaf,
    };

    private void Walk(JsonElement json, string path, string name)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in json.EnumerateObject()) Walk(member.Value, Join(path, member.Name), member.Name);
                break;
            case JsonValueKind.Array when json.EnumerateArray().All(i => i.ValueKind == JsonValueKind.String):
                _leaves[path] = '[' + string.Join(Slash, json.EnumerateArray().Select(i => i.GetString())) + ']';
                break;
            case JsonValueKind.Array:
                // Stands for the list itself: one that is empty says the same of it as one that is not.
                _leaves[path] = "[]";
                var isRules = name is "met" or "answered" or "notSettled" or "notMet";
                var place = 0;
                foreach (var item in json.EnumerateArray())
                {
                    var key = Key(isRules ? "rules" : name, item) ?? (isRules ? name : string.Empty) + Number(place);
                    var at = Enter(isRules ? Join(path[..path.LastIndexOf(Slash)], "rules") : path, key);
                    if (isRules) _leaves[Join(at, "list")] = '"' + name + '"';
                    Walk(item, at, string.Empty);
                    place++;
                }

                break;
            default:
                _leaves[path] = json.ValueKind == JsonValueKind.String ? '"' + json.GetString() + '"' : json.GetRawText();
                break;
        }
    }

    // An id that stands twice is entered twice: nothing of a damaged record is lost.
    private string Enter(string path, string key)
    {
        var at = Join(path, key);
        for (var again = 2; !_entered.Add(at); again++) at = Join(path, $"{key} ({Number(again)})");
        return at;
    }

    private static string? Key(string list, JsonElement item) => list switch
    {
        _ when item.ValueKind != JsonValueKind.Object => null,
        "findings" => Text(item, "threshold"),
        "rules" or "notApplied" => Text(item, "rule"),
        "routes" => Text(item, "route"),
        "steps" => Text(item, "step"),
        "record" => Text(item, "check"),
        "facts" => Text(item, "fact"),
        "remarks" => Text(item, "remark") is { } remark ? $"{remark} {Text(item, "threshold")} {Text(item, "judgedOn")}" : null,
        "clashes" when item.TryGetProperty("facts", out var facts) && facts.ValueKind == JsonValueKind.Array => string.Join(", ", facts.EnumerateArray()),
        _ => null,
    };

    private static string? Text(JsonElement item, string name)
        => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Join(string path, string name) => path.Length == 0 ? name : path + Slash + name;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
