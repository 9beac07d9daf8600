using System.Collections.Immutable;

namespace Thresholds.Audit.Import;

/// <summary>Outcomes written as plain text, where a system has no flags: the words are each authority's own, so few are known without its synonyms file.</summary>
internal static class OutcomeCodes
{
    public static readonly ImmutableArray<KnownCode> All =
    [
        new("no-further-action", "No further action", "NFA"), new("referral", "New referral"), new("existing-referral", "Existing referral"), new("section-47", "Section 47 enquiry"),
        new("advice", "Advice"), new("assessment", "Assessment"), new("conference", "Initial child protection conference"), new("plan", "Child protection plan"),
        new("services", "Provision of services"), new("other-outcome", "Other outcome"),
    ];

    /// <summary>What an outcome's code says of the event.</summary>
    public static OutcomeFlag Flag(string code) => code switch
    {
        "no-further-action" => OutcomeFlag.NoFurtherAction,
        "referral" => OutcomeFlag.Referral,
        "existing-referral" => OutcomeFlag.ExistingReferral,
        "section-47" => OutcomeFlag.Section47,
        "advice" => OutcomeFlag.Advice,
        "assessment" => OutcomeFlag.Assessment,
        "conference" => OutcomeFlag.Conference,
        "plan" => OutcomeFlag.Plan,
        "services" => OutcomeFlag.Services,
        _ => OutcomeFlag.OtherOutcome,
    };
}
