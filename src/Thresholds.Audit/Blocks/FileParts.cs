using Thresholds.Audit.Import;

namespace Thresholds.Audit.Blocks;

/// <summary>Part of a file: whole rows, cut where a row ends.</summary>
/// <param name="Offset">Where it begins in the file.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="IsWhole">It ends where a row ends; false: a quote in it is opened and not closed, so that nobody can tell.</param>
internal readonly record struct FilePart(long Offset, ReadOnlyMemory<byte> Bytes, bool IsWhole);

/// <summary>Cuts a file into parts that can be read side by side.</summary>
/// <remarks>A line break ends a row unless an odd number of quotes stand before it. Where quoting is unsound this may cut wrongly; then a part holds
/// a malformed row, and whoever reads it starts over from its beginning, one row after the other.</remarks>
internal sealed class FileParts(FileStream file, bool lineBreaksInQuotes, int bytes)
{
    /// <summary>Bytes read at a time: some ten thousand rows of forty columns, a few blocks. Fewer leave blocks half filled, more only take memory.</summary>
    public const int Usual = 1 << 21;

    private byte[] _left = [];

    /// <summary>Where the next part begins.</summary>
    public long Offset { get; private set; }

    /// <summary>Begins at another place.</summary>
    public void Seek(long offset)
    {
        Offset = offset;
        _left = [];
        file.Position = offset;
    }

    /// <summary>The next part; null at the end of the file.</summary>
    public FilePart? Next()
    {
        var buffer = new byte[_left.Length + bytes];
        _left.CopyTo(buffer, 0);
        var count = _left.Length + file.ReadAtLeast(buffer.AsSpan(_left.Length), bytes, throwOnEndOfStream: false);
        if (count == 0) return null;
        var isLast = count < buffer.Length;
        var end = isLast ? count : LastRowEnd(buffer);
        if (end == 0 && _left.Length + bytes <= ContactCsv.MostBytes)
        {
            _left = buffer;
            return Next();
        }

        var part = new FilePart(Offset, buffer.AsMemory(0, end == 0 ? count : end), end > 0);
        _left = end == 0 ? [] : buffer[end..count];
        Offset += part.Bytes.Length;
        return part;
    }

    private int LastRowEnd(ReadOnlySpan<byte> read)
    {
        if (!lineBreaksInQuotes) return read.LastIndexOf((byte)'\n') + 1;
        var isOdd = (read.Count((byte)'"') & 1) == 1;
        var end = read.Length;
        while (true)
        {
            var at = read[..end].LastIndexOf((byte)'\n');
            if (at < 0) return 0;
            if ((read[at..end].Count((byte)'"') & 1) == 1) isOdd = !isOdd;
            if (!isOdd) return at + 1;
            end = at;
        }
    }
}
