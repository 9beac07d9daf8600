using System.Globalization;
using Thresholds.Audit.Chronology;
using Thresholds.Audit.Import;
using static Thresholds.Audit.Import.RecordedKind;

namespace Thresholds.Audit.Tests.Chronology;

/// <summary>From when to when the files speak, worked out from the files.</summary>
public class CoverageTests
{
    [Fact]
    public void One_mistyped_year_opens_no_decade()
    {
        var told = Monthly(new Story().Contact("A", "2004-03-04"), "2024-01", "2024-02", "2024-03").Contact("A", "2024-03-20").Chronologies();

        Assert.Equal(["Contact 2004-03-04 to 2004-03-04", "Contact 2024-01-15 to 2024-03-20"], Said(told));
        Assert.Equal("at least 3", told.HistoryOf(4).ContactsIn12Months.ToString());
    }

    [Fact]
    public void A_month_without_a_contact_ends_what_the_file_tells()
    {
        var told = Monthly(new Story(), "2023-10", "2023-11", "2024-01", "2024-02").Chronologies();

        Assert.Equal(["Contact 2023-10-15 to 2023-11-15", "Contact 2024-01-15 to 2024-02-15"], Said(told));
        Assert.Equal("at least 3", told.HistoryOf(3).ContactsIn6Months.ToString());
    }

    [Fact]
    public void A_list_of_what_is_open_tells_nothing_of_what_ended_before_it_begins()
    {
        var story = new Story().Contact("A", "2024-03-20");
        foreach (var month in new[] { "2024-01", "2024-02", "2024-03" }) story.Event("A", Contact, $"{month}-10").Event("A", Referral, $"{month}-12").Event("A", ProtectionPlanStart, $"{month}-13");
        var told = story.Event("A", Assessment, "2021-05-05").Event("A", Section47Enquiry, "2024-02-02").Event("A", Closure, "2024-02-20").Chronologies();

        // Assessments still open since 2021 are in list 4; those that ended in 2023 are not. Lists 6 to 8 hold the latest only.
        Assert.Equal(
            ["Contact 2024-01-10 to 2024-03-10", "Contact 2024-03-20 to 2024-03-20", "Referral 2024-01-12 to 2024-03-12", "Assessment 2024-01-12 to 2024-03-10", "Section47Enquiry 2024-01-12 to 2024-03-10"], Said(told));
    }

    [Fact]
    public void A_census_tells_its_year_and_nothing_before_it_however_long_its_cases_were_open()
    {
        var story = new Story().Contact("A", "2023-12-20").Event("A", Referral, "2016-05-05", format: RecordFormat.CinCensus, census: 2024).Event("A", Closure, "2024-03-29", format: RecordFormat.CinCensus, census: 2024);
        Assert.Equal(["Contact 2023-12-20 to 2023-12-20", "Referral 2023-04-01 to 2024-03-29", "Closure 2023-04-01 to 2024-03-29"], Said(story.Chronologies()));

        story.Event("A", Referral, "2023-03-20", format: RecordFormat.CinCensus, census: 2023);
        Assert.Equal(["Contact 2023-12-20 to 2023-12-20", "Referral 2022-04-01 to 2024-03-29", "Closure 2022-04-01 to 2024-03-29"], Said(story.Chronologies()));
        // A header that names no year one can count with tells nothing.
        Assert.Equal(["Contact 2023-12-20 to 2023-12-20"], Said(new Story().Contact("A", "2023-12-20").Event("A", Referral, "2023-05-05", format: RecordFormat.CinCensus, census: 0)
            .Event("A", Referral, "2023-06-05", format: RecordFormat.CinCensus).Chronologies()));
    }

