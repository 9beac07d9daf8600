using CsvHelper;
using Thresholds.Audit.Import;

namespace Thresholds.Audit.Blocks;

/// <summary>Writes some values that follow each other in a line, as <see cref="SafeCsv"/> writes them in the whole of it.</summary>
/// <remarks>For two values or more: alone, a value that is empty would be written as a pair of quotes.</remarks>
internal sealed class LineWriter(MemoryStream to)
{
    private readonly CsvWriter _writer = SafeCsv.To(to);

    /// <summary>Writes the next value.</summary>
    public void Write(string value) => _writer.WriteField(value);

    /// <summary>Ends the run of values: the stream then ends with it.</summary>
    public void End()
    {
        _writer.EndRecord();
        _writer.Flush();
        // The end of a line: the whole line has its own.
        to.SetLength(to.Length - 2);
    }
}
