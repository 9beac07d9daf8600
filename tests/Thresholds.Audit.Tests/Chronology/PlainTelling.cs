using Thresholds.Audit.Chronology;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Import;
using Thresholds.Facts;
using Thresholds.Timescales;

namespace Thresholds.Audit.Tests.Chronology;

/// <summary>The meanings of the chronology, written as plainly as they can be: every event looked at for every question, every day by itself.</summary>
internal sealed class PlainTelling
{
    private readonly Lives _lives;
    private readonly IReadOnlyList<CoveredPeriod> _periods;
    private readonly List<Happened> _all = [];

    public PlainTelling(Lives lives, IReadOnlyList<CoveredPeriod> periods)
    {
        (_lives, _periods) = (lives, periods);
        var told = lives.Contacts.Select(c => (c.ChildId, Kind: RecordedKind.Contact, c.Day, Teller: "contacts", Own: c.ContactId, Particular: c.Source, Yes: OutcomeFlag.None, Code: (string?)null))
            .Concat(lives.Events.Select(e => (ChildId: (string?)e.ChildId, e.Kind, e.Day, Teller: e.Format?.ToString() ?? "?", Own: e.OwnId, Particular: Particular(e), e.Yes, e.Code)))
            .Where(t => t.ChildId is not null).ToArray();
        foreach (var day in told.GroupBy(t => (t.ChildId, t.Kind, t.Day)))
        {
            // What each format tells by itself: as many as it tells apart.
            var each = day.GroupBy(t => t.Teller).Select(t => t.Key == "contacts"
                ? t.Select(x => x.Particular).ToArray()
                : [
                    .. t.Where(x => x.Own.Length > 0).GroupBy(x => x.Own).Select(own => own.Min(x => x.Particular)),
                    .. t.Where(x => x.Own.Length == 0).Select(x => x.Particular).Distinct() is var said && said.All(s => s is null) ? said : said.OfType<string>(),
                ]).ToArray();
            var apart = each.SelectMany(e => e).OfType<string>().Distinct().SelectMany(p => Enumerable.Repeat(p, each.Max(e => e.Count(x => x == p)))).ToArray();
            var more = Math.Max(0, each.Max(e => e.Length) - apart.Length);
            foreach (var particular in apart.Concat(Enumerable.Repeat<string?>(null, more)))
                _all.Add(new(day.Key.ChildId!, day.Key.Kind, day.Key.Day, particular, day.First().Yes, day.Any(d => d.Code == "RC9")));
        }

        string? Particular(RecordedEvent e) => e.Kind >= RecordedKind.EarlyHelpAssessmentEnd
            ? e.StartedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : lives.Contacts.Where(c => e.Kind == RecordedKind.Contact && c.ChildId == e.ChildId && c.Day == e.Day && c.ContactId == e.OwnId).Select(c => c.Source).FirstOrDefault() ?? e.Source;
    }

    private sealed record Happened(string Child, RecordedKind Kind, DateOnly Day, string? Particular, OutcomeFlag Yes, bool ToEarlyHelp);

