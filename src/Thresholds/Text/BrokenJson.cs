using System.Globalization;
using System.Text.Json;

namespace Thresholds.Text;

/// <summary>Says in plain words why an input is not JSON, where it breaks off and what to write instead.</summary>
internal static class BrokenJson
{
    private const string NotANumber =
        "This is not a number as JSON writes it: no sign `+`, no leading `0`, digits on both sides of a point. A code with a leading zero stands in double quotes.";

    /// <summary>The one fault of an input that is not JSON.</summary>
    public static Fault Explain(ReadOnlySpan<byte> json, string source, int firstLine, JsonException broken)
    {
        var at = OffsetOf(json, broken.LineNumber ?? 0, broken.BytePositionInLine ?? 0);
        var message = Message(json, at, firstLine, out var better);
        var cursor = new TextCursor(firstLine);
        cursor.MoveTo(json, better);
        return new(Place.In(source, cursor.Line, cursor.Column), message);
    }

    private static string Message(ReadOnlySpan<byte> json, int at, int firstLine, out int better)
    {
        var scan = JsonScan.Upto(json, at);
        better = at;
        if (scan.TextFrom >= 0 && (at >= json.Length || json[at] < 0x20))
        {
            better = scan.TextFrom;
            return "The text that begins here is not closed on its line. Close it with `\"`; a line end inside a text is written `\\n`.";
        }

        if (scan.TextFrom >= 0) return "A backslash begins an escape, and this is none. Write `\\\\` for a backslash, `\\\"` for a quotation mark.";
        while (better < json.Length && IsSpace(json[better])) better++;
        if (better >= json.Length)
        {
            better = json.Length;
            return scan.Open is { } open
                ? "The JSON breaks off before its end. " + Close(json, open, firstLine)
                : "The JSON breaks off before its end.";
        }

        var here = (char)json[better];
        if (better == at && at > 0 && json[at - 1] is ((byte)'.' or (byte)'-')) return NotANumber;
        if (scan.Open is null && scan.Last != 0) return "There is more after the end. Put several contacts in a list `[...]`, or one on each line.";
        if (scan.Levels >= PlacedJsonReader.MostLevels && here is '{' or '[')
            return string.Create(CultureInfo.InvariantCulture, $"This is nested more than {PlacedJsonReader.MostLevels} levels deep. Nothing here needs that.");
        return here switch
        {
            '/' or '#' => "JSON has no comments. Take this out; what belongs to a fact may stand in its `note`.",
            '}' or ']' when scan.Last == ',' => "A comma stands before the end of the list or group. Take the comma out.",
            '}' or ']' when scan.Open is { } open && json[open] != (here == '}' ? '{' : '[') => $"`{here}` does not close what is open. {Close(json, open, firstLine)}",
            '}' or ']' => $"Something is missing before `{here}`. A member is written `\"name\": value`.",
            ',' => "A value is missing before this comma, or there is one comma too many.",
            '\'' => "Text and names stand in double quotes: write `\"` for `'`.",
            ':' => "This colon was not expected. A member is written `\"name\": value`, and members are parted by commas.",
            _ when scan.AfterName => "A colon is missing between the name and its value: write `\"name\": value`.",
            _ when scan.AfterValue && better == at && at > 0 && IsOfNumber(json[at - 1]) && here != '"' => NotANumber,
            _ when scan.AfterValue => "A comma is missing before this.",
            '+' or '.' or (>= '0' and <= '9') or '-' when !scan.WantsName => NotANumber,
            _ when scan.WantsName => "A name stands in double quotes: write `\"name\": value`.",
            _ => "Words stand in double quotes: write `\"yes\"`, `\"not-known\"`; only `true`, `false` and `null` stand without.",
        };
    }

    private static string Close(ReadOnlySpan<byte> json, int open, int firstLine)
    {
        var cursor = new TextCursor(firstLine);
        cursor.MoveTo(json, open);
        return string.Create(
            CultureInfo.InvariantCulture, $"Close the `{(char)json[open]}` of line {cursor.Line}, column {cursor.Column} with `{(json[open] == '{' ? '}' : ']')}`.");
    }

    private static int OffsetOf(ReadOnlySpan<byte> json, long line, long inLine)
    {
        var at = 0;
        for (; line > 0 && at < json.Length; at++)
            if (json[at] == '\n') line--;
        return (int)Math.Min(at + inLine, json.Length);
    }

    private static bool IsOfNumber(byte b) => b is (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'.';

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
