using Thresholds.Audit.Import;

namespace Thresholds.Audit.Blocks;

/// <summary>Part of a file: whole rows, cut where a row ends.</summary>
/// <param name="Offset">Where it begins in the file.</param>
/// <param name="Buffer">Its bytes, and at least <see cref="RowBatch.Beyond"/> more.</param>
/// <param name="Length">How many bytes are its own.</param>
/// <param name="IsWhole">It ends where a row ends; false: a quote in it is opened and not closed, so that nobody can tell.</param>
internal readonly record struct FilePart(long Offset, byte[] Buffer, int Length, bool IsWhole)
{
    /// <summary>Its bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => Buffer.AsMemory(0, Length);

    /// <summary>Where the next part begins in the file.</summary>
    public long End => Offset + Length;
}

/// <summary>Cuts a file into parts that can be read side by side.</summary>
/// <remarks>A line break ends a row unless an odd number of quotes stand before it. Where quoting is unsound this may cut wrongly; then a part holds
/// a malformed row, and whoever reads it starts over from its beginning, one row after the other.</remarks>
internal sealed class FileParts(FileStream file, bool lineBreaksInQuotes, int bytes)
{
    /// <summary>Bytes read at a time: some ten thousand rows of forty columns, a few blocks. Fewer leave blocks half filled, more only take memory.</summary>
    public const int Usual = 1 << 21;

    // Room for the row that a part begins and the next one ends.
    private const int Slack = 1 << 12;

    private readonly Stack<byte[]> _free = [];
    private byte[] _left = [];
    private int _leftCount;

    /// <summary>Where the next part begins.</summary>
    public long Offset { get; private set; }

    /// <summary>Begins at another place.</summary>
    public void Seek(long offset)
    {
        Offset = offset;
        _leftCount = 0;
        file.Position = offset;
    }

    /// <summary>The next part; null at the end of the file.</summary>
    public FilePart? Next()
    {
        while (true)
        {
            var buffer = Buffer(_leftCount + bytes);
            _left.AsSpan(0, _leftCount).CopyTo(buffer);
            var count = _leftCount + file.ReadAtLeast(buffer.AsSpan(_leftCount, bytes), bytes, throwOnEndOfStream: false);
            if (count == 0) return null;
            var isLast = count < _leftCount + bytes;
            var end = isLast ? count : LastRowEnd(buffer.AsSpan(0, count));
            if (end == 0 && count <= ContactCsv.MostBytes)
            {
                Keep(buffer, 0, count);
                Free(buffer);
                continue;
            }

            var part = new FilePart(Offset, buffer, end == 0 ? count : end, end > 0);
            Keep(buffer, part.Length, count);
            Offset = part.End;
            return part;
        }
    }

    /// <summary>Takes back the memory of a part that nobody needs any more.</summary>
    public void Free(FilePart part) => Free(part.Buffer);

    private void Free(byte[] buffer)
    {
        if (buffer.Length >= bytes + Slack) _free.Push(buffer);
    }

    // Clearing megabytes anew for every part would cost about as much as reading them.
    private byte[] Buffer(int count) => _free.TryPop(out var free) && free.Length >= count + RowBatch.Beyond ? free : new byte[count + Slack];

    private void Keep(byte[] buffer, int from, int to)
    {
        if (_left.Length < to - from) _left = new byte[to - from + Slack];
        buffer.AsSpan(from, to - from).CopyTo(_left);
        _leftCount = to - from;
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
