using Thresholds.Explanation;

namespace Thresholds.Cli.Explaining;

/// <summary>Puts several pages under each other.</summary>
internal static class Pages
{
    public static string Joined(ReportFormat format, IEnumerable<string> pages)
        => string.Join(format == ReportFormat.Markdown ? "\n---\n\n" : "\n" + new string('-', 100) + "\n\n", pages);
}
