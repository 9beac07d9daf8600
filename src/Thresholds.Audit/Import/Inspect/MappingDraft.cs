using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Thresholds.Audit.Import;

/// <summary>A first mapping for a table of contacts, to be edited: only what is certain by header and by nearly every value looked at, the rest left out on purpose.</summary>
internal sealed class MappingDraft
{
    // How many rows are looked at before a column is called certain.
    private const int MostRows = 10_000;

    /// <summary>Why there is no first mapping.</summary>
    public const string None = "No mapping can be drafted: it needs a column that is certainly the contact's id (by its name, and 95 in 100 of its values filled and different) and one that is certainly the day of receipt (95 in 100 written one way).";

    private readonly ImmutableArray<string> _names;
    private readonly Dictionary<string, DraftColumn> _found;
    private readonly string _sheet;
    private readonly DateOnly? _exportedOn;

    private MappingDraft(ImmutableArray<string> names, Dictionary<string, DraftColumn> found, string sheet, DateOnly? exportedOn) => (_names, _found, _sheet, _exportedOn) = (names, found, sheet, exportedOn);

    /// <summary>Drafts a mapping; null where neither a contact's id nor a day of receipt is certain, without which there is none.</summary>
    /// <param name="raw">The table.</param>
    /// <param name="all">All tables of its file: the sheet is named only where several hold the columns.</param>
    /// <param name="exportedOn">The day the file was made, where it was said.</param>
    public static MappingDraft? TryMake(RawTable raw, IEnumerable<RawTable> all, DateOnly? exportedOn)
    {
        if (raw.Opening.FirstOrDefault(r => r.Cells.Count(c => c.Kind == CellKind.Text) >= 2) is not { } header) return null;
        ImmutableArray<string> names = [.. header.Cells.Select(c => c.Text)];
        var once = names.Where(n => n.Length > 0 && names.Count(o => o == n) == 1).ToArray();
        var columns = once.ToDictionary(n => n, n => new DraftColumn(n), StringComparer.Ordinal);
        foreach (var row in raw.RowsBelow(header).Where(r => r.Trouble == RowTrouble.None && !r.IsBlank).Take(MostRows))
            for (var i = 0; i < names.Length; i++)
                if (columns.TryGetValue(names[i], out var column)) column.See(row.At(i));
        var found = new Dictionary<string, DraftColumn>(StringComparer.Ordinal);
        foreach (var role in DraftColumn.Roles)
            if (columns.Values.Where(c => !found.ContainsValue(c) && c.Plays(role)).ToArray() is [var only]) found[role] = only;
        if (!found.ContainsKey("contact") || !found.ContainsKey("receivedOn")) return null;
        var isOneOfSeveral = raw.Sheet.Length > 0 && SheetSearch.Holding(all, [.. found.Values.Select(f => f.Name)]) > 1;
        return new(names, found, isOneOfSeveral ? raw.Sheet : string.Empty, exportedOn);
    }

    /// <summary>Says which columns were certain.</summary>
    public void Tell(ImmutableArray<string>.Builder lines)
    {
        lines.Add("A first mapping can be written (--mapping-out), with");
        foreach (var role in DraftColumn.Roles.Where(_found.ContainsKey)) lines.Add(FormattableString.Invariant($"  {role}: `{FactCell.ShownHeader(_found[role].Name)}`{(_found[role].Misfits(role) is var bad and > 0 ? FormattableString.Invariant($", where {bad:N0} among at most {MostRows:N0} rows looked at {(bad == 1 ? "does" : "do")} not fit") : string.Empty)}"));
        if (_sheet.Length > 0) lines.Add($"  sheet: `{_sheet}`, named because other sheets hold these columns too");
        if (_exportedOn is not null) lines.Add("  exportedOn: the day given; a contact received later will be set aside");
        lines.Add("  every other column under `ignore`: move what speaks of a fact to `facts`, and the outcome to `recorded`");
    }

    /// <summary>The mapping as JSON.</summary>
    public string Json()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("format", 1);
            if (_sheet.Length > 0) json.WriteString("sheet", _sheet);
            if (_exportedOn is { } day) json.WriteString("exportedOn", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("contact", _found["contact"].Name);
            Day(json, "receivedOn", _found["receivedOn"]);
            if (_found.TryGetValue("decidedOn", out var decided)) Day(json, "decidedOn", decided);
            if (_found.TryGetValue("family", out var family)) json.WriteString("family", family.Name);
            Child(json);
            if (_found.TryGetValue("source", out var source)) Source(json, source);
            if (_found.TryGetValue("team", out var team)) json.WriteString("team", team.Name);
            List(json, "ignore", _names.Where(n => n.Length > 0 && _found.Values.All(f => f.Name != n)).Distinct(StringComparer.Ordinal));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private void Child(Utf8JsonWriter json)
    {
        if (!_found.ContainsKey("child id") && !_found.ContainsKey("date of birth") && !_found.ContainsKey("age in years")) return;
        json.WriteStartObject("child");
        if (_found.TryGetValue("child id", out var id)) json.WriteString("id", id.Name);
        if (_found.TryGetValue("date of birth", out var born)) Day(json, "dateOfBirth", born);
        if (_found.TryGetValue("age in years", out var age)) json.WriteString("ageYears", age.Name);
        json.WriteEndObject();
    }

    private static void Day(Utf8JsonWriter json, string member, DraftColumn column)
    {
        json.WriteStartObject(member);
        json.WriteString("column", column.Name);
        List(json, "formats", column.DayFormats);
        json.WriteEndObject();
    }

    private static void Source(Utf8JsonWriter json, DraftColumn column)
    {
        json.WriteStartObject("source");
        json.WriteString("column", column.Name);
        json.WriteStartObject("values");
        foreach (var (value, code) in column.SourceValues.OrderBy(v => v.Key, StringComparer.Ordinal)) json.WriteString(value, code);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, string member, IEnumerable<string> items)
    {
        json.WriteStartArray(member);
        foreach (var item in items) json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
