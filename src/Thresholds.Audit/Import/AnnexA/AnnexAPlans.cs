using System.Collections.Immutable;
using static Thresholds.Audit.Import.AnnexAColumns;

namespace Thresholds.Audit.Import;

/// <summary>Lists 6 to 8 of Annex A: one row for each child, the latest only, so that earlier plans and episodes are not in them.</summary>
internal static class AnnexAPlans
{
    public static readonly ImmutableArray<KnownTable> All =
    [
        new("list-6", "Annex A list 6, children in need")
        {
            UsualNames = ["List 6", "Children in Need", "AA_6_children_in_need"],
            Columns =
            [
                .. Child, Disability, new("day", "CIN Start Date"), new("need", "Primary Need Code", "Primary Need") { Codes = CodeField.PrimaryNeed },
                Dropped("seen", "Date Child Was Last Seen"), new("end", "CIN Closure Date"), new("reason", "Reason for Closure") { Codes = CodeField.ClosureReason },
                Dropped("status", "Case Status"), Team, Worker,
            ],
            Needs = ["child", "day"],
            Events =
            [
                new(RecordedKind.ChildInNeedPlanStart, "day") { IsNeeded = true, Code = "need", Team = "team" },
                new(RecordedKind.Closure, "end") { StartedOn = "day", Code = "reason", Team = "team" },
            ],
        },
        new("list-7", "Annex A list 7, child protection plans")
        {
            UsualNames = ["List 7", "Child Protection", "AA_7_child_protection"],
            Columns =
            [
                .. Child, Disability, new("day", "Child Protection Plan Start Date", "CP Plan Start Date"), new("first", "Initial Category of Abuse") { Codes = CodeField.CategoryOfAbuse },
                new("latest", "Latest Category of Abuse") { Codes = CodeField.CategoryOfAbuse }, Dropped("visit", "Date of the Last Statutory Visit"),
                Dropped("alone", "Was the Child Seen Alone?"), Dropped("review", "Date of latest review conference"), new("end", "Child Protection Plan End Date", "CP Plan End Date"),
                Asked("order", "Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)", OutcomeFlag.None, "Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months"),
                Dropped("earlier", "Number of Previous Child Protection Plans"), Team, Worker,
            ],
            Needs = ["child", "day"],
            Events =
            [
                new(RecordedKind.ProtectionPlanStart, "day") { IsNeeded = true, Code = "first", Team = "team" },
                new(RecordedKind.ProtectionPlanEnd, "end") { StartedOn = "day", Code = "latest", Team = "team" },
            ],
        },
        new("list-8", "Annex A list 8, children in care")
        {
            UsualNames = ["List 8", "Children in Care", "AA_8_children_in_care"],
            Columns =
            [
                .. Child, Asked("uasc", "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)", OutcomeFlag.None), Disability, new("day", "Date Started to be Looked After"),
                new("need", "Child's Category of Need") { Codes = CodeField.PrimaryNeed },
                Asked("again", "Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)", OutcomeFlag.None),
                new("legalDay", "Start date of current legal status"), new("legal", "Child's Legal Status", "Legal Status") { Codes = CodeField.LegalStatus },
                Dropped("review", "Date of Latest Statutory Review"), Dropped("visit", "Date of Last Social Work Visit"), Dropped("permanence", "What is the permanence plan for this child?"),
                Dropped("iro", "Date of Last IRO Visit / Contact to the Child"), Dropped("health", "Date of Last Health Assessment"), Dropped("dental", "Date of Last Dental Check"),
                Dropped("placements", "Number of Placements in the Last 12 months"), new("end", "Date Ceased to be Looked After"), Dropped("reason", "Reason Ceased to be Looked After"),
                new("placed", "Start Date of Most Recent Placement"), new("placement", "Placement Type") { Codes = CodeField.Placement }, Dropped("provider", "Placement Provider"),
                Dropped("postcode", "Placement postcode"), Dropped("urn", "URN of Placement"), Dropped("location", "Placement Location"), Dropped("la", "LA of Placement"),
                Dropped("missing", "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months"),
                Dropped("absent", "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months"),
                Dropped("offered", "Was the child offered a Return Interview after their last missing episode (Y/N)?"),
                Dropped("accepted", "Did the child accept a Return Interview after their last missing episode (Y/N)?"), Team, Worker,
            ],
            Needs = ["child", "day"],
            Events =
            [
                new(RecordedKind.LookedAfterStart, "day") { IsNeeded = true, Team = "team" },
                new(RecordedKind.LegalStatus, "legalDay") { Code = "legal" },
                new(RecordedKind.Placement, "placed") { Code = "placement" },
                new(RecordedKind.LookedAfterEnd, "end") { StartedOn = "day", Team = "team" },
            ],
        },
    ];
}
