// Written out from the guidance by `-- write-handwritten FOLDER` (LoopWriter): as long as the guidance is. Change that, not this.
using Thresholds.Evaluation;
using Thresholds.Rulebooks;

namespace Thresholds.Benchmarks.Handwritten;

/// <content>Where each route to safety stands.</content>
internal static partial class EnglandLoop
{
    internal const int Routes = 11;

    private static void Route(in EnglandRow c, in LoopStandings s, Span<RouteStatus> routes)
    {
        // safe-parent-or-relative
        if (!(c.AgeMost >= 0 && c.SafeParentOrRelativeOffersHome != No)) routes[0] = RouteStatus.DoesNotApply;
        else if (c.AgeLeast >= 0 && c.SafeParentOrRelativeOffersHome == Yes) routes[0] = RouteStatus.Open;
        else routes[0] = RouteStatus.NotKnown;
        // person-who-is-danger-leaves
        if (!(c.AgeMost >= 0 && (c.PersonWhoIsDangerWillLeave != No || c.PersonWhoIsDangerKeptOut != No))) routes[1] = RouteStatus.DoesNotApply;
        else if (c.AgeLeast >= 0 && (c.PersonWhoIsDangerWillLeave == Yes || c.PersonWhoIsDangerKeptOut == Yes)) routes[1] = RouteStatus.Open;
        else routes[1] = RouteStatus.NotKnown;
        // section-17-6-housing-help
        if (!(c.AgeMost >= 0 && c.FamilyRooflessTonight != No)) routes[2] = RouteStatus.DoesNotApply;
        else if (c.AgeLeast >= 0 && c.FamilyRooflessTonight == Yes) routes[2] = RouteStatus.Open;
        else routes[2] = RouteStatus.NotKnown;
        // section-20-1
        if (!(c.AgeMost >= 0 && (c.AppearsToRequireAccommodation != No && (c.NoOneHereWithParentalResponsibility != No || c.LostOrAbandoned != No || c.CarerPreventedFromCaring != No || c.AccommodationAskedForOrChildPutOut != No || c.YoungChildAloneNow != No || c.NowhereSafeTonight1617 != No)))) routes[3] = RouteStatus.DoesNotApply;
        else if ((c.AgeLeast >= 0 && (c.AppearsToRequireAccommodation == Yes && (c.NoOneHereWithParentalResponsibility == Yes || c.LostOrAbandoned == Yes || c.CarerPreventedFromCaring == Yes || c.AccommodationAskedForOrChildPutOut == Yes || c.YoungChildAloneNow == Yes || c.NowhereSafeTonight1617 == Yes))) && (!(((c.PersonWithResponsibilityObjects != No && c.ObjectorWillingAndAbleToHouse != No) || c.ReturnAskedFor != No) && (!(c.LivesWithOrderHoldersAgree == Yes || c.YoungPersonAgreesToAccommodation == Yes))))) routes[3] = RouteStatus.Open;
        else if ((c.AgeLeast >= 0 && (c.AppearsToRequireAccommodation == Yes && (c.NoOneHereWithParentalResponsibility == Yes || c.LostOrAbandoned == Yes || c.CarerPreventedFromCaring == Yes || c.AccommodationAskedForOrChildPutOut == Yes || c.YoungChildAloneNow == Yes || c.NowhereSafeTonight1617 == Yes))) && (((c.PersonWithResponsibilityObjects == Yes && c.ObjectorWillingAndAbleToHouse == Yes) || c.ReturnAskedFor == Yes) && (!(c.LivesWithOrderHoldersAgree != No || c.YoungPersonAgreesToAccommodation != No)))) routes[3] = RouteStatus.Blocked;
        else routes[3] = RouteStatus.NotKnown;
        // section-20-3
        if (!(c.AgeMost >= 0 && c.AgeMost >= 192 && c.SeriouslyPrejudicedWithoutAccommodation != No)) routes[4] = RouteStatus.DoesNotApply;
        else if (c.AgeLeast >= 0 && c.AgeLeast >= 192 && c.SeriouslyPrejudicedWithoutAccommodation == Yes && (!(((c.PersonWithResponsibilityObjects != No && c.ObjectorWillingAndAbleToHouse != No) || c.ReturnAskedFor != No) && (!(c.LivesWithOrderHoldersAgree == Yes || c.YoungPersonAgreesToAccommodation == Yes))))) routes[4] = RouteStatus.Open;
        else if (c.AgeLeast >= 0 && c.AgeLeast >= 192 && c.SeriouslyPrejudicedWithoutAccommodation == Yes && (((c.PersonWithResponsibilityObjects == Yes && c.ObjectorWillingAndAbleToHouse == Yes) || c.ReturnAskedFor == Yes) && (!(c.LivesWithOrderHoldersAgree != No || c.YoungPersonAgreesToAccommodation != No)))) routes[4] = RouteStatus.Blocked;
        else routes[4] = RouteStatus.NotKnown;
        // section-20-4
        if (!(c.AgeMost >= 0 && c.AccommodationWouldPromoteWelfare != No)) routes[5] = RouteStatus.DoesNotApply;
        else if (c.AgeLeast >= 0 && c.AccommodationWouldPromoteWelfare == Yes && (!(((c.PersonWithResponsibilityObjects != No && c.ObjectorWillingAndAbleToHouse != No) || c.ReturnAskedFor != No) && (!(c.LivesWithOrderHoldersAgree == Yes || c.YoungPersonAgreesToAccommodation == Yes))))) routes[5] = RouteStatus.Open;
        else if (c.AgeLeast >= 0 && c.AccommodationWouldPromoteWelfare == Yes && (((c.PersonWithResponsibilityObjects == Yes && c.ObjectorWillingAndAbleToHouse == Yes) || c.ReturnAskedFor == Yes) && (!(c.LivesWithOrderHoldersAgree != No || c.YoungPersonAgreesToAccommodation != No)))) routes[5] = RouteStatus.Blocked;
        else routes[5] = RouteStatus.NotKnown;
        // section-21
        if (!(c.AgeMost >= 0 && (c.InPoliceProtection != No || c.DetainedOrRemandedToBeReceived != No))) routes[6] = RouteStatus.DoesNotApply;
        else if (c.AgeLeast >= 0 && (c.InPoliceProtection == Yes || c.DetainedOrRemandedToBeReceived == Yes)) routes[6] = RouteStatus.Open;
        else routes[6] = RouteStatus.NotKnown;
        // section-46
        if (!(c.AgeMost >= 0 && (c.InPoliceProtection != No || c.ImmediateRiskToLifeOrOfSeriousHarm != No || c.HeldOrThreatenedByExploitersNow != No))) routes[7] = RouteStatus.DoesNotApply;
        else if (c.AgeLeast >= 0 && (c.InPoliceProtection == Yes || c.ImmediateRiskToLifeOrOfSeriousHarm == Yes || c.HeldOrThreatenedByExploitersNow == Yes)) routes[7] = RouteStatus.Open;
        else routes[7] = RouteStatus.NotKnown;
        // section-44-1-a
        if (!(c.AgeMost >= 0 && (c.EmergencyProtectionOrder != No || c.ImmediateRiskToLifeOrOfSeriousHarm != No || c.HeldOrThreatenedByExploitersNow != No))) routes[8] = RouteStatus.DoesNotApply;
        else if (c.AgeLeast >= 0 && (c.EmergencyProtectionOrder == Yes || c.ImmediateRiskToLifeOrOfSeriousHarm == Yes || c.HeldOrThreatenedByExploitersNow == Yes)) routes[8] = RouteStatus.Open;
        else routes[8] = RouteStatus.NotKnown;
        // section-44-1-b
        if (!(c.AgeMost >= 0 && c.EnquiriesFrustratedAccessUrgent != No)) routes[9] = RouteStatus.DoesNotApply;
        else if (c.AgeLeast >= 0 && c.EnquiriesFrustratedAccessUrgent == Yes) routes[9] = RouteStatus.Open;
        else routes[9] = RouteStatus.NotKnown;
        // section-38
        if (!(c.AgeMost >= 0 && c.InterimCareOrder != No)) routes[10] = RouteStatus.DoesNotApply;
        else if (c.AgeLeast >= 0 && c.InterimCareOrder == Yes) routes[10] = RouteStatus.Open;
        else routes[10] = RouteStatus.NotKnown;
    }
}
