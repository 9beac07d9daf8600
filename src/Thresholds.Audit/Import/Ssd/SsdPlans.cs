using System.Collections.Immutable;
using static Thresholds.Audit.Import.SsdTables;

namespace Thresholds.Audit.Import;

/// <summary>The tables of the standard dataset about plans, legal status and care.</summary>
internal static class SsdPlans
{
    public static ImmutableArray<KnownTable> All =>
    [
        Table("ssd_cin_plans", "child in need plans", "cinp_person_id", "cinp_cin_plan_id",
            [Dropped("cinp_referral_id"), Column("cinp_cin_plan_start_date"), Column("cinp_cin_plan_end_date"), Column("cinp_cin_plan_team"), Dropped("cinp_cin_plan_worker_id")],
            new EventRule(RecordedKind.ChildInNeedPlanStart, "cinp_cin_plan_start_date") { IsNeeded = true, Team = "cinp_cin_plan_team" },
            new EventRule(RecordedKind.ChildInNeedPlanEnd, "cinp_cin_plan_end_date") { StartedOn = "cinp_cin_plan_start_date", Team = "cinp_cin_plan_team" }),
        Table("ssd_cp_plans", "child protection plans", "cppl_person_id", "cppl_cp_plan_id",
            [
                Dropped("cppl_referral_id"), Dropped("cppl_icpc_id"), Column("cppl_cp_plan_start_date"), Column("cppl_cp_plan_end_date"), Dropped("cppl_cp_plan_ola"),
                Column("cppl_cp_plan_initial_category") with { Codes = CodeField.CategoryOfAbuse }, Column("cppl_cp_plan_latest_category") with { Codes = CodeField.CategoryOfAbuse },
            ],
            new EventRule(RecordedKind.ProtectionPlanStart, "cppl_cp_plan_start_date") { IsNeeded = true, Code = "cppl_cp_plan_initial_category" },
            new EventRule(RecordedKind.ProtectionPlanEnd, "cppl_cp_plan_end_date") { StartedOn = "cppl_cp_plan_start_date", Code = "cppl_cp_plan_latest_category" }),
        Table("ssd_legal_status", "legal status", "lega_person_id", "lega_legal_status_id",
            [Column("lega_legal_status") with { Codes = CodeField.LegalStatus }, Column("lega_legal_status_start_date"), Dropped("lega_legal_status_end_date")],
            new EventRule(RecordedKind.LegalStatus, "lega_legal_status_start_date") { IsNeeded = true, Code = "lega_legal_status" }),
        Table("ssd_cla_episodes", "episodes of care", "clae_person_id", "clae_cla_episode_id",
            [
                Dropped("clae_cla_placement_id"), Column("clae_cla_episode_start_date"), Column("clae_cla_episode_start_reason") with { Codes = CodeField.NewEpisode },
                Column("clae_cla_primary_need_code") with { Codes = CodeField.PrimaryNeed }, Dropped("clae_cla_episode_ceased_date"), Dropped("clae_cla_episode_ceased_reason"),
                Dropped("clae_cla_id"), Dropped("clae_referral_id"), Dropped("clae_cla_last_iro_contact_date"), Dropped("clae_entered_care_date"),
            ],
            new EventRule(RecordedKind.LookedAfterStart, "clae_cla_episode_start_date") { IsNeeded = true, Where = ("clae_cla_episode_start_reason", ["S"]) },
            new EventRule(RecordedKind.Placement, "clae_cla_episode_start_date") { Where = ("clae_cla_episode_start_reason", ["S", "P", "T", "B", "U"]) },
            new EventRule(RecordedKind.LegalStatus, "clae_cla_episode_start_date") { Where = ("clae_cla_episode_start_reason", ["L", "B", "U"]) }),
    ];
}
