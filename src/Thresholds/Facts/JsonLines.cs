using System.Collections.Immutable;
using Thresholds.Text;

namespace Thresholds.Facts;

/// <summary>One line of JSON lines.</summary>
/// <param name="Number">The number of the line in the file, from 1.</param>
/// <param name="Json">What stands on it.</param>
internal readonly record struct JsonLine(int Number, ReadOnlyMemory<byte> Json);

/// <summary>Tells JSON lines from one broken JSON document.</summary>
internal static class JsonLines
{
    /// <summary>The lines that are not blank; null when the input is not JSON lines.</summary>
    /// <remarks>It is when there are at least two lines, and either half of them are whole by themselves or one is and every line opens a
    /// brace: a single object laid out over several lines is neither.</remarks>
    public static ImmutableArray<JsonLine>? TryCut(ReadOnlyMemory<byte> json)
    {
        var lines = Lines(json);
        if (lines.Length < 2 || lines[0].Json.Span.TrimStart(" \t"u8)[0] != '{') return null;
        var whole = lines.Count(l => IsWholeObject(l.Json));
        var allOpen = lines.All(l => l.Json.Span.TrimStart(" \t"u8)[0] == '{');
        return whole * 2 >= lines.Length || (whole > 0 && allOpen) ? lines : null;
    }

    private static ImmutableArray<JsonLine> Lines(ReadOnlyMemory<byte> json)
    {
        var lines = ImmutableArray.CreateBuilder<JsonLine>();
        var number = 0;
        for (var from = 0; from < json.Length;)
        {
            number++;
            var length = json.Span[from..].IndexOf((byte)'\n');
            var line = length < 0 ? json[from..] : json.Slice(from, length);
            from += line.Length + 1;
            if (!line.Span.Trim(" \t\r"u8).IsEmpty) lines.Add(new(number, line));
        }

        return lines.ToImmutable();
    }

    private static bool IsWholeObject(ReadOnlyMemory<byte> line) => PlacedJsonReader.Read(line, string.Empty, []) is { IsObject: true };
}
