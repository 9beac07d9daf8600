using System.Globalization;
using Thresholds.Audit.Consistency.Statistics;

namespace Thresholds.Audit.Consistency.Groups;

/// <summary>One group in one dimension: how often it was decided lower, or higher, than what the recorded facts point to, or cannot be judged.</summary>
/// <param name="Dimension">By what it is grouped.</param>
/// <param name="Group">The group, as its code.</param>
/// <param name="Measure">Lower, higher, or not to be judged.</param>
/// <param name="Share">Of its contacts with something to compare, how many. Children of one family on one day count once; for what cannot be judged, a family counts once.</param>
/// <param name="Limits95">Between which counts a group of this size lies at the common rate, 95%. Not adjusted: a picture, never a flag.</param>
/// <param name="Limits998">The same at 99.8%.</param>
/// <param name="Test">Beside the others on like contacts; null where the group is too small, and for topics, which have no like contacts to be set beside.</param>
/// <param name="Adjusted">The chance of so much difference or more anywhere in the audit, were there none; null where not tested.</param>
/// <param name="IsFlagged">Whether that is within the audit's false-alarm rate: read files of this group first.</param>
internal sealed record GroupFigure(
    Dimension Dimension, string Group, Measure Measure, Proportion Share, (int Lower, int Upper) Limits95, (int Lower, int Upper) Limits998,
    StratifiedTest? Test, double? Adjusted, bool IsFlagged)
{
    /// <summary>One sentence for a report.</summary>
    public string Words => WordsFor(Group);

    /// <summary>The same, with a name for the group in place of its code.</summary>
    public string WordsFor(string name)
    {
        var counted = string.Create(CultureInfo.InvariantCulture, $"{Dimension.Words()} {name}: {Share.Count} of {Share.Of}{(Measure == Measure.NotJudged ? ", each family once," : "")} {Measure.Words()}");
        if (Test is null) return counted + (Dimension == Dimension.Topic ? "; topics differ in their cases and are not compared." : "; too few to compare.");
        var beside = string.Create(CultureInfo.InvariantCulture, $"; {Test.Expected:0.0} where the others stand{(Measure != Measure.NotJudged ? " on like contacts" : Dimension == Dimension.Source ? "" : " with contacts from the same sources")}");
        return counted + beside + (IsFlagged ? ". Differs from the others: read the files." : ".");
    }
}
