using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Timescales;

namespace Thresholds.Evaluation;

/// <summary>What follows once the thresholds stand: steps with their clocks, routes to safety, what the record shows.</summary>
internal sealed class FollowUp(Rulebook rulebook, Contact contact, IVerdicts verdicts, DateOnly rulesAsAt, LocalMoment? asOf)
{
    // Most steps run on a few clocks from the day of receipt: each is reckoned once.
    private Dictionary<(LocalMoment Start, int Limit, ClockUnit Unit), DueMoment?>? _reckoned;

    public ImmutableArray<StepFinding> Steps() => [.. rulebook.Steps.Where(s => s.InForce.Holds(rulesAsAt)).Select(Find)];

    public ImmutableArray<RouteFinding> Routes() => [.. rulebook.Routes.Where(r => r.InForce.Holds(rulesAsAt)).Select(Find)];

    public ImmutableArray<RecordFinding> Checks() => [.. rulebook.Checks.Select(Find)];

    private StepFinding Find(Step step)
    {
        var verdict = verdicts.Of(step);
        var due = verdict == Truth.No || step.By is not { } by || StartOf(by) is not { } start ? null : Due(by, start);
        var done = step.DoneWhen is { } shows ? contact.Facts.Values.Event(shows) : Truth.NotKnown;
        var doneAt = done == Truth.Yes ? Moments(step.DoneWhen!).Select(m => m.Latest).Max() : null;
        var late = due is not null && done != Truth.Yes && asOf is { } moment ? Lateness.Of(due, moment) : null;
        return new(step, verdict, due, late, done, doneAt, due is not null && doneAt is { } at ? InTime(Lateness.Of(due, at)) : Truth.NotKnown);
    }

    private static Truth InTime(Lateness atDoing) => atDoing.State switch
    {
        LatenessState.NotYetDue => Truth.Yes,
        LatenessState.Overdue => Truth.No,
        _ => Truth.NotKnown,
    };

    private DueMoment? Due(Clock by, LocalMoment start)
    {
        if (by.Parameter is null) return Due(start, by.Limit, by.Unit);
        var parameter = rulebook.Parameters.First(p => p.Id == by.Parameter);
        return ClockUnits.TryParse(parameter.Unit, out var unit) ? Due(start, rulebook.ParameterValues[parameter.Id], unit) : null;
    }

    private DueMoment? Due(LocalMoment start, int limit, ClockUnit unit)
    {
        _reckoned ??= [];
        if (!_reckoned.TryGetValue((start, limit, unit), out var due)) _reckoned[(start, limit, unit)] = due = Clocks.Due(start, limit, unit);
        return due;
    }

    // An event that may have happened on several days starts the clock on the earliest: a limit is never made longer by not knowing.
    private LocalMoment? StartOf(Clock by)
    {
        if (by.After == Clock.Receipt) return contact.Received;
        if (contact.Facts.Values.Event(by.After) != Truth.Yes) return null;
        return Moments(by.After).Select(m => m.Earliest).Min();
    }

    private IEnumerable<EventValue> Moments(string eventId) => (contact.Stated(eventId)?.Accounts ?? [])
        .Where(a => a.Basis != Basis.Withdrawn)
        .Select(a => (EventValue)a.Value)
        .Where(v => v.HasHappened == Truth.Yes);

    private RouteFinding Find(Route route)
    {
        var (opens, blocks, lifts) = verdicts.Of(route);
        var blocked = blocks.And(lifts.Not());
        var status = (opens, blocked) switch
        {
            (Truth.No, _) => RouteStatus.DoesNotApply,
            (Truth.Yes, Truth.No) => RouteStatus.Open,
            (Truth.Yes, Truth.Yes) => RouteStatus.Blocked,
            _ => RouteStatus.NotKnown,
        };
        return new(route, status, opens, blocked);
    }

    private RecordFinding Find(RecordCheck check)
    {
        var (wanted, shown) = verdicts.Of(check);
        return new(check, (wanted, shown) switch
        {
            (Truth.No, _) => RecordStatus.NotNeeded,
            (Truth.NotKnown, _) => RecordStatus.NotKnownIfNeeded,
            (_, Truth.Yes) => RecordStatus.Shown,
            (_, Truth.No) => RecordStatus.SaidNo,
            _ => RecordStatus.NotShown,
        });
    }
}
