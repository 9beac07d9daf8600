using System.Collections.Immutable;
using CsvHelper;
using Thresholds.Audit.Import;

namespace Thresholds.Audit.Replay;

/// <summary>The three files of a replay: decisions, rows set aside, and what the columns hold. They are put in their places together, or none is.</summary>
internal sealed class ReplayFiles : IDisposable
{
    private readonly WholeFile _decisions;
    private readonly WholeFile _dictionary;
    private readonly CsvWriter _writer;

    public ReplayFiles(string output, ImmutableArray<DecisionColumn> columns, CsvHeader header)
    {
        Columns = columns;
        var opened = new List<IDisposable>();
        try
        {
            opened.Add(_decisions = new(output));
            opened.Add(_dictionary = new(DictionaryPath(output)));
            opened.Add(Quarantine = new(QuarantinePath(output), header));
        }
        catch
        {
            foreach (var file in opened) file.Dispose();
            throw;
        }

        _writer = SafeCsv.To(_decisions.Stream);
        foreach (var column in columns) _writer.WriteField(column.Name);
        _writer.EndRecord();
        WriteDictionary();
    }

    /// <summary>The columns of the decisions.</summary>
    public ImmutableArray<DecisionColumn> Columns { get; }

    public QuarantineFile Quarantine { get; }

    public static string QuarantinePath(string output) => Beside(output, "quarantine");

    public static string DictionaryPath(string output) => Beside(output, "dictionary");

    public void Write(RowDecision row)
    {
        foreach (var column in Columns) _writer.WriteField(column.Read(row));
        _writer.EndRecord();
    }

    /// <summary>Puts down decisions that were written elsewhere, whole lines of these columns.</summary>
    public void Write(ReadOnlySpan<byte> lines)
    {
        _writer.Flush();
        _decisions.Stream.Write(lines);
    }

    /// <summary>Puts the files in their places, the decisions last: where they stand, the others stand too.</summary>
    public void Keep()
    {
        _writer.Dispose();
        _decisions.Close();
        Quarantine.Finish();
        Quarantine.Keep();
        _dictionary.Keep();
        _decisions.Keep();
    }

    public void Dispose()
    {
        _writer.Dispose();
        Quarantine.Dispose();
        _dictionary.Dispose();
        _decisions.Dispose();
    }

    private void WriteDictionary()
    {
        using var writer = SafeCsv.To(_dictionary.Stream);
        writer.WriteRecord(["file", "column", "meaning"]);
        foreach (var column in Columns) writer.WriteRecord(["decisions", column.Name, column.Meaning]);
        foreach (var (name, meaning) in QuarantineFile.Columns) writer.WriteRecord(["quarantine", name, meaning]);
    }

    private static string Beside(string output, string what) => Path.ChangeExtension(output, null) + $".{what}.csv";
}