    [Fact]
    public void Of_the_dataset_contacts_tell_the_stretch_and_without_them_closures()
    {
        var story = new Story().Contact("A", "2024-02-20").Event("A", Referral, "2016-05-05", format: RecordFormat.Ssd, own: "r").Event("A", Closure, "2024-01-02", format: RecordFormat.Ssd, own: "r")
            .Event("A", Closure, "2024-02-02", format: RecordFormat.Ssd, own: "s");
        Assert.Equal(["Contact 2024-02-20 to 2024-02-20", "Referral 2024-01-02 to 2024-02-02", "Closure 2024-01-02 to 2024-02-02"], Said(story.Chronologies()));

        story.Event("A", Contact, "2024-02-01", format: RecordFormat.Ssd, own: "c").Event("A", Contact, "2024-03-01", format: RecordFormat.Ssd, own: "d");
        Assert.Equal(["Contact 2024-02-01 to 2024-03-01", "Referral 2024-02-01 to 2024-03-01", "Closure 2024-02-01 to 2024-03-01"], Said(story.Chronologies()));
    }

    [Fact]
    public void Files_that_know_none_of_the_children_tell_nothing_of_them()
    {
        var story = Monthly(new Story(), "2024-01", "2024-02", "2024-03");
        foreach (var month in new[] { "2024-01", "2024-02", "2024-03" }) story.Event("000A", Referral, $"{month}-12");
        var told = story.Chronologies();

        Assert.Equal([new(RecordFormat.AnnexA, 1, 0)], told.Reach);
        Assert.Equal(["Contact 2024-01-15 to 2024-03-15"], Said(told));
        Assert.Equal("not known", told.HistoryOf(2).ReferralsIn12Months.ToString());
        Assert.Equal([new(RecordFormat.AnnexA, 2, 1)], story.Event("A", Referral, "2024-02-13").Chronologies().Reach);
    }

    [Theory]
    [InlineData("2024-02-27", "Contact 2024-01-02 to 2024-03-20")]
    [InlineData("2024-02-28", "Contact 2024-01-02 to 2024-02-22 | Contact 2024-02-28 to 2024-03-20")]
    public void Two_files_meet_over_a_long_weekend_and_no_more(string second, string said)
        => Assert.Equal(said, string.Join(" | ", Said(new Story()
            .Event("A", Contact, "2024-01-02", file: "january").Event("A", Contact, "2024-02-22", file: "january").Event("A", Contact, second, file: "march").Event("A", Contact, "2024-03-20", file: "march").Chronologies())));

    [Fact]
    public void What_somebody_states_stands_in_place_of_what_is_found()
    {
        var told = Monthly(new Story(), "2024-02", "2024-03").Told("2023-01-01", "2024-03-31", Contact).Told("2023-01-01", "2023-12-31", Referral).Told("2024-01-01", "2024-03-31", Referral).Chronologies();
        Assert.Equal(["Contact 2023-01-01 to 2024-03-31", "Referral 2023-01-01 to 2024-03-31"], Said(told));
        Assert.Equal("1", told.HistoryOf(1).ContactsIn12Months.ToString());
        Assert.Equal("0", told.HistoryOf(1).ReferralsIn12Months.ToString());
    }

    [Fact]
    public void An_event_of_no_stated_format_is_seen_and_covers_nothing()
    {
        var told = new Story().Contact("A", "2024-03-01").Event("A", Referral, "2024-02-01", format: null).Event("A", Contact, "2023-03-02", format: null).Event("A", Referral, "2024-03-02", format: null).Chronologies();
        Assert.Equal("at least 1 | at least 1", $"{told.HistoryOf(0).ReferralsIn12Months} | {told.HistoryOf(0).ContactsIn12Months}");
        Assert.Equal(["Contact 2024-03-01 to 2024-03-01"], Said(told));
    }

    private static Story Monthly(Story story, params string[] months)
    {
        foreach (var month in months) story.Contact("A", $"{month}-15");
        return story;
    }

    private static IEnumerable<string> Said(Chronologies told) => told.Coverage.Periods.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Kind} {p.From:yyyy-MM-dd} to {p.To:yyyy-MM-dd}"));
}
