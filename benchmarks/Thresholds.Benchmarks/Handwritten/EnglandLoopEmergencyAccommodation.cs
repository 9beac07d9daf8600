// Written out from the guidance by `-- write-handwritten FOLDER` (LoopWriter): as long as the guidance is. Change that, not this.
using Thresholds.Evaluation;
using Thresholds.Rulebooks;

namespace Thresholds.Benchmarks.Handwritten;

/// <content>The rules for emergency accommodation: for each strength whether one is met, and whether one may be.</content>
internal static partial class EnglandLoop
{
    private static bool EmergencyAccommodationPointsTowardsIsMet(in EnglandRow _) => false;

    private static bool EmergencyAccommodationPointsTowardsMayBeMet(in EnglandRow _) => false;

    private static bool EmergencyAccommodationMustConsiderIsMet(in EnglandRow c)
    {
        // with-the-person-who-harmed-today
        if (c.AgeLeast >= 0 && (c.PersonWhoHarmedHasTheChildNow == Yes && (c.ChildSaysHarmedByCarer == Yes || c.ParentSaysTheyHarmedChild == Yes || c.ShakenStrangledSuffocatedOrPoisoned == Yes))) return true;
        // child-in-a-current-plan
        if (c.AgeLeast >= 0 && c.ChildInSuicidePlan == Yes && c.SuicidePlanCurrent == Yes) return true;
        // person-thought-to-abuse-there-today
        if (c.AgeLeast >= 0 && (c.PersonThoughtToAbuseHasContactNow == Yes && (c.ChildTellsOfSexualAbuse == Yes || c.GroundsToThinkSexualAbuse == Yes || c.SexualActivityUnder13 == Yes || c.SexualActivityWithPressureOrImbalance == Yes))) return true;
        // taken-to-conflict-soon
        if (c.AgeLeast >= 0 && c.ChildToBeTakenToConflict == Yes && c.JourneyMayBeSoon == Yes) return true;
        // fgm-likely-and-travel-soon
        if (c.AgeLeast >= 0 && c.FgmLikelySoon == Yes && c.GirlToTravelSoon == Yes) return true;
        // taken-to-marry-or-life-threatened
        if (c.AgeLeast >= 0 && ((c.ForcedMarriageRisk == Yes || c.MarriageBefore18Planned == Yes || c.HonourBasedAbuseRisk == Yes) && (c.MayBeTakenAwayToMarry == Yes || c.ThreatToLifeOverShame == Yes))) return true;
        // trafficked-and-nobody-safe
        if (c.AgeLeast >= 0 && ((c.ThoughtToBeTrafficked == Yes || c.MadeToWorkServeOrBeg == Yes) && (c.NoDependableAdult == Yes || c.AdultWithChildCannotBeVouchedFor == Yes))) return true;
        // illness-induced-danger-now
        if (c.AgeLeast >= 0 && c.TestsSamplesOrLinesTamperedWith == Yes) return true;
        // protected-child-needs-somewhere-safe
        if (c.AgeLeast >= 0 && (c.InPoliceProtection == Yes || c.EmergencyProtectionOrder == Yes)) return true;
        // immediate-risk-to-life-or-of-serious-harm-emergency-accommodation
        if (c.AgeLeast >= 0 && c.ImmediateRiskToLifeOrOfSeriousHarm == Yes) return true;
        // young-child-alone-now-emergency-accommodation
        if (c.AgeLeast >= 0 && c.YoungChildAloneNow == Yes) return true;
        // accommodation-asked-for-or-child-put-out-emergency-accommodation
        if (c.AgeLeast >= 0 && c.AccommodationAskedForOrChildPutOut == Yes) return true;
        // lost-or-abandoned-emergency-accommodation
        if (c.AgeLeast >= 0 && c.LostOrAbandoned == Yes) return true;
        // no-one-here-with-parental-responsibility-emergency-accommodation
        if (c.AgeLeast >= 0 && c.NoOneHereWithParentalResponsibility == Yes) return true;
        // carer-prevented-from-caring-emergency-accommodation
        if (c.AgeLeast >= 0 && c.CarerPreventedFromCaring == Yes) return true;
        // appears-to-require-accommodation-emergency-accommodation
        if (c.AgeLeast >= 0 && c.AppearsToRequireAccommodation == Yes) return true;
        // enquiries-frustrated-access-urgent-emergency-accommodation
        if (c.AgeLeast >= 0 && c.EnquiriesFrustratedAccessUrgent == Yes) return true;
        // held-or-threatened-by-exploiters-now-emergency-accommodation
        if (c.AgeLeast >= 0 && c.HeldOrThreatenedByExploitersNow == Yes) return true;
        // nowhere-safe-tonight-16-17-emergency-accommodation
        if (c.AgeLeast >= 0 && c.NowhereSafeTonight1617 == Yes) return true;
        // seriously-prejudiced-without-accommodation-emergency-accommodation
        if (c.AgeLeast >= 0 && c.SeriouslyPrejudicedWithoutAccommodation == Yes) return true;
        // detained-or-remanded-to-be-received-emergency-accommodation
        if (c.AgeLeast >= 0 && c.DetainedOrRemandedToBeReceived == Yes) return true;
        return false;
    }

