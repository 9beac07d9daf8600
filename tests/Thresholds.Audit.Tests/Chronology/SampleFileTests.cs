using Thresholds.Audit.Chronology;
using Thresholds.Audit.Import;
using Thresholds.Audit.Tests.Import;

namespace Thresholds.Audit.Tests.Chronology;

/// <summary>Whole files of each format, read and told: small ones of our own, and the public invented ones where they are present.</summary>
public class SampleFileTests
{
    private static string? Data { get; } = Find(AppContext.BaseDirectory);

    [Fact]
    public void Two_early_help_assessments_that_end_on_one_day_are_both_ended()
    {
        using var folder = new Folder();
        File.WriteAllText(folder.At("early-help.csv"), """
            Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Assessment start date,Assessment completion date,Organisation completing assessment
            A,,,,,03/01/2024,04/03/2024,
            A,,,,,10/01/2024,04/03/2024,

            """);
        var events = Drained.From(folder.At("early-help.csv")).Events;
        Assert.Equal(4, events.Count);

        var told = Lives.Build([new("k", "A", null, new(2024, 3, 20), null, null, default)], events, new() { Stated = [new(RecordedKind.EarlyHelpAssessment, new(2024, 1, 1), new(2024, 6, 30))] });
        Assert.Equal("not known", told.HistoryOf(0).EarlyHelpOutstanding.ToString());
        Assert.Equal(0, told.HistoryOf(0).EarlyHelpOutstanding.AtLeast);
    }

    [Fact]
    public void A_census_says_its_year_and_its_format()
    {
        using var folder = new Folder();
        File.WriteAllText(folder.At("census.xml"), """
            <Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2024</Year><ReferenceDate>2024-03-31</ReferenceDate></CollectionDetails></Header><Children>
            <Child><ChildIdentifiers><LAchildID>A</LAchildID></ChildIdentifiers>
            <CINdetails><CINreferralDate>2019-10-06</CINreferralDate><ReferralSource>6</ReferralSource><CINclosureDate>2023-05-01</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure>
            <Assessments><AssessmentActualStartDate>2023-04-06</AssessmentActualStartDate><FactorsIdentifiedAtAssessment><AssessmentFactors>16A</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments><ReferralNFA>0</ReferralNFA></CINdetails>
            <CINdetails><CINreferralDate>2024-01-08</CINreferralDate><ReferralSource>2A</ReferralSource><ReferralNFA>0</ReferralNFA></CINdetails></Child>
            </Children></Message>
            """);
        var told = Lives.Build([new("k", "A", null, new(2024, 1, 8), null, "2A", default)], Drained.From(folder.At("census.xml")).Events);

        var history = told.HistoryOf(0);
        Assert.Equal("at least 0 | at least 1 | 252", FormattableString.Invariant($"at least {history.ReferralsIn12Months.AtLeast} | at least {history.AssessmentsIn12Months.AtLeast} | {history.DaysSinceClosure}"));
        Assert.Equal(new InferredOutcome(InferredState.Told, 2, RecordedKind.Referral, 0), told.Inferred(0, 30));
    }

    [Theory]
    [InlineData("annex-a/liia_Annex_A_2019layout.xlsx")]
    [InlineData("annex-a/cscdp_2015-01-sample.xlsx")]
    [InlineData("cin-census/CIN_Census_2021.xml")]
    [InlineData("cin-census/CIN_Census_2024.xml")]
    public void The_public_files_are_told_whole(string file)
    {
        Assert.SkipWhen(Data is null, "The public sample files are not beside this copy.");
        var events = Drained.From(Path.Combine(Data!, file)).Events;
        Assert.All(events, e => Assert.NotNull(e.Format));
        // One contact for each child, the day after all that is told.
        var children = events.Select(e => e.ChildId).Distinct().ToArray();
        var last = events.Max(e => e.Day).AddDays(1);

        var told = Lives.Build(children.Select(c => new ChronologyContact(c, c, null, last, null, null, default)), events);

        for (var i = 0; i < children.Length; i++)
        {
            var own = events.Where(e => e.ChildId == children[i]).ToArray();
            var lines = told.InOrder(i);
            Assert.Equal(own.Select(e => (e.Day, e.Kind)).Distinct().Order(), lines.Where(l => l.Contact is null).Select(l => (l.Day, l.Kind)).Distinct());
            Assert.Equal(own.Count(e => e.Kind == RecordedKind.Referral && MonthsBefore.IsWithin(e.Day, last, 24)), told.HistoryOf(i).ReferralsIn24Months.AtLeast);
            Assert.Null(told.LaterThan(i).ReferredAgainAfter);
        }
    }

    private static string? Find(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            if (Directory.Exists(Path.Combine(folder, "shared", "data", "annex-a"))) return Path.Combine(folder, "shared", "data");
        return null;
    }
}
