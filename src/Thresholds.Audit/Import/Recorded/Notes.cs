namespace Thresholds.Audit.Import;

/// <summary>Notes that more than one place writes or reads; some show whose system exported a file.</summary>
internal static class Notes
{
    public const string JsonOutcomes = "outcomes read as JSON";
    public const string SpoiltOutcomes = "outcomes that are not valid JSON (unescaped comments, or cut short): the flags before the break were read";
    public const string PlainOutcomes = "outcomes in plain text";
    public const string DatedAnew = "records that came before under their own id with another day: the day read first stands";
    public const string EclipseWords = "source codes are the words that Eclipse writes";
}
