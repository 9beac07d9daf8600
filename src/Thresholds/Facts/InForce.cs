using System.Globalization;

namespace Thresholds.Facts;

/// <summary>The days on which something holds: from and to, both included, or not yet commenced.</summary>
/// <param name="From">First day; null: since always.</param>
/// <param name="To">Last day; null: without end.</param>
/// <param name="NotYet">Law that has not commenced: it holds on no day.</param>
/// <remarks>The default value is "always". Immutable.</remarks>
public readonly record struct InForce(DateOnly? From, DateOnly? To, bool NotYet)
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>Holds on every day.</summary>
    public static InForce Always => default;

    /// <summary>Whether it holds on a day.</summary>
    /// <param name="day">The day.</param>
    public bool Holds(DateOnly day) => !NotYet && (From is not { } from || day >= from) && (To is not { } to || day <= to);

    /// <summary><c>from 2009-07-22 to 2026-03-31</c>, <c>not yet</c>, or empty for always.</summary>
    public override string ToString()
    {
        if (NotYet) return "not yet";
        var from = From?.ToString("'from' " + Day, CultureInfo.InvariantCulture);
        var to = To?.ToString("'to' " + Day, CultureInfo.InvariantCulture);
        return string.Join(' ', new[] { from, to }.Where(s => s is not null));
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <param name="text">The words.</param>
    /// <param name="inForce">The days.</param>
    public static bool TryParse(string text, out InForce inForce)
    {
        inForce = default;
        if (text == "not yet")
        {
            inForce = new(null, null, true);
            return true;
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        DateOnly? from = null, to = null;
        for (var i = 0; i < words.Length; i += 2)
        {
            if (i + 1 >= words.Length
                || !DateOnly.TryParseExact(words[i + 1], Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return false;
            if (words[i] == "from" && from is null && to is null) from = day;
            else if (words[i] == "to" && to is null) to = day;
            else return false;
        }

        inForce = new(from, to, false);
        return from is null || to is null || from <= to;
    }
}
