using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Explanation;

/// <summary>A question worth asking, and the rules it bears on.</summary>
/// <param name="FactId">The fact that is not known.</param>
/// <param name="RuleIds">The rules it keeps open, most serious first.</param>
public sealed record Question(string FactId, ImmutableArray<string> RuleIds);

/// <summary>Which questions are open, and which to ask first.</summary>
/// <remarks>Thread-safe.</remarks>
public static class AskNext
{
    /// <summary>The most questions worth putting to anybody at once.</summary>
    public const int Most = 7;

    /// <summary>Every fact whose answer could still change how a threshold stands, in the order to ask.</summary>
    /// <remarks>Age while nobody has stated it; legal facts that a duty turns on; what would complete a rule already partly met, in a chapter that
    /// has a worry before others and with more of the rule met before less; what else stands in such a chapter; then the most serious; ties in vocabulary order.</remarks>
    /// <param name="decision">The decision.</param>
    public static ImmutableArray<Question> Open(ThresholdDecision decision) => OpenQuestions.All(decision);

    // Emergency accommodation is a separate question and not a more serious one: it weighs as section 47 does.
    internal static int Weight(Rule rule)
        => ((int)rule.Strength * 10) + (int)(rule.Threshold == Threshold.EmergencyAccommodation ? Threshold.Section47 : rule.Threshold);
}
