namespace Thresholds.Authoring;

/// <summary>One Markdown file of threshold guidance.</summary>
/// <param name="Name">Its file name: <c>rulebook.md</c>, or the chapter's id and <c>.md</c>. Faults name the file so.</param>
/// <param name="Text">Its text; line ends of any system, with or without a byte order mark.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record GuidanceFile(string Name, string Text)
{
    /// <summary>The name of the file that says what the guidance is.</summary>
    public const string Rulebook = "rulebook.md";
}
