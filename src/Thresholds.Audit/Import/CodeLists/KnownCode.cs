using System.Collections.Immutable;
using System.Globalization;

namespace Thresholds.Audit.Import;

/// <summary>One code of a list.</summary>
/// <param name="Code">The code.</param>
/// <param name="Meaning">What it means, in a few words.</param>
/// <param name="AlsoWritten">Other ways in which the format writes it.</param>
internal sealed record KnownCode(string Code, string Meaning, params ImmutableArray<string> AlsoWritten)
{
    /// <summary>The first year of the list in which it stands; null when it was always there.</summary>
    public int? From { get; init; }

    /// <summary>The last year of the list in which it stands; null when it still does.</summary>
    public int? To { get; init; }

    /// <summary>Whether it stands in the list of a year; where the year is not known, it does.</summary>
    public bool IsIn(int? year) => year is null || (From ?? year) <= year && year <= (To ?? year);

    /// <summary>Why it does not stand in the list of a year.</summary>
    public string NotIn(int year) => string.Create(CultureInfo.InvariantCulture, $"{Code} {(From > year ? $"came in with {From}" : $"went out after {To}")}, and this is of {year}");
}
