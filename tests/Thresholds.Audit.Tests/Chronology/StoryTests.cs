using System.Collections.Frozen;
using Thresholds.Audit.Chronology;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Import;
using Thresholds.England;
using static Thresholds.Audit.Import.RecordedKind;
using Interval = Thresholds.Facts.Interval;
using Truth = Thresholds.Facts.Truth;

namespace Thresholds.Audit.Tests.Chronology;

/// <summary>Lives a social worker would recognise.</summary>
public class StoryTests
{
    [Fact]
    public void Referred_in_March_closed_in_May_and_again_in_June()
    {
        var told = new Story()
            .Contact("A", "2024-03-04", Story.Section17).Contact("A", "2024-06-10", Story.None)
            .Event("A", Referral, "2024-03-05").Event("A", Closure, "2024-05-20", from: "2024-03-05").Event("A", Referral, "2024-06-12")
            .Told("2022-01-01", "2025-12-31", Contact, Referral, Closure, EarlyHelpAssessment).Chronologies();

        var june = told.HistoryOf(1);
        Assert.Equal("1 | 1 | 1 | 1 | 21", string.Join(" | ", june.ContactsIn12Months, june.ContactsIn24Months, june.ReferralsIn12Months, june.ReferralsIn24Months, june.DaysSinceClosure));
        Assert.Equal("0", june.ContactsIn3Months.ToString());
        // The referral of 5 March came of the contact of the day before; the next is the one in June.
        Assert.Equal(new LaterEvents(667, 100, null, Truth.No, null, 0), told.LaterThan(0));
        Assert.Null(told.LaterThan(1).ReferredAgainAfter);
        Assert.Equal(ToldAgainBy.Referrals, told.AgainBy);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 98)]
    [InlineData(30, 98)]
    public void Which_referral_a_contact_led_to_hangs_on_the_gap(int gap, int again)
        => Assert.Equal(again, new Story().Contact("A", "2024-03-04").Event("A", Referral, "2024-03-05").Event("A", Referral, "2024-06-10").Told("2024-01-01", "2024-12-31", Referral)
            .Chronologies(new() { LinkingGapDays = gap }).LaterThan(0).ReferredAgainAfter);

    [Fact]
    public void A_contact_of_last_week_is_not_yet_known_and_one_of_spring_came_to_nothing_that_was_seen()
    {
        var told = new Story().Contact("A", "2024-06-24").Contact("B", "2024-03-04").Contact("C", "2023-12-31").Contact("A", "2024-07-15")
            .Told("2024-01-01", "2024-06-30", Referral, Section47Enquiry).Chronologies();

        Assert.Equal(
            [InferredState.NotYetKnown, InferredState.Told, InferredState.NotCovered, InferredState.NotYetKnown], Enumerable.Range(0, 4).Select(i => told.Inferred(i, 30).State));
        Assert.Equal((0, null), (told.Inferred(1, 30).Rung, told.Inferred(1, 30).By));
        Assert.Equal(InferredState.Told, told.Inferred(0, 6).State);
        Assert.Equal(6, told.LaterThan(0).DaysFollowed);
    }

    [Fact]
    public void What_is_most_serious_is_known_however_recent()
    {
        var told = new Story().Contact("A", "2024-06-24").Contact("B", "2024-06-24").Event("A", Section47Enquiry, "2024-06-25").Event("B", Referral, "2024-06-25")
            .Told("2024-01-01", "2024-06-30", Referral, Section47Enquiry).Chronologies();

        Assert.Equal(new InferredOutcome(InferredState.Told, 3, Section47Enquiry, 1), told.Inferred(0, 30));
        // Referred; whether section 47 followed within the month cannot be seen yet.
        Assert.Equal(new InferredOutcome(InferredState.NotYetKnown, 0, null, 0), told.Inferred(1, 30));
        Assert.Equal(1, told.LaterThan(0).MoreSeriousAfter);
    }

    [Fact]
    public void Six_months_of_Annex_A_cannot_show_a_count_of_twelve()
    {
        var story = new Story().Contact("A", "2024-06-28", source: "2A");
        foreach (var month in new[] { "01", "02", "03", "04", "05", "06" }) story.Event("B", Contact, $"2024-{month}-02", source: "6");
        var told = story.Event("A", Contact, "2024-02-10", source: "6").Event("A", Contact, "2024-04-10", source: "6").Event("B", Contact, "2024-06-30", source: "6").Chronologies();

        var history = told.HistoryOf(0);
        Assert.Equal(["1", "at least 2", "at least 2", "at least 2"], new[] { history.ContactsIn3Months, history.ContactsIn6Months, history.ContactsIn12Months, history.ContactsIn24Months }.Select(h => h.ToString()));
        Assert.Equal("not known", history.ReferralsIn12Months.ToString());
    }

    [Fact]
    public void What_is_seen_is_told_to_the_decision_only_where_the_row_says_nothing_of_it()
    {
        var vocabulary = EnglandGuidance.Rulebook.Vocabulary;
        var history = new Story().Contact("A", "2024-06-28").Event("A", Contact, "2024-05-01").Event("A", Contact, "2024-02-01").Event("A", Referral, "2024-02-02")
            .Told("2024-01-01", "2024-12-31", Contact).Chronologies().HistoryOf(0);

        var facts = HistoryFacts.Of(history, vocabulary, new[] { "contacts-in-6-months" }.ToFrozenSet()).ToArray();

        // Referrals: one is seen in files that say nothing of when they begin.
        Assert.Equal(
            [
                new("contacts-in-3-months", new(1, 1)), new("contacts-in-12-months", new(2, 200)), new("referrals-in-12-months", new(1, 200)), new("referrals-in-24-months", new(1, 200)),
            ], facts);
        var contact = Facts.Contact.Start(vocabulary, "k", new(2024, 6, 28)).State(facts[0].MeasureId, facts[0].Account).State(facts[1].MeasureId, facts[1].Account).Build();
        Assert.Equal((new Interval(1, 1), new Interval(2, 200)), (contact.Facts.Values.Measure("contacts-in-3-months"), contact.Facts.Values.Measure("contacts-in-12-months")));
        Assert.Empty(HistoryFacts.Of(default, vocabulary, FrozenSet<string>.Empty));
    }

    [Fact]
    public void Early_help_stepped_up_and_came_back()
    {
        var told = new Story().Contact("A", "2024-03-04", Story.Section17).Contact("A", "2024-09-02")
            .Event("A", EarlyHelpAssessment, "2023-11-01").Event("A", EarlyHelpAssessmentEnd, "2024-03-01", from: "2023-11-01").Event("A", Referral, "2024-03-06")
            .Event("A", Assessment, "2024-03-07").Event("A", Closure, "2024-04-15", from: "2024-03-06", code: "RC9").Event("A", EarlyHelpAssessment, "2024-04-22")
            .Told("2022-01-01", "2025-12-31", Referral, EarlyHelpAssessment, Assessment).Chronologies();

        Assert.Equal((Truth.Yes, 42), (told.LaterThan(0).SteppedUp, told.LaterThan(0).CameBackAfter));
        Assert.Equal("0 | at least 1", $"{told.HistoryOf(0).StepUpsIn12Months} | {told.HistoryOf(1).EarlyHelpOutstanding}");
        Assert.Equal("1 | 1", $"{told.HistoryOf(1).StepUpsIn12Months} | {told.HistoryOf(1).AssessmentsIn12Months}");
        Assert.Equal((Truth.No, 1), (told.LaterThan(1).SteppedUp, told.LaterThan(1).RepeatAssessments));
    }

    [Fact]
    public void A_step_up_that_led_to_a_plan_did_not_come_back()
        => Assert.Null(new Story().Contact("A", "2024-03-04").Event("A", EarlyHelpAssessment, "2023-11-01").Event("A", Referral, "2024-03-04").Event("A", ChildInNeedPlanStart, "2024-04-01")
            .Event("A", EarlyHelpAssessment, "2024-08-01").Chronologies().LaterThan(0).CameBackAfter);

    [Fact]
    public void One_contact_told_by_two_files_is_one_and_two_agencies_on_one_day_are_two()
    {
        var told = new Story().Contact("A", "2024-01-10", source: "6", id: "k1").Contact("A", "2024-02-10").Contact("A", "2024-03-10", source: "6")
            .Event("A", Contact, "2024-01-10", source: "6").Event("A", Contact, "2024-01-10", source: "2A").Event("A", Contact, "2024-02-10", source: "3A")
            .Event("A", Contact, "2024-01-10", source: "6", format: RecordFormat.Ssd, own: "77").Event("A", Contact, "2024-03-10").Contact("A", "2024-04-01").Chronologies();

        Assert.Equal(4, told.HistoryOf(3).ContactsIn3Months.AtLeast);
        Assert.Equal(["6", "2A", "3A", "6", null], told.InOrder(0).Select(l => l.Source));
    }

    [Fact]
    public void A_record_of_another_system_under_the_contacts_own_id_is_that_contact_whatever_source_it_has()
        => Assert.Equal(1, new Story().Contact("A", "2024-01-10", source: "6", id: "k1").Contact("A", "2024-02-10")
            .Event("A", Contact, "2024-01-10", source: "2A", format: RecordFormat.Ssd, own: "k1").Chronologies().HistoryOf(1).ContactsIn3Months.AtLeast);

    [Fact]
    public void A_referral_that_one_file_marks_and_another_does_not_is_not_said_to_be_no_further_action()
    {
        Story Referred() => new Story().Contact("A", "2024-03-04").Told("2024-01-01", "2024-12-31", Referral, Section47Enquiry);
        Assert.Equal(0, Referred().Event("A", Referral, "2024-03-05", yes: OutcomeFlag.NoFurtherAction).Chronologies().Inferred(0, 30).Rung);
        Assert.Equal(0, Referred().Event("A", Referral, "2024-03-05", yes: OutcomeFlag.NoFurtherAction).Event("A", Referral, "2024-03-05", format: RecordFormat.CinCensus).Chronologies().Inferred(0, 30).Rung);
        Assert.Equal(2, Referred().Event("A", Referral, "2024-03-05", yes: OutcomeFlag.NoFurtherAction)
            .Event("A", Referral, "2024-03-05", no: OutcomeFlag.NoFurtherAction, format: RecordFormat.CinCensus).Chronologies().Inferred(0, 30).Rung);
        // Two referrals of one day, the census tells them apart: one of them went on.
        Assert.Equal(2, Referred().Event("A", Referral, "2024-03-05", yes: OutcomeFlag.NoFurtherAction, source: "6", format: RecordFormat.CinCensus)
            .Event("A", Referral, "2024-03-05", source: "6", format: RecordFormat.CinCensus, own: "2").Chronologies().Inferred(0, 30).Rung);
    }

    [Fact]
    public void Earlier_plans_are_those_that_ended_and_the_running_one_is_not_earlier()
    {
        var story = new Story().Contact("A", "2024-06-01").Event("A", ProtectionPlanStart, "2020-01-10").Event("A", ProtectionPlanStart, "2023-12-01");
        Assert.Equal("at least 1", story.Chronologies().HistoryOf(0).EarlierProtectionPlans.ToString());
        Assert.Equal("at least 2", story.Event("A", ProtectionPlanEnd, "2024-05-31", from: "2023-12-01").Chronologies().HistoryOf(0).EarlierProtectionPlans.ToString());
        Assert.Equal("at least 1", new Story().Contact("A", "2024-05-31").Event("A", ProtectionPlanStart, "2020-01-10").Event("A", ProtectionPlanStart, "2023-12-01")
            .Event("A", ProtectionPlanEnd, "2024-05-31", from: "2023-12-01").Chronologies().HistoryOf(0).EarlierProtectionPlans.ToString());
    }

    [Fact]
    public void Of_a_contact_that_names_no_child_nothing_is_known_before_or_after()
    {
        var told = new Story().Contact(null, "2024-03-04").Contact("", "2024-03-05").Contact(null, "2024-04-04").Told("2020-01-01", "2025-12-31", Contact, Referral).Chronologies();

        Assert.All(Enumerable.Range(0, 3), i =>
        {
            Assert.Equal(default, told.HistoryOf(i));
            Assert.Equal(default, told.LaterThan(i));
            Assert.Equal(InferredState.NotCovered, told.Inferred(i, 30).State);
            Assert.Empty(told.InOrder(i));
        });
        Assert.Equal("not known", told.HistoryOf(2).ContactsIn12Months.ToString());
    }

    [Fact]
    public void With_contacts_only_again_is_a_contact_on_a_later_day_and_that_is_said()
    {
        var told = new Story().Contact("A", "2024-03-04").Contact("A", "2024-03-04").Contact("A", "2024-03-20").Chronologies();

        Assert.Equal((ToldAgainBy.Contacts, 16, 16), (told.AgainBy, told.LaterThan(0).ReferredAgainAfter, told.LaterThan(0).DaysFollowed));
        Assert.Equal(Truth.NotKnown, told.LaterThan(0).SteppedUp);
        Assert.Null(InferredFigures.Of(told));
    }

    [Fact]
    public void On_one_day_contacts_with_a_time_stand_first_by_time_then_the_others_by_their_place()
    {
        var told = new Story().Contact("A", "2024-03-04", time: "10:00").Contact("A", "2024-03-04").Contact("A", "2024-03-04", time: "09:00").Event("A", Section47Enquiry, "2024-03-04")
            .Event("A", Referral, "2024-03-04").Event("A", EarlyHelpAssessment, "2024-03-04").Chronologies();

        Assert.Equal([1, 2, 0], Enumerable.Range(0, 3).Select(told.EarlierThatDay));
        Assert.Equal([Contact, Contact, Contact, EarlyHelpAssessment, Referral, Section47Enquiry], told.InOrder(0).Select(l => l.Kind));
        // Two others came the same day; nobody can say that they were known.
        Assert.Equal(0, told.HistoryOf(0).ContactsIn3Months.AtLeast);
    }

    [Fact]
    public void A_choice_that_cannot_be_meant_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Story().Chronologies(new() { LinkingGapDays = -1 }));
        Assert.Throws<ArgumentException>(() => new Story().Told("2024-02-01", "2024-01-01", Contact).Chronologies());
    }

    [Fact]
    public void Nothing_about_a_child_is_printed()
    {
        var told = new Story().Contact("CHILD-77", "2024-03-04").Contact("CHILD-77", "2024-04-04").Chronologies();
        Assert.Equal("what was known before a contact", told.HistoryOf(1).ToString());
        Assert.Equal("contact on 2024-03-04", new ChronologyContact("k", "CHILD-77", "FAMILY", new(2024, 3, 4), null, null, default).ToString());
        Assert.Equal("a line of 2024-03-04", told.InOrder(0)[0].ToString());
    }
}
