using Thresholds.Audit.Chronology;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Import;
using Thresholds.Facts;
using Thresholds.Tests.Support;

namespace Thresholds.Audit.Tests.Chronology;

/// <summary>A few small made-up lives: contacts of a file, events of several other files, and what is said of the days they cover.</summary>
internal sealed record Lives(IReadOnlyList<ChronologyContact> Contacts, IReadOnlyList<RecordedEvent> Events, ChronologySettings Settings)
{
    private static readonly string?[] Sources = ["6", "2A", null];
    private static readonly RecordFormat?[] Formats = [RecordFormat.AnnexA, RecordFormat.CinCensus, RecordFormat.Ssd, null];

    public Chronologies Built => Build(Contacts, Events, Settings);

    public static Chronologies Build(IEnumerable<ChronologyContact> contacts, IEnumerable<RecordedEvent> events, ChronologySettings? settings = null)
    {
        var builder = new ChronologyBuilder();
        foreach (var contact in contacts) builder.Add(contact);
        foreach (var happened in events) builder.Add(happened);
        return builder.Build(settings ?? new());
    }

    /// <summary>Draws lives whose days lie on each other, and on either side of every edge that a count or a gap has.</summary>
    public static Lives Draw(Dice dice)
    {
        var first = new DateOnly(2022, dice.Between(1, 12), dice.Between(1, 28)).AddDays(dice.Between(0, 4));
        DateOnly[] days =
        [
            .. new[] { 0, 1, 6, 7, 8, 29, 30, 31, 60 }.Select(first.AddDays), .. new[] { 1, 3, 6, 9, 12, 24 }.SelectMany(m => new[] { -1, 0, 1 }.Select(d => first.AddMonths(m).AddDays(d))),
        ];
        DateOnly[] few = [.. Enumerable.Range(0, dice.Between(1, 6)).Select(_ => dice.OneOf(days))];
        DateOnly Day() => dice.Chance(70) ? dice.OneOf(few) : dice.OneOf(days);

        string[] children = [.. new[] { "A", "B", "C" }.Take(dice.Between(1, 3))];
        var contacts = Enumerable.Range(0, dice.Between(1, 6)).Select(n => new ChronologyContact(
            $"k{n}", dice.Chance(5) ? null : dice.OneOf(children), dice.OneOf<string?>(["f", "g", null]), Day(), dice.Chance(50) ? new TimeOnly(dice.Between(8, 10), 0) : null,
            dice.OneOf(Sources), Decision(dice))).ToList();
        var events = Enumerable.Range(0, dice.Between(0, 14)).Select(_ => Event(dice, dice.OneOf(children), Day, contacts)).ToList();
        return new(contacts, events, new()
        {
            LinkingGapDays = dice.OneOf([0, 7, 30]), InferenceGapDays = dice.OneOf([0, 7, 30]), StepUpWindowDays = dice.OneOf([0, 7, 30]), OtherGaps = [7, 60],
            Stated = [.. dice.Some(Enum.GetValues<RecordedKind>(), 60).SelectMany(k => Enumerable.Range(0, dice.Between(1, 2)).Select(_ => Period(dice, k, Day)))],
        });
    }

    /// <summary>The same with one thing less.</summary>
    public IEnumerable<Lives> Smaller()
    {
        for (var i = 0; i < Events.Count; i++) yield return this with { Events = [.. Events.Where((_, n) => n != i)] };
        for (var i = 0; Contacts.Count > 1 && i < Contacts.Count; i++) yield return this with { Contacts = [.. Contacts.Where((_, n) => n != i)] };
        for (var i = 0; i < Settings.Stated.Length; i++) yield return this with { Settings = Settings with { Stated = Settings.Stated.RemoveAt(i) } };
    }

    /// <summary>A made-up event.</summary>
    public static RecordedEvent Event(Dice dice, string child, Func<DateOnly> anyDay, IReadOnlyList<ChronologyContact> contacts)
    {
        var (kind, day, format) = (dice.OneOf(Kinds), anyDay(), dice.OneOf(Formats));
        var isEnd = kind >= RecordedKind.EarlyHelpAssessmentEnd;
        return new()
        {
            ChildId = child, Kind = kind, Day = day, At = new($"{format}.csv", string.Empty, dice.Between(1, 99)), Format = format,
            StartedOn = isEnd && dice.Chance(75) ? anyDay() : null,
            OwnId = format != RecordFormat.Ssd ? dice.Chance(10) ? "2" : string.Empty : dice.Chance(30) ? dice.OneOf(contacts).ContactId : $"s{dice.Between(1, 3)}",
            Source = isEnd ? null : dice.OneOf(Sources), Code = kind == RecordedKind.Closure && dice.Chance(60) ? "RC9" : null,
            // One child's referrals of one day are all marked alike: which of two was marked is told by examples.
            Yes = kind == RecordedKind.Referral && (day.DayNumber + child[0]) % 3 == 0 ? OutcomeFlag.NoFurtherAction : OutcomeFlag.None,
            Factors = kind == RecordedKind.Assessment && dice.Chance(50) ? ["16A"] : [],
        };
    }

    /// <summary>For a failure: everything but ids that matter to nobody.</summary>
    public override string ToString() => string.Join('\n',
    [
        .. Contacts.Select((c, n) => FormattableString.Invariant($"contact {n}: {c.ChildId} {c.Day:yyyy-MM-dd} {c.Time:HH:mm} {c.Source} {c.Family} {c.Recorded}")),
        .. Events.Select(e => FormattableString.Invariant($"{e.Format}: {e.ChildId} {e.Kind} {e.Day:yyyy-MM-dd} from {e.StartedOn:yyyy-MM-dd} own {e.OwnId} source {e.Source} {e.Code} {e.Yes}")),
        .. Settings.Stated.Select(p => FormattableString.Invariant($"told: {p.Kind} {p.From:yyyy-MM-dd} to {p.To:yyyy-MM-dd}")),
        FormattableString.Invariant($"linking {Settings.LinkingGapDays}, step-up {Settings.StepUpWindowDays}"),
    ]);

    private static readonly RecordedKind[] Kinds =
    [
        RecordedKind.Contact, RecordedKind.Contact, RecordedKind.Referral, RecordedKind.Referral, RecordedKind.Referral, RecordedKind.EarlyHelpAssessment, RecordedKind.EarlyHelpAssessment,
        RecordedKind.EarlyHelpAssessmentEnd, RecordedKind.Assessment, RecordedKind.Section47Enquiry, RecordedKind.ProtectionPlanStart, RecordedKind.ProtectionPlanEnd,
        RecordedKind.ChildInNeedPlanStart, RecordedKind.LookedAfterStart, RecordedKind.Closure,
    ];

    private static CoveredPeriod Period(Dice dice, RecordedKind kind, Func<DateOnly> anyDay)
    {
        var (a, b) = (anyDay().AddDays(-dice.OneOf([0, 1, 100, 800])), anyDay().AddDays(dice.OneOf([0, 1, 40])));
        return a <= b ? new(kind, a, b) : new(kind, b, a);
    }

    private static RecordedDecision Decision(Dice dice) => dice.Between(0, 5) switch
    {
        0 => RecordedDecision.NotKnown,
        1 => RecordedDecision.NoneOfThem,
        2 => RecordedDecision.Each([Threshold.EarlyHelp]),
        3 => RecordedDecision.Each([Threshold.Section17]),
        4 => RecordedDecision.Each([Threshold.Section47]),
        _ => RecordedDecision.OneOf([Threshold.Section17, Threshold.Section47]),
    };
}
