using Thresholds.Audit.Import;

namespace Thresholds.Audit.Chronology;

/// <summary>A stretch of days, both ends included.</summary>
internal readonly record struct Days(int From, int To);

/// <summary>In which months each format tells events of each kind, and each census or return events of any kind. Grows with months, not with rows.</summary>
internal sealed class SpokenDays
{
    private readonly Dictionary<(byte Teller, RecordedKind Kind), SortedDictionary<int, Days>> _kinds = [];
    private readonly Dictionary<(byte Teller, string File), SortedDictionary<int, Days>> _files = [];

    public void Count(byte teller, RecordedKind kind, DateOnly day, string file)
    {
        Count(_kinds, (teller, kind), day);
        if (teller == Told.TellerOf(RecordFormat.CinCensus) || teller == Told.TellerOf(RecordFormat.Ssda903)) Count(_files, (teller, file), day);
    }

    /// <summary>Which kinds a format tells at all.</summary>
    public IEnumerable<RecordedKind> Kinds(byte teller) => _kinds.Keys.Where(k => k.Teller == teller).Select(k => k.Kind).Order();

    /// <summary>The unbroken runs of months in each of which a format tells an event of one of these kinds: from the first such day to the last.</summary>
    public IEnumerable<Days> Runs(byte teller, params ReadOnlySpan<RecordedKind> kinds)
    {
        var months = new SortedDictionary<int, Days>();
        foreach (var kind in kinds)
        {
            if (!_kinds.TryGetValue((teller, kind), out var found)) continue;
            foreach (var (month, days) in found) months[month] = months.TryGetValue(month, out var known) ? new(Math.Min(known.From, days.From), Math.Max(known.To, days.To)) : days;
        }

        return Runs(months);
    }

    /// <summary>The last run of months of each file of a format.</summary>
    public IEnumerable<Days> LastRuns(byte teller) => _files.Where(f => f.Key.Teller == teller).Select(f => Runs(f.Value).Last());

    private static IEnumerable<Days> Runs(SortedDictionary<int, Days> months)
    {
        (int Month, Days Days)? run = null;
        foreach (var (month, days) in months)
        {
            if (run is { } sofar && month != sofar.Month + 1) yield return sofar.Days;
            run = (month, run is { } known && month == known.Month + 1 ? new(known.Days.From, days.To) : days);
        }

        if (run is { } last) yield return last.Days;
    }

    private static void Count<TKey>(Dictionary<TKey, SortedDictionary<int, Days>> into, TKey key, DateOnly day)
        where TKey : notnull
    {
        if (!into.TryGetValue(key, out var months)) into.Add(key, months = []);
        var (month, number) = (day.Year * 12 + day.Month, day.DayNumber);
        if (!months.TryGetValue(month, out var days)) months.Add(month, new(number, number));
        else if (number < days.From || number > days.To) months[month] = new(Math.Min(days.From, number), Math.Max(days.To, number));
    }
}
