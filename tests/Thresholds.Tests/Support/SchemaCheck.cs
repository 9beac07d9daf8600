using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Thresholds.Rulebooks;

namespace Thresholds.Tests.Support;

/// <summary>A small checker of JSON against a JSON Schema (draft 2020-12), for the words our schemas use. An unknown word is an error, not a pass.</summary>
internal sealed class SchemaCheck
{
    private static readonly string[] Silent = ["$schema", "$id", "$defs", "$comment", "title", "description", "examples", "default", "then", "else"];
    private readonly JsonElement _root;

    public SchemaCheck(string schema) => _root = JsonDocument.Parse(schema).RootElement;

    /// <summary>The schema embedded in the library under this name, such as <c>contact.schema.json</c>.</summary>
    public static SchemaCheck Embedded(string name, System.Reflection.Assembly? assembly = null)
    {
        using var stream = (assembly ?? typeof(Rulebook).Assembly).GetManifestResourceStream(name)
            ?? throw new ArgumentException($"There is no schema {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd());
    }

    /// <summary>Everything in which a document departs from the schema: path and why; empty when it fits.</summary>
    public IReadOnlyList<string> Faults(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Faults(document.RootElement);
    }

    public IReadOnlyList<string> Faults(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return Faults(document.RootElement);
    }

    public IReadOnlyList<string> Faults(JsonElement value) => [.. Check(_root, value, "$")];

    /// <summary>Every named thing of the schema that has no description, by its place.</summary>
    public IEnumerable<string> Undescribed() => Undescribed(_root, "$");

    private IEnumerable<string> Check(JsonElement schema, JsonElement value, string path)
    {
        if (schema.ValueKind == JsonValueKind.True) return [];
        if (schema.ValueKind == JsonValueKind.False) return [$"{path}: not allowed"];
        return schema.EnumerateObject().SelectMany(word => Check(schema, word, value, path));
    }

    private IEnumerable<string> Check(JsonElement schema, JsonProperty word, JsonElement value, string path)
    {
        var say = word.Value;
        var isObject = value.ValueKind == JsonValueKind.Object;
        var isArray = value.ValueKind == JsonValueKind.Array;
        var isNumber = value.ValueKind == JsonValueKind.Number;
        var isText = value.ValueKind == JsonValueKind.String;
        switch (word.Name)
        {
            case "$ref": return Check(Resolve(say.GetString()!), value, path);
            case "type": return Words(say).Any(t => Is(t, value)) ? [] : [$"{path}: not {say}"];
            case "const": return JsonElement.DeepEquals(say, value) ? [] : [$"{path}: not {say}"];
            case "enum": return say.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)) ? [] : [$"{path}: none of {say}"];
            case "properties" when isObject:
                return say.EnumerateObject().Where(p => value.TryGetProperty(p.Name, out _)).SelectMany(p => Check(p.Value, value.GetProperty(p.Name), $"{path}.{p.Name}"));
            case "required" when isObject: return Words(say).Where(n => !value.TryGetProperty(n, out _)).Select(n => $"{path}: no {n}");
            case "additionalProperties" when isObject:
                return value.EnumerateObject().Where(p => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(p.Name, out _))
                    .SelectMany(p => Check(say, p.Value, $"{path}.{p.Name}"));
            case "propertyNames" when isObject: return value.EnumerateObject().SelectMany(p => Check(say, JsonSerializer.SerializeToElement(p.Name), $"{path}.{p.Name}"));
            case "minProperties" when isObject: return value.EnumerateObject().Count() >= say.GetInt32() ? [] : [$"{path}: too few members"];
            case "items" when isArray: return value.EnumerateArray().SelectMany((item, i) => Check(say, item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")));
            case "contains" when isArray: return value.EnumerateArray().Any(i => !Check(say, i, path).Any()) ? [] : [$"{path}: contains none"];
            case "minItems" when isArray: return value.GetArrayLength() >= say.GetInt32() ? [] : [$"{path}: too few"];
            case "maxItems" when isArray: return value.GetArrayLength() <= say.GetInt32() ? [] : [$"{path}: too many"];
            case "uniqueItems" when isArray: return value.EnumerateArray().Select(i => i.GetRawText()).Distinct().Count() == value.GetArrayLength() || !say.GetBoolean() ? [] : [$"{path}: twice"];
            case "pattern" when isText: return Regex.IsMatch(value.GetString()!, say.GetString()!, RegexOptions.CultureInvariant) ? [] : [$"{path}: not {say}"];
            case "minLength" when isText: return value.GetString()!.Length >= say.GetInt32() ? [] : [$"{path}: too short"];
            case "maxLength" when isText: return value.GetString()!.Length <= say.GetInt32() ? [] : [$"{path}: too long"];
            case "minimum" when isNumber: return value.GetDecimal() >= say.GetDecimal() ? [] : [$"{path}: under {say}"];
            case "maximum" when isNumber: return value.GetDecimal() <= say.GetDecimal() ? [] : [$"{path}: over {say}"];
            case "anyOf": return say.EnumerateArray().Any(s => !Check(s, value, path).Any()) ? [] : [$"{path}: fits none of the forms"];
            case "oneOf": return say.EnumerateArray().Count(s => !Check(s, value, path).Any()) == 1 ? [] : [$"{path}: does not fit exactly one form"];
            case "allOf": return say.EnumerateArray().SelectMany(s => Check(s, value, path));
            case "not": return Check(say, value, path).Any() ? [] : [$"{path}: fits what it must not"];
            case "if":
                return schema.TryGetProperty(Check(say, value, path).Any() ? "else" : "then", out var next) ? Check(next, value, path) : [];
            case "properties" or "required" or "additionalProperties" or "propertyNames" or "minProperties" or "items" or "contains" or "minItems" or "maxItems"
                or "uniqueItems" or "pattern" or "minLength" or "maxLength" or "minimum" or "maximum": return [];
            default: return Silent.Contains(word.Name) ? [] : throw new NotSupportedException($"This checker does not know `{word.Name}`.");
        }
    }

    private JsonElement Resolve(string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal) && reference != "#") throw new NotSupportedException(reference);
        return reference.Split('/').Skip(1).Aggregate(_root, (at, name) => at.GetProperty(name));
    }

    private IEnumerable<string> Undescribed(JsonElement schema, string path)
    {
        if (schema.ValueKind != JsonValueKind.Object) yield break;
        foreach (var word in schema.EnumerateObject())
        {
            if (word.Name is "properties" or "$defs")
            {
                foreach (var member in word.Value.EnumerateObject())
                {
                    if (!Described(member.Value)) yield return $"{path}.{member.Name}";
                    foreach (var inner in Undescribed(member.Value, $"{path}.{member.Name}")) yield return inner;
                }
            }
            else if (word.Name is "items" or "additionalProperties")
            {
                foreach (var inner in Undescribed(word.Value, path)) yield return inner;
            }
            else if (word.Name is "anyOf" or "oneOf")
            {
                foreach (var inner in word.Value.EnumerateArray().SelectMany(s => Undescribed(s, path))) yield return inner;
            }
        }
    }

    private bool Described(JsonElement schema) => schema.TryGetProperty("description", out _)
        || (schema.TryGetProperty("$ref", out var reference) && Described(Resolve(reference.GetString()!)));

    private static IEnumerable<string> Words(JsonElement say) => say.ValueKind == JsonValueKind.Array ? say.EnumerateArray().Select(e => e.GetString()!) : [say.GetString()!];

    private static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.GetDecimal() == decimal.Truncate(value.GetDecimal()),
        _ => throw new NotSupportedException(type),
    };
}
