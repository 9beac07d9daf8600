using System.Collections.Immutable;
using System.Text.Json;

namespace Thresholds.Text;

/// <summary>One value of a JSON input, which knows where it stands: line, column (in characters, from 1) and path.</summary>
/// <remarks>Made by <see cref="PlacedJsonReader"/>. A column counts UTF-16 units, as most editors do. Immutable; safe to share between threads.</remarks>
internal sealed class PlacedJson
{
    public required JsonValueKind Kind { get; init; }

    /// <summary>The first character of the value.</summary>
    public required Place Where { get; init; }

    /// <summary>The text of a string, or a number as written; empty for anything else. May be free text: never put it in a message unseen.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>The members of an object, in the order written, each name once.</summary>
    public ImmutableArray<PlacedMember> Members { get; init; } = [];

    /// <summary>The items of a list.</summary>
    public ImmutableArray<PlacedJson> Items { get; init; } = [];

    /// <summary>A string as it stands in the input, escapes and all; used to find a place inside it.</summary>
    public ReadOnlyMemory<byte> Raw { get; init; }

    public bool IsNull => Kind == JsonValueKind.Null;

    public bool IsObject => Kind == JsonValueKind.Object;

    public bool IsList => Kind == JsonValueKind.Array;

    public bool IsText => Kind == JsonValueKind.String;

    /// <summary>What sort of value it is, in words.</summary>
    public string KindInWords => Kind switch
    {
        JsonValueKind.Object => "a group in braces `{...}`",
        JsonValueKind.Array => "a list in brackets `[...]`",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True => "`true`",
        JsonValueKind.False => "`false`",
        _ => "`null`",
    };

    /// <summary>The member of this name; null when there is none or it is <c>null</c>, which both say "not known".</summary>
    public PlacedJson? Find(string name)
    {
        foreach (var member in Members)
            if (member.Name == name) return member.Value.IsNull ? null : member.Value;
        return null;
    }

    /// <summary>Where a member stands; where there is none, the object itself with the member's path.</summary>
    public Place PlaceOf(string name)
    {
        foreach (var member in Members)
            if (member.Name == name) return member.Value.Where;
        return Where with { Path = Where.Path.Length == 0 ? name : Where.Path + "." + name };
    }

    /// <summary>The place so many characters into a string.</summary>
    public Place PlaceInside(int offset)
    {
        var raw = System.Text.Encoding.UTF8.GetString(Raw.Span);
        var at = 0;
        for (var left = offset; left > 0 && at < raw.Length; left--)
            at += raw[at] != '\\' ? 1 : at + 1 < raw.Length && raw[at + 1] == 'u' ? 6 : 2;
        return Where with { Column = Where.Column + 1 + at };
    }
}

/// <summary>One member of a JSON object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Where">Where the name stands.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct PlacedMember(string Name, Place Where, PlacedJson Value);
