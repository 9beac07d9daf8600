// Written out from the guidance by `-- write-handwritten FOLDER` (LoopWriter): as long as the guidance is. Change that, not this.
using Thresholds.Evaluation;
using Thresholds.Rulebooks;

namespace Thresholds.Benchmarks.Handwritten;

/// <content>The rules for section 47: for each strength whether one is met, and whether one may be.</content>
internal static partial class EnglandLoop
{
    private static bool Section47PointsTowardsIsMet(in EnglandRow c)
    {
        // carer-cannot-protect-section-47
        if (c.CarerCannotProtect == Yes) return true;
        // no-education-with-neglect-or-isolation
        if (c.NoEducationOrChronicAbsence == Yes && (c.NeglectSignsOverMonths == Yes || c.KeptApartFromOthers == Yes)) return true;
        // behaviour-puts-child-in-danger-section-47
        if (c.BehaviourPutsChildInDanger == Yes) return true;
        // behaviour-puts-others-in-danger-section-47
        if (c.BehaviourPutsOthersInDanger == Yes) return true;
        // dangerous-substance-use-section-47
        if (c.DangerousSubstanceUse == Yes) return true;
        // carers-cause-or-ignore-the-danger-section-47
        if (c.CarersCauseOrIgnoreTheDanger == Yes) return true;
        // serious-self-harm-and-not-kept-safe
        if (c.SeriousOrEscalatingSelfHarm == Yes && (c.CarerCannotProtect == Yes || c.CarersCauseOrIgnoreTheDanger == Yes)) return true;
        // family-breakdown-child-may-have-to-leave-section-47
        if (c.FamilyBreakdownChildMayHaveToLeave == Yes) return true;
        // rejected-at-home-for-who-they-are-section-47
        if (c.RejectedAtHomeForWhoTheyAre == Yes) return true;
        // severe-lack-of-age-right-skills-section-47
        if (c.SevereLackOfAgeRightSkills == Yes) return true;
        // rejected-or-constantly-criticised-section-47
        if (c.RejectedOrConstantlyCriticised == Yes) return true;
        // beyond-control-and-in-danger-section-47
        if (c.BeyondControlAndInDanger == Yes) return true;
        // household-chaotic-and-child-uncared-for-section-47
        if (c.HouseholdChaoticAndChildUncaredFor == Yes) return true;
        // frequent-moves-with-neglect
        if (c.MovedAboutWithoutSettling == Yes && c.NeglectSignsOverMonths == Yes) return true;
        // told-and-seen-differ-section-47
        if (c.ToldAndSeenDiffer == Yes) return true;
        // serious-conflict-without-end-section-47
        if (c.SeriousConflictWithoutEnd == Yes) return true;
        // relatives-involved-harmfully-section-47
        if (c.RelativesInvolvedHarmfully == Yes) return true;
        // home-used-for-drugs-or-crime-section-47
        if (c.HomeUsedForDrugsOrCrime == Yes) return true;
        // home-used-for-sexual-exploitation-section-47
        if (c.HomeUsedForSexualExploitation == Yes) return true;
        // home-unsafe-with-impact
        if (c.HomeUnsafeToLiveIn == Yes && c.ImpactOnThisChild == Yes) return true;
        // explanation-does-not-fit-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.ExplanationDoesNotFit == Yes) return true;
        // delay-in-seeking-care-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.DelayInSeekingCare == Yes) return true;
        // mark-on-baby-under-6-months
        if (c.BruiseOrOtherMark == Yes && c.AgeLeast >= 0 && c.AgeMost <= 5) return true;
        // injury-at-place-seldom-hurt-in-play-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.InjuryAtPlaceSeldomHurtInPlay == Yes) return true;
        // burn-of-concern-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.BurnOfConcern == Yes) return true;
        // afraid-of-carer-or-of-going-home-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.AfraidOfCarerOrOfGoingHome == Yes) return true;
        // threat-to-harm-child-section-47
        if (c.ThreatToHarmChild == Yes) return true;
        // earlier-injury-without-clear-cause-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.EarlierInjuryWithoutClearCause == Yes) return true;
        // abuse-getting-worse-section-47
        if (c.AbuseGettingWorse == Yes) return true;
        // child-present-at-incident-sent-to-marac-section-47
        if (c.ChildPresentAtIncidentSentToMarac == Yes) return true;
        // abuse-in-own-relationship-under-16
        if (c.AbuseInOwnRelationship == Yes && c.AgeLeast >= 0 && c.AgeMost <= 191) return true;
        // growth-faltering-no-medical-reason-section-47
        if (c.GrowthFalteringNoMedicalReason == Yes) return true;
        // obesity-harming-health-no-action-section-47
        if (c.ObesityHarmingHealthNoAction == Yes) return true;
        // infested-or-infected-and-untreated-section-47
        if (c.InfestedOrInfectedAndUntreated == Yes) return true;
        // cold-pale-or-ill-and-unseen-section-47
        if (c.ColdPaleOrIllAndUnseen == Yes) return true;
        // dangerous-food-for-baby-section-47
        if (c.DangerousFoodForBaby == Yes) return true;
        // essential-medicine-not-given-section-47
        if (c.EssentialMedicineNotGiven == Yes) return true;
        // essential-appointments-not-brought-section-47
        if (c.EssentialAppointmentsNotBrought == Yes) return true;
        // care-below-safe-standard-section-47
        if (c.CareBelowSafeStandard == Yes) return true;
        // almost-no-stimulation-section-47
        if (c.AlmostNoStimulation == Yes) return true;
        // child-close-to-drugs-or-dealing-section-47
        if (c.ChildCloseToDrugsOrDealing == Yes) return true;
        // problem-before-birth-without-care-section-47
        if (c.ProblemBeforeBirthWithoutCare == Yes) return true;
        // report-withdrawn-under-pressure-section-47
        if (c.ReportWithdrawnUnderPressure == Yes) return true;
        // group-risk-with-impact
        if (c.SeriousRiskFromAGroup == Yes && c.ImpactOnThisChild == Yes) return true;
        // missing-with-exploitation-signs-to-weigh
        if (c.MissingRegularlyNoAccount == Yes && (c.UnknownAdultsInContact == Yes || c.SecondPhoneMoneyOrGifts == Yes || c.FriendsKnownToBeExploited == Yes || c.FoundFarFromHome == Yes)) return true;
        // worry-back-soon-after-plan
        if (c.EarlierPlanEndedWithin24Months == Yes && c.WorryBehindThePlanIsBack == Yes && c.ImpactOnThisChild == Yes) return true;
        // removed-before-and-impact-now
        if (c.EarlierChildRemoved == Yes && c.ImpactOnThisChild == Yes) return true;
        // help-declined-and-risk-rising
        if (c.HelpDeclinedAndNeedRemains == Yes && c.RiskToChildRising == Yes && c.ImpactOnThisChild == Yes) return true;
        // main-carer-and-harmed-by-it-section-47
        if (c.MainCarerAndHarmedByIt == Yes) return true;
        // earlier-child-injured-or-died-with-concern-section-47
        if (c.EarlierChildInjuredOrDiedWithConcern == Yes) return true;
        // hidden-pregnancy-with-other-risk-section-47
        if (c.HiddenPregnancyWithOtherRisk == Yes) return true;
        // on-child-protection-plan-section-47
        if (c.OnChildProtectionPlan == Yes) return true;
        return false;
    }

