using Thresholds.Facts;

namespace Thresholds.Audit.Import;

/// <summary>Reads yes and no in every dress. A blank is undecided, never no.</summary>
internal static class YesNo
{
    private static readonly string[] Yes = ["yes", "y", "true", "1", "a", "ayes", "1yes"];
    private static readonly string[] No = ["no", "n", "false", "0", "b", "bno", "0no"];
    private static readonly string[] Unknown = ["unknown", "cunknown", "c"];
    private static readonly string[] NoAction = ["nfa", "nofurtheraction"];
    private static readonly string[] Action = ["fa", "furtheraction"];

    /// <summary>Reads an answer; false when it has no meaning.</summary>
    /// <param name="question">What the column asks.</param>
    /// <param name="text">What is written.</param>
    /// <param name="says">What it says of the question's flag, turned round where the column asks the opposite; not known for a blank.</param>
    public static bool TryRead(YesNoQuestion question, string text, out Truth says)
    {
        // "-1" is not 1, and "Y?" is a doubt.
        var bare = text.Length > 0 && (text[0] == '-' || text.Contains('?', StringComparison.Ordinal)) ? string.Empty : HeaderText.Bare(text);
        if (bare.Length > 1 && text.EndsWith(".0", StringComparison.Ordinal)) bare = bare[..^1];
        var isYes = Yes.Contains(bare) || question.AsksForNoAction && NoAction.Contains(bare);
        var isNo = No.Contains(bare) || question.AsksForNoAction && Action.Contains(bare);
        says = isYes == isNo ? Truth.NotKnown : isYes != question.IsInverted ? Truth.Yes : Truth.No;
        return text.Length == 0 || isYes || isNo || question.MayBeUnknown && Unknown.Contains(bare);
    }
}
