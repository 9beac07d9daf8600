// Written out from the guidance by `-- write-handwritten FOLDER` (LoopWriter): as long as the guidance is. Change that, not this.
using Thresholds.Evaluation;
using Thresholds.Rulebooks;

namespace Thresholds.Benchmarks.Handwritten;

/// <content>What follows from what was stated; false where it cannot all be true. First what each "yes" brings, then what is thereby ruled out.</content>
internal static partial class EnglandLoop
{
    private static bool Close(ref EnglandRow c)
    {
        var fits = SpreadYes(ref c);
        RuleOut(ref c);
        return fits;
    }

    private static bool SpreadYes(ref EnglandRow c)
    {
        var fits = true;
        if (c.NoDependableAdult == Yes)
        {
            fits &= c.DependableAdult != Yes; c.DependableAdult = No;
        }
        if (c.DependableAdult == Yes)
        {
            fits &= c.NoDependableAdult != Yes; c.NoDependableAdult = No;
        }
        if (c.CarerCannotProtect == Yes)
        {
            fits &= c.CarerCanProtect != Yes; c.CarerCanProtect = No;
        }
        if (c.CarerCanProtect == Yes)
        {
            fits &= c.CarerCannotProtect != Yes; c.CarerCannotProtect = No;
        }
        if (c.ChildSpokenToAlone == Yes)
        {
            fits &= c.ChildSeen != No; c.ChildSeen = Yes;
        }
        if (c.EducationSupervisionOrder == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.SeriousOrRepeatedOffending == Yes)
        {
            fits &= c.OffendingBegunOrRepeated != No; c.OffendingBegunOrRepeated = Yes;
        }
        if (c.SevereLackOfAgeRightSkills == Yes)
        {
            fits &= c.SelfCareLagLikelyToImpair != No; c.SelfCareLagLikelyToImpair = Yes;
        }
        if (c.RejectedOrConstantlyCriticised == Yes)
        {
            fits &= c.HarshOrColdCare != No; c.HarshOrColdCare = Yes;
        }
        if (c.SomeAntenatalAppointmentsMissed == Yes)
        {
            if (c.AgeMost > -1) c.AgeMost = -1;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.TeenagePregnancyLowNeed == Yes)
        {
            if (c.AgeMost > -1) c.AgeMost = -1;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.EarlyHelpChangedNothing == Yes)
        {
            fits &= c.HelpChangedNothing != No; c.HelpChangedNothing = Yes;
        }
        if (c.MarkWhenNotMobile == Yes)
        {
            fits &= c.NotIndependentlyMobile != No; c.NotIndependentlyMobile = Yes;
        }
        if (c.InjuryShapedLikeHandOrImplement == Yes)
        {
            fits &= c.InjuryToChild != No; c.InjuryToChild = Yes;
        }
        if (c.ClustersOfBruises == Yes)
        {
            fits &= c.InjuryToChild != No; c.InjuryToChild = Yes;
        }
        if (c.FractureWithoutSuitableCause == Yes)
        {
            fits &= c.InjuryToChild != No; c.InjuryToChild = Yes;
        }
        if (c.InjuryAtPlaceSeldomHurtInPlay == Yes)
        {
            fits &= c.InjuryToChild != No; c.InjuryToChild = Yes;
        }
        if (c.BurnOfConcern == Yes)
        {
            fits &= c.InjuryToChild != No; c.InjuryToChild = Yes;
        }
        if (c.ChildAVictimInLaw == Yes)
        {
            fits &= c.ChildSeesHearsOrFeelsAbuse != No; c.ChildSeesHearsOrFeelsAbuse = Yes;
        }
        if (c.RepeatDomesticAbuse == Yes)
        {
            fits &= c.DomesticAbuseInHousehold != No; c.DomesticAbuseInHousehold = Yes;
        }
        if (c.CoerciveControl == Yes)
        {
            fits &= c.DomesticAbuseInHousehold != No; c.DomesticAbuseInHousehold = Yes;
        }
        if (c.ChildHurtOrCaughtUpInAssault == Yes)
        {
            fits &= c.ChildSeesHearsOrFeelsAbuse != No; c.ChildSeesHearsOrFeelsAbuse = Yes;
        }
        if (c.ChildPresentAtIncidentSentToMarac == Yes)
        {
            fits &= c.ChildSeesHearsOrFeelsAbuse != No; c.ChildSeesHearsOrFeelsAbuse = Yes;
        }
        if (c.UnbornChildAndAbuse == Yes)
        {
            if (c.AgeMost > -1) c.AgeMost = -1;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.IllnessLimitsCare == Yes)
        {
            fits &= c.ParentalMentalIllHealth != No; c.ParentalMentalIllHealth = Yes;
        }
        if (c.ChildCaresForIllParent == Yes)
        {
            fits &= c.SomeCaringAtHome != No; c.SomeCaringAtHome = Yes;
        }
        if (c.IllnessDirectlyAffectsChild == Yes)
        {
            fits &= c.ImpactOnThisChild != No; c.ImpactOnThisChild = Yes;
            fits &= c.ParentalMentalIllHealth != No; c.ParentalMentalIllHealth = Yes;
        }
        if (c.DelusionsTakeInTheChild == Yes)
        {
            fits &= c.ParentalMentalIllHealth != No; c.ParentalMentalIllHealth = Yes;
        }
        if (c.UseAffectsRoutinesAtTimes == Yes)
        {
            fits &= c.ParentalSubstanceMisuse != No; c.ParentalSubstanceMisuse = Yes;
        }
        if (c.UseSignificantlyAffectsCare == Yes)
        {
            fits &= c.ParentalSubstanceMisuse != No; c.ParentalSubstanceMisuse = Yes;
        }
        if (c.ChildCloseToDrugsOrDealing == Yes)
        {
            fits &= c.ParentalSubstanceMisuse != No; c.ParentalSubstanceMisuse = Yes;
        }
        if (c.DrugOrAlcoholProblemBeforeBirth == Yes)
        {
            if (c.AgeMost > -1) c.AgeMost = -1;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.ProblemBeforeBirthWithoutCare == Yes)
        {
            fits &= c.DrugOrAlcoholProblemBeforeBirth != No; c.DrugOrAlcoholProblemBeforeBirth = Yes;
            if (c.AgeMost > -1) c.AgeMost = -1;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.SexualActivityUnder13 == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            if (c.AgeMost > 155) c.AgeMost = 155;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.ExpectingABabyUnder13 == Yes)
        {
            fits &= c.SexualActivityUnder13 != No; c.SexualActivityUnder13 = Yes;
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            if (c.AgeMost > 155) c.AgeMost = 155;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.ChildMissingNow == Yes)
        {
            fits &= c.ChildMissing != No; c.ChildMissing = Yes;
        }
        if (c.MissingRegularlyNoAccount == Yes)
        {
            fits &= c.ChildMissing != No; c.ChildMissing = Yes;
        }
        if (c.MissingWithFamilyWhileOnPlan == Yes)
        {
            fits &= c.ChildMissing != No; c.ChildMissing = Yes;
            fits &= c.ChildMissingNow != No; c.ChildMissingNow = Yes;
        }
        if (c.GroomedOnline == Yes)
        {
            fits &= c.HarmedOnline != No; c.HarmedOnline = Yes;
        }
        if (c.SexualImagesMadeOrShared == Yes)
        {
            fits &= c.HarmedOnline != No; c.HarmedOnline = Yes;
        }
        if (c.ThreatenedOverImagesOrForMoney == Yes)
        {
            fits &= c.HarmedOnline != No; c.HarmedOnline = Yes;
        }
        if (c.ChildInDespairOverOnlineThreat == Yes)
        {
            fits &= c.HarmedOnline != No; c.HarmedOnline = Yes;
            fits &= c.ThreatenedOverImagesOrForMoney != No; c.ThreatenedOverImagesOrForMoney = Yes;
        }
        if (c.CaringTasksTooHeavy == Yes)
        {
            fits &= c.SomeCaringAtHome != No; c.SomeCaringAtHome = Yes;
        }
        if (c.AntenatalCareKept == Yes)
        {
            if (c.AgeMost > -1) c.AgeMost = -1;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.ParentsGettingReadyTogether == Yes)
        {
            if (c.AgeMost > -1) c.AgeMost = -1;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.TestsSamplesOrLinesTamperedWith == Yes)
        {
            fits &= c.IllnessMayBeFabricatedOrInduced != No; c.IllnessMayBeFabricatedOrInduced = Yes;
        }
        if (c.EarlierPlanEndedWithin24Months == Yes)
        {
            fits &= c.EarlierChildProtectionPlan != No; c.EarlierChildProtectionPlan = Yes;
        }
        if (c.DisabledChild == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.CaringAffectsTheChildsLife == Yes)
        {
            fits &= c.SomeCaringAtHome != No; c.SomeCaringAtHome = Yes;
        }
        if (c.MainCarerAndHarmedByIt == Yes)
        {
            fits &= c.SomeCaringAtHome != No; c.SomeCaringAtHome = Yes;
            fits &= c.CaringAffectsTheChildsLife != No; c.CaringAffectsTheChildsLife = Yes;
        }
        if (c.MotherUnder18SeriousWorry == Yes)
        {
            if (c.AgeMost > -1) c.AgeMost = -1;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.HiddenPregnancyWithOtherRisk == Yes)
        {
            if (c.AgeMost > -1) c.AgeMost = -1;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.AdultWhoPosesRiskWillLiveWithBaby == Yes)
        {
            if (c.AgeMost > -1) c.AgeMost = -1;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.PrivatelyFostered == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.InPoliceProtection == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.EmergencyProtectionOrder == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.ChildAssessmentOrder == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.InterimCareOrder == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.PlanFromAnotherArea == Yes)
        {
            fits &= c.OnChildProtectionPlan != No; c.OnChildProtectionPlan = Yes;
        }
        if (c.ChildCannotBeSeen == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.ImmediateRiskToLifeOrOfSeriousHarm == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.YoungChildAloneNow == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.AccommodationAskedForOrChildPutOut == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.LostOrAbandoned == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.NoOneHereWithParentalResponsibility == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.CarerPreventedFromCaring == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.AppearsToRequireAccommodation == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.EnquiriesFrustratedAccessUrgent == Yes)
        {
            fits &= c.ChildCannotBeSeen != No; c.ChildCannotBeSeen = Yes;
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.HeldOrThreatenedByExploitersNow == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.NowhereSafeTonight1617 == Yes)
        {
            if (c.AgeLeast < 192) c.AgeLeast = 192;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.SeriouslyPrejudicedWithoutAccommodation == Yes)
        {
            if (c.AgeLeast < 192) c.AgeLeast = 192;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.HomeBreakingDown1617 == Yes)
        {
            if (c.AgeLeast < 192) c.AgeLeast = 192;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.DetainedOrRemandedToBeReceived == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.NeedsHospitalNow == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.PersonWhoIsDangerKeptOut == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.AccommodationWouldPromoteWelfare == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.YoungPersonAgreesToAccommodation == Yes)
        {
            if (c.AgeLeast < 192) c.AgeLeast = 192;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (c.YoungPersonDeclinesAccommodation == Yes)
        {
            if (c.AgeLeast < 192) c.AgeLeast = 192;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        return fits;
    }

    private static void RuleOut(ref EnglandRow c)
    {
        if (c.ChildSeen == No)
        {
            c.ChildSpokenToAlone = No;
        }
        if (c.AgeMost < 0)
        {
            c.EducationSupervisionOrder = No;
            c.DisabledChild = No;
            c.PrivatelyFostered = No;
            c.InPoliceProtection = No;
            c.EmergencyProtectionOrder = No;
            c.ChildAssessmentOrder = No;
            c.InterimCareOrder = No;
            c.ChildCannotBeSeen = No;
            c.ImmediateRiskToLifeOrOfSeriousHarm = No;
            c.YoungChildAloneNow = No;
            c.AccommodationAskedForOrChildPutOut = No;
            c.LostOrAbandoned = No;
            c.NoOneHereWithParentalResponsibility = No;
            c.CarerPreventedFromCaring = No;
            c.AppearsToRequireAccommodation = No;
            c.EnquiriesFrustratedAccessUrgent = No;
            c.HeldOrThreatenedByExploitersNow = No;
            c.DetainedOrRemandedToBeReceived = No;
            c.NeedsHospitalNow = No;
            c.PersonWhoIsDangerKeptOut = No;
            c.AccommodationWouldPromoteWelfare = No;
        }
        if (c.OffendingBegunOrRepeated == No)
        {
            c.SeriousOrRepeatedOffending = No;
        }
        if (c.SelfCareLagLikelyToImpair == No)
        {
            c.SevereLackOfAgeRightSkills = No;
        }
        if (c.HarshOrColdCare == No)
        {
            c.RejectedOrConstantlyCriticised = No;
        }
        if (c.AgeLeast > -1)
        {
            c.SomeAntenatalAppointmentsMissed = No;
            c.TeenagePregnancyLowNeed = No;
            c.UnbornChildAndAbuse = No;
            c.DrugOrAlcoholProblemBeforeBirth = No;
            c.ProblemBeforeBirthWithoutCare = No;
            c.AntenatalCareKept = No;
            c.ParentsGettingReadyTogether = No;
            c.MotherUnder18SeriousWorry = No;
            c.HiddenPregnancyWithOtherRisk = No;
            c.AdultWhoPosesRiskWillLiveWithBaby = No;
        }
        if (c.HelpChangedNothing == No)
        {
            c.EarlyHelpChangedNothing = No;
        }
        if (c.NotIndependentlyMobile == No)
        {
            c.MarkWhenNotMobile = No;
        }
        if (c.InjuryToChild == No)
        {
            c.InjuryShapedLikeHandOrImplement = No;
            c.ClustersOfBruises = No;
            c.FractureWithoutSuitableCause = No;
            c.InjuryAtPlaceSeldomHurtInPlay = No;
            c.BurnOfConcern = No;
        }
        if (c.ChildSeesHearsOrFeelsAbuse == No)
        {
            c.ChildAVictimInLaw = No;
            c.ChildHurtOrCaughtUpInAssault = No;
            c.ChildPresentAtIncidentSentToMarac = No;
        }
        if (c.DomesticAbuseInHousehold == No)
        {
            c.RepeatDomesticAbuse = No;
            c.CoerciveControl = No;
        }
        if (c.ParentalMentalIllHealth == No)
        {
            c.IllnessLimitsCare = No;
            c.IllnessDirectlyAffectsChild = No;
            c.DelusionsTakeInTheChild = No;
        }
        if (c.SomeCaringAtHome == No)
        {
            c.ChildCaresForIllParent = No;
            c.CaringTasksTooHeavy = No;
            c.CaringAffectsTheChildsLife = No;
            c.MainCarerAndHarmedByIt = No;
        }
        if (c.ImpactOnThisChild == No)
        {
            c.IllnessDirectlyAffectsChild = No;
        }
        if (c.ParentalSubstanceMisuse == No)
        {
            c.UseAffectsRoutinesAtTimes = No;
            c.UseSignificantlyAffectsCare = No;
            c.ChildCloseToDrugsOrDealing = No;
        }
        if (c.DrugOrAlcoholProblemBeforeBirth == No)
        {
            c.ProblemBeforeBirthWithoutCare = No;
        }
        if (c.AgeMost < 0 || c.AgeLeast > 155)
        {
            c.SexualActivityUnder13 = No;
            c.ExpectingABabyUnder13 = No;
        }
        if (c.SexualActivityUnder13 == No)
        {
            c.ExpectingABabyUnder13 = No;
        }
        if (c.ChildMissing == No)
        {
            c.ChildMissingNow = No;
            c.MissingRegularlyNoAccount = No;
            c.MissingWithFamilyWhileOnPlan = No;
        }
        if (c.ChildMissingNow == No)
        {
            c.MissingWithFamilyWhileOnPlan = No;
        }
        if (c.HarmedOnline == No)
        {
            c.GroomedOnline = No;
            c.SexualImagesMadeOrShared = No;
            c.ThreatenedOverImagesOrForMoney = No;
            c.ChildInDespairOverOnlineThreat = No;
        }
        if (c.ThreatenedOverImagesOrForMoney == No)
        {
            c.ChildInDespairOverOnlineThreat = No;
        }
        if (c.IllnessMayBeFabricatedOrInduced == No)
        {
            c.TestsSamplesOrLinesTamperedWith = No;
        }
        if (c.EarlierChildProtectionPlan == No)
        {
            c.EarlierPlanEndedWithin24Months = No;
        }
        if (c.CaringAffectsTheChildsLife == No)
        {
            c.MainCarerAndHarmedByIt = No;
        }
        if (c.OnChildProtectionPlan == No)
        {
            c.PlanFromAnotherArea = No;
        }
        if (c.ChildCannotBeSeen == No)
        {
            c.EnquiriesFrustratedAccessUrgent = No;
        }
        if (c.AgeMost < 192)
        {
            c.NowhereSafeTonight1617 = No;
            c.SeriouslyPrejudicedWithoutAccommodation = No;
            c.HomeBreakingDown1617 = No;
            c.YoungPersonAgreesToAccommodation = No;
            c.YoungPersonDeclinesAccommodation = No;
        }
    }
}
