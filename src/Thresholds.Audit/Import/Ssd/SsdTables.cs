using System.Collections.Immutable;

namespace Thresholds.Audit.Import;

/// <summary>The tables of the standard safeguarding dataset that say what happened, one CSV each, with the slips of each vendor's export.</summary>
internal static class SsdTables
{
    private static readonly ImmutableArray<string> Nothing = ["NULL", "null", "None"];

    public static readonly ImmutableArray<KnownTable> All =
    [
        Table("ssd_contacts", "contacts", "cont_person_id", "cont_contact_id",
            [
                Column("cont_contact_date"), Column("cont_contact_source_code") with { Codes = CodeField.Source, Words = "cont_contact_source_desc" },
                Column("cont_contact_source_desc"), Column("cont_contact_outcome_json"),
            ],
            new EventRule(RecordedKind.Contact, "cont_contact_date") { IsNeeded = true, Source = "cont_contact_source_code", Outcomes = "cont_contact_outcome_json" }),
        Table("ssd_early_help_episodes", "early help", "earl_person_id", "earl_episode_id",
            [
                Column("earl_episode_start_date"), Column("earl_episode_end_date"), Dropped("earl_episode_reason"), Dropped("earl_episode_end_reason"),
                Dropped("earl_episode_organisation"), Dropped("earl_episode_worker_id"),
            ],
            new EventRule(RecordedKind.EarlyHelpAssessment, "earl_episode_start_date") { IsNeeded = true },
            new EventRule(RecordedKind.EarlyHelpAssessmentEnd, "earl_episode_end_date") { StartedOn = "earl_episode_start_date" }),
        Table("ssd_cin_episodes", "referrals", "cine_person_id", "cine_referral_id",
            [
                Column("cine_referral_date"), Column("cine_cin_primary_need_code") with { Codes = CodeField.PrimaryNeed },
                Column("cine_referral_source_code", "cine_referral_source") with { Codes = CodeField.Source, Words = "cine_referral_source_desc" },
                Column("cine_referral_source_desc"), Column("cine_referral_outcome_json"),
                Column("cine_referral_nfa", "cin_referral_nfa") with { Asks = new(OutcomeFlag.NoFurtherAction) { AsksForNoAction = true } },
                Column("cine_close_reason") with { Codes = CodeField.ClosureReason }, Column("cine_close_date"), Column("cine_referral_team"), Dropped("cine_referral_worker_id"),
            ],
            new EventRule(RecordedKind.Referral, "cine_referral_date")
            {
                IsNeeded = true, Source = "cine_referral_source_code", Code = "cine_cin_primary_need_code", Flags = ["cine_referral_nfa"], Outcomes = "cine_referral_outcome_json", Team = "cine_referral_team",
            },
            new EventRule(RecordedKind.Closure, "cine_close_date") { StartedOn = "cine_referral_date", Code = "cine_close_reason", Team = "cine_referral_team" }),
        Table("ssd_cin_assessments", "assessments", "cina_person_id", "cina_assessment_id",
            [
                Dropped("cina_referral_id"), Column("cina_assessment_start_date"), Column("cina_assessment_child_seen") with { Asks = new(OutcomeFlag.ChildSeen) { MayBeUnknown = true } },
                Column("cina_assessment_auth_date"), Column("cina_assessment_outcome_json"), Column("cina_assessment_outcome_nfa") with { Asks = new(OutcomeFlag.NoFurtherAction) { AsksForNoAction = true } },
                Column("cina_assessment_team"), Dropped("cina_assessment_worker_id"),
            ],
            new EventRule(RecordedKind.Assessment, "cina_assessment_start_date")
            {
                IsNeeded = true, Flags = ["cina_assessment_child_seen", "cina_assessment_outcome_nfa"], Outcomes = "cina_assessment_outcome_json", Team = "cina_assessment_team",
            },
            new EventRule(RecordedKind.AssessmentEnd, "cina_assessment_auth_date") { StartedOn = "cina_assessment_start_date", Team = "cina_assessment_team" }),
        Table("ssd_s47_enquiry", "section 47 enquiries", "s47e_person_id", "s47e_s47_enquiry_id",
            [
                Dropped("s47e_referral_id"), Column("s47e_s47_start_date"), Column("s47e_s47_end_date"), Column("s47e_s47_nfa") with { Asks = new(OutcomeFlag.NoFurtherAction) { AsksForNoAction = true } },
                Column("s47e_s47_outcome_json"), Column("s47e_s47_completed_by_team"), Dropped("s47e_s47_completed_by_worker_id"),
            ],
            new EventRule(RecordedKind.Section47Enquiry, "s47e_s47_start_date") { IsNeeded = true, Flags = ["s47e_s47_nfa"], Outcomes = "s47e_s47_outcome_json", Team = "s47e_s47_completed_by_team" },
            new EventRule(RecordedKind.Section47EnquiryEnd, "s47e_s47_end_date") { StartedOn = "s47e_s47_start_date", Team = "s47e_s47_completed_by_team" }),
        Table("ssd_initial_cp_conference", "initial conferences", "icpc_person_id", "icpc_icpc_id",
            [
                Dropped("icpc_icpc_meeting_id"), Dropped("icpc_s47_enquiry_id"), Dropped("icpc_cp_plan_id"), Dropped("icpc_referral_id"),
                Column("icpc_icpc_transfer_in") with { Asks = new(OutcomeFlag.None) }, Dropped("icpc_icpc_target_date"), Column("icpc_icpc_date"),
                Column("icpc_icpc_outcome_cp_flag") with { Asks = new(OutcomeFlag.Plan) }, Column("icpc_icpc_outcome_json"), Column("icpc_icpc_team"), Dropped("icpc_icpc_worker_id"),
            ],
            new EventRule(RecordedKind.InitialConference, "icpc_icpc_date") { IsNeeded = true, Flags = ["icpc_icpc_outcome_cp_flag"], Outcomes = "icpc_icpc_outcome_json", Team = "icpc_icpc_team" }),
        .. SsdPlans.All,
    ];

    /// <summary>Whether a row is the header of assessment factors, which are hindsight at the contact and not read from the dataset.</summary>
    public static bool IsOfFactors(TableRow row) => row.Cells.Any(c => HeaderText.Bare(c.Text) == "cinfassessmentfactorsjson");

    /// <summary>A table with the columns that all have.</summary>
    public static KnownTable Table(string name, string title, string child, string own, ImmutableArray<KnownColumn> columns, params ImmutableArray<EventRule> events) => new(name, $"{name}, {title}")
    {
        UsualNames = [name], Child = child, Own = own, Columns = [Column(child), OwnColumn(own), .. columns], Needs = [child, events[0].Day], Events = events, Blanks = Nothing,
    };

    /// <summary>A column; its names are what it is called everywhere.</summary>
    public static KnownColumn Column(string name, params ImmutableArray<string> also) => new(name, name, also);

    /// <summary>A column that is known and left unread.</summary>
    public static KnownColumn Dropped(string name) => Column(name) with { IsDropped = true };

    // Mosaic leaves the prefix off the plan's id.
    private static KnownColumn OwnColumn(string own) => own == "cinp_cin_plan_id" ? Column(own, "cin_plan_id") : Column(own);
}
