using System.Collections.Immutable;

namespace Thresholds.Explanation.Records;

/// <summary>What came of deciding a record again.</summary>
/// <remarks>The default value is <see cref="NotUsable"/>.</remarks>
public enum RecordVerdict
{
    /// <summary>It cannot be read, or its stated facts cannot be read by the guidance at hand.</summary>
    NotUsable,

    /// <summary>The decision is another than the one stored.</summary>
    Differs,

    /// <summary>The decision is the same; how it is written, or what it was written by, is not.</summary>
    SameDecision,

    /// <summary>The same, byte for byte.</summary>
    Identical,
}

/// <summary>Why a stored decision is not the one decided again.</summary>
/// <remarks>The default value is <see cref="Facts"/>, the gravest.</remarks>
public enum RecordCause
{
    /// <summary>Neither the guidance nor the library explains it: facts or decision were altered or damaged after they were written.</summary>
    Facts,

    /// <summary>The guidance at hand is not the guidance that decided.</summary>
    Rulebook,

    /// <summary>Another version of the library decided.</summary>
    Library,
}

/// <summary>What of a decision is different.</summary>
/// <remarks>The default value is <see cref="Headline"/>.</remarks>
public enum DifferenceKind
{
    /// <summary>What is required, to consider, not ruled out, or how soon.</summary>
    Headline,

    /// <summary>How a threshold stands.</summary>
    Threshold,

    /// <summary>What came of a rule.</summary>
    Rule,

    /// <summary>A step to take.</summary>
    Step,

    /// <summary>A route to safety.</summary>
    Route,

    /// <summary>What the record shows.</summary>
    Check,

    /// <summary>Stated facts that cannot all be true.</summary>
    Clash,

    /// <summary>What is said of a judgement.</summary>
    Judgement,

    /// <summary>The open questions.</summary>
    Question,

    /// <summary>A rule not in force on the day.</summary>
    NotApplied,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>The words for verdicts, causes and kinds of difference, as spelt in JSON.</summary>
/// <remarks>Thread-safe.</remarks>
public static class RecordWords
{
    private static readonly ImmutableArray<string> Verdicts = ["not-usable", "differs", "same-decision", "identical"];
    private static readonly ImmutableArray<string> Causes = ["facts", "rulebook", "library"];
    private static readonly ImmutableArray<string> Kinds =
        ["headline", "threshold", "rule", "step", "route", "check", "clash", "judgement", "question", "not-applied", "other"];

    /// <summary><c>same-decision</c> and the like.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string Slug(this RecordVerdict verdict) => Verdicts[(int)verdict];

    /// <summary><c>facts</c> and the like.</summary>
    /// <param name="cause">The cause.</param>
    public static string Slug(this RecordCause cause) => Causes[(int)cause];

    /// <summary><c>not-applied</c> and the like.</summary>
    /// <param name="kind">The kind.</param>
    public static string Slug(this DifferenceKind kind) => Kinds[(int)kind];
}
