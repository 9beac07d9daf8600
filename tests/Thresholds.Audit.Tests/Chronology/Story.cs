using System.Globalization;
using Thresholds.Audit.Chronology;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Import;
using Thresholds.Facts;

namespace Thresholds.Audit.Tests.Chronology;

/// <summary>Words to tell a story in.</summary>
internal sealed class Story
{
    private readonly List<ChronologyContact> _contacts = [];
    private readonly List<RecordedEvent> _events = [];
    private readonly List<CoveredPeriod> _told = [];

    public static RecordedDecision None => RecordedDecision.NoneOfThem;

    public static RecordedDecision EarlyHelp => RecordedDecision.Each([Threshold.EarlyHelp]);

    public static RecordedDecision Section17 => RecordedDecision.Each([Threshold.Section17]);

    public static RecordedDecision Section47 => RecordedDecision.Each([Threshold.Section47]);

    /// <summary>A contact of the file whose decisions are looked at.</summary>
    public Story Contact(string? child, string day, RecordedDecision recorded = default, string? source = null, string? family = null, string? time = null, string? id = null)
    {
        _contacts.Add(new(id ?? $"contact {_contacts.Count}", child, family, Day(day), time is null ? null : TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture), source, recorded));
        return this;
    }

    /// <summary>What another file tells.</summary>
    public Story Event(
        string child, RecordedKind kind, string day, string? from = null, string? source = null, string? code = null, OutcomeFlag yes = OutcomeFlag.None, OutcomeFlag no = OutcomeFlag.None,
        RecordFormat? format = RecordFormat.AnnexA, string own = "", int? census = null, string file = "file")
    {
        _events.Add(new()
        {
            ChildId = child, Kind = kind, Day = Day(day), At = new(file, string.Empty, 2), StartedOn = from is null ? null : Day(from), Source = source, Code = code, Yes = yes, No = no,
            Format = format, OwnId = own, CensusYear = census,
        });
        return this;
    }

    /// <summary>Somebody who knows says from when to when the files tell every event of these kinds.</summary>
    public Story Told(string from, string to, params RecordedKind[] kinds)
    {
        _told.AddRange(kinds.Select(k => new CoveredPeriod(k, Day(from), Day(to))));
        return this;
    }

    public Chronologies Chronologies(ChronologySettings? settings = null) => Lives.Build(_contacts, _events, (settings ?? new()) with { Stated = [.. _told] });

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
