using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Thresholds.Audit.Import;

namespace Thresholds.Audit.Synth;

/// <summary>The files of an invented set: contacts, their mapping, and the truth about what was planted. All of them appear, or none.</summary>
internal sealed class SynthFiles : IDisposable
{
    private readonly WholeFile _contacts;
    private readonly WholeFile _rows;
    private readonly WholeFile _mapping;
    private readonly WholeFile _truth;
    private readonly CsvWriter _to;
    private readonly CsvWriter _told;
    private readonly Dictionary<PlantKind, long> _touched = [];
    private long _ids;

    public SynthFiles(string folder, ReadOnlySpan<byte> mapping)
    {
        ContactsPath = Path.Combine(folder, "contacts.csv");
        MappingPath = Path.Combine(folder, "mapping.json");
        TruthPath = Path.Combine(folder, "truth.json");
        _contacts = new(ContactsPath);
        _mapping = new(MappingPath);
        _truth = new(TruthPath);
        _rows = new(Path.Combine(folder, "truth.csv"));
        _mapping.Stream.Write(mapping);
        _to = SafeCsv.To(_contacts.Stream);
        _told = SafeCsv.To(_rows.Stream);
        foreach (var column in InventedRow.Columns) _to.WriteField(column);
        _to.EndRecord();
        _told.WriteRecord(["row", "contact", "planted", "otherwise"]);
    }

    public string ContactsPath { get; }

    public string MappingPath { get; }

    public string TruthPath { get; }

    public long Rows { get; private set; }

    /// <summary>Writes a contact, as often as it comes, but no more rows than are wanted in all.</summary>
    public void Write(InventedContact contact, long wanted)
    {
        var row = contact.Row;
        row["ContactID"] = (++_ids).ToString("D8", CultureInfo.InvariantCulture);
        Write(row);
        if (contact.MovedBy is { } kind) Tell(row, kind, contact.Otherwise);
        if (contact.IsLeftOut) Tell(row, PlantKind.Blanks, string.Empty);
        if (contact.Spoilt is { } how) Tell(row, PlantKind.BadRows, how);
        if (!contact.IsTwice || Rows >= wanted) return;
        Write(row);
        Tell(row, PlantKind.Duplicates, string.Empty);
    }

    public ImmutableArray<PlantedRows> Planted(ImmutableArray<Plant> plants, Hiding hiding)
        => [.. plants.Select(p => new PlantedRows(p, hiding.Where(p.Kind), _touched.GetValueOrDefault(p.Kind)))];

    public void Keep(ImmutableArray<PlantedRows> planted, ulong seed)
    {
        WriteTruth(planted, seed);
        _to.Dispose();
        _told.Dispose();
        foreach (var file in All) file.Close();
        foreach (var file in All) file.Keep();
    }

    public void Dispose()
    {
        _to.Dispose();
        _told.Dispose();
        foreach (var file in All) file.Dispose();
    }

    private WholeFile[] All => [_mapping, _truth, _rows, _contacts];

    private void Write(InventedRow row)
    {
        foreach (var cell in row.Cells) _to.WriteField(cell);
        _to.EndRecord();
        Rows++;
    }

    private void Tell(InventedRow row, PlantKind kind, string otherwise)
    {
        _touched[kind] = _touched.GetValueOrDefault(kind) + 1;
        _told.WriteRecord([Rows.ToString(CultureInfo.InvariantCulture), row["ContactID"], kind.Slug(), otherwise]);
    }

    private void WriteTruth(ImmutableArray<PlantedRows> planted, ulong seed)
    {
        using var json = new Utf8JsonWriter(_truth.Stream, new() { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteNumber("format", 1);
        json.WriteString("about", "Everything in contacts.csv is invented. This says what was hidden in it on purpose.");
        json.WriteNumber("seed", seed);
        json.WriteNumber("rows", Rows);
        json.WriteStartArray("planted");
        foreach (var plant in planted)
        {
            json.WriteStartObject();
            json.WriteString("what", plant.Plant.Kind.Slug());
            json.WriteString("where", plant.Where);
            json.WriteNumber("share", plant.Plant.Share);
            json.WriteNumber("rows", plant.Rows);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
