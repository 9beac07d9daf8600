namespace Thresholds.Audit.Reports.Html;

/// <summary>A text that is not the report's own: a name from a file or the words of the guidance. It is marked in the page, and its own direction of writing stays its own.</summary>
/// <param name="Text">The text as it stands.</param>
internal readonly record struct Quoted(string Text)
{
    /// <summary>Never: a quoted text becomes part of a sentence only through <see cref="Phrase"/>, which escapes and marks it.</summary>
    public override string ToString() => throw new NotSupportedException("A quoted text goes into a phrase, not into plain text.");
}
