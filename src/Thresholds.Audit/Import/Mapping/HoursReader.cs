using System.Globalization;
using Thresholds.Facts;
using Thresholds.Text;
using Thresholds.Timescales;

namespace Thresholds.Audit.Import;

/// <summary>Reads how contacts out of hours are told.</summary>
internal sealed class HoursReader(ColumnReader columns, List<Fault> faults)
{
    private const string Form = "Name a column, as `{\"column\": \"...\", \"values\": {\"EDT\": \"out-of-hours\", \"Day\": \"in-hours\"}}`, or the hours of the office, as `{\"open\": \"09:00\", \"close\": \"17:00\"}`.";

    /// <summary>What the mapping says; null where it says nothing, or nothing that can be used.</summary>
    public HoursMapping? Read(PlacedJson? value)
    {
        if (value.Group("Hours", ["column", "values", "open", "close"], faults) is not { } group) return null;
        var isColumn = group.Find("column") is not null || group.Find("values") is not null;
        var isOffice = group.Find("open") is not null || group.Find("close") is not null;
        if (isColumn == isOffice)
        {
            group.Wrong(isColumn ? "Both a column and the hours of the office are given. Keep one of the two: which contacts came out of hours is told in one way only." : Form, faults);
            return null;
        }

        return isColumn ? OfColumn(group) : OfOffice(group);
    }

    private HoursMapping? OfColumn(PlacedJson group)
    {
        var column = columns.Of(group);
        var values = columns.Values(group.Need("values", "Say what the codes mean: `{\"EDT\": \"out-of-hours\", \"Day\": \"in-hours\"}`.", faults), Meaning);
        return column is null ? null : new(new(column, values), null);
    }

    private HoursMapping? OfOffice(PlacedJson group)
    {
        var (open, close) = (Time(group.Need("open", "Say when the office opens, as `\"09:00\"`.", faults)), Time(group.Need("close", "Say when the office closes, as `\"17:00\"`.", faults)));
        if (open is not { } from || close is not { } to) return null;
        if (to > from) return new(null, new(from, to));
        faults.Add(new(group.PlaceOf("close"), "The office closes before it opens. Write hours within one day, such as 09:00 to 17:00; what lies outside them is out of hours."));
        return null;
    }

    private (bool Ok, Truth Value) Meaning(PlacedJson value) => value.Text(faults) switch
    {
        "out-of-hours" => (true, Truth.Yes),
        "in-hours" => (true, Truth.No),
        "not-known" => (true, Truth.NotKnown),
        null => (false, default),
        _ => Unknown(value),
    };

    private (bool Ok, Truth Value) Unknown(PlacedJson value)
    {
        value.Wrong("A code means `out-of-hours`, `in-hours` or `not-known`.", faults);
        return (false, default);
    }

    private TimeOnly? Time(PlacedJson? value)
    {
        if (value.Text(faults) is not { } text) return null;
        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        value!.Wrong("This is not a time of day. Write it as `09:00`.", faults);
        return null;
    }
}
