using System.Collections.Immutable;
using Thresholds.Audit.Import;
using Thresholds.Facts;

namespace Thresholds.Audit.Sampling;

/// <summary>What a reader may answer about a file: a rung of the ladder, or that the file does not say enough.</summary>
internal static class Marks
{
    /// <summary>The file does not say enough to tell.</summary>
    public const string CannotTell = "cannot-tell";

    /// <summary>The answers as written in a worklist, the ladder first.</summary>
    public static ImmutableArray<string> Answers { get; } = [RecordedOutcome.None, .. ThresholdWords.Ladder.Select(t => t.Slug()), CannotTell];

    /// <summary>The rung of an answer; null where the file does not say enough.</summary>
    public static int? Rung(string answer) => Answers.IndexOf(answer) is var at && at < Answers.Length - 1 ? at : null;
}

/// <summary>What one reader answered about one file.</summary>
/// <param name="Sample">The number in the sample.</param>
/// <param name="Reader">The reader: 1 or 2, never a name.</param>
/// <param name="Rung">The answer; null where the file does not say enough to tell.</param>
/// <param name="ReasonFound">Whether a reason stands in the file; not known where the reader left it blank.</param>
/// <param name="ReadOn">The day of reading; null where left blank.</param>
internal sealed record Mark(int Sample, int Reader, int? Rung, Truth ReasonFound, DateOnly? ReadOn);
