using CsvHelper;

namespace Thresholds.Audit.Import;

/// <summary>Writes CSV that a spreadsheet cannot take for a formula.</summary>
internal static class SafeCsv
{
    /// <summary>A writer that leaves the stream open. Text beginning with = + - @, a tab or a return gets an apostrophe before it.</summary>
    public static CsvWriter To(Stream stream)
        => CsvWriter.Create(stream, new() { Separator = ',', Injection = CsvInjection.Escape }, leaveOpen: true);
}
