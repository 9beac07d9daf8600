using Thresholds.Audit.Import;

namespace Thresholds.Audit.Tests.Import;

/// <summary>One child's road through a census, module by module.</summary>
public class CinCensusTests
{
    private const string Child = """
        <Child><ChildIdentifiers><LAchildID>C1</LAchildID><Sex>F</Sex></ChildIdentifiers><CINdetails>
        <CINreferralDate>2024-10-06</CINreferralDate><ReferralSource>5D</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode><CINclosureDate>2025-02-27</CINclosureDate><ReasonForClosure>RC9</ReasonForClosure>
        <Assessments><AssessmentActualStartDate>2024-10-07</AssessmentActualStartDate><AssessmentAuthorisationDate>2024-11-01</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment><AssessmentFactors>3B</AssessmentFactors><AssessmentFactors>24A</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>
        <CINPlanDates><CINPlanStartDate>2024-12-01</CINPlanStartDate></CINPlanDates>
        <Section47><S47ActualStartDate>2024-10-08</S47ActualStartDate><DateOfInitialCPC>2024-10-20</DateOfInitialCPC><ICPCnotRequired>0</ICPCnotRequired></Section47>
        <Section47><S47ActualStartDate>2025-01-08</S47ActualStartDate><ICPCnotRequired>true</ICPCnotRequired></Section47>
        <ReferralNFA>false</ReferralNFA>
        <ChildProtectionPlans><CPPstartDate>2024-10-20</CPPstartDate><CPPendDate>2024-11-30</CPPendDate><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse></ChildProtectionPlans>
        </CINdetails></Child>
        """;

    private static readonly string[] Said =
    [
        "C1 Referral 2024-10-06   5D N1 +None -NoFurtherAction  ", "C1 Closure 2025-02-27 2024-10-06   RC9 +None -None  ",
        "C1 Assessment 2024-10-07     +None -None 3B/24A ", "C1 AssessmentEnd 2024-11-01 2024-10-07    +None -None  ", "C1 ChildInNeedPlanStart 2024-12-01     +None -None  ",
        "C1 Section47Enquiry 2024-10-08     +Conference -None  ", "C1 InitialConference 2024-10-20 2024-10-08    +None -None  ", "C1 Section47Enquiry 2025-01-08     +None -Conference  ",
        "C1 ProtectionPlanStart 2024-10-20    NEG +None -None  ", "C1 ProtectionPlanEnd 2024-11-30 2024-10-20   EMO +None -None  ",
    ];

    [Theory]
    [InlineData("")]
    [InlineData(" xmlns=\"urn:any\"")]
    public void Every_module_becomes_records_with_a_namespace_or_none(string space)
    {
        using var folder = new Folder();
        Assert.Equal(Said, Drained.From(Write(folder, "a.xml", Child, space)).Said);
    }

    // Last year's census and this year's tell of the same referral: once.
    [Fact]
    public void Two_years_that_tell_the_same_count_it_once()
    {
        using var folder = new Folder();
        var read = Drained.From(Write(folder, "a.xml", Child), Write(folder, "b.xml", Child));
        Assert.Equal(Said.Length, read.Events.Count);
        Assert.Equal((12, 6, 6, 0), read.Sums);
    }

    [Fact]
    public void Many_children_are_read_one_at_a_time()
    {
        using var folder = new Folder();
        var children = string.Concat(Enumerable.Range(0, 500).Select(i => Child.Replace("C1", FormattableString.Invariant($"C{i}"), StringComparison.Ordinal)));
        Assert.Equal(500 * Said.Length, Drained.From(Write(folder, "a.xml", children)).Events.Count);
    }

    private static string Write(Folder folder, string name, string children, string space = "")
    {
        File.WriteAllText(folder.At(name), $"<Message{space}><Header><CollectionDetails><Collection>CIN</Collection><Year>2025</Year><ReferenceDate>2025-03-31</ReferenceDate></CollectionDetails></Header><Children>{children}</Children></Message>");
        return folder.At(name);
    }
}