    private static bool EmergencyAccommodationMustConsiderMayBeMet(in EnglandRow c)
    {
        // with-the-person-who-harmed-today
        if (c.AgeMost >= 0 && (c.PersonWhoHarmedHasTheChildNow != No && (c.ChildSaysHarmedByCarer != No || c.ParentSaysTheyHarmedChild != No || c.ShakenStrangledSuffocatedOrPoisoned != No))) return true;
        // child-in-a-current-plan
        if (c.AgeMost >= 0 && c.ChildInSuicidePlan != No && c.SuicidePlanCurrent != No) return true;
        // person-thought-to-abuse-there-today
        if (c.AgeMost >= 0 && (c.PersonThoughtToAbuseHasContactNow != No && (c.ChildTellsOfSexualAbuse != No || c.GroundsToThinkSexualAbuse != No || c.SexualActivityUnder13 != No || c.SexualActivityWithPressureOrImbalance != No))) return true;
        // taken-to-conflict-soon
        if (c.AgeMost >= 0 && c.ChildToBeTakenToConflict != No && c.JourneyMayBeSoon != No) return true;
        // fgm-likely-and-travel-soon
        if (c.AgeMost >= 0 && c.FgmLikelySoon != No && c.GirlToTravelSoon != No) return true;
        // taken-to-marry-or-life-threatened
        if (c.AgeMost >= 0 && ((c.ForcedMarriageRisk != No || c.MarriageBefore18Planned != No || c.HonourBasedAbuseRisk != No) && (c.MayBeTakenAwayToMarry != No || c.ThreatToLifeOverShame != No))) return true;
        // trafficked-and-nobody-safe
        if (c.AgeMost >= 0 && ((c.ThoughtToBeTrafficked != No || c.MadeToWorkServeOrBeg != No) && (c.NoDependableAdult != No || c.AdultWithChildCannotBeVouchedFor != No))) return true;
        // illness-induced-danger-now
        if (c.AgeMost >= 0 && c.TestsSamplesOrLinesTamperedWith != No) return true;
        // protected-child-needs-somewhere-safe
        if (c.AgeMost >= 0 && (c.InPoliceProtection != No || c.EmergencyProtectionOrder != No)) return true;
        // immediate-risk-to-life-or-of-serious-harm-emergency-accommodation
        if (c.AgeMost >= 0 && c.ImmediateRiskToLifeOrOfSeriousHarm != No) return true;
        // young-child-alone-now-emergency-accommodation
        if (c.AgeMost >= 0 && c.YoungChildAloneNow != No) return true;
        // accommodation-asked-for-or-child-put-out-emergency-accommodation
        if (c.AgeMost >= 0 && c.AccommodationAskedForOrChildPutOut != No) return true;
        // lost-or-abandoned-emergency-accommodation
        if (c.AgeMost >= 0 && c.LostOrAbandoned != No) return true;
        // no-one-here-with-parental-responsibility-emergency-accommodation
        if (c.AgeMost >= 0 && c.NoOneHereWithParentalResponsibility != No) return true;
        // carer-prevented-from-caring-emergency-accommodation
        if (c.AgeMost >= 0 && c.CarerPreventedFromCaring != No) return true;
        // appears-to-require-accommodation-emergency-accommodation
        if (c.AgeMost >= 0 && c.AppearsToRequireAccommodation != No) return true;
        // enquiries-frustrated-access-urgent-emergency-accommodation
        if (c.AgeMost >= 0 && c.EnquiriesFrustratedAccessUrgent != No) return true;
        // held-or-threatened-by-exploiters-now-emergency-accommodation
        if (c.AgeMost >= 0 && c.HeldOrThreatenedByExploitersNow != No) return true;
        // nowhere-safe-tonight-16-17-emergency-accommodation
        if (c.AgeMost >= 0 && c.NowhereSafeTonight1617 != No) return true;
        // seriously-prejudiced-without-accommodation-emergency-accommodation
        if (c.AgeMost >= 0 && c.SeriouslyPrejudicedWithoutAccommodation != No) return true;
        // detained-or-remanded-to-be-received-emergency-accommodation
        if (c.AgeMost >= 0 && c.DetainedOrRemandedToBeReceived != No) return true;
        return false;
    }

    private static bool EmergencyAccommodationDutyIsMet(in EnglandRow _) => false;

    private static bool EmergencyAccommodationDutyMayBeMet(in EnglandRow _) => false;
}
