namespace Thresholds.Audit.Import;

/// <summary>The year of a census: it ends on its reference date.</summary>
/// <param name="Year">The year in which it ends; null when the file does not say.</param>
/// <param name="ReferenceDate">The last day it speaks of; null when the file does not say.</param>
/// <param name="Said">The year its header names beside; null when it names none.</param>
internal readonly record struct CinYear(int? Year, DateOnly? ReferenceDate, int? Said);

/// <summary>What each module of the census holds, in the order the schema wants, over all years from 2017.</summary>
internal static class CinSchema
{
    public static readonly Dictionary<string, string[]> Parts = new(StringComparer.Ordinal)
    {
        ["Child"] = ["ChildIdentifiers", "ChildCharacteristics", "CINdetails"],
        ["ChildIdentifiers"] = ["LAchildID", "UPN", "FormerUPN", "UPNunknown", "PersonBirthDate", "ExpectedPersonBirthDate", "GenderCurrent", "Sex", "PersonDeathDate"],
        ["ChildCharacteristics"] = ["Ethnicity", "Disabilities"],
        ["Disabilities"] = ["Disability"],
        ["CINdetails"] =
        [
            "CINreferralDate", "ReferralSource", "PrimaryNeedCode", "CINclosureDate", "ReasonForClosure", "DateOfInitialCPC", "Assessments", "CINPlanDates", "Section47",
            "ReferralNFA", "ChildProtectionPlans", "PreProceedingsandFGDM",
        ],
        ["Assessments"] = ["AssessmentActualStartDate", "AssessmentInternalReviewDate", "AssessmentAuthorisationDate", "FactorsIdentifiedAtAssessment"],
        ["FactorsIdentifiedAtAssessment"] = ["AssessmentFactors"],
        ["CINPlanDates"] = ["CINPlanStartDate", "CINPlanEndDate"],
        ["Section47"] = ["S47ActualStartDate", "InitialCPCtarget", "DateOfInitialCPC", "ICPCnotRequired"],
        ["ChildProtectionPlans"] = ["CPPstartDate", "CPPendDate", "InitialCategoryOfAbuse", "LatestCategoryOfAbuse", "NumberOfPreviousCPP", "Reviews"],
    };

    /// <summary>A module's name as the schema spells it; as it stands when there is none.</summary>
    public static string Spelling(string name) => Parts.Keys.FirstOrDefault(k => k.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name;

    /// <summary>What the modules are, for a person.</summary>
    public static string Title(string module) => module switch
    {
        "CINdetails" => "referrals",
        "Assessments" => "assessments",
        "CINPlanDates" => "child in need plans",
        "Section47" => "section 47 enquiries",
        _ => "child protection plans",
    };
}
