using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;
using Thresholds.Timescales;

namespace Thresholds.Tests.Evaluation;

/// <summary>When a step is due, when it was done, and whether that was in time.</summary>
public static class StepStories
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly DateOnly Tuesday = Monday.AddDays(1);
    private static readonly DateOnly Wednesday = Monday.AddDays(2);
    private static readonly DateOnly Friday = Monday.AddDays(4);

    private static readonly Rulebook Guidance = (Small.Chapter with
    {
        Indicators = [Small.Concern("injury")],
        Events = [Small.Happening("discussion-held"), Small.Happening("child-seen")],
        Parameters = [Small.Setting("so-many", 2, 1, 3), Small.Setting("see-within", 2, 1, 5, "working days")],
        Steps =
        [
            Step("discuss", new(1, ClockUnit.WorkingDays, null, Clock.Receipt), "discussion-held", Urgency.Today),
            Step("see", new(0, default, "see-within", "discussion-held"), "child-seen", Urgency.WithinOneWorkingDay),
            Step("write", new(3, ClockUnit.Days, null, Clock.Receipt), null, null),
            Step("tell", null, "child-seen", null),
        ],
    }).Build();

    [Fact]
    public static void What_is_to_be_done_and_what_may_be_is_due_and_what_is_not_to_be_done_is_not()
    {
        Assert.Equal(new LocalMoment(Tuesday), Find("discuss", c => c.Yes("injury")).Due!.Earliest);
        Assert.Equal(new LocalMoment(Tuesday), Find("discuss", c => c).Due!.Earliest);
        Assert.Null(Find("discuss", c => c.No("injury")).Due);
    }

    [Fact]
    public static void Without_a_moment_for_clocks_there_are_due_dates_and_nothing_is_overdue()
    {
        var discuss = Find("discuss", c => c.Yes("injury"), asOf: null);
        Assert.NotNull(discuss.Due);
        Assert.Null(discuss.Lateness);
    }

    [Fact]
    public static void Two_steps_on_one_clock_and_two_clocks_keep_their_own_days()
    {
        var decision = Decide(c => c.Yes("injury"), Friday);
        Assert.Equal(new LocalMoment(Tuesday), decision.Steps.Single(s => s.Step.Id == "discuss").Due!.Earliest);
        Assert.Equal(new LocalMoment(Monday.AddDays(3)), decision.Steps.Single(s => s.Step.Id == "write").Due!.Earliest);
        Assert.Null(decision.Steps.Single(s => s.Step.Id == "tell").Due);
    }

    [Fact]
    public static void What_was_not_done_by_its_day_is_overdue_whether_the_record_says_no_or_nothing()
    {
        Assert.Equal(LatenessState.Overdue, Find("discuss", c => c.Yes("injury")).Lateness!.State);
        var said = Find("discuss", c => c.Yes("injury").HasNotHappened("discussion-held"));
        Assert.Equal((Truth.No, LatenessState.Overdue), (said.Done, said.Lateness!.State));
        Assert.Equal(LatenessState.NotYetDue, Find("discuss", c => c.Yes("injury"), Tuesday).Lateness!.State);
    }

    [Fact]
    public static void What_was_done_is_overdue_no_more_and_was_in_time_or_was_not()
    {
        var inTime = Find("discuss", c => c.Yes("injury").Happened("discussion-held", new(Tuesday)));
        Assert.Equal((Truth.Yes, new LocalMoment(Tuesday), Truth.Yes), (inTime.Done, inTime.DoneAt, inTime.InTime));
        Assert.Null(inTime.Lateness);
        var late = Find("discuss", c => c.Yes("injury").Happened("discussion-held", new(Wednesday)));
        Assert.Equal((Truth.Yes, new LocalMoment(Wednesday), Truth.No), (late.Done, late.DoneAt, late.InTime));
        Assert.Null(late.Lateness);
    }

    [Fact]
    public static void Done_on_a_day_nobody_wrote_down_is_done_and_nobody_says_in_time()
    {
        var done = Find("discuss", c => c.Yes("injury").State("discussion-held", Said(Truth.Yes, null, null)));
        Assert.Equal((Truth.Yes, (LocalMoment?)null, Truth.NotKnown), (done.Done, done.DoneAt, done.InTime));
        Assert.Null(done.Lateness);
    }

    [Fact]
    public static void Of_two_days_on_which_it_may_have_been_done_the_later_counts_against_it()
    {
        var done = Find("discuss", c => c.Yes("injury").State("discussion-held", Said(Truth.Yes, Monday, Wednesday)).Happened("discussion-held", new(Tuesday)));
        Assert.Equal((new LocalMoment(Wednesday), Truth.No), (done.DoneAt, done.InTime));
    }

    [Fact]
    public static void Where_two_people_differ_whether_it_was_done_it_is_overdue_and_no_day_is_taken_from_either()
    {
        var differing = Find("discuss", c => c.Yes("injury").Happened("discussion-held", new(Tuesday)).HasNotHappened("discussion-held"));
        Assert.Equal((Truth.NotKnown, (LocalMoment?)null, Truth.NotKnown), (differing.Done, differing.DoneAt, differing.InTime));
        Assert.Equal(LatenessState.Overdue, differing.Lateness!.State);
        var see = Find("see", c => c.Yes("injury").Happened("discussion-held", new(Tuesday)).HasNotHappened("discussion-held"));
        Assert.Null(see.Due);
    }

    [Fact]
    public static void A_step_without_a_clock_is_never_overdue_nor_in_time_and_one_without_an_event_never_done()
    {
        var tell = Find("tell", c => c.Yes("injury").Happened("child-seen", new(Friday)));
        Assert.Equal((Truth.Yes, new LocalMoment(Friday), Truth.NotKnown), (tell.Done, tell.DoneAt, tell.InTime));
        var write = Find("write", c => c.Yes("injury").Happened("child-seen", new(Friday)));
        Assert.Equal((Truth.NotKnown, (LocalMoment?)null, Truth.NotKnown), (write.Done, write.DoneAt, write.InTime));
    }

    [Fact]
    public static void A_clock_that_starts_with_an_event_waits_for_it_and_counts_what_the_partnership_set()
    {
        Assert.Null(Find("see", c => c.Yes("injury")).Due);
        Assert.Null(Find("see", c => c.Yes("injury").HasNotHappened("discussion-held")).Due);
        var due = Find("see", c => c.Yes("injury").Happened("discussion-held", new(Tuesday))).Due!;
        Assert.Equal((new LocalMoment(Tuesday), 2, ClockUnit.WorkingDays, new LocalMoment(Monday.AddDays(3))), (due.Start, due.Limit, due.Unit, due.Earliest));
    }

    [Fact]
    public static void A_clock_starts_on_the_earliest_day_said_and_never_on_one_withdrawn()
    {
        var see = Find("see", c => c.Yes("injury").Happened("discussion-held", new(Wednesday)).Happened("discussion-held", new(Tuesday))
            .State("discussion-held", new() { Value = new EventValue(Truth.Yes, new(Monday), new(Monday)), Basis = Basis.Withdrawn }));
        Assert.Equal(new LocalMoment(Tuesday), see.Due!.Start);
    }

    [Fact]
    public static void How_soon_is_the_soonest_of_what_is_still_to_be_done()
    {
        Assert.Equal(Urgency.Today, Decide(c => c.Yes("injury"), null).Urgency);
        Assert.Equal(Urgency.WithinOneWorkingDay, Decide(c => c.Yes("injury").Happened("discussion-held", new(Tuesday)), null).Urgency);
        Assert.Null(Decide(c => c.Yes("injury").Happened("discussion-held", new(Tuesday)).Happened("child-seen", new(Tuesday)), null).Urgency);
        Assert.Null(Decide(c => c, null).Urgency);
    }

    private static Step Step(string id, Clock? by, string? doneWhen, Urgency? urgency) => new()
    {
        Id = id, What = "Do it.", Who = "A social worker.", When = Condition.Parse("injury"), By = by, DoneWhen = doneWhen, Urgency = urgency, Citations = [Small.ReadLaw],
    };

    private static Account Said(Truth happened, DateOnly? earliest, DateOnly? latest)
        => new() { Value = new EventValue(happened, earliest is { } e ? new(e) : null, latest is { } l ? new(l) : null) };

    private static StepFinding Find(string id, Func<ContactBuilder, ContactBuilder> said) => Find(id, said, Friday);

    private static StepFinding Find(string id, Func<ContactBuilder, ContactBuilder> said, DateOnly? asOf) => Decide(said, asOf).Steps.Single(s => s.Step.Id == id);

    private static ThresholdDecision Decide(Func<ContactBuilder, ContactBuilder> said, DateOnly? asOf) => new ThresholdEvaluator(Guidance)
        .Decide(said(Contact.Start(Guidance.Vocabulary, "c-1", Monday)).Build(), new(AsOf: asOf is { } day ? new LocalMoment(day) : null));
}
