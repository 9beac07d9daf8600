namespace Thresholds.Audit.Chronology;

/// <summary>Early help assessments, each with its end where one is recorded.</summary>
internal static class EarlyHelp
{
    /// <summary>How many of those begun are without an end. An end that says what it ends, ends that; any other ends the oldest open one.</summary>
    public static int Open(ReadOnlySpan<LifeEvent> begun, ReadOnlySpan<LifeEvent> ended)
    {
        if (begun.Length == 0 || ended.Length == 0) return begun.Length;
        var open = new List<int>(begun.Length);
        foreach (ref readonly var start in begun) open.Add(start.Day);
        foreach (ref readonly var end in ended)
            if (end.Started >= 0) open.Remove(end.Started);
        foreach (ref readonly var end in ended)
            if (end.Started < 0 && open.Count > 0 && open[0] <= end.Day) open.RemoveAt(0);
        return open.Count;
    }
}