    public ContactHistory History(int contact)
    {
        var (child, day) = (_lives.Contacts[contact].ChildId, _lives.Contacts[contact].Day);
        if (child is null) return default;
        var before = _all.Where(h => h.Child == child && h.Day < day).ToArray();
        return new()
        {
            ContactsIn3Months = Since(RecordedKind.Contact, 3), ContactsIn6Months = Since(RecordedKind.Contact, 6), ContactsIn12Months = Since(RecordedKind.Contact, 12),
            ContactsIn24Months = Since(RecordedKind.Contact, 24), ReferralsIn12Months = Since(RecordedKind.Referral, 12), ReferralsIn24Months = Since(RecordedKind.Referral, 24),
            DaysSinceClosure = Closed(), EarlierProtectionPlans = new(Plans(), null), AssessmentsIn12Months = Since(RecordedKind.Assessment, 12),
            EarlyHelpOutstanding = Told(RecordedKind.EarlyHelpAssessment, day.AddDays(-1)) ? new(Open(before, day), null) : default,
            StepUpsIn12Months = new(
                before.Count(h => h.Kind == RecordedKind.Referral && Within(h.Day, day, 12) && FromEarlyHelp(before, h.Day)),
                Window(12).All(d => Told(RecordedKind.Referral, d)) && Span(Window(12).Min().AddDays(-_lives.Settings.StepUpWindowDays), day.AddDays(-1)).All(d => Told(RecordedKind.EarlyHelpAssessment, d))
                    ? before.Count(h => h.Kind == RecordedKind.Referral && Within(h.Day, day, 12) && FromEarlyHelp(before, h.Day)) : null),
        };

        DateOnly[] Window(int months) => [.. Enumerable.Range(1, 800).Select(n => day.AddDays(-n)).Where(d => Within(d, day, months))];

        HowMany Since(RecordedKind kind, int months)
        {
            var count = before.Count(h => h.Kind == kind && Within(h.Day, day, months));
            return new(count, Window(months).All(d => Told(kind, d)) ? count : null);
        }

        HowMany Closed()
        {
            var closures = before.Where(h => h.Kind == RecordedKind.Closure).Select(h => h.Day).ToArray();
            var unseen = 0;
            while (unseen < 4000 && Told(RecordedKind.Closure, day.AddDays(-unseen - 1))) unseen++;
            if (closures.Length == 0) return unseen == 0 ? default : new(unseen + 1, null);
            var days = day.DayNumber - closures.Max().DayNumber;
            return new(unseen >= days - 1 ? days : 1, days);
        }

        int Plans()
        {
            var starts = before.Where(h => h.Kind == RecordedKind.ProtectionPlanStart).Select(h => h.Day).Distinct().ToArray();
            var last = starts.DefaultIfEmpty().Max();
            var lastEnded = before.Any(h => h.Kind == RecordedKind.ProtectionPlanEnd && (h.Particular is null ? h.Day >= last : h.Particular == Text(last)));
            return starts.Length - (starts.Length > 0 && !lastEnded ? 1 : 0);
        }
    }

    public LaterEvents Later(int contact)
    {
        var (child, day, settings) = (_lives.Contacts[contact].ChildId, _lives.Contacts[contact].Day, _lives.Settings);
        if (child is null) return default;
        var all = _all.Where(h => h.Child == child).ToArray();
        var by = _periods.Any(p => p.Kind == RecordedKind.Referral) ? RecordedKind.Referral : RecordedKind.Contact;
        var own = all.Where(h => h.Kind == RecordedKind.Referral && h.Day >= day && h.Day <= day.AddDays(settings.LinkingGapDays)).Select(h => (DateOnly?)h.Day).Min();
        var again = all.Where(h => h.Kind == by && h.Day > (by == RecordedKind.Referral ? own ?? day : day)).Select(h => (DateOnly?)h.Day).Min();
        var serious = all.Where(h => h.Kind is RecordedKind.Section47Enquiry or RecordedKind.ProtectionPlanStart or RecordedKind.LookedAfterStart && h.Day >= day).Select(h => (DateOnly?)h.Day).Min();
        var stepped = own is { } on
            ? FromEarlyHelp(all, on) ? Truth.Yes : Span(on.AddDays(-settings.StepUpWindowDays), on).All(d => Told(RecordedKind.EarlyHelpAssessment, d)) ? Truth.No : Truth.NotKnown
            : Span(day, day.AddDays(settings.LinkingGapDays)).All(d => Told(RecordedKind.Referral, d)) ? Truth.No : Truth.NotKnown;
        var back = stepped != Truth.Yes ? null : all
            .Where(h => h.Kind == RecordedKind.EarlyHelpAssessment && h.Day > own || h is { Kind: RecordedKind.Closure, ToEarlyHelp: true } && h.Day >= own).Select(h => (DateOnly?)h.Day).Min();
        if (back is not null && all.Any(h => h.Kind is RecordedKind.ChildInNeedPlanStart or RecordedKind.ProtectionPlanStart or RecordedKind.LookedAfterStart && h.Day > own && h.Day <= back)) back = null;
        var followed = 0;
        while (Told(by, day) && Told(by, day.AddDays(followed + 1))) followed++;
        return new(followed, Days(again), Days(serious), stepped, Days(back), all.Count(h => h.Kind == RecordedKind.Assessment && h.Day < day && Within(h.Day, day, 12)));

        int? Days(DateOnly? on) => on is { } some ? some.DayNumber - day.DayNumber : null;
    }

