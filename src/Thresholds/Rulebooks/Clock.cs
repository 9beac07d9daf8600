using System.Globalization;
using Thresholds.Text;
using Thresholds.Timescales;

namespace Thresholds.Rulebooks;

/// <summary>By when a step is due: so many units after a start, or a parameter that says how many.</summary>
/// <param name="Limit">How many units; ignored when a parameter is named.</param>
/// <param name="Unit">The unit; ignored when a parameter is named.</param>
/// <param name="Parameter">The parameter that holds both; null: none.</param>
/// <param name="After">The start: an event's id, or <c>receivedOn</c>.</param>
/// <remarks>Immutable.</remarks>
public sealed record Clock(int Limit, ClockUnit Unit, string? Parameter, string After)
{
    /// <summary>The start that every contact has.</summary>
    public const string Receipt = "receivedOn";

    /// <summary><c>1 working day after receivedOn</c>, <c>end of the day after receivedOn</c>, <c>health-review-by after receivedOn</c>.</summary>
    public override string ToString()
    {
        if (Parameter is not null) return $"{Parameter} after {After}";
        if (Unit == ClockUnit.EndOfDay && Limit == 0) return $"{ClockUnits.Name(Unit, 1)} after {After}";
        return string.Create(CultureInfo.InvariantCulture, $"{Limit} {ClockUnits.Name(Unit, Limit)} after {After}");
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <param name="text">The words.</param>
    /// <param name="clock">The clock.</param>
    public static bool TryParse(string text, out Clock clock)
    {
        clock = new(0, default, null, Receipt);
        var split = text.LastIndexOf(" after ", StringComparison.Ordinal);
        if (split < 0) return false;
        var limit = text[..split].Trim();
        var after = text[(split + " after ".Length)..].Trim();
        if (after != Receipt && !Slug.IsValid(after)) return false;
        if (ClockUnits.TryParse(limit, out var endOfDay) && endOfDay == ClockUnit.EndOfDay)
        {
            clock = new(0, endOfDay, null, after);
            return true;
        }

        var space = limit.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
        {
            clock = new(0, default, limit, after);
            return Slug.IsValid(limit);
        }

        if (!int.TryParse(limit[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || !ClockUnits.TryParse(limit[(space + 1)..].Trim(), out var unit))
            return false;
        clock = new(count, unit, null, after);
        return true;
    }
}
