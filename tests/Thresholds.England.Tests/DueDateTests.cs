using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Timescales;

namespace Thresholds.England.Tests;

/// <summary>The days on which things are due, across the days on which nobody works. Calendars checked by hand.</summary>
public sealed class DueDateTests
{
    private static readonly ThresholdEvaluator Evaluator = new(EnglandGuidance.Rulebook);

    [Theory]
    // Wednesday, Christmas Eve 2025: Thursday and Friday are bank holidays, then a weekend.
    [InlineData("2025-12-24", "2025-12-29")]
    // Friday 23:50 before Christmas: received is received; the next working day is Monday.
    [InlineData("2025-12-19T23:50", "2025-12-22")]
    // Maundy Thursday 2026, before Good Friday and Easter Monday.
    [InlineData("2026-04-02", "2026-04-07")]
    // The Friday before the early May bank holiday 2026.
    [InlineData("2026-05-01", "2026-05-05")]
    // New Year's Eve 2027: Saturday 1 January 2028 is kept on Monday the 3rd.
    [InlineData("2027-12-31", "2028-01-04")]
    // The Friday before the state funeral of Monday 19 September 2022.
    [InlineData("2022-09-16", "2022-09-20")]
    public void A_contact_is_answered_within_one_working_day(string received, string due)
        => Assert.Equal(LocalMoment.Parse(due), Due(received, "decide-what-kind-of-response", c => c));

    [Fact]
    public void An_assessment_takes_45_working_days_at_the_most_across_Christmas()
    {
        // From Monday 1 December 2025: 20 working days to 31 December (25 and 26 off), 1 in the week of 1 January, then 24 to Thursday 5 February 2026.
        Assert.Equal(LocalMoment.Parse("2026-02-05"), Due("2025-12-01", "assess-child-in-need", c => c.Yes("disabled-child")));
    }

    [Fact]
    public void Police_protection_ends_after_72_hours_by_the_clock_when_the_clocks_go_forward()
        => Assert.Equal(
            LocalMoment.Parse("2026-03-30T02:00"),
            Due("2026-03-27", "plan-before-police-protection-ends", c => c.Yes("in-police-protection").Happened("police-protection-begun", LocalMoment.Parse("2026-03-27T01:00"))));

    [Theory]
    // Conference on Wednesday 10 December 2025: ten working days on, past Christmas and Boxing Day, is Wednesday 24 December.
    [InlineData("first-core-group", "2025-12-24")]
    [InlineData("first-review-conference", "2026-03-10")]
    public void What_follows_a_conference_runs_from_the_conference(string step, string due)
        => Assert.Equal(LocalMoment.Parse(due), Due("2026-01-12", step, c => c.Yes("on-child-protection-plan").Happened("initial-child-protection-conference-held", LocalMoment.Parse("2025-12-10"))));

    [Fact]
    public void A_step_done_late_says_so()
    {
        var contact = Start("2026-01-12").Yes("on-child-protection-plan")
            .Happened("initial-child-protection-conference-held", LocalMoment.Parse("2025-12-10")).Happened("core-group-met", LocalMoment.Parse("2026-01-05")).Build();
        var step = Evaluator.Decide(contact, new(AsOf: LocalMoment.Parse("2026-01-12"))).Steps.Single(s => s.Step.Id == "first-core-group");
        Assert.Equal((Truth.Yes, Truth.No, null), (step.Done, step.InTime, step.Lateness));
    }

    [Fact]
    public void Without_a_moment_to_ask_about_nothing_is_called_overdue()
    {
        var decision = Evaluator.Decide(Start("2019-01-02").Build());
        Assert.All(decision.Steps, s => Assert.Null(s.Lateness));
        Assert.Contains(decision.Steps, s => s.Due is not null);
    }

    [Fact]
    public void Overdue_is_said_in_the_clock_s_own_unit()
    {
        var decision = Evaluator.Decide(Start("2025-12-24").Build(), new(AsOf: LocalMoment.Parse("2026-01-05")));
        var step = decision.Steps.Single(s => s.Step.Id == "decide-what-kind-of-response");
        // Due 29 December; 30, 31 December, 2 and 5 January are the working days since.
        Assert.Equal("Overdue by 4 working days (due by the end of Monday 29 December 2025).", step.Lateness!.InWords());
    }

    [Fact]
    public void An_order_s_own_end_is_never_computed()
        => Assert.Empty(EnglandGuidance.Rulebook.Steps.Where(s => s.By is { Limit: 8, Unit: ClockUnit.Days }).Select(s => s.Id));

    private static LocalMoment? Due(string received, string step, Func<ContactBuilder, ContactBuilder> state)
        => Evaluator.Decide(state(Start(received)).Build()).Steps.Single(s => s.Step.Id == step).Due?.Earliest;

    private static ContactBuilder Start(string received)
    {
        var moment = LocalMoment.Parse(received);
        var contact = Contact.Start(EnglandGuidance.Rulebook.Vocabulary, "c", moment.Day);
        return moment.Time is { } time ? contact.ReceivedAt(time) : contact;
    }
}
