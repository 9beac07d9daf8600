using System.Collections.Immutable;

namespace Thresholds.Facts;

/// <summary>A professional's recorded answer on one threshold.</summary>
/// <remarks>The default value is <see cref="MoreInformationNeeded"/>, the answer that changes no status.</remarks>
public enum JudgementAnswer
{
    /// <summary>More must be known: by whom, by when, and what keeps the child safe meanwhile. Changes no status.</summary>
    MoreInformationNeeded,

    /// <summary>The threshold is met.</summary>
    Met,

    /// <summary>The rules it names do not, on what was then known, meet the threshold.</summary>
    NotMet,
}

/// <summary>A council professional's recorded answer on one threshold, and the rules it answers.</summary>
/// <remarks>A referrer's opinion is a fact, not a judgement; an outcome recorded in a file under audit is compared, never fed in.
/// Never prints what it holds. Immutable; safe to share between threads.</remarks>
public sealed class Judgement
{
    /// <summary>The threshold it answers. It settles nothing on another.</summary>
    public required Threshold Threshold { get; init; }

    /// <summary>The answer.</summary>
    public required JudgementAnswer Answer { get; init; }

    /// <summary>The day it was made.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Ids of the rules it answers, fixed when it was made. A "not met" that names none settles none. Each once, in a fixed order.</summary>
    public ImmutableArray<string> Settles { get; init => field = AsSet(value); } = [];

    /// <summary>Ids of the facts that were yes when it was made. A concern or legal fact that was not among them asks again. Each once, in a fixed order.</summary>
    public ImmutableArray<string> KnownThen { get; init => field = AsSet(value); } = [];

    /// <summary>The reason; its absence is a record check, never a refusal.</summary>
    public string? Reason { get; init; }

    /// <summary>Who made it, as a role ("team manager").</summary>
    public string? Role { get; init; }

    /// <summary>For "more information needed": from whom.</summary>
    public string? InformationFrom { get; init; }

    /// <summary>For "more information needed": by when.</summary>
    public DateOnly? InformationBy { get; init; }

    /// <summary>For "more information needed": what keeps the child safe meanwhile.</summary>
    public string? SafeMeanwhile { get; init; }

    internal string SortKey => string.Join(
        '\u001f',
        On.ToString("O", System.Globalization.CultureInfo.InvariantCulture), (int)Threshold, (int)Answer, Role ?? "\0", Reason ?? "\0",
        string.Join(',', Settles), string.Join(',', KnownThen), InformationFrom ?? "\0",
        InformationBy?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), SafeMeanwhile ?? "\0");

    // In which order a host lists them says nothing, and must not show in a record.
    private static ImmutableArray<string> AsSet(ImmutableArray<string> ids)
        => ids.IsDefault ? [] : [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>The words for judgements.</summary>
/// <remarks>Thread-safe.</remarks>
public static class JudgementWords
{
    private static readonly ImmutableArray<string> Slugs = ["more-information-needed", "met", "not-met"];

    /// <summary>All words.</summary>
    public static IEnumerable<string> All => Slugs;

    /// <summary><c>not-met</c> and the like, as in JSON.</summary>
    /// <param name="answer">The answer.</param>
    public static string Slug(this JudgementAnswer answer) => Slugs[(int)answer];

    /// <summary>Reads a word.</summary>
    /// <param name="text">The word.</param>
    /// <param name="answer">The answer.</param>
    public static bool TryParse(string? text, out JudgementAnswer answer)
    {
        var index = text is null ? -1 : Slugs.IndexOf(text);
        answer = (JudgementAnswer)Math.Max(index, 0);
        return index >= 0;
    }
}
