using System.Collections.Immutable;
using System.Text.Json;
using Thresholds.Facts;
using Thresholds.Text;

namespace Thresholds.Explanation.Records;

/// <summary>Reads decision records: one, a JSON list of them, or JSON lines, as <c>decide --record</c> writes them.</summary>
/// <remarks>The form is described by <c>record.schema.json</c>. Bad input is never an exception: every fault comes back with line, column and
/// path. Thread-safe.</remarks>
public static class RecordReader
{
    /// <summary>Reads records.</summary>
    /// <param name="json">UTF-8 JSON, with or without a byte order mark.</param>
    /// <param name="source">The file as its author knows it; used in faults.</param>
    public static RecordFile Read(ReadOnlyMemory<byte> json, string source)
    {
        json = PlacedJsonReader.WithoutMark(json);
        var faults = new List<Fault>();
        if (PlacedJsonReader.Read(json, source, faults) is not { } root)
            return JsonLines.TryCut(json) is { } lines ? OfLines(lines, source) : new(ContactShape.Single, [], [.. faults]);
        if (!root.IsList) return new(ContactShape.Single, [One(0, root, json, source, faults)], []);

        var items = Items(json);
        return new(
            ContactShape.Array,
            [.. root.Items.Select((item, i) => One(i, item, items[i], source, faults.Where(f => IsIn(f.Where.Path, item.Where.Path))))], []);
    }

    private static RecordFile OfLines(ImmutableArray<JsonLine> lines, string source)
    {
        var records = ImmutableArray.CreateBuilder<ReadRecord>(lines.Length);
        foreach (var line in lines)
        {
            var faults = new List<Fault>();
            records.Add(PlacedJsonReader.Read(line.Json, source, faults, line.Number) is { } item
                ? One(records.Count, item, line.Json, source, faults)
                : new(records.Count, null, Reading.Failed<StoredRecord>(faults)));
        }

        return new(ContactShape.Lines, records.ToImmutable(), []);
    }

    private static ReadRecord One(int index, PlacedJson json, ReadOnlyMemory<byte> bytes, string source, IEnumerable<Fault> already)
        => new(index, json.Find("stated")?.Find("id") is { IsText: true } id ? id.Text : null, new RecordJsonReader(bytes, source, already).Read(json));

    private static bool IsIn(string path, string item) => path == item || path.StartsWith(item + ".", StringComparison.Ordinal);

    // The bytes of each item of a list: a record is compared byte for byte.
    private static List<ReadOnlyMemory<byte>> Items(ReadOnlyMemory<byte> json)
    {
        var items = new List<ReadOnlyMemory<byte>>();
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = PlacedJsonReader.MostLevels });
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var from = (int)reader.TokenStartIndex;
            reader.Skip();
            items.Add(json[from..(int)reader.BytesConsumed]);
        }

        return items;
    }
}
