using System.Collections.Frozen;
using System.Collections.Immutable;
using Thresholds.Text;

namespace Thresholds.Audit.Import;

/// <summary>Reads the parts of a mapping that name columns, and checks each name against the header where that is known.</summary>
internal sealed class ColumnReader(CsvHeader? header, List<Fault> faults)
{
    private const string ColumnForm = "Write the name of a column as it stands in the file's header.";

    /// <summary>A column's name.</summary>
    /// <param name="value">The name.</param>
    /// <param name="mayBeAbsent">Whether a file without it, or with several, is just as good: nothing is read from it.</param>
    public MappedColumn? Named(PlacedJson? value, bool mayBeAbsent = false)
    {
        if (value.Text(faults) is not { } name || value is null) return null;
        name = CsvHeader.Clean(name);
        if (name.Length == 0)
        {
            faults.Add(new(value.Where, $"This name is empty. {ColumnForm}"));
            return null;
        }

        if (!mayBeAbsent && header is not null && header.FaultIn(name) is { } message) faults.Add(new(value.Where, message));
        return new(name, value.Where);
    }

    /// <summary>The <c>column</c> of a group.</summary>
    public MappedColumn? Of(PlacedJson group) => Named(group.Need("column", ColumnForm, faults));

    /// <summary>Names of columns in a list.</summary>
    public ImmutableArray<MappedColumn> List(PlacedJson? value, bool mayBeAbsent = false)
    {
        var columns = ImmutableArray.CreateBuilder<MappedColumn>();
        foreach (var item in value.List(faults))
        {
            if (Named(item, mayBeAbsent) is not { } column) continue;
            if (columns.Any(c => c.Name == column.Name)) faults.Add(new(column.Where, $"The column `{column.Name}` stands twice in this list. Write it once."));
            else columns.Add(column);
        }

        return columns.ToImmutable();
    }

    /// <summary>A column of days or times: its name alone, or a group with <c>column</c> and <c>formats</c>.</summary>
    public DateColumn? Dates(PlacedJson? value, string what, bool isTime = false, params ReadOnlySpan<string> more)
    {
        var usual = isTime ? "HH:mm" : "yyyy-MM-dd";
        if (value is null) return null;
        if (value.IsText) return Named(value) is { } plain ? new(plain, [usual]) : null;
        if (value.Group(what, ["column", "formats", .. more], faults) is not { } group) return null;
        var formats = Formats(group.Find("formats"), isTime);
        return Of(group) is { } column ? new(column, formats.IsEmpty ? [usual] : formats) : null;
    }

    /// <summary>The ways in which days or times may be written.</summary>
    public ImmutableArray<string> Formats(PlacedJson? value, bool isTime = false)
    {
        var formats = ImmutableArray.CreateBuilder<string>();
        foreach (var item in value.List(faults))
        {
            if (item.Text(faults) is not { } format) continue;
            if (DateFormats.FaultIn(format, isTime) is { } message) faults.Add(new(item.Where, message));
            else if (DateFormats.Confusable(format, formats) is { } other) faults.Add(new(item.Where, $"`{format}` and `{other}` read 03/04/2026 as different days. List the one the file uses; give a column of the other sort a formats list of its own."));
            else formats.Add(format);
        }

        return formats.ToImmutable();
    }

    /// <summary>A value map: codes as they stand in the file, and what each means.</summary>
    public FrozenDictionary<string, T> Values<T>(PlacedJson? value, Func<PlacedJson, (bool Ok, T Value)> read)
    {
        var values = new Dictionary<string, T>(StringComparer.Ordinal);
        if (value is null) return values.ToFrozenDictionary(StringComparer.Ordinal);
        if (!value.IsObject)
        {
            value.Wrong($"Values stand in braces, each code with what it means: `{{\"Y\": \"yes\", \"N\": \"no\"}}`; they cannot be {value.KindInWords}.", faults);
            return values.ToFrozenDictionary(StringComparer.Ordinal);
        }

        foreach (var member in value.Members)
        {
            var code = CsvHeader.Clean(member.Name);
            if (code.Length == 0)
            {
                faults.Add(new(member.Where, "A blank has no meaning of its own: it is not known. Where a blank truly means no, write `\"closed\": true` for this column."));
                continue;
            }

            var (ok, meaning) = read(member.Value);
            if (ok && !values.TryAdd(code, meaning)) faults.Add(new(member.Where, $"The code `{code}` stands twice once the spaces around it are taken off. Write it once."));
        }

        return values.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
