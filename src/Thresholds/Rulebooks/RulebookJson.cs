using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Thresholds.Conditions;
using Thresholds.Facts;

namespace Thresholds.Rulebooks;

/// <summary>Writes the canonical JSON of a rulebook: the same bytes for the same rulebook on every machine.</summary>
/// <remarks>UTF-8 without mark, line feeds, two spaces, members in a fixed order, what is at its default left out. Conditions, clauses,
/// clocks and days in force stand in the words of the chapters. Described by <c>rulebook.schema.json</c>; read by <see cref="RulebookReader"/>.</remarks>
internal static class RulebookJson
{
    /// <summary>The number of this form.</summary>
    public const int Format = 1;

    // It is a file, not part of a web page: text stays readable.
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true, IndentCharacter = ' ', IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(Rulebook rulebook)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Layout)) Write(json, rulebook);
        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Rulebook rulebook)
    {
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("id", rulebook.Id);
        json.WriteString("title", rulebook.Title);
        json.WriteString("edition", rulebook.Edition);
        json.Said("prose", rulebook.Prose);
        if (!rulebook.Settings.IsEmpty)
        {
            json.WriteStartObject("settings");
            foreach (var (parameter, value) in rulebook.Settings) json.WriteNumber(parameter, value);
            json.WriteEndObject();
        }

        json.Each("levelSchemes", rulebook.LevelSchemes, Scheme);
        json.Each("chapters", rulebook.Chapters, RulebookJsonChapter.Write);
        json.WriteEndObject();
    }

    private static void Scheme(Utf8JsonWriter json, LevelScheme scheme)
    {
        json.WriteString("id", scheme.Id);
        json.WriteString("title", scheme.Title);
        json.InForce(scheme.InForce);
        json.Words("cites", scheme.Citations);
        json.Each("levels", scheme.Levels, (j, level) =>
        {
            j.WriteString("name", level.Name);
            j.Words("thresholds", level.Thresholds.Select(t => t.Slug()));
            j.Said("remark", level.Remark.Length == 0 ? null : level.Remark);
        });
    }
}
