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
        var stated = c;
        var fits = true;
        if (stated.NoDependableAdult == Yes)
        {
            fits &= c.DependableAdult != Yes; c.DependableAdult = No;
        }
        if (stated.DependableAdult == Yes)
        {
            fits &= c.NoDependableAdult != Yes; c.NoDependableAdult = No;
        }
        if (stated.CarerCannotProtect == Yes)
        {
            fits &= c.CarerCanProtect != Yes; c.CarerCanProtect = No;
        }
        if (stated.CarerCanProtect == Yes)
        {
            fits &= c.CarerCannotProtect != Yes; c.CarerCannotProtect = No;
        }
        if (stated.ChildSpokenToAlone == Yes)
        {
            fits &= c.ChildSeen != No; c.ChildSeen = Yes;
        }
        if (stated.EducationSupervisionOrder == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.SeriousOrRepeatedOffending == Yes)
        {
            fits &= c.OffendingBegunOrRepeated != No; c.OffendingBegunOrRepeated = Yes;
        }
        if (stated.SevereLackOfAgeRightSkills == Yes)
        {
            fits &= c.SelfCareLagLikelyToImpair != No; c.SelfCareLagLikelyToImpair = Yes;
        }
        if (stated.RejectedOrConstantlyCriticised == Yes)
        {
            fits &= c.HarshOrColdCare != No; c.HarshOrColdCare = Yes;
        }
        if (stated.SomeAntenatalAppointmentsMissed == Yes)
        {
            if (c.AgeMost > -1) c.AgeMost = -1;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.TeenagePregnancyLowNeed == Yes)
        {
            if (c.AgeMost > -1) c.AgeMost = -1;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.EarlyHelpChangedNothing == Yes)
        {
            fits &= c.HelpChangedNothing != No; c.HelpChangedNothing = Yes;
        }
        if (stated.MarkWhenNotMobile == Yes)
        {
            fits &= c.NotIndependentlyMobile != No; c.NotIndependentlyMobile = Yes;
        }
        if (stated.InjuryShapedLikeHandOrImplement == Yes)
        {
            fits &= c.InjuryToChild != No; c.InjuryToChild = Yes;
        }
        if (stated.ClustersOfBruises == Yes)
        {
            fits &= c.InjuryToChild != No; c.InjuryToChild = Yes;
        }
        if (stated.FractureWithoutSuitableCause == Yes)
        {
            fits &= c.InjuryToChild != No; c.InjuryToChild = Yes;
        }
        if (stated.InjuryAtPlaceSeldomHurtInPlay == Yes)
        {
            fits &= c.InjuryToChild != No; c.InjuryToChild = Yes;
        }
        if (stated.BurnOfConcern == Yes)
        {
            fits &= c.InjuryToChild != No; c.InjuryToChild = Yes;
        }
        if (stated.ChildAVictimInLaw == Yes)
        {
            fits &= c.ChildSeesHearsOrFeelsAbuse != No; c.ChildSeesHearsOrFeelsAbuse = Yes;
        }
        if (stated.RepeatDomesticAbuse == Yes)
        {
            fits &= c.DomesticAbuseInHousehold != No; c.DomesticAbuseInHousehold = Yes;
        }
        if (stated.CoerciveControl == Yes)
        {
            fits &= c.DomesticAbuseInHousehold != No; c.DomesticAbuseInHousehold = Yes;
        }
        if (stated.ChildHurtOrCaughtUpInAssault == Yes)
        {
            fits &= c.ChildSeesHearsOrFeelsAbuse != No; c.ChildSeesHearsOrFeelsAbuse = Yes;
        }
        if (stated.ChildPresentAtIncidentSentToMarac == Yes)
        {
            fits &= c.ChildSeesHearsOrFeelsAbuse != No; c.ChildSeesHearsOrFeelsAbuse = Yes;
        }
        if (stated.UnbornChildAndAbuse == Yes)
        {
            if (c.AgeMost > -1) c.AgeMost = -1;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.IllnessLimitsCare == Yes)
        {
            fits &= c.ParentalMentalIllHealth != No; c.ParentalMentalIllHealth = Yes;
        }
        if (stated.ChildCaresForIllParent == Yes)
        {
            fits &= c.SomeCaringAtHome != No; c.SomeCaringAtHome = Yes;
        }
        if (stated.IllnessDirectlyAffectsChild == Yes)
        {
            fits &= c.ImpactOnThisChild != No; c.ImpactOnThisChild = Yes;
            fits &= c.ParentalMentalIllHealth != No; c.ParentalMentalIllHealth = Yes;
        }
        if (stated.DelusionsTakeInTheChild == Yes)
        {
            fits &= c.ParentalMentalIllHealth != No; c.ParentalMentalIllHealth = Yes;
        }
        if (stated.UseAffectsRoutinesAtTimes == Yes)
        {
            fits &= c.ParentalSubstanceMisuse != No; c.ParentalSubstanceMisuse = Yes;
        }
        if (stated.UseSignificantlyAffectsCare == Yes)
        {
            fits &= c.ParentalSubstanceMisuse != No; c.ParentalSubstanceMisuse = Yes;
        }
        if (stated.ChildCloseToDrugsOrDealing == Yes)
        {
            fits &= c.ParentalSubstanceMisuse != No; c.ParentalSubstanceMisuse = Yes;
        }
        if (stated.DrugOrAlcoholProblemBeforeBirth == Yes)
        {
            if (c.AgeMost > -1) c.AgeMost = -1;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.ProblemBeforeBirthWithoutCare == Yes)
        {
            fits &= c.DrugOrAlcoholProblemBeforeBirth != No; c.DrugOrAlcoholProblemBeforeBirth = Yes;
            if (c.AgeMost > -1) c.AgeMost = -1;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.SexualActivityUnder13 == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            if (c.AgeMost > 155) c.AgeMost = 155;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.ExpectingABabyUnder13 == Yes)
        {
            fits &= c.SexualActivityUnder13 != No; c.SexualActivityUnder13 = Yes;
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            if (c.AgeMost > 155) c.AgeMost = 155;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.ChildMissingNow == Yes)
        {
            fits &= c.ChildMissing != No; c.ChildMissing = Yes;
        }
        if (stated.MissingRegularlyNoAccount == Yes)
        {
            fits &= c.ChildMissing != No; c.ChildMissing = Yes;
        }
        if (stated.MissingWithFamilyWhileOnPlan == Yes)
        {
            fits &= c.ChildMissing != No; c.ChildMissing = Yes;
            fits &= c.ChildMissingNow != No; c.ChildMissingNow = Yes;
        }
        if (stated.GroomedOnline == Yes)
        {
            fits &= c.HarmedOnline != No; c.HarmedOnline = Yes;
        }
        if (stated.SexualImagesMadeOrShared == Yes)
        {
            fits &= c.HarmedOnline != No; c.HarmedOnline = Yes;
        }
        if (stated.ThreatenedOverImagesOrForMoney == Yes)
        {
            fits &= c.HarmedOnline != No; c.HarmedOnline = Yes;
        }
        if (stated.ChildInDespairOverOnlineThreat == Yes)
        {
            fits &= c.HarmedOnline != No; c.HarmedOnline = Yes;
            fits &= c.ThreatenedOverImagesOrForMoney != No; c.ThreatenedOverImagesOrForMoney = Yes;
        }
        if (stated.CaringTasksTooHeavy == Yes)
        {
            fits &= c.SomeCaringAtHome != No; c.SomeCaringAtHome = Yes;
        }
        if (stated.AntenatalCareKept == Yes)
        {
            if (c.AgeMost > -1) c.AgeMost = -1;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.ParentsGettingReadyTogether == Yes)
        {
            if (c.AgeMost > -1) c.AgeMost = -1;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.TestsSamplesOrLinesTamperedWith == Yes)
        {
            fits &= c.IllnessMayBeFabricatedOrInduced != No; c.IllnessMayBeFabricatedOrInduced = Yes;
        }
        if (stated.EarlierPlanEndedWithin24Months == Yes)
        {
            fits &= c.EarlierChildProtectionPlan != No; c.EarlierChildProtectionPlan = Yes;
        }
        if (stated.DisabledChild == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.CaringAffectsTheChildsLife == Yes)
        {
            fits &= c.SomeCaringAtHome != No; c.SomeCaringAtHome = Yes;
        }
        if (stated.MainCarerAndHarmedByIt == Yes)
        {
            fits &= c.SomeCaringAtHome != No; c.SomeCaringAtHome = Yes;
            fits &= c.CaringAffectsTheChildsLife != No; c.CaringAffectsTheChildsLife = Yes;
        }
        if (stated.MotherUnder18SeriousWorry == Yes)
        {
            if (c.AgeMost > -1) c.AgeMost = -1;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.HiddenPregnancyWithOtherRisk == Yes)
        {
            if (c.AgeMost > -1) c.AgeMost = -1;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.AdultWhoPosesRiskWillLiveWithBaby == Yes)
        {
            if (c.AgeMost > -1) c.AgeMost = -1;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.PrivatelyFostered == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.InPoliceProtection == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.EmergencyProtectionOrder == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.ChildAssessmentOrder == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.InterimCareOrder == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.PlanFromAnotherArea == Yes)
        {
            fits &= c.OnChildProtectionPlan != No; c.OnChildProtectionPlan = Yes;
        }
        if (stated.ChildCannotBeSeen == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.ImmediateRiskToLifeOrOfSeriousHarm == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.YoungChildAloneNow == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.AccommodationAskedForOrChildPutOut == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.LostOrAbandoned == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.NoOneHereWithParentalResponsibility == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.CarerPreventedFromCaring == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.AppearsToRequireAccommodation == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.EnquiriesFrustratedAccessUrgent == Yes)
        {
            fits &= c.ChildCannotBeSeen != No; c.ChildCannotBeSeen = Yes;
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.HeldOrThreatenedByExploitersNow == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.NowhereSafeTonight1617 == Yes)
        {
            if (c.AgeLeast < 192) c.AgeLeast = 192;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.SeriouslyPrejudicedWithoutAccommodation == Yes)
        {
            if (c.AgeLeast < 192) c.AgeLeast = 192;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.HomeBreakingDown1617 == Yes)
        {
            if (c.AgeLeast < 192) c.AgeLeast = 192;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.DetainedOrRemandedToBeReceived == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.NeedsHospitalNow == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.PersonWhoIsDangerKeptOut == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.AccommodationWouldPromoteWelfare == Yes)
        {
            if (c.AgeLeast < 0) c.AgeLeast = 0;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.YoungPersonAgreesToAccommodation == Yes)
        {
            if (c.AgeLeast < 192) c.AgeLeast = 192;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        if (stated.YoungPersonDeclinesAccommodation == Yes)
        {
            if (c.AgeLeast < 192) c.AgeLeast = 192;
            fits &= c.AgeLeast <= c.AgeMost;
        }
        return fits;
    }

    private static void RuleOut(ref EnglandRow c)
    {
        if (c.NoDependableAdult == NotKnown && (c.DependableAdult == Yes)) c.NoDependableAdult = No;
        if (c.DependableAdult == NotKnown && (c.NoDependableAdult == Yes)) c.DependableAdult = No;
        if (c.CarerCannotProtect == NotKnown && (c.CarerCanProtect == Yes)) c.CarerCannotProtect = No;
        if (c.CarerCanProtect == NotKnown && (c.CarerCannotProtect == Yes)) c.CarerCanProtect = No;
        if (c.ChildSpokenToAlone == NotKnown && (c.ChildSeen == No)) c.ChildSpokenToAlone = No;
        if (c.EducationSupervisionOrder == NotKnown && (!(c.AgeMost >= 0))) c.EducationSupervisionOrder = No;
        if (c.SeriousOrRepeatedOffending == NotKnown && (c.OffendingBegunOrRepeated == No)) c.SeriousOrRepeatedOffending = No;
        if (c.SevereLackOfAgeRightSkills == NotKnown && (c.SelfCareLagLikelyToImpair == No)) c.SevereLackOfAgeRightSkills = No;
        if (c.RejectedOrConstantlyCriticised == NotKnown && (c.HarshOrColdCare == No)) c.RejectedOrConstantlyCriticised = No;
        if (c.SomeAntenatalAppointmentsMissed == NotKnown && (!(c.AgeLeast <= -1))) c.SomeAntenatalAppointmentsMissed = No;
        if (c.TeenagePregnancyLowNeed == NotKnown && (!(c.AgeLeast <= -1))) c.TeenagePregnancyLowNeed = No;
        if (c.EarlyHelpChangedNothing == NotKnown && (c.HelpChangedNothing == No)) c.EarlyHelpChangedNothing = No;
        if (c.MarkWhenNotMobile == NotKnown && (c.NotIndependentlyMobile == No)) c.MarkWhenNotMobile = No;
        if (c.InjuryShapedLikeHandOrImplement == NotKnown && (c.InjuryToChild == No)) c.InjuryShapedLikeHandOrImplement = No;
        if (c.ClustersOfBruises == NotKnown && (c.InjuryToChild == No)) c.ClustersOfBruises = No;
        if (c.FractureWithoutSuitableCause == NotKnown && (c.InjuryToChild == No)) c.FractureWithoutSuitableCause = No;
        if (c.InjuryAtPlaceSeldomHurtInPlay == NotKnown && (c.InjuryToChild == No)) c.InjuryAtPlaceSeldomHurtInPlay = No;
        if (c.BurnOfConcern == NotKnown && (c.InjuryToChild == No)) c.BurnOfConcern = No;
        if (c.ChildAVictimInLaw == NotKnown && (c.ChildSeesHearsOrFeelsAbuse == No)) c.ChildAVictimInLaw = No;
        if (c.RepeatDomesticAbuse == NotKnown && (c.DomesticAbuseInHousehold == No)) c.RepeatDomesticAbuse = No;
        if (c.CoerciveControl == NotKnown && (c.DomesticAbuseInHousehold == No)) c.CoerciveControl = No;
        if (c.ChildHurtOrCaughtUpInAssault == NotKnown && (c.ChildSeesHearsOrFeelsAbuse == No)) c.ChildHurtOrCaughtUpInAssault = No;
        if (c.ChildPresentAtIncidentSentToMarac == NotKnown && (c.ChildSeesHearsOrFeelsAbuse == No)) c.ChildPresentAtIncidentSentToMarac = No;
        if (c.UnbornChildAndAbuse == NotKnown && (!(c.AgeLeast <= -1))) c.UnbornChildAndAbuse = No;
        if (c.IllnessLimitsCare == NotKnown && (c.ParentalMentalIllHealth == No)) c.IllnessLimitsCare = No;
        if (c.ChildCaresForIllParent == NotKnown && (c.SomeCaringAtHome == No)) c.ChildCaresForIllParent = No;
        if (c.IllnessDirectlyAffectsChild == NotKnown && (c.ImpactOnThisChild == No || c.ParentalMentalIllHealth == No)) c.IllnessDirectlyAffectsChild = No;
        if (c.DelusionsTakeInTheChild == NotKnown && (c.ParentalMentalIllHealth == No)) c.DelusionsTakeInTheChild = No;
        if (c.UseAffectsRoutinesAtTimes == NotKnown && (c.ParentalSubstanceMisuse == No)) c.UseAffectsRoutinesAtTimes = No;
        if (c.UseSignificantlyAffectsCare == NotKnown && (c.ParentalSubstanceMisuse == No)) c.UseSignificantlyAffectsCare = No;
        if (c.ChildCloseToDrugsOrDealing == NotKnown && (c.ParentalSubstanceMisuse == No)) c.ChildCloseToDrugsOrDealing = No;
        if (c.DrugOrAlcoholProblemBeforeBirth == NotKnown && (!(c.AgeLeast <= -1))) c.DrugOrAlcoholProblemBeforeBirth = No;
        if (c.ProblemBeforeBirthWithoutCare == NotKnown && (c.DrugOrAlcoholProblemBeforeBirth == No || !(c.AgeLeast <= -1))) c.ProblemBeforeBirthWithoutCare = No;
        if (c.SexualActivityUnder13 == NotKnown && (!(c.AgeMost >= 0 && c.AgeLeast <= 155))) c.SexualActivityUnder13 = No;
        if (c.ExpectingABabyUnder13 == NotKnown && (c.SexualActivityUnder13 == No || (!(c.AgeMost >= 0 && c.AgeLeast <= 155)))) c.ExpectingABabyUnder13 = No;
        if (c.ChildMissingNow == NotKnown && (c.ChildMissing == No)) c.ChildMissingNow = No;
        if (c.MissingRegularlyNoAccount == NotKnown && (c.ChildMissing == No)) c.MissingRegularlyNoAccount = No;
        if (c.MissingWithFamilyWhileOnPlan == NotKnown && (c.ChildMissing == No || c.ChildMissingNow == No)) c.MissingWithFamilyWhileOnPlan = No;
        if (c.GroomedOnline == NotKnown && (c.HarmedOnline == No)) c.GroomedOnline = No;
        if (c.SexualImagesMadeOrShared == NotKnown && (c.HarmedOnline == No)) c.SexualImagesMadeOrShared = No;
        if (c.ThreatenedOverImagesOrForMoney == NotKnown && (c.HarmedOnline == No)) c.ThreatenedOverImagesOrForMoney = No;
        if (c.ChildInDespairOverOnlineThreat == NotKnown && (c.HarmedOnline == No || c.ThreatenedOverImagesOrForMoney == No)) c.ChildInDespairOverOnlineThreat = No;
        if (c.CaringTasksTooHeavy == NotKnown && (c.SomeCaringAtHome == No)) c.CaringTasksTooHeavy = No;
        if (c.AntenatalCareKept == NotKnown && (!(c.AgeLeast <= -1))) c.AntenatalCareKept = No;
        if (c.ParentsGettingReadyTogether == NotKnown && (!(c.AgeLeast <= -1))) c.ParentsGettingReadyTogether = No;
        if (c.TestsSamplesOrLinesTamperedWith == NotKnown && (c.IllnessMayBeFabricatedOrInduced == No)) c.TestsSamplesOrLinesTamperedWith = No;
        if (c.EarlierPlanEndedWithin24Months == NotKnown && (c.EarlierChildProtectionPlan == No)) c.EarlierPlanEndedWithin24Months = No;
        if (c.DisabledChild == NotKnown && (!(c.AgeMost >= 0))) c.DisabledChild = No;
        if (c.CaringAffectsTheChildsLife == NotKnown && (c.SomeCaringAtHome == No)) c.CaringAffectsTheChildsLife = No;
        if (c.MainCarerAndHarmedByIt == NotKnown && (c.SomeCaringAtHome == No || c.CaringAffectsTheChildsLife == No)) c.MainCarerAndHarmedByIt = No;
        if (c.MotherUnder18SeriousWorry == NotKnown && (!(c.AgeLeast <= -1))) c.MotherUnder18SeriousWorry = No;
        if (c.HiddenPregnancyWithOtherRisk == NotKnown && (!(c.AgeLeast <= -1))) c.HiddenPregnancyWithOtherRisk = No;
        if (c.AdultWhoPosesRiskWillLiveWithBaby == NotKnown && (!(c.AgeLeast <= -1))) c.AdultWhoPosesRiskWillLiveWithBaby = No;
        if (c.PrivatelyFostered == NotKnown && (!(c.AgeMost >= 0))) c.PrivatelyFostered = No;
        if (c.InPoliceProtection == NotKnown && (!(c.AgeMost >= 0))) c.InPoliceProtection = No;
        if (c.EmergencyProtectionOrder == NotKnown && (!(c.AgeMost >= 0))) c.EmergencyProtectionOrder = No;
        if (c.ChildAssessmentOrder == NotKnown && (!(c.AgeMost >= 0))) c.ChildAssessmentOrder = No;
        if (c.InterimCareOrder == NotKnown && (!(c.AgeMost >= 0))) c.InterimCareOrder = No;
        if (c.PlanFromAnotherArea == NotKnown && (c.OnChildProtectionPlan == No)) c.PlanFromAnotherArea = No;
        if (c.ChildCannotBeSeen == NotKnown && (!(c.AgeMost >= 0))) c.ChildCannotBeSeen = No;
        if (c.ImmediateRiskToLifeOrOfSeriousHarm == NotKnown && (!(c.AgeMost >= 0))) c.ImmediateRiskToLifeOrOfSeriousHarm = No;
        if (c.YoungChildAloneNow == NotKnown && (!(c.AgeMost >= 0))) c.YoungChildAloneNow = No;
        if (c.AccommodationAskedForOrChildPutOut == NotKnown && (!(c.AgeMost >= 0))) c.AccommodationAskedForOrChildPutOut = No;
        if (c.LostOrAbandoned == NotKnown && (!(c.AgeMost >= 0))) c.LostOrAbandoned = No;
        if (c.NoOneHereWithParentalResponsibility == NotKnown && (!(c.AgeMost >= 0))) c.NoOneHereWithParentalResponsibility = No;
        if (c.CarerPreventedFromCaring == NotKnown && (!(c.AgeMost >= 0))) c.CarerPreventedFromCaring = No;
        if (c.AppearsToRequireAccommodation == NotKnown && (!(c.AgeMost >= 0))) c.AppearsToRequireAccommodation = No;
        if (c.EnquiriesFrustratedAccessUrgent == NotKnown && (c.ChildCannotBeSeen == No || !(c.AgeMost >= 0))) c.EnquiriesFrustratedAccessUrgent = No;
        if (c.HeldOrThreatenedByExploitersNow == NotKnown && (!(c.AgeMost >= 0))) c.HeldOrThreatenedByExploitersNow = No;
        if (c.NowhereSafeTonight1617 == NotKnown && (!(c.AgeMost >= 192))) c.NowhereSafeTonight1617 = No;
        if (c.SeriouslyPrejudicedWithoutAccommodation == NotKnown && (!(c.AgeMost >= 192))) c.SeriouslyPrejudicedWithoutAccommodation = No;
        if (c.HomeBreakingDown1617 == NotKnown && (!(c.AgeMost >= 192))) c.HomeBreakingDown1617 = No;
        if (c.DetainedOrRemandedToBeReceived == NotKnown && (!(c.AgeMost >= 0))) c.DetainedOrRemandedToBeReceived = No;
        if (c.NeedsHospitalNow == NotKnown && (!(c.AgeMost >= 0))) c.NeedsHospitalNow = No;
        if (c.PersonWhoIsDangerKeptOut == NotKnown && (!(c.AgeMost >= 0))) c.PersonWhoIsDangerKeptOut = No;
        if (c.AccommodationWouldPromoteWelfare == NotKnown && (!(c.AgeMost >= 0))) c.AccommodationWouldPromoteWelfare = No;
        if (c.YoungPersonAgreesToAccommodation == NotKnown && (!(c.AgeMost >= 192))) c.YoungPersonAgreesToAccommodation = No;
        if (c.YoungPersonDeclinesAccommodation == NotKnown && (!(c.AgeMost >= 192))) c.YoungPersonDeclinesAccommodation = No;
    }
}