    private static bool Section47PointsTowardsMayBeMet(in EnglandRow c)
    {
        // carer-cannot-protect-section-47
        if (c.CarerCannotProtect != No) return true;
        // no-education-with-neglect-or-isolation
        if (c.NoEducationOrChronicAbsence != No && (c.NeglectSignsOverMonths != No || c.KeptApartFromOthers != No)) return true;
        // behaviour-puts-child-in-danger-section-47
        if (c.BehaviourPutsChildInDanger != No) return true;
        // behaviour-puts-others-in-danger-section-47
        if (c.BehaviourPutsOthersInDanger != No) return true;
        // dangerous-substance-use-section-47
        if (c.DangerousSubstanceUse != No) return true;
        // carers-cause-or-ignore-the-danger-section-47
        if (c.CarersCauseOrIgnoreTheDanger != No) return true;
        // serious-self-harm-and-not-kept-safe
        if (c.SeriousOrEscalatingSelfHarm != No && (c.CarerCannotProtect != No || c.CarersCauseOrIgnoreTheDanger != No)) return true;
        // family-breakdown-child-may-have-to-leave-section-47
        if (c.FamilyBreakdownChildMayHaveToLeave != No) return true;
        // rejected-at-home-for-who-they-are-section-47
        if (c.RejectedAtHomeForWhoTheyAre != No) return true;
        // severe-lack-of-age-right-skills-section-47
        if (c.SevereLackOfAgeRightSkills != No) return true;
        // rejected-or-constantly-criticised-section-47
        if (c.RejectedOrConstantlyCriticised != No) return true;
        // beyond-control-and-in-danger-section-47
        if (c.BeyondControlAndInDanger != No) return true;
        // household-chaotic-and-child-uncared-for-section-47
        if (c.HouseholdChaoticAndChildUncaredFor != No) return true;
        // frequent-moves-with-neglect
        if (c.MovedAboutWithoutSettling != No && c.NeglectSignsOverMonths != No) return true;
        // told-and-seen-differ-section-47
        if (c.ToldAndSeenDiffer != No) return true;
        // serious-conflict-without-end-section-47
        if (c.SeriousConflictWithoutEnd != No) return true;
        // relatives-involved-harmfully-section-47
        if (c.RelativesInvolvedHarmfully != No) return true;
        // home-used-for-drugs-or-crime-section-47
        if (c.HomeUsedForDrugsOrCrime != No) return true;
        // home-used-for-sexual-exploitation-section-47
        if (c.HomeUsedForSexualExploitation != No) return true;
        // home-unsafe-with-impact
        if (c.HomeUnsafeToLiveIn != No && c.ImpactOnThisChild != No) return true;
        // explanation-does-not-fit-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.ExplanationDoesNotFit != No) return true;
        // delay-in-seeking-care-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.DelayInSeekingCare != No) return true;
        // mark-on-baby-under-6-months
        if (c.BruiseOrOtherMark != No && c.AgeMost >= 0 && c.AgeLeast <= 5) return true;
        // injury-at-place-seldom-hurt-in-play-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.InjuryAtPlaceSeldomHurtInPlay != No) return true;
        // burn-of-concern-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.BurnOfConcern != No) return true;
        // afraid-of-carer-or-of-going-home-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.AfraidOfCarerOrOfGoingHome != No) return true;
        // threat-to-harm-child-section-47
        if (c.ThreatToHarmChild != No) return true;
        // earlier-injury-without-clear-cause-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.EarlierInjuryWithoutClearCause != No) return true;
        // abuse-getting-worse-section-47
        if (c.AbuseGettingWorse != No) return true;
        // child-present-at-incident-sent-to-marac-section-47
        if (c.ChildPresentAtIncidentSentToMarac != No) return true;
        // abuse-in-own-relationship-under-16
        if (c.AbuseInOwnRelationship != No && c.AgeMost >= 0 && c.AgeLeast <= 191) return true;
        // growth-faltering-no-medical-reason-section-47
        if (c.GrowthFalteringNoMedicalReason != No) return true;
        // obesity-harming-health-no-action-section-47
        if (c.ObesityHarmingHealthNoAction != No) return true;
        // infested-or-infected-and-untreated-section-47
        if (c.InfestedOrInfectedAndUntreated != No) return true;
        // cold-pale-or-ill-and-unseen-section-47
        if (c.ColdPaleOrIllAndUnseen != No) return true;
        // dangerous-food-for-baby-section-47
        if (c.DangerousFoodForBaby != No) return true;
        // essential-medicine-not-given-section-47
        if (c.EssentialMedicineNotGiven != No) return true;
        // essential-appointments-not-brought-section-47
        if (c.EssentialAppointmentsNotBrought != No) return true;
        // care-below-safe-standard-section-47
        if (c.CareBelowSafeStandard != No) return true;
        // almost-no-stimulation-section-47
        if (c.AlmostNoStimulation != No) return true;
        // child-close-to-drugs-or-dealing-section-47
        if (c.ChildCloseToDrugsOrDealing != No) return true;
        // problem-before-birth-without-care-section-47
        if (c.ProblemBeforeBirthWithoutCare != No) return true;
        // report-withdrawn-under-pressure-section-47
        if (c.ReportWithdrawnUnderPressure != No) return true;
        // group-risk-with-impact
        if (c.SeriousRiskFromAGroup != No && c.ImpactOnThisChild != No) return true;
        // missing-with-exploitation-signs-to-weigh
        if (c.MissingRegularlyNoAccount != No && (c.UnknownAdultsInContact != No || c.SecondPhoneMoneyOrGifts != No || c.FriendsKnownToBeExploited != No || c.FoundFarFromHome != No)) return true;
        // worry-back-soon-after-plan
        if (c.EarlierPlanEndedWithin24Months != No && c.WorryBehindThePlanIsBack != No && c.ImpactOnThisChild != No) return true;
        // removed-before-and-impact-now
        if (c.EarlierChildRemoved != No && c.ImpactOnThisChild != No) return true;
        // help-declined-and-risk-rising
        if (c.HelpDeclinedAndNeedRemains != No && c.RiskToChildRising != No && c.ImpactOnThisChild != No) return true;
        // main-carer-and-harmed-by-it-section-47
        if (c.MainCarerAndHarmedByIt != No) return true;
        // earlier-child-injured-or-died-with-concern-section-47
        if (c.EarlierChildInjuredOrDiedWithConcern != No) return true;
        // hidden-pregnancy-with-other-risk-section-47
        if (c.HiddenPregnancyWithOtherRisk != No) return true;
        // on-child-protection-plan-section-47
        if (c.OnChildProtectionPlan != No) return true;
        return false;
    }

