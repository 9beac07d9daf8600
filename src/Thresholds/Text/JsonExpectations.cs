using System.Globalization;
using System.Text.Json;
using Thresholds.Timescales;

namespace Thresholds.Text;

/// <summary>Reads a word of a closed list.</summary>
internal delegate bool WordReader<T>(string? text, out T value);

/// <summary>What a reader expects of a JSON value. Each answers null when it is not that, and adds a fault that says what to write.</summary>
/// <remarks>A value that is missing or <c>null</c> is answered with null and is no fault.</remarks>
internal static class JsonExpectations
{
    /// <summary>A group in braces with no members but these.</summary>
    public static PlacedJson? Group(this PlacedJson? value, string what, IEnumerable<string> known, List<Fault> faults)
    {
        if (value is null or { IsNull: true }) return null;
        if (!value.IsObject) return value.Wrong($"{what} stands in braces `{{...}}`, not as {value.KindInWords}.", faults);
        foreach (var member in value.Members.Where(m => !known.Contains(m.Name)))
            faults.Add(new(member.Where, $"{what} has no member {Words.Shown(member.Name, "of this name")}.{DidYouMean.Sentence(member.Name, known)} Members: {string.Join(", ", known)}."));
        return value;
    }

    /// <summary>A member that has to be there.</summary>
    public static PlacedJson? Need(this PlacedJson group, string name, string form, List<Fault> faults)
    {
        if (group.Find(name) is { } value) return value;
        faults.Add(new(group.PlaceOf(name), $"`{name}` is missing. {form}"));
        return null;
    }

    /// <summary>Text.</summary>
    public static string? Text(this PlacedJson? value, List<Fault> faults)
    {
        if (value is null or { IsNull: true }) return null;
        if (value.IsText) return value.Text;
        value.Wrong($"This is text and stands in double quotes; it cannot be {value.KindInWords}.", faults);
        return null;
    }

    /// <summary>A whole number within bounds.</summary>
    public static int? Whole(this PlacedJson? value, List<Fault> faults, int min = int.MinValue, int max = int.MaxValue)
    {
        if (value is null or { IsNull: true }) return null;
        if (value.Kind != JsonValueKind.Number || !int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            var instead = value.Kind == JsonValueKind.Number ? "one with a fraction, or one so great" : value.KindInWords;
            value.Wrong($"This is a whole number, without quotes; it cannot be {instead}.", faults);
            return null;
        }

        if (number >= min && number <= max) return number;
        value.Wrong(string.Create(CultureInfo.InvariantCulture, $"This number lies between {min} and {max}."), faults);
        return null;
    }

    /// <summary>One word of a closed list.</summary>
    public static T? Word<T>(this PlacedJson? value, WordReader<T> read, IEnumerable<string> words, List<Fault> faults)
        where T : struct
    {
        if (value is null or { IsNull: true }) return null;
        if (value.IsText && read(value.Text, out var word)) return word;
        var what = value.IsText ? $"{Words.Shown(value.Text, "This text")} is none of the words for it.{Near(value.Text, words)}" : $"This is a word; it cannot be {value.KindInWords}.";
        value.Wrong($"{what} Write {Words.Or(words)}.", faults);
        return null;
    }

    /// <summary>A local day.</summary>
    public static DateOnly? Day(this PlacedJson? value, List<Fault> faults)
    {
        if (value is null or { IsNull: true }) return null;
        if (value.IsText && LocalMoment.TryParse(value.Text, out var moment) && moment.Time is null) return moment.Day;
        value.Wrong("This is not a day by itself. Write the local day, without a time, as \"2026-03-02\".", faults);
        return null;
    }

    /// <summary>A local day, with a time if one is known.</summary>
    public static LocalMoment? Moment(this PlacedJson? value, List<Fault> faults)
    {
        if (value is null or { IsNull: true }) return null;
        if (value.IsText && LocalMoment.TryParse(value.Text, out var moment)) return moment;
        value.Wrong("This is not a day. Write the local day as \"2026-03-02\", or with the time as \"2026-03-02T15:00\", without a time zone.", faults);
        return null;
    }

    /// <summary>A list; its items, or nothing. A <c>null</c> among them is a fault.</summary>
    public static IReadOnlyList<PlacedJson> List(this PlacedJson? value, List<Fault> faults)
    {
        if (value is null or { IsNull: true }) return [];
        if (!value.IsList)
        {
            value.Wrong($"This is a list in brackets `[...]`; it cannot be {value.KindInWords}.", faults);
            return [];
        }

        foreach (var item in value.Items.Where(i => i.IsNull)) item.Wrong("A list has no room for `null`. Take it out.", faults);
        return [.. value.Items.Where(i => !i.IsNull)];
    }

    /// <summary>A list of texts.</summary>
    public static IEnumerable<string> Texts(this PlacedJson? value, List<Fault> faults)
        => [.. value.List(faults).Select(i => i.Text(faults)).OfType<string>()];

    /// <summary>Adds a fault at the value.</summary>
    public static PlacedJson? Wrong(this PlacedJson value, string message, List<Fault> faults)
    {
        faults.Add(new(value.Where, message));
        return null;
    }

    private static string Near(string text, IEnumerable<string> words) => Words.IsCode(text) ? DidYouMean.Sentence(text, words) : string.Empty;
}
