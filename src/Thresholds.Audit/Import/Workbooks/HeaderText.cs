namespace Thresholds.Audit.Import;

/// <summary>Compares names as people write them: only letters and digits count, so that spaces, brackets, apostrophes, case and spoilt characters do not.</summary>
internal static class HeaderText
{
    /// <summary>The letters and digits of a name, in small letters.</summary>
    public static string Bare(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant));
}
