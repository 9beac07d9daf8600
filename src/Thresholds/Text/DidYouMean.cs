namespace Thresholds.Text;

/// <summary>Finds the word a writer most likely meant.</summary>
public static class DidYouMean
{
    /// <summary>The nearest of the words, or null where none is near enough to be worth offering.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="words">The words there are.</param>
    public static string? Nearest(string written, IEnumerable<string> words)
    {
        string? best = null;
        var bestDistance = Math.Max(2, written.Length / 3) + 1;
        foreach (var word in words.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(word.Length - written.Length) >= bestDistance) continue;
            var distance = Distance(written, word);
            if (distance < bestDistance) (best, bestDistance) = (word, distance);
        }

        return best;
    }

    /// <summary>` Did you mean ...?` with a leading space, or nothing.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="words">The words there are.</param>
    public static string Sentence(string written, IEnumerable<string> words)
        => Nearest(written, words) is { } near ? $" Did you mean `{near}`?" : string.Empty;

    // Optimal string alignment: a swap of neighbours, the commonest slip, counts as one.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var least = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) least = Math.Min(least, rows[i - 2, j - 2] + 1);
                rows[i, j] = least;
            }
        }

        return rows[a.Length, b.Length];
    }
}
