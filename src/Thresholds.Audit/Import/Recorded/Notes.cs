namespace Thresholds.Audit.Import;

/// <summary>Notes by which a file shows whose system exported it.</summary>
internal static class Notes
{
    public const string JsonOutcomes = "outcomes read as JSON";
    public const string SpoiltOutcomes = "outcomes that are not valid JSON (unescaped comments, or cut short): the flags before the break were read";
    public const string PlainOutcomes = "outcomes in plain text";
    public const string EclipseWords = "source codes are the words that Eclipse writes";
}