    private static bool Section47MustConsiderIsMet(in EnglandRow c)
    {
        // harm-likely-to-be-significant-section-47
        if (c.HarmLikelyToBeSignificant == Yes) return true;
        // suicidal-or-very-ill-and-carers-cause-or-ignore
        if (c.SuicideAttemptOrPsychosis == Yes && c.CarersCauseOrIgnoreTheDanger == Yes) return true;
        // person-who-harmed-others-keeps-coming-section-47
        if (c.PersonWhoHarmedOthersKeepsComing == Yes) return true;
        // person-who-poses-risk-in-or-near-the-home-section-47
        if (c.PersonWhoPosesRiskInOrNearTheHome == Yes) return true;
        // child-singled-out-or-attacked-section-47
        if (c.ChildSingledOutOrAttacked == Yes) return true;
        // home-used-and-child-exposed-or-unprotected
        if ((c.HomeUsedForDrugsOrCrime == Yes || c.HomeUsedForSexualExploitation == Yes) && (c.ChildExposedToCrimeInTheHome == Yes || c.NoDependableAdult == Yes || c.CarerCannotProtect == Yes)) return true;
        // mark-when-not-mobile-section-47
        if (c.Day >= 738426 /* 2022-09-29 */ && c.MarkWhenNotMobile == Yes) return true;
        // blood-from-mouth-or-eye-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.BloodFromMouthOrEye == Yes) return true;
        // mark-and-not-independently-mobile
        if (c.Day >= 733609 /* 2009-07-22 */ && c.BruiseOrOtherMark == Yes && c.NotIndependentlyMobile == Yes) return true;
        // mark-when-not-mobile-before-the-panel
        if (c.Day >= 733609 /* 2009-07-22 */ && c.Day <= 738425 /* 2022-09-28 */ && c.MarkWhenNotMobile == Yes) return true;
        // injury-shaped-like-hand-or-implement-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.InjuryShapedLikeHandOrImplement == Yes) return true;
        // clusters-of-bruises-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.ClustersOfBruises == Yes) return true;
        // fracture-without-suitable-cause-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.FractureWithoutSuitableCause == Yes) return true;
        // shaken-strangled-suffocated-or-poisoned-section-47
        if (c.ShakenStrangledSuffocatedOrPoisoned == Yes) return true;
        // child-says-harmed-by-carer-section-47
        if (c.ChildSaysHarmedByCarer == Yes) return true;
        // harmed-by-person-working-with-children-section-47
        if (c.HarmedByPersonWorkingWithChildren == Yes) return true;
        // parent-says-they-harmed-child-section-47
        if (c.ParentSaysTheyHarmedChild == Yes) return true;
        // hit-with-an-implement-section-47
        if (c.HitWithAnImplement == Yes) return true;
        // injury-and-account-do-not-fit
        if (c.Day >= 733609 /* 2009-07-22 */ && ((c.InjuryToChild == Yes || c.BruiseOrOtherMark == Yes) && (c.ExplanationDoesNotFit == Yes || c.DelayInSeekingCare == Yes))) return true;
        // physical-punishment-with-injury
        if (c.PhysicalPunishment == Yes && c.InjuryToChild == Yes) return true;
        // serious-or-escalating-violence-involving-child-section-47
        if (c.SeriousOrEscalatingViolenceInvolvingChild == Yes) return true;
        // child-hurt-or-caught-up-in-assault-section-47
        if (c.ChildHurtOrCaughtUpInAssault == Yes) return true;
        // threat-to-kill-strangulation-or-weapon-section-47
        if (c.ThreatToKillStrangulationOrWeapon == Yes) return true;
        // domestic-abuse-build-up-getting-worse
        if (c.DomesticAbuseIncidentsIn12MonthsLeast >= 3 && c.AbuseGettingWorse == Yes && c.ImpactOnThisChild == Yes) return true;
        // child-goes-unfed-section-47
        if (c.ChildGoesUnfed == Yes) return true;
        // needed-treatment-withheld-section-47
        if (c.NeededTreatmentWithheld == Yes) return true;
        // neglect-build-up-help-changed-nothing
        if (((c.BasicCareComesAndGoes == Yes ? 1 : 0) + (c.ChildOftenHungry == Yes ? 1 : 0) + (c.UnkemptOrSoresSlowToHeal == Yes ? 1 : 0) + (c.ConditionBadlyManaged == Yes ? 1 : 0) + (c.WasNotBroughtAgainAndAgain == Yes ? 1 : 0) + (c.ToothDecayUntreated == Yes ? 1 : 0) + (c.AccidentsKeepHappening == Yes ? 1 : 0) + (c.LeftWithoutSuitableSupervision == Yes ? 1 : 0) + (c.UnsafeCareArrangements == Yes ? 1 : 0) + (c.HomeSqualid == Yes ? 1 : 0) + (c.HarshOrColdCare == Yes ? 1 : 0) + (c.GrowthFalteringNoMedicalReason == Yes ? 1 : 0) + (c.InfestedOrInfectedAndUntreated == Yes ? 1 : 0) + (c.EssentialMedicineNotGiven == Yes ? 1 : 0) + (c.EssentialAppointmentsNotBrought == Yes ? 1 : 0) + (c.AlmostNoStimulation == Yes ? 1 : 0) >= 3) && c.NeglectSignsOverMonths == Yes && c.ImpactOnThisChild == Yes && c.HelpChangedNothing == Yes) return true;
        // long-term-neglect-seen-together
        if (((c.ChildOftenHungry == Yes ? 1 : 0) + (c.HomeSqualid == Yes ? 1 : 0) + (c.InfestedOrInfectedAndUntreated == Yes ? 1 : 0) + (c.HarshOrColdCare == Yes ? 1 : 0) + (c.AlmostNoStimulation == Yes ? 1 : 0) + (c.MovedAboutWithoutSettling == Yes ? 1 : 0) >= 3) && c.NeglectSignsOverMonths == Yes && c.ImpactOnThisChild == Yes) return true;
        // delusions-take-in-the-child-section-47
        if (c.DelusionsTakeInTheChild == Yes) return true;
        // child-in-suicide-plan-section-47
        if (c.ChildInSuicidePlan == Yes) return true;
        // illness-with-abuse-or-substances-and-direct-effect
        if (c.ParentalMentalIllHealth == Yes && (c.DomesticAbuseInHousehold == Yes || c.ParentalSubstanceMisuse == Yes) && c.IllnessDirectlyAffectsChild == Yes) return true;
        // illness-and-no-dependable-adult-direct-effect
        if (c.ParentalMentalIllHealth == Yes && c.NoDependableAdult == Yes && c.IllnessDirectlyAffectsChild == Yes) return true;
        // child-may-have-swallowed-drugs-section-47
        if (c.ChildMayHaveSwallowedDrugs == Yes) return true;
        // baby-among-drug-use-and-no-dependable-adult
        if (c.BabyWhereDrugsAreUsedDaily == Yes && c.NoDependableAdult == Yes) return true;
        // child-tells-of-sexual-abuse-section-47
        if (c.ChildTellsOfSexualAbuse == Yes) return true;
        // grounds-to-think-sexual-abuse-section-47
        if (c.GroundsToThinkSexualAbuse == Yes) return true;
        // sexual-activity-under-13-section-47
        if (c.SexualActivityUnder13 == Yes) return true;
        // sexual-activity-with-pressure-or-imbalance-section-47
        if (c.SexualActivityWithPressureOrImbalance == Yes) return true;
        // peer-or-unsafe-activity-and-under-13
        if ((c.PeerSexualActivityFreeAndEqual == Yes || c.UnsafeSexualActivity == Yes) && c.AgeLeast >= 0 && c.AgeMost <= 155) return true;
        // sexually-harms-another-child-section-47
        if (c.SexuallyHarmsAnotherChild == Yes) return true;
        // sexually-harmed-by-another-child-section-47
        if (c.SexuallyHarmedByAnotherChild == Yes) return true;
        // groomed-coerced-or-controlled-section-47
        if (c.GroomedCoercedOrControlled == Yes) return true;
        // used-to-carry-or-sell-drugs-section-47
        if (c.UsedToCarryOrSellDrugs == Yes) return true;
        // owes-money-to-exploiters-section-47
        if (c.OwesMoneyToExploiters == Yes) return true;
        // thought-to-be-trafficked-section-47
        if (c.ThoughtToBeTrafficked == Yes) return true;
        // missing-with-family-while-on-plan-section-47
        if (c.MissingWithFamilyWhileOnPlan == Yes) return true;
        // harmed-online-section-47
        if (c.HarmedOnline == Yes) return true;
        // exploitation-pattern-help-changed-nothing
        if (((c.NightsAwayUnexplained == Yes ? 1 : 0) + (c.UnknownAdultsInContact == Yes ? 1 : 0) + (c.FriendsKnownToBeExploited == Yes ? 1 : 0) + (c.SecondPhoneMoneyOrGifts == Yes ? 1 : 0) + (c.FoundFarFromHome == Yes ? 1 : 0) + (c.MissingRegularlyNoAccount == Yes ? 1 : 0) + (c.OnlineContactsRaiseRisk == Yes ? 1 : 0) >= 3) && c.ImpactOnThisChild == Yes && c.HelpChangedNothing == Yes) return true;
        // missing-young-or-disabled
        if (c.Day >= 735233 /* 2014-01-01 */ && (c.ChildMissing == Yes && ((c.AgeLeast >= 0 && c.AgeMost <= 131) || c.DisabledChild == Yes))) return true;
        // child-to-be-taken-to-conflict-section-47
        if (c.ChildToBeTakenToConflict == Yes) return true;
        // child-preparing-for-violence-section-47
        if (c.ChildPreparingForViolence == Yes) return true;
        // fgm-likely-soon-section-47
        if (c.FgmLikelySoon == Yes) return true;
        // fgm-told-by-girl-or-seen-section-47
        if (c.FgmToldByGirlOrSeen == Yes) return true;
        // fgm-done-others-say-section-47
        if (c.FgmDoneOthersSay == Yes) return true;
        // forced-marriage-risk-section-47
        if (c.ForcedMarriageRisk == Yes) return true;
        // marriage-before-18-planned-section-47
        if (c.Day >= 738577 /* 2023-02-27 */ && c.MarriageBefore18Planned == Yes) return true;
        // honour-based-abuse-risk-section-47
        if (c.HonourBasedAbuseRisk == Yes) return true;
        // made-to-work-serve-or-beg-section-47
        if (c.MadeToWorkServeOrBeg == Yes) return true;
        // illness-may-be-fabricated-or-induced-section-47
        if (c.IllnessMayBeFabricatedOrInduced == Yes) return true;
        // perplexing-and-plan-not-accepted
        if (c.PerplexingPresentation == Yes && c.RecoveryPlanNotAccepted == Yes && c.ImpactOnThisChild == Yes) return true;
        // perplexing-and-immediate-danger
        if (c.PerplexingPresentation == Yes && c.ImmediateRiskToLifeOrOfSeriousHarm == Yes) return true;
        // adult-who-poses-risk-will-live-with-baby-section-47
        if (c.AdultWhoPosesRiskWillLiveWithBaby == Yes) return true;
        // unborn-with-earlier-child-harmed
        if (c.AgeMost <= -1 && c.EarlierChildInjuredOrDiedWithConcern == Yes) return true;
        // earlier-child-harmed-and-impact-now
        if (c.EarlierChildInjuredOrDiedWithConcern == Yes && c.ImpactOnThisChild == Yes) return true;
        // suicidal-or-very-ill-and-not-protected
        if (c.SuicideAttemptOrPsychosis == Yes && c.CarerCannotProtect == Yes) return true;
        // child-assessment-order-section-47
        if (c.ChildAssessmentOrder == Yes) return true;
        // child-cannot-be-seen-section-47
        if (c.ChildCannotBeSeen == Yes) return true;
        // new-impact-on-a-planned-child
        if (c.OnChildProtectionPlan == Yes && c.ImpactOnThisChild == Yes) return true;
        // immediate-risk-to-life-or-of-serious-harm-section-47
        if (c.ImmediateRiskToLifeOrOfSeriousHarm == Yes) return true;
        // young-child-alone-now-section-47
        if (c.YoungChildAloneNow == Yes) return true;
        // held-or-threatened-by-exploiters-now-section-47
        if (c.HeldOrThreatenedByExploitersNow == Yes) return true;
        return false;
    }

