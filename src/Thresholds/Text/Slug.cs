namespace Thresholds.Text;

/// <summary>Kebab-case ids: <c>mark-when-not-mobile</c>.</summary>
internal static class Slug
{
    /// <summary>Starts with a lower-case letter; then letters and digits in words joined by single hyphens.</summary>
    public static bool IsValid(string? id)
    {
        if (string.IsNullOrEmpty(id) || !char.IsAsciiLetterLower(id[0]) || id[^1] == '-') return false;
        for (var i = 1; i < id.Length; i++)
        {
            var c = id[i];
            if (c == '-' ? id[i - 1] == '-' : !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c)) return false;
        }

        return true;
    }
}
