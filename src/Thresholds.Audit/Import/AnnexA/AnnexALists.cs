using System.Collections.Immutable;
using static Thresholds.Audit.Import.AnnexAColumns;

namespace Thresholds.Audit.Import;

/// <summary>Lists 1 to 5 of Ofsted's Annex A, with which a child's journey begins, and the registry of all eight.</summary>
/// <remarks>Lists 9 to 11 (care leavers, adoption) say nothing of the front door and are not read.</remarks>
internal static class AnnexALists
{
    public static readonly ImmutableArray<KnownTable> All =
    [
        new("list-1", "Annex A list 1, contacts")
        {
            UsualNames = ["List 1", "Contacts", "AA_1_contacts"],
            Columns = [.. Child, new("day", "Date of Contact", "Contact Date"), new("source", "Contact Source", "Source of Contact") { Codes = CodeField.Source }],
            Needs = ["child", "day", "source"],
            Events = [new(RecordedKind.Contact, "day") { IsNeeded = true, Source = "source" }],
        },
        new("list-2", "Annex A list 2, early help assessments")
        {
            UsualNames = ["List 2", "Early Help", "AA_2_early_help"],
            Columns =
            [
                .. Child, new("day", "Assessment start date", "Early Help Assessment Start Date"), new("end", "Assessment completion date", "Early Help Assessment Completion Date"),
                Dropped("organisation", "Organisation completing assessment", "Organisation"),
            ],
            Needs = ["child", "day", "end"],
            Events =
            [
                new(RecordedKind.EarlyHelpAssessment, "day") { IsNeeded = true },
                new(RecordedKind.EarlyHelpAssessmentEnd, "end") { StartedOn = "day" },
            ],
        },
        new("list-3", "Annex A list 3, referrals")
        {
            UsualNames = ["List 3", "Referrals", "AA_3_referrals"],
            Columns =
            [
                .. Child, new("day", "Date of referral", "Referral Date"), new("source", "Referral Source", "Source of Referral") { Codes = CodeField.Source },
                new("nfa", "Referral NFA?", "Referral NFA", "NFA") { Asks = new(OutcomeFlag.NoFurtherAction) { AsksForNoAction = true } },
                Dropped("count", "Number of Referrals in Last 12 Months", "ReferralsLast12Months"), Team, Worker,
            ],
            Needs = ["child", "day", "source"],
            Events = [new(RecordedKind.Referral, "day") { IsNeeded = true, Source = "source", Flags = ["nfa"], Team = "team" }],
        },
        new("list-4", "Annex A list 4, assessments")
        {
            UsualNames = ["List 4", "Assessments", "AA_4_assessments"],
            Columns =
            [
                .. Child, Disability, new("day", "Continuous Assessment Start Date", "Assessment Start Date", "ContinuousAssessmentStartDate"),
                new("seen", "Child Seen During Continuous Assessment", "ChildSeen") { Asks = new(OutcomeFlag.ChildSeen) { MayBeUnknown = true } },
                new("end", "Continuous Assessment Date of Authorisation", "Assessment Authorisation Date", "AssessmentAuthDate"),
                Asked("support", "Was the child assessed as requiring LA children's social care support", OutcomeFlag.Services, "RequiringSupport"), Team, Worker,
            ],
            Needs = ["child", "day", "seen"],
            Events =
            [
                new(RecordedKind.Assessment, "day") { IsNeeded = true, Flags = ["seen", "support"], Team = "team" },
                new(RecordedKind.AssessmentEnd, "end") { StartedOn = "day", Team = "team" },
            ],
        },
        new("list-5", "Annex A list 5, section 47 enquiries and conferences")
        {
            UsualNames = ["List 5", "Sec47 and ICPC", "AA_5_s47_enquiries"],
            Columns =
            [
                .. Child, Disability,
                new("day", "Strategy discussion initiating Section 47 Enquiry Start Date", "Strategy Discussion Date", "Section 47 Enquiry Start Date", "StrategyDiscussionDate", "Section47StartDate"),
                new("unnecessary", "Was an Initial Child Protection Conference deemed unnecessary?", "ICPC deemed unnecessary", "CPConferenceNeeded_deemedUnnecessary") { Asks = new(OutcomeFlag.Conference) { IsInverted = true } },
                new("conference", "Date of Initial Child Protection Conference", "ICPC Date", "InitialCPConferenceDate"),
                Asked("plan", "Did the Initial Child Protection Conference Result in a Child Protection Plan", OutcomeFlag.Plan, "ICPC resulted in plan"),
                Dropped("enquiries", "Number of Section 47 Enquiries in the last 12 months"), Dropped("conferences", "Number of ICPCs in the last 12 months"), Team, Worker,
            ],
            Needs = ["child", "day"],
            Events =
            [
                new(RecordedKind.Section47Enquiry, "day") { IsNeeded = true, Flags = ["unnecessary"], Team = "team" },
                new(RecordedKind.InitialConference, "conference") { StartedOn = "day", Flags = ["plan"], Team = "team" },
            ],
        },
        .. AnnexAPlans.All,
    ];
}
