using System.Collections.Immutable;

namespace Thresholds.Rulebooks;

/// <summary>How firmly a rule speaks.</summary>
/// <remarks>The default value is none of them.</remarks>
public enum RuleStrength
{
    /// <summary>A sign to weigh with others.</summary>
    PointsTowards = 1,

    /// <summary>A professional must answer, with a reason; strengths cannot cancel it.</summary>
    MustConsider = 2,

    /// <summary>The cited law fixes that threshold, with no weighing.</summary>
    Duty = 3,
}

/// <summary>How soon something is wanted.</summary>
/// <remarks>The default value is none of them; nothing said is a null. Higher is sooner.</remarks>
public enum Urgency
{
    /// <summary>Within one working day.</summary>
    WithinOneWorkingDay = 1,

    /// <summary>Today.</summary>
    Today = 2,

    /// <summary>Now.</summary>
    Now = 3,
}

/// <summary>How far a citation has been checked against its source.</summary>
/// <remarks>The default value is <see cref="NotYet"/>.</remarks>
public enum Verified
{
    /// <summary>Not yet read in the source.</summary>
    NotYet,

    /// <summary>The place cited was read in an opening or excerpt of the source, not the whole document.</summary>
    OpeningRead,

    /// <summary>Read in the source.</summary>
    Yes,
}

/// <summary>The words for the small closed lists of a rulebook, in prose and in JSON.</summary>
/// <remarks>Thread-safe.</remarks>
public static class RuleWords
{
    private static readonly ImmutableArray<(RuleStrength Value, string Words)> Strengths =
        [(RuleStrength.Duty, "duty"), (RuleStrength.MustConsider, "must consider"), (RuleStrength.PointsTowards, "points towards")];

    private static readonly ImmutableArray<(Urgency Value, string Words)> Urgencies =
        [(Urgency.Now, "now"), (Urgency.Today, "today"), (Urgency.WithinOneWorkingDay, "within one working day")];

    private static readonly ImmutableArray<(Verified Value, string Words)> Verifieds =
        [(Verified.Yes, "yes"), (Verified.OpeningRead, "opening read"), (Verified.NotYet, "not yet")];

    /// <summary>All words for strengths.</summary>
    public static IEnumerable<string> AllStrengths => Strengths.Select(s => s.Words);

    /// <summary>All words for urgencies.</summary>
    public static IEnumerable<string> AllUrgencies => Urgencies.Select(u => u.Words);

    /// <summary>All words for verification.</summary>
    public static IEnumerable<string> AllVerified => Verifieds.Select(v => v.Words);

    /// <summary><c>must consider</c> and the like.</summary>
    /// <param name="strength">The strength.</param>
    public static string Words(this RuleStrength strength) => Strengths.First(s => s.Value == strength).Words;

    /// <summary><c>must-consider</c> and the like, as in JSON.</summary>
    /// <param name="strength">The strength.</param>
    public static string Slug(this RuleStrength strength) => strength.Words().Replace(' ', '-');

    /// <summary><c>within one working day</c> and the like.</summary>
    /// <param name="urgency">The urgency.</param>
    public static string Words(this Urgency urgency) => Urgencies.First(u => u.Value == urgency).Words;

    /// <summary><c>within-one-working-day</c> and the like, as in JSON.</summary>
    /// <param name="urgency">The urgency.</param>
    public static string Slug(this Urgency urgency) => urgency.Words().Replace(' ', '-');

    /// <summary><c>opening read</c> and the like.</summary>
    /// <param name="verified">The state.</param>
    public static string Words(this Verified verified) => Verifieds.First(v => v.Value == verified).Words;

    /// <summary>Reads a strength, in prose or JSON spelling.</summary>
    /// <param name="text">The words.</param>
    /// <param name="strength">The strength.</param>
    public static bool TryParse(string? text, out RuleStrength strength) => Find(Strengths, text, out strength);

    /// <summary>Reads an urgency, in prose or JSON spelling.</summary>
    /// <param name="text">The words.</param>
    /// <param name="urgency">The urgency.</param>
    public static bool TryParse(string? text, out Urgency urgency) => Find(Urgencies, text, out urgency);

    /// <summary>Reads a state of verification, in prose or JSON spelling.</summary>
    /// <param name="text">The words.</param>
    /// <param name="verified">The state.</param>
    public static bool TryParse(string? text, out Verified verified) => Find(Verifieds, text, out verified);

    private static bool Find<T>(ImmutableArray<(T Value, string Words)> list, string? text, out T value)
    {
        foreach (var (candidate, words) in list)
        {
            value = candidate;
            if (text == words || text == words.Replace(' ', '-')) return true;
        }

        value = default!;
        return false;
    }
}