    public (InferredState State, int Rung) Inferred(int contact, int gap)
    {
        var (child, day) = (_lives.Contacts[contact].ChildId, _lives.Contacts[contact].Day);
        RecordedKind[] asked = [.. new[] { RecordedKind.EarlyHelpAssessment, RecordedKind.Referral, RecordedKind.Section47Enquiry }.Where(k => _periods.Any(p => p.Kind == k))];
        if (child is null || asked.All(k => k == RecordedKind.EarlyHelpAssessment)) return default;
        var rung = _all.Where(h => h.Child == child && h.Day >= day && h.Day <= day.AddDays(gap)).Select(h => h.Kind switch
        {
            RecordedKind.Section47Enquiry or RecordedKind.InitialConference or RecordedKind.ProtectionPlanStart => 3,
            RecordedKind.Referral when h.Yes != OutcomeFlag.NoFurtherAction => 2,
            RecordedKind.Assessment or RecordedKind.ChildInNeedPlanStart or RecordedKind.LookedAfterStart => 2,
            RecordedKind.EarlyHelpAssessment => 1,
            _ => 0,
        }).DefaultIfEmpty().Max();
        var lacking = asked.Where(k => Rung(k) > rung && !Span(day, day.AddDays(gap)).All(d => Told(k, d))).ToArray();
        if (lacking.Length == 0) return (InferredState.Told, rung);
        return (lacking.All(k => _periods.Where(p => p.Kind == k).Max(p => p.To) < day.AddDays(gap)) ? InferredState.NotYetKnown : InferredState.NotCovered, 0);

        static int Rung(RecordedKind kind) => kind == RecordedKind.Section47Enquiry ? 3 : kind == RecordedKind.Referral ? 2 : 1;
    }

    // Open on the day of a referral, or ended no more than so many days before it.
    private bool FromEarlyHelp(Happened[] life, DateOnly referral)
        => Open([.. life.Where(h => h.Kind == RecordedKind.EarlyHelpAssessment && h.Day <= referral || h.Kind == RecordedKind.EarlyHelpAssessmentEnd && h.Day < referral.AddDays(-_lives.Settings.StepUpWindowDays))], referral.AddDays(1)) > 0;

    private static int Open(Happened[] life, DateOnly before)
    {
        var open = life.Where(h => h.Kind == RecordedKind.EarlyHelpAssessment && h.Day < before).Select(h => h.Day).Order().ToList();
        var ends = life.Where(h => h.Kind == RecordedKind.EarlyHelpAssessmentEnd && h.Day < before).OrderBy(h => h.Day).ToArray();
        foreach (var end in ends.Where(e => e.Particular is not null)) open.Remove(open.FirstOrDefault(s => Text(s) == end.Particular));
        foreach (var end in ends.Where(e => e.Particular is null)) open.Remove(open.FirstOrDefault(s => s == open[0] && s <= end.Day));
        return open.Count;
    }

    private bool Told(RecordedKind kind, DateOnly day) => _periods.Any(p => p.Kind == kind && p.From <= day && day <= p.To);

    private static IEnumerable<DateOnly> Span(DateOnly from, DateOnly to) => Enumerable.Range(0, Math.Max(0, to.DayNumber - from.DayNumber + 1)).Select(from.AddDays);

    private static bool Within(DateOnly earlier, DateOnly day, int months) => earlier < day && Clocks.Due(new(earlier), months, ClockUnit.Months)!.Latest.Day >= day;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
