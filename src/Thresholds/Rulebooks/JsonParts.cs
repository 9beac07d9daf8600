using System.Text.Json;
using Thresholds.Conditions;
using Thresholds.Facts;

namespace Thresholds.Rulebooks;

/// <summary>The small pieces that the JSON of a rulebook is made of. What is empty or at its default is left out.</summary>
internal static class JsonParts
{
    /// <summary><c>legal fact</c> as JSON spells it: <c>legal-fact</c>.</summary>
    public static string Slug(string words) => words.Replace(' ', '-');

    /// <summary>Text, when there is some.</summary>
    public static void Said(this Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) json.WriteString(name, text);
    }

    /// <summary>A list of groups, when there are any.</summary>
    public static void Each<T>(this Utf8JsonWriter json, string name, IReadOnlyCollection<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A list of words, when there are any.</summary>
    public static void Words(this Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        var started = false;
        foreach (var word in words)
        {
            if (!started) json.WriteStartArray(name);
            started = true;
            json.WriteStringValue(word);
        }

        if (started) json.WriteEndArray();
    }

    /// <summary>A condition in its words, as reading them gives it back: a chain inside a chain of the same word is one chain.</summary>
    public static void Condition(this Utf8JsonWriter json, string name, Condition? condition)
    {
        if (condition is not null) json.WriteString(name, Conditions.Condition.Parse(condition.ToString()).ToString());
    }

    /// <summary>The days on which it holds, unless always.</summary>
    public static void InForce(this Utf8JsonWriter json, InForce inForce) => json.Said("inForce", inForce.ToString());
}
