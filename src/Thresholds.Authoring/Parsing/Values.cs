using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Authoring.Source;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Authoring.Parsing;

/// <summary>Reads the small values of lines and cells. A value that cannot be read is reported and left out.</summary>
internal static class Values
{
    public delegate bool WordParser<T>(string? text, out T value);

    /// <summary>The inside of a value that stands whole in one pair of backticks.</summary>
    public static Cut? InBackticks(Cut value, FaultSheet faults)
    {
        var inside = value.Unquoted();
        if (inside is null) faults.Add(value.Place, "Put the whole of this in one pair of backticks, and nothing beside them.");
        return inside;
    }

    public static bool HasOpenBacktick(Cut text, FaultSheet faults)
    {
        if (text.Text.Count(c => c == '`') % 2 == 0) return false;
        faults.Add(text.PlaceAt(text.Text.LastIndexOf('`')), "This backtick has no partner, so nobody can tell where the words in it end. Backticks come in pairs: close it, or take it out.");
        return true;
    }

    /// <summary>Carries the faults of a text read on its own to where that text stands.</summary>
    public static void Report(IEnumerable<Fault> found, Cut at, FaultSheet faults)
    {
        foreach (var fault in found) faults.Add(at.PlaceAt(Math.Max(0, fault.Where.Column - 1)), fault.Message);
    }

    /// <summary>An id where it is declared: in backticks. Without them it is reported and still declared; null where there is none.</summary>
    public static Cut? DeclaredId(Cut cell, FaultSheet faults)
    {
        if (cell.Unquoted() is { IsEmpty: false } id) return id;
        var bare = cell.From(cell.Text.Length - cell.Text.TrimStart('`').Length);
        bare = bare.Slice(0, bare.Text.TrimEnd('`').Length).Trim();
        if (bare.IsEmpty) faults.Add(cell.Place, "The id is missing. Write it in backticks.");
        // An open backtick has been reported with its row.
        else if (cell.Text.Count(c => c == '`') % 2 == 0)
            faults.Add(cell.Place, $"An id stands in backticks where it is declared, with nothing beside it. Write it like this: `{Plain(bare.Text)}`.");
        return bare.IsEmpty ? null : bare;
    }

    /// <summary>One of a closed list of words; null where the value is not there or is not one of them.</summary>
    public static T? Word<T>(Cut? value, WordParser<T> parser, IEnumerable<string> all, string what, FaultSheet faults)
        where T : struct
    {
        if (value is null) return null;
        if (parser(value.Text, out var read)) return read;
        var words = all.ToList();
        faults.Add(value.Place, value.IsEmpty
            ? $"Nothing stands here. Write {what}: one of {string.Join(", ", words)}."
            : $"`{Plain(value.Text)}` is not {what}.{DidYouMean.Sentence(value.Text, words)} Write one of: {string.Join(", ", words)}.");
        return null;
    }

    public static int? Number(Cut value, FaultSheet faults)
    {
        if (int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        faults.Add(value.Place, value.IsEmpty ? "A number is missing. Write a whole number." : $"`{Plain(value.Text)}` is not a whole number. Write digits only, such as `12`.");
        return null;
    }

    public static InForce InForceOf(Cut? value, FaultSheet faults)
    {
        if (value is null || value.IsEmpty) return InForce.Always;
        if (InForce.TryParse(value.Text, out var days)) return days;
        faults.Add(value.Place, $"`{Plain(value.Text)}` does not say on which days. Write `from 2009-07-22`, `to 2026-03-31`, `from 2009-07-22 to 2026-03-31` with the first day first, or `not yet`.");
        return InForce.Always;
    }

    public static Urgency? UrgencyOf(Cut? value, FaultSheet faults) => Word<Urgency>(value, RuleWords.TryParse, RuleWords.AllUrgencies, "an urgency", faults);

    public static ImmutableArray<string> Several(Cut? value, FaultSheet faults)
    {
        if (value is null) return [];
        var items = value.Split(';').ToList();
        foreach (var empty in items.Where(i => i.IsEmpty)) faults.Add(empty.Place, "Nothing stands here between the semicolons. Write something, or take one semicolon out.");
        foreach (var twice in items.GroupBy(i => i.Text).Where(g => g.Key.Length > 0).SelectMany(g => g.Skip(1)))
            faults.Add(twice.Place, $"`{Plain(twice.Text)}` stands twice. Write it once.");
        return [.. items.Where(i => !i.IsEmpty).Select(i => i.Text)];
    }

    public static ImmutableArray<string> Citations(Cut? value, FaultSheet faults)
    {
        if (value is not null && value.Text.Contains(',', StringComparison.Ordinal))
        {
            faults.Add(value.PlaceAt(value.Text.IndexOf(',', StringComparison.Ordinal)), "Several sources are separated by `;`. Write a semicolon here, not a comma.");
            return [.. value.Split(',').SelectMany(v => v.Split(';')).Select(v => v.Text)];
        }

        return [.. Several(value, faults).Select(Plain)];
    }

    /// <summary><c>THRESHOLD, STRENGTH</c>, several with <c>;</c>.</summary>
    public static IEnumerable<(Threshold Threshold, RuleStrength Strength, Cut At)> LeadsTo(Cut value, FaultSheet faults)
    {
        var seen = new HashSet<Threshold>();
        foreach (var item in value.Split(';'))
        {
            var halves = item.Split(',').ToList();
            if (halves.Count != 2)
            {
                faults.Add(item.Place, $"{(item.IsEmpty ? "Nothing stands here." : $"`{Plain(item.Text)}` is not a threshold and a strength with a comma between.")} Write it like this: `section 47, must consider`.");
                continue;
            }

            var threshold = Word<Threshold>(halves[0], ThresholdWords.TryParse, ThresholdWords.All.Select(t => t.Words()), "a threshold", faults);
            var strength = Word<RuleStrength>(halves[1], RuleWords.TryParse, RuleWords.AllStrengths, "a strength", faults);
            if (threshold is not { } t || strength is not { } s) continue;
            if (!seen.Add(t)) faults.Add(item.Place, $"`{t.Words()}` stands twice. Say once how firmly this leads there.");
            else yield return (t, s, item);
        }
    }

    public static Clock? ClockOf(Cut? value, FaultSheet faults)
    {
        if (value is null) return null;
        if (Clock.TryParse(Plain(value.Text), out var clock)) return clock;
        faults.Add(value.Place, $"`{Plain(value.Text)}` does not say by when. Write `1 working day after receivedOn`, `72 hours after` and an event, `end of the day after receivedOn`, or a parameter and `after`. Units: hours, working days, days, weeks, months, end of the day.");
        return null;
    }

    /// <summary>The words without backticks, for a message that puts its own around them.</summary>
    public static string Plain(string text) => text.Replace("`", string.Empty, StringComparison.Ordinal);
}
