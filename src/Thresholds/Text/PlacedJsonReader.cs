using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace Thresholds.Text;

/// <summary>Reads JSON into values that know their place. Input that is not JSON is one fault, in plain words; a name that stands twice is a fault too.</summary>
/// <remarks>UTF-8, with or without a byte order mark. No comments, no trailing commas, at most <see cref="MostLevels"/> levels deep.</remarks>
internal ref struct PlacedJsonReader
{
    /// <summary>How deeply values may be nested.</summary>
    public const int MostLevels = 64;

    private static readonly JsonReaderOptions Strict = new() { MaxDepth = MostLevels };

    private readonly ReadOnlyMemory<byte> _json;
    private readonly string _source;
    private readonly List<Fault> _faults;
    private Utf8JsonReader _reader;
    private TextCursor _cursor;

    private PlacedJsonReader(ReadOnlyMemory<byte> json, string source, int firstLine, List<Fault> faults)
    {
        _json = json;
        _source = source;
        _faults = faults;
        _cursor = new(firstLine);
        _reader = new(json.Span, Strict);
    }

    /// <summary>Reads one value that is the whole input.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="source">The file as its author knows it.</param>
    /// <param name="faults">Faults found are added here.</param>
    /// <param name="firstLine">The number of the input's first line, when it is part of a longer file.</param>
    /// <returns>The value; null when the input is not JSON, which is then one fault.</returns>
    public static PlacedJson? Read(ReadOnlyMemory<byte> json, string source, List<Fault> faults, int firstLine = 1)
    {
        json = WithoutMark(json);
        if (Unreadable(json, source, firstLine) is { } fault)
        {
            faults.Add(fault);
            return null;
        }

        var reader = new PlacedJsonReader(json, source, firstLine, faults);
        try
        {
            reader._reader.Read();
            var value = reader.Value(string.Empty);
            reader._reader.Read();
            return value;
        }
        catch (JsonException broken)
        {
            faults.Add(BrokenJson.Explain(json.Span, source, firstLine, broken));
            return null;
        }
    }

    /// <summary>The bytes without a leading byte order mark.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json)
        => json.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? json[3..] : json;

    private static Fault? Unreadable(ReadOnlyMemory<byte> json, string source, int firstLine)
    {
        var span = json.Span;
        if (span.Trim(" \t\r\n"u8).IsEmpty) return new(Place.In(source, firstLine, 1), "There is nothing here. Write the JSON, beginning with `{`.");
        if (Utf8.IsValid(span)) return null;
        if (span.Length > 1 && (span[0], span[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
            return new(Place.In(source, firstLine, 1), "This is saved as UTF-16. Save it as UTF-8.");
        var cursor = new TextCursor(firstLine);
        cursor.MoveTo(span, FirstInvalid(span));
        return new(Place.In(source, cursor.Line, cursor.Column), "A character here is not UTF-8. Save the file as UTF-8.");
    }

    private static int FirstInvalid(ReadOnlySpan<byte> span)
    {
        var at = 0;
        while (System.Text.Rune.DecodeFromUtf8(span[at..], out _, out var length) == System.Buffers.OperationStatus.Done) at += length;
        return at;
    }

    private PlacedJson Value(string path)
    {
        var where = Here(path);
        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => new() { Kind = JsonValueKind.Object, Where = where, Members = Members(path) },
            JsonTokenType.StartArray => new() { Kind = JsonValueKind.Array, Where = where, Items = Items(path) },
            JsonTokenType.String => new() { Kind = JsonValueKind.String, Where = where, Text = TextOf(where), Raw = RawText() },
            JsonTokenType.Number => new() { Kind = JsonValueKind.Number, Where = where, Text = System.Text.Encoding.ASCII.GetString(_reader.ValueSpan) },
            JsonTokenType.True => new() { Kind = JsonValueKind.True, Where = where },
            JsonTokenType.False => new() { Kind = JsonValueKind.False, Where = where },
            _ => new() { Kind = JsonValueKind.Null, Where = where },
        };
    }

    private ImmutableArray<PlacedMember> Members(string path)
    {
        var members = ImmutableArray.CreateBuilder<PlacedMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = TextOf(Here(path));
            // A path is printed with every fault, so it shows only what looks like a name and cannot be free text.
            var shown = Words.IsCode(name) ? name : "...";
            var where = Here(path.Length == 0 ? shown : path + "." + shown);
            _reader.Read();
            var value = Value(where.Path);
            if (names.Add(name)) members.Add(new(name, where, value));
            else _faults.Add(new(where, $"{Words.Shown(name, "This name")} stands twice here. Write it once; two accounts of one fact are a list."));
        }

        return members.ToImmutable();
    }

    private ImmutableArray<PlacedJson> Items(string path)
    {
        var items = ImmutableArray.CreateBuilder<PlacedJson>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            items.Add(Value(string.Create(CultureInfo.InvariantCulture, $"{path}[{items.Count}]")));
        return items.ToImmutable();
    }

    private string TextOf(Place where)
    {
        try
        {
            return _reader.GetString() ?? string.Empty;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair written as an escape: JSON by its grammar, but no text.
            _faults.Add(new(where, "An escape `\\u....` in this text names half a character. Write the character itself."));
            return string.Empty;
        }
    }

    private readonly ReadOnlyMemory<byte> RawText() => _json.Slice((int)_reader.TokenStartIndex + 1, _reader.ValueSpan.Length);

    private Place Here(string path)
    {
        _cursor.MoveTo(_json.Span, (int)_reader.TokenStartIndex);
        return new(_source, _cursor.Line, _cursor.Column, path);
    }
}
