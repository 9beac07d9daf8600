using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Thresholds.Conditions;
using Thresholds.Rulebooks;

namespace Thresholds.Authoring.Tests;

/// <summary>Compares rulebooks twice over: by everything they hold, and by their canonical bytes.</summary>
internal static class Same
{
    public static void Rulebook(Rulebook expected, Rulebook actual)
    {
        Assert.Equal(Dump(expected), Dump(actual));
        Assert.Equal(Encoding.UTF8.GetString(expected.ToJson().Span), Encoding.UTF8.GetString(actual.ToJson().Span));
        Assert.Equal(expected.Fingerprint, actual.Fingerprint);
    }

    public static string Dump(Rulebook rulebook)
    {
        var text = new StringBuilder();
        Write(text, "id", rulebook.Id, 0);
        Write(text, "title", rulebook.Title, 0);
        Write(text, "edition", rulebook.Edition, 0);
        Write(text, "prose", rulebook.Prose, 0);
        Write(text, "chapters", rulebook.Chapters, 0);
        Write(text, "schemes", rulebook.LevelSchemes, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string name, object? value, int depth)
    {
        text.Append(' ', depth * 2).Append(name).Append(": ");
        switch (value)
        {
            case Condition condition:
                text.Append(condition.GetType().Name).Append(' ').Append(condition).Append('\n');
                break;
            case null or string or Enum or int or bool or DateOnly:
                text.Append(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "none").Append('\n');
                break;
            case IEnumerable items:
                text.Append('\n');
                foreach (var item in items) Write(text, "-", item, depth + 1);
                break;
            default:
                text.Append(value.GetType().Name).Append('\n');
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
                    Write(text, property.Name, property.GetValue(value), depth + 1);
                break;
        }
    }
}
