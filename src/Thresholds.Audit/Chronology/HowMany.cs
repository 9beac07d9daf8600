using System.Globalization;
using Thresholds.Facts;

namespace Thresholds.Audit.Chronology;

/// <summary>A number told from files: at least so many, and at most so many where the files speak of the whole time.</summary>
/// <param name="AtLeast">What was seen.</param>
/// <param name="AtMost">The most it can be; null: open, because the files begin too late or end too soon to know.</param>
/// <remarks>The default value is "not known": at least 0, at most open. It is never "none". Immutable.</remarks>
internal readonly record struct HowMany(int AtLeast, int? AtMost)
{
    /// <summary>Anything from 0.</summary>
    public static HowMany NotKnown => default;

    /// <summary>Whether it is one number.</summary>
    public bool IsKnown => AtLeast == AtMost;

    /// <summary>So many were seen; the number is known where the files hold all of them.</summary>
    public static HowMany Seen(int count, bool isAll) => new(count, isAll ? count : null);

    /// <summary>The values of a measure that it leaves possible.</summary>
    /// <param name="range">The measure's whole range.</param>
    public Interval Within(Interval range)
        => new(Math.Clamp(AtLeast, range.Min, range.Max), AtMost is { } most ? Math.Clamp(most, range.Min, range.Max) : range.Max);

    /// <summary>In words: <c>2</c>, <c>at least 2</c>, <c>1 to 30</c>, <c>not known</c>.</summary>
    public override string ToString() => this switch
    {
        { IsKnown: true } => AtLeast.ToString(CultureInfo.InvariantCulture),
        { AtMost: { } most } => string.Create(CultureInfo.InvariantCulture, $"{AtLeast} to {most}"),
        { AtLeast: 0 } => "not known",
        _ => string.Create(CultureInfo.InvariantCulture, $"at least {AtLeast}"),
    };
}