    private static bool Section47MustConsiderMayBeMet(in EnglandRow c)
    {
        // harm-likely-to-be-significant-section-47
        if (c.HarmLikelyToBeSignificant != No) return true;
        // suicidal-or-very-ill-and-carers-cause-or-ignore
        if (c.SuicideAttemptOrPsychosis != No && c.CarersCauseOrIgnoreTheDanger != No) return true;
        // person-who-harmed-others-keeps-coming-section-47
        if (c.PersonWhoHarmedOthersKeepsComing != No) return true;
        // person-who-poses-risk-in-or-near-the-home-section-47
        if (c.PersonWhoPosesRiskInOrNearTheHome != No) return true;
        // child-singled-out-or-attacked-section-47
        if (c.ChildSingledOutOrAttacked != No) return true;
        // home-used-and-child-exposed-or-unprotected
        if ((c.HomeUsedForDrugsOrCrime != No || c.HomeUsedForSexualExploitation != No) && (c.ChildExposedToCrimeInTheHome != No || c.NoDependableAdult != No || c.CarerCannotProtect != No)) return true;
        // mark-when-not-mobile-section-47
        if (c.Day >= 738426 /* 2022-09-29 */ && c.MarkWhenNotMobile != No) return true;
        // blood-from-mouth-or-eye-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.BloodFromMouthOrEye != No) return true;
        // mark-and-not-independently-mobile
        if (c.Day >= 733609 /* 2009-07-22 */ && c.BruiseOrOtherMark != No && c.NotIndependentlyMobile != No) return true;
        // mark-when-not-mobile-before-the-panel
        if (c.Day >= 733609 /* 2009-07-22 */ && c.Day <= 738425 /* 2022-09-28 */ && c.MarkWhenNotMobile != No) return true;
        // injury-shaped-like-hand-or-implement-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.InjuryShapedLikeHandOrImplement != No) return true;
        // clusters-of-bruises-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.ClustersOfBruises != No) return true;
        // fracture-without-suitable-cause-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.FractureWithoutSuitableCause != No) return true;
        // shaken-strangled-suffocated-or-poisoned-section-47
        if (c.ShakenStrangledSuffocatedOrPoisoned != No) return true;
        // child-says-harmed-by-carer-section-47
        if (c.ChildSaysHarmedByCarer != No) return true;
        // harmed-by-person-working-with-children-section-47
        if (c.HarmedByPersonWorkingWithChildren != No) return true;
        // parent-says-they-harmed-child-section-47
        if (c.ParentSaysTheyHarmedChild != No) return true;
        // hit-with-an-implement-section-47
        if (c.HitWithAnImplement != No) return true;
        // injury-and-account-do-not-fit
        if (c.Day >= 733609 /* 2009-07-22 */ && ((c.InjuryToChild != No || c.BruiseOrOtherMark != No) && (c.ExplanationDoesNotFit != No || c.DelayInSeekingCare != No))) return true;
        // physical-punishment-with-injury
        if (c.PhysicalPunishment != No && c.InjuryToChild != No) return true;
        // serious-or-escalating-violence-involving-child-section-47
        if (c.SeriousOrEscalatingViolenceInvolvingChild != No) return true;
        // child-hurt-or-caught-up-in-assault-section-47
        if (c.ChildHurtOrCaughtUpInAssault != No) return true;
        // threat-to-kill-strangulation-or-weapon-section-47
        if (c.ThreatToKillStrangulationOrWeapon != No) return true;
        // domestic-abuse-build-up-getting-worse
        if (c.DomesticAbuseIncidentsIn12MonthsMost >= 3 && c.AbuseGettingWorse != No && c.ImpactOnThisChild != No) return true;
        // child-goes-unfed-section-47
        if (c.ChildGoesUnfed != No) return true;
        // needed-treatment-withheld-section-47
        if (c.NeededTreatmentWithheld != No) return true;
        // neglect-build-up-help-changed-nothing
        if (((c.BasicCareComesAndGoes != No ? 1 : 0) + (c.ChildOftenHungry != No ? 1 : 0) + (c.UnkemptOrSoresSlowToHeal != No ? 1 : 0) + (c.ConditionBadlyManaged != No ? 1 : 0) + (c.WasNotBroughtAgainAndAgain != No ? 1 : 0) + (c.ToothDecayUntreated != No ? 1 : 0) + (c.AccidentsKeepHappening != No ? 1 : 0) + (c.LeftWithoutSuitableSupervision != No ? 1 : 0) + (c.UnsafeCareArrangements != No ? 1 : 0) + (c.HomeSqualid != No ? 1 : 0) + (c.HarshOrColdCare != No ? 1 : 0) + (c.GrowthFalteringNoMedicalReason != No ? 1 : 0) + (c.InfestedOrInfectedAndUntreated != No ? 1 : 0) + (c.EssentialMedicineNotGiven != No ? 1 : 0) + (c.EssentialAppointmentsNotBrought != No ? 1 : 0) + (c.AlmostNoStimulation != No ? 1 : 0) >= 3) && c.NeglectSignsOverMonths != No && c.ImpactOnThisChild != No && c.HelpChangedNothing != No) return true;
        // long-term-neglect-seen-together
        if (((c.ChildOftenHungry != No ? 1 : 0) + (c.HomeSqualid != No ? 1 : 0) + (c.InfestedOrInfectedAndUntreated != No ? 1 : 0) + (c.HarshOrColdCare != No ? 1 : 0) + (c.AlmostNoStimulation != No ? 1 : 0) + (c.MovedAboutWithoutSettling != No ? 1 : 0) >= 3) && c.NeglectSignsOverMonths != No && c.ImpactOnThisChild != No) return true;
        // delusions-take-in-the-child-section-47
        if (c.DelusionsTakeInTheChild != No) return true;
        // child-in-suicide-plan-section-47
        if (c.ChildInSuicidePlan != No) return true;
        // illness-with-abuse-or-substances-and-direct-effect
        if (c.ParentalMentalIllHealth != No && (c.DomesticAbuseInHousehold != No || c.ParentalSubstanceMisuse != No) && c.IllnessDirectlyAffectsChild != No) return true;
        // illness-and-no-dependable-adult-direct-effect
        if (c.ParentalMentalIllHealth != No && c.NoDependableAdult != No && c.IllnessDirectlyAffectsChild != No) return true;
        // child-may-have-swallowed-drugs-section-47
        if (c.ChildMayHaveSwallowedDrugs != No) return true;
        // baby-among-drug-use-and-no-dependable-adult
        if (c.BabyWhereDrugsAreUsedDaily != No && c.NoDependableAdult != No) return true;
        // child-tells-of-sexual-abuse-section-47
        if (c.ChildTellsOfSexualAbuse != No) return true;
        // grounds-to-think-sexual-abuse-section-47
        if (c.GroundsToThinkSexualAbuse != No) return true;
        // sexual-activity-under-13-section-47
        if (c.SexualActivityUnder13 != No) return true;
        // sexual-activity-with-pressure-or-imbalance-section-47
        if (c.SexualActivityWithPressureOrImbalance != No) return true;
        // peer-or-unsafe-activity-and-under-13
        if ((c.PeerSexualActivityFreeAndEqual != No || c.UnsafeSexualActivity != No) && c.AgeMost >= 0 && c.AgeLeast <= 155) return true;
        // sexually-harms-another-child-section-47
        if (c.SexuallyHarmsAnotherChild != No) return true;
        // sexually-harmed-by-another-child-section-47
        if (c.SexuallyHarmedByAnotherChild != No) return true;
        // groomed-coerced-or-controlled-section-47
        if (c.GroomedCoercedOrControlled != No) return true;
        // used-to-carry-or-sell-drugs-section-47
        if (c.UsedToCarryOrSellDrugs != No) return true;
        // owes-money-to-exploiters-section-47
        if (c.OwesMoneyToExploiters != No) return true;
        // thought-to-be-trafficked-section-47
        if (c.ThoughtToBeTrafficked != No) return true;
        // missing-with-family-while-on-plan-section-47
        if (c.MissingWithFamilyWhileOnPlan != No) return true;
        // harmed-online-section-47
        if (c.HarmedOnline != No) return true;
        // exploitation-pattern-help-changed-nothing
        if (((c.NightsAwayUnexplained != No ? 1 : 0) + (c.UnknownAdultsInContact != No ? 1 : 0) + (c.FriendsKnownToBeExploited != No ? 1 : 0) + (c.SecondPhoneMoneyOrGifts != No ? 1 : 0) + (c.FoundFarFromHome != No ? 1 : 0) + (c.MissingRegularlyNoAccount != No ? 1 : 0) + (c.OnlineContactsRaiseRisk != No ? 1 : 0) >= 3) && c.ImpactOnThisChild != No && c.HelpChangedNothing != No) return true;
        // missing-young-or-disabled
        if (c.Day >= 735233 /* 2014-01-01 */ && (c.ChildMissing != No && ((c.AgeMost >= 0 && c.AgeLeast <= 131) || c.DisabledChild != No))) return true;
        // child-to-be-taken-to-conflict-section-47
        if (c.ChildToBeTakenToConflict != No) return true;
        // child-preparing-for-violence-section-47
        if (c.ChildPreparingForViolence != No) return true;
        // fgm-likely-soon-section-47
        if (c.FgmLikelySoon != No) return true;
        // fgm-told-by-girl-or-seen-section-47
        if (c.FgmToldByGirlOrSeen != No) return true;
        // fgm-done-others-say-section-47
        if (c.FgmDoneOthersSay != No) return true;
        // forced-marriage-risk-section-47
        if (c.ForcedMarriageRisk != No) return true;
        // marriage-before-18-planned-section-47
        if (c.Day >= 738577 /* 2023-02-27 */ && c.MarriageBefore18Planned != No) return true;
        // honour-based-abuse-risk-section-47
        if (c.HonourBasedAbuseRisk != No) return true;
        // made-to-work-serve-or-beg-section-47
        if (c.MadeToWorkServeOrBeg != No) return true;
        // illness-may-be-fabricated-or-induced-section-47
        if (c.IllnessMayBeFabricatedOrInduced != No) return true;
        // perplexing-and-plan-not-accepted
        if (c.PerplexingPresentation != No && c.RecoveryPlanNotAccepted != No && c.ImpactOnThisChild != No) return true;
        // perplexing-and-immediate-danger
        if (c.PerplexingPresentation != No && c.ImmediateRiskToLifeOrOfSeriousHarm != No) return true;
        // adult-who-poses-risk-will-live-with-baby-section-47
        if (c.AdultWhoPosesRiskWillLiveWithBaby != No) return true;
        // unborn-with-earlier-child-harmed
        if (c.AgeLeast <= -1 && c.EarlierChildInjuredOrDiedWithConcern != No) return true;
        // earlier-child-harmed-and-impact-now
        if (c.EarlierChildInjuredOrDiedWithConcern != No && c.ImpactOnThisChild != No) return true;
        // suicidal-or-very-ill-and-not-protected
        if (c.SuicideAttemptOrPsychosis != No && c.CarerCannotProtect != No) return true;
        // child-assessment-order-section-47
        if (c.ChildAssessmentOrder != No) return true;
        // child-cannot-be-seen-section-47
        if (c.ChildCannotBeSeen != No) return true;
        // new-impact-on-a-planned-child
        if (c.OnChildProtectionPlan != No && c.ImpactOnThisChild != No) return true;
        // immediate-risk-to-life-or-of-serious-harm-section-47
        if (c.ImmediateRiskToLifeOrOfSeriousHarm != No) return true;
        // young-child-alone-now-section-47
        if (c.YoungChildAloneNow != No) return true;
        // held-or-threatened-by-exploiters-now-section-47
        if (c.HeldOrThreatenedByExploitersNow != No) return true;
        return false;
    }

    private static bool Section47DutyIsMet(in EnglandRow c)
    {
        // in-police-protection-section-47
        if (c.InPoliceProtection == Yes) return true;
        // emergency-protection-order-section-47
        if (c.EmergencyProtectionOrder == Yes) return true;
        return false;
    }

    private static bool Section47DutyMayBeMet(in EnglandRow c)
    {
        // in-police-protection-section-47
        if (c.InPoliceProtection != No) return true;
        // emergency-protection-order-section-47
        if (c.EmergencyProtectionOrder != No) return true;
        return false;
    }
}
