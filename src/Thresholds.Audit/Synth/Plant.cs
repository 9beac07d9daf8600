using System.Collections.Immutable;

namespace Thresholds.Audit.Synth;

/// <summary>What may be hidden in an invented file, for an audit to find.</summary>
/// <remarks>The default value is <see cref="TeamDecidesLower"/>.</remarks>
public enum PlantKind
{
    /// <summary>One team records a step lower on the same facts.</summary>
    TeamDecidesLower,

    /// <summary>Contacts from one source are recorded as no further action.</summary>
    SourceWavedThrough,

    /// <summary>In one month a step lower is recorded on the same facts.</summary>
    MonthDrifts,

    /// <summary>One team leaves answers blank.</summary>
    Blanks,

    /// <summary>Rows come a second time, with the same id.</summary>
    Duplicates,

    /// <summary>Rows that cannot be read.</summary>
    BadRows,
}

/// <summary>Something hidden in an invented file.</summary>
/// <param name="Kind">What.</param>
/// <param name="Share">Among the rows it may touch (those of the team, source or month, else all), the share it does touch: over 0, at most 1.
/// For blanks, the share of the answers left out.</param>
public sealed record Plant(PlantKind Kind, double Share);

/// <summary>The words for what may be planted.</summary>
/// <remarks>Thread-safe.</remarks>
public static class PlantWords
{
    private static readonly ImmutableArray<string> Slugs = ["team", "source", "month", "blanks", "duplicates", "bad-rows"];

    /// <summary>All words.</summary>
    public static IEnumerable<string> All => Slugs;

    /// <summary><c>bad-rows</c> and the like.</summary>
    /// <param name="kind">What is planted.</param>
    public static string Slug(this PlantKind kind) => Slugs[(int)kind];

    /// <summary>Reads <c>team</c>, or <c>team=0.3</c> with the share.</summary>
    /// <param name="text">The word, and the share where it is given.</param>
    /// <param name="plant">What is planted; where no share is given, 0.3 for decisions and blanks and 0.002 for rows that are spoilt.</param>
    public static bool TryParse(string text, out Plant plant)
    {
        var parts = text.Split('=', 2);
        var kind = (PlantKind)Math.Max(0, Slugs.IndexOf(parts[0]));
        var share = kind is PlantKind.Duplicates or PlantKind.BadRows ? 0.002 : 0.3;
        var isRead = Slugs.Contains(parts[0])
            && (parts.Length == 1 || double.TryParse(parts[1], System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out share))
            && share is > 0 and <= 1;
        plant = new(kind, share);
        return isRead;
    }
}
