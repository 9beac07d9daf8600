using System.Text;
using System.Text.Unicode;
using Thresholds.Text;

namespace Thresholds.Audit.Import;

/// <summary>What the first bytes of a file say: whether it can be read at all, its separator and its header.</summary>
internal sealed class CsvOpening
{
    // A header longer than this is no header.
    private const int MostBytes = 1 << 18;

    private CsvOpening(CsvHeader header, char separator, bool wasDetected)
    {
        Header = header;
        Separator = separator;
        WasDetected = wasDetected;
    }

    public CsvHeader Header { get; }

    /// <summary>The separator the rows are read with.</summary>
    public char Separator { get; }

    /// <summary>The separator was read off the header; otherwise the mapping says it.</summary>
    public bool WasDetected { get; }

    /// <summary>How many records stand before the first row of values: the header, and what stands above it.</summary>
    public int RecordsAbove { get; private init; } = 1;

    /// <summary>An opening whose header was found further down.</summary>
    /// <param name="header">The header.</param>
    /// <param name="separator">The separator.</param>
    /// <param name="recordsAbove">How many records stand before the first row of values, the header among them.</param>
    public static CsvOpening Below(CsvHeader header, char separator, int recordsAbove) => new(header, separator, true) { RecordsAbove = recordsAbove };

    /// <summary>Reads the header, or says why the file cannot be used.</summary>
    /// <param name="path">The file.</param>
    /// <param name="separator">The separator the mapping says; null: look at the header.</param>
    public static Reading<CsvOpening> TryRead(string path, char? separator)
    {
        var name = Path.GetFileName(path);
        var first = FirstBytesOf(path);
        if (!first.IsUsable) return Reading.Failed<CsvOpening>(first.Faults);
        var bytes = first.Value;
        var text = Encoding.UTF8.GetString(PlacedJsonReader.WithoutMark(bytes).Span);
        if (HeaderOf(text) is not { } line) return Unusable(name, 1, "The header does not end: a quote in it is opened and never closed, or the file has no lines.");
        var found = separator ?? Detect(line);
        if (found is not { } character)
            return Unusable(name, 1, "No comma, semicolon or tab separates the names in the header, or two of them equally often. Write `\"separator\"` in the mapping, and check that the first line holds the names of the columns.");
        using var reader = ContactCsv.Open(new MemoryStream(Encoding.UTF8.GetBytes(line)), character, true, null);
        reader.Read();
        var header = new CsvHeader(Enumerable.Range(0, reader.FieldCount).Select(reader.GetString));
        return header.Names.All(n => n.Length == 0)
            ? Unusable(name, 1, "The first line holds no names. Take the lines above the header out of the file.")
            : Reading.Of(new CsvOpening(header, character, separator is null));
    }

    /// <summary>The first bytes of a text file, or why it is not one that can be read.</summary>
    public static Reading<byte[]> FirstBytesOf(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            var bytes = FirstBytes(path);
            return FaultIn(bytes) is { } message ? Reading.Failed<byte[]>([new(new(name, 1, 1, string.Empty), message)]) : Reading.Of(bytes);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var message = File.Exists(path) ? "The file cannot be opened: it may be open in another program, or not yours to read." : "There is no such file. Check its name and folder.";
            return Reading.Failed<byte[]>([new(new(name, 0, 0, string.Empty), message)]);
        }
    }

    private static byte[] FirstBytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var bytes = new byte[(int)Math.Min(MostBytes, file.Length)];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static string? FaultIn(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Trim("\uFEFF \t\r\n"u8).IsEmpty) return "The file is empty. Export it again, with a header and a row for each contact.";
        if (bytes.Length > 1 && (bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF)) return "The file is saved as UTF-16 (\"Unicode text\"). Save it as \"CSV UTF-8\".";
        if (bytes.Contains((byte)0)) return "This is not a text file. Export the contacts as \"CSV UTF-8\".";
        var end = bytes.IndexOf((byte)'\n');
        return Utf8.IsValid(end < 0 && bytes.Length < MostBytes ? bytes : bytes[..Math.Max(end, 0)])
            ? null
            : "The header holds characters that are not UTF-8. Save the file as \"CSV UTF-8\".";
    }

    // The first line that is not empty, up to the line break that no quote holds.
    private static string? HeaderOf(string text)
    {
        var start = 0;
        while (start < text.Length && text[start] is '\r' or '\n') start++;
        var quoted = false;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            else if (!quoted && text[i] is '\r' or '\n') return text[start..i];
        }

        return quoted || text.Length >= MostBytes ? null : text[start..];
    }

    private static char? Detect(string line)
    {
        var counts = new int[ContactMapping.Separators.Length];
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (!quoted && ContactMapping.Separators.IndexOf(c) is var at and >= 0) counts[at]++;
        }

        var most = counts.Max();
        return most > 0 && counts.Count(c => c == most) == 1 ? ContactMapping.Separators[Array.IndexOf(counts, most)] : null;
    }

    private static Reading<CsvOpening> Unusable(string name, int line, string message) => Reading.Failed<CsvOpening>([new(new(name, line, line, string.Empty), message)]);
}
