using Thresholds.Audit.Import;

namespace Thresholds.Audit.Chronology;

/// <summary>A stretch of days, both ends included.</summary>
internal readonly record struct Days(int From, int To);

/// <summary>In which months each file tells events of the kinds that show how far it goes, and the last day in each census. Grows with months, not with rows.</summary>
internal sealed class SpokenDays
{
    // Two files meet over a long weekend.
    private const int MostDaysBetween = 4;

    private readonly HashSet<(byte Teller, RecordedKind Kind)> _kinds = [];
    private readonly Dictionary<(byte Teller, RecordedKind Kind, string File), SortedDictionary<int, Days>> _months = [];
    private readonly SortedDictionary<int, int> _censuses = [];

    /// <summary>The last day in each census, by its year.</summary>
    public IReadOnlyDictionary<int, int> Censuses => _censuses;

    public void Count(byte teller, RecordedKind kind, DateOnly day, string file, int? censusYear)
    {
        _kinds.Add((teller, kind));
        var (month, number) = (day.Year * 12 + day.Month, day.DayNumber);
        if (censusYear is > 1 and <= 9999 and var year && number > _censuses.GetValueOrDefault(year, -1)) _censuses[year] = number;
        if (kind is not (RecordedKind.Contact or RecordedKind.Referral or RecordedKind.Closure)) return;
        if (!_months.TryGetValue((teller, kind, file), out var months)) _months.Add((teller, kind, file), months = []);
        if (!months.TryGetValue(month, out var days)) months.Add(month, new(number, number));
        else if (number < days.From || number > days.To) months[month] = new(Math.Min(days.From, number), Math.Max(days.To, number));
    }

    /// <summary>Which kinds a format tells at all.</summary>
    public IEnumerable<RecordedKind> Kinds(byte teller) => _kinds.Where(k => k.Teller == teller).Select(k => k.Kind).Order();

    /// <summary>The unbroken runs of months in each of which a file tells an event of a kind, from the first such day to the last, those of several files joined where they meet.</summary>
    public IReadOnlyList<Days> Runs(byte teller, RecordedKind kind)
    {
        var joined = new List<Days>();
        foreach (var run in _months.Where(m => m.Key.Teller == teller && m.Key.Kind == kind).SelectMany(m => Runs(m.Value)).OrderBy(r => r.From).ThenBy(r => r.To))
        {
            if (joined.Count > 0 && run.From <= joined[^1].To + 1 + MostDaysBetween) joined[^1] = joined[^1] with { To = Math.Max(joined[^1].To, run.To) };
            else joined.Add(run);
        }

        return joined;
    }

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
}
