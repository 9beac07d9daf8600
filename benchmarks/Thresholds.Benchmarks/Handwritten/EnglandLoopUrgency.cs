// Written out from the guidance by `-- write-handwritten FOLDER` (LoopWriter): as long as the guidance is. Change that, not this.
using Thresholds.Evaluation;
using Thresholds.Rulebooks;

namespace Thresholds.Benchmarks.Handwritten;

/// <content>How soon: the soonest of the rules met and the steps to be done.</content>
internal static partial class EnglandLoop
{
    private static Urgency Soonest(in EnglandRow c, in LoopStandings s)
    {
        // shaken-strangled-suffocated-or-poisoned-section-47
        if (c.ShakenStrangledSuffocatedOrPoisoned == Yes) return Urgency.Now;
        // with-the-person-who-harmed-today
        if (c.AgeLeast >= 0 && (c.PersonWhoHarmedHasTheChildNow == Yes && (c.ChildSaysHarmedByCarer == Yes || c.ParentSaysTheyHarmedChild == Yes || c.ShakenStrangledSuffocatedOrPoisoned == Yes))) return Urgency.Now;
        // threat-to-kill-strangulation-or-weapon-section-47
        if (c.ThreatToKillStrangulationOrWeapon == Yes) return Urgency.Now;
        // child-in-suicide-plan-section-47
        if (c.ChildInSuicidePlan == Yes) return Urgency.Now;
        // suicide-plan-current-section-17
        if (c.SuicidePlanCurrent == Yes) return Urgency.Now;
        // child-in-a-current-plan
        if (c.AgeLeast >= 0 && c.ChildInSuicidePlan == Yes && c.SuicidePlanCurrent == Yes) return Urgency.Now;
        // child-may-have-swallowed-drugs-section-47
        if (c.ChildMayHaveSwallowedDrugs == Yes) return Urgency.Now;
        // person-thought-to-abuse-there-today
        if (c.AgeLeast >= 0 && (c.PersonThoughtToAbuseHasContactNow == Yes && (c.ChildTellsOfSexualAbuse == Yes || c.GroundsToThinkSexualAbuse == Yes || c.SexualActivityUnder13 == Yes || c.SexualActivityWithPressureOrImbalance == Yes))) return Urgency.Now;
        // child-missing-now-section-17
        if (c.ChildMissingNow == Yes) return Urgency.Now;
        // child-in-despair-over-online-threat-section-17
        if (c.ChildInDespairOverOnlineThreat == Yes) return Urgency.Now;
        // child-to-be-taken-to-conflict-section-47
        if (c.ChildToBeTakenToConflict == Yes) return Urgency.Now;
        // child-preparing-for-violence-section-47
        if (c.ChildPreparingForViolence == Yes) return Urgency.Now;
        // taken-to-conflict-soon
        if (c.AgeLeast >= 0 && c.ChildToBeTakenToConflict == Yes && c.JourneyMayBeSoon == Yes) return Urgency.Now;
        // taken-to-marry-or-life-threatened
        if (c.AgeLeast >= 0 && ((c.ForcedMarriageRisk == Yes || c.MarriageBefore18Planned == Yes || c.HonourBasedAbuseRisk == Yes) && (c.MayBeTakenAwayToMarry == Yes || c.ThreatToLifeOverShame == Yes))) return Urgency.Now;
        // perplexing-and-immediate-danger
        if (c.PerplexingPresentation == Yes && c.ImmediateRiskToLifeOrOfSeriousHarm == Yes) return Urgency.Now;
        // illness-induced-danger-now
        if (c.AgeLeast >= 0 && c.TestsSamplesOrLinesTamperedWith == Yes) return Urgency.Now;
        // in-police-protection-section-47
        if (c.InPoliceProtection == Yes) return Urgency.Now;
        // emergency-protection-order-section-47
        if (c.EmergencyProtectionOrder == Yes) return Urgency.Now;
        // protected-child-needs-somewhere-safe
        if (c.AgeLeast >= 0 && (c.InPoliceProtection == Yes || c.EmergencyProtectionOrder == Yes)) return Urgency.Now;
        // immediate-risk-to-life-or-of-serious-harm-section-47
        if (c.ImmediateRiskToLifeOrOfSeriousHarm == Yes) return Urgency.Now;
        // immediate-risk-to-life-or-of-serious-harm-emergency-accommodation
        if (c.AgeLeast >= 0 && c.ImmediateRiskToLifeOrOfSeriousHarm == Yes) return Urgency.Now;
        // young-child-alone-now-section-47
        if (c.YoungChildAloneNow == Yes) return Urgency.Now;
        // young-child-alone-now-emergency-accommodation
        if (c.AgeLeast >= 0 && c.YoungChildAloneNow == Yes) return Urgency.Now;
        // lost-or-abandoned-section-17
        if (c.LostOrAbandoned == Yes) return Urgency.Now;
        // lost-or-abandoned-emergency-accommodation
        if (c.AgeLeast >= 0 && c.LostOrAbandoned == Yes) return Urgency.Now;
        // enquiries-frustrated-access-urgent-emergency-accommodation
        if (c.AgeLeast >= 0 && c.EnquiriesFrustratedAccessUrgent == Yes) return Urgency.Now;
        // held-or-threatened-by-exploiters-now-section-47
        if (c.HeldOrThreatenedByExploitersNow == Yes) return Urgency.Now;
        // held-or-threatened-by-exploiters-now-emergency-accommodation
        if (c.AgeLeast >= 0 && c.HeldOrThreatenedByExploitersNow == Yes) return Urgency.Now;
        // family-roofless-tonight-section-17
        if (c.FamilyRooflessTonight == Yes) return Urgency.Now;
        // detained-or-remanded-to-be-received-emergency-accommodation
        if (c.AgeLeast >= 0 && c.DetainedOrRemandedToBeReceived == Yes) return Urgency.Now;
        // health-care-first
        if (c.ShakenStrangledSuffocatedOrPoisoned == Yes) return Urgency.Now;
        // police-first
        if (c.ThreatToKillStrangulationOrWeapon == Yes) return Urgency.Now;
        // mental-health-crisis-care-now
        if (c.ChildInSuicidePlan == Yes || c.SuicidePlanCurrent == Yes) return Urgency.Now;
        // hospital-for-swallowed-drugs
        if (c.ChildMayHaveSwallowedDrugs == Yes) return Urgency.Now;
        // police-now
        if (c.HeldOrThreatenedByExploitersNow == Yes || c.ChildMissingNow == Yes) return Urgency.Now;
        // stay-with-the-threatened-child
        if (c.ThreatenedOverImagesOrForMoney == Yes) return Urgency.Now;
        // police-about-planned-violence-or-travel
        if (c.ChildToBeTakenToConflict == Yes || c.ChildPreparingForViolence == Yes) return Urgency.Now;
        // ask-lawyers-about-journey
        if (c.ChildToBeTakenToConflict == Yes) return Urgency.Now;
        // do-not-contact-the-family
        if (c.ForcedMarriageRisk == Yes || c.MarriageBefore18Planned == Yes || c.HonourBasedAbuseRisk == Yes) return Urgency.Now;
        // keep-samples-and-watch
        if (c.TestsSamplesOrLinesTamperedWith == Yes) return Urgency.Now;
        // receive-child-from-police-protection
        if (c.InPoliceProtection == Yes) return Urgency.Now;
        // plan-before-police-protection-ends
        if (c.InPoliceProtection == Yes && c.SettledForAfterPoliceProtection != Yes) return Urgency.Now;
        // emergency-services-first
        if (c.ImmediateRiskToLifeOrOfSeriousHarm == Yes || c.HeldOrThreatenedByExploitersNow == Yes || c.YoungChildAloneNow == Yes) return Urgency.Now;
        // hospital-first
        if (c.NeedsHospitalNow == Yes) return Urgency.Now;
        // keep-the-family-together
        if (c.FamilyRooflessTonight == Yes && c.SomewhereToStayTonightFound != Yes) return Urgency.Now;
        // receive-detained-child
        if (c.DetainedOrRemandedToBeReceived == Yes) return Urgency.Now;
        // ask-lawyers-about-urgent-access
        if (c.EnquiriesFrustratedAccessUrgent == Yes) return Urgency.Now;
        // serious-or-escalating-self-harm-section-17
        if (c.SeriousOrEscalatingSelfHarm == Yes) return Urgency.Today;
        // suicidal-or-very-ill-and-carers-cause-or-ignore
        if (c.SuicideAttemptOrPsychosis == Yes && c.CarersCauseOrIgnoreTheDanger == Yes) return Urgency.Today;
        // person-who-harmed-others-keeps-coming-section-47
        if (c.PersonWhoHarmedOthersKeepsComing == Yes) return Urgency.Today;
        // person-who-poses-risk-in-or-near-the-home-section-47
        if (c.PersonWhoPosesRiskInOrNearTheHome == Yes) return Urgency.Today;
        // child-singled-out-or-attacked-section-47
        if (c.ChildSingledOutOrAttacked == Yes) return Urgency.Today;
        // home-unsafe-with-impact
        if (c.HomeUnsafeToLiveIn == Yes && c.ImpactOnThisChild == Yes) return Urgency.Today;
        // home-used-and-child-exposed-or-unprotected
        if ((c.HomeUsedForDrugsOrCrime == Yes || c.HomeUsedForSexualExploitation == Yes) && (c.ChildExposedToCrimeInTheHome == Yes || c.NoDependableAdult == Yes || c.CarerCannotProtect == Yes)) return Urgency.Today;
        // mark-when-not-mobile-section-47
        if (c.Day >= 738426 /* 2022-09-29 */ && c.MarkWhenNotMobile == Yes) return Urgency.Today;
        // blood-from-mouth-or-eye-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.BloodFromMouthOrEye == Yes) return Urgency.Today;
        // mark-and-not-independently-mobile
        if (c.Day >= 733609 /* 2009-07-22 */ && c.BruiseOrOtherMark == Yes && c.NotIndependentlyMobile == Yes) return Urgency.Today;
        // mark-when-not-mobile-before-the-panel
        if (c.Day >= 733609 /* 2009-07-22 */ && c.Day <= 738425 /* 2022-09-28 */ && c.MarkWhenNotMobile == Yes) return Urgency.Today;
        // injury-shaped-like-hand-or-implement-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.InjuryShapedLikeHandOrImplement == Yes) return Urgency.Today;
        // clusters-of-bruises-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.ClustersOfBruises == Yes) return Urgency.Today;
        // fracture-without-suitable-cause-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.FractureWithoutSuitableCause == Yes) return Urgency.Today;
        // burn-of-concern-section-47
        if (c.Day >= 733609 /* 2009-07-22 */ && c.BurnOfConcern == Yes) return Urgency.Today;
        // child-says-harmed-by-carer-section-47
        if (c.ChildSaysHarmedByCarer == Yes) return Urgency.Today;
        // harmed-by-person-working-with-children-section-47
        if (c.HarmedByPersonWorkingWithChildren == Yes) return Urgency.Today;
        // parent-says-they-harmed-child-section-47
        if (c.ParentSaysTheyHarmedChild == Yes) return Urgency.Today;
        // hit-with-an-implement-section-47
        if (c.HitWithAnImplement == Yes) return Urgency.Today;
        // injury-and-account-do-not-fit
        if (c.Day >= 733609 /* 2009-07-22 */ && ((c.InjuryToChild == Yes || c.BruiseOrOtherMark == Yes) && (c.ExplanationDoesNotFit == Yes || c.DelayInSeekingCare == Yes))) return Urgency.Today;
        // physical-punishment-with-injury
        if (c.PhysicalPunishment == Yes && c.InjuryToChild == Yes) return Urgency.Today;
        // serious-or-escalating-violence-involving-child-section-47
        if (c.SeriousOrEscalatingViolenceInvolvingChild == Yes) return Urgency.Today;
        // child-hurt-or-caught-up-in-assault-section-47
        if (c.ChildHurtOrCaughtUpInAssault == Yes) return Urgency.Today;
        // domestic-abuse-build-up-getting-worse
        if (c.DomesticAbuseIncidentsIn12MonthsLeast >= 3 && c.AbuseGettingWorse == Yes && c.ImpactOnThisChild == Yes) return Urgency.Today;
        // child-goes-unfed-section-47
        if (c.ChildGoesUnfed == Yes) return Urgency.Today;
        // needed-treatment-withheld-section-47
        if (c.NeededTreatmentWithheld == Yes) return Urgency.Today;
        // delusions-take-in-the-child-section-47
        if (c.DelusionsTakeInTheChild == Yes) return Urgency.Today;
        // baby-where-drugs-are-used-daily-section-17
        if (c.BabyWhereDrugsAreUsedDaily == Yes) return Urgency.Today;
        // baby-among-drug-use-and-no-dependable-adult
        if (c.BabyWhereDrugsAreUsedDaily == Yes && c.NoDependableAdult == Yes) return Urgency.Today;
        // child-tells-of-sexual-abuse-section-47
        if (c.ChildTellsOfSexualAbuse == Yes) return Urgency.Today;
        // grounds-to-think-sexual-abuse-section-47
        if (c.GroundsToThinkSexualAbuse == Yes) return Urgency.Today;
        // sexual-activity-under-13-section-47
        if (c.SexualActivityUnder13 == Yes) return Urgency.Today;
        // sexual-activity-with-pressure-or-imbalance-section-47
        if (c.SexualActivityWithPressureOrImbalance == Yes) return Urgency.Today;
        // peer-or-unsafe-activity-and-under-13
        if ((c.PeerSexualActivityFreeAndEqual == Yes || c.UnsafeSexualActivity == Yes) && c.AgeLeast >= 0 && c.AgeMost <= 155) return Urgency.Today;
        // sexually-harms-another-child-section-47
        if (c.SexuallyHarmsAnotherChild == Yes) return Urgency.Today;
        // sexually-harmed-by-another-child-section-47
        if (c.SexuallyHarmedByAnotherChild == Yes) return Urgency.Today;
        // groomed-coerced-or-controlled-section-47
        if (c.GroomedCoercedOrControlled == Yes) return Urgency.Today;
        // used-to-carry-or-sell-drugs-section-47
        if (c.UsedToCarryOrSellDrugs == Yes) return Urgency.Today;
        // owes-money-to-exploiters-section-47
        if (c.OwesMoneyToExploiters == Yes) return Urgency.Today;
        // thought-to-be-trafficked-section-47
        if (c.ThoughtToBeTrafficked == Yes) return Urgency.Today;
        // missing-with-family-while-on-plan-section-47
        if (c.MissingWithFamilyWhileOnPlan == Yes) return Urgency.Today;
        // harmed-online-section-47
        if (c.HarmedOnline == Yes) return Urgency.Today;
        // missing-young-or-disabled
        if (c.Day >= 735233 /* 2014-01-01 */ && (c.ChildMissing == Yes && ((c.AgeLeast >= 0 && c.AgeMost <= 131) || c.DisabledChild == Yes))) return Urgency.Today;
        // fgm-likely-soon-section-47
        if (c.FgmLikelySoon == Yes) return Urgency.Today;
        // fgm-told-by-girl-or-seen-section-47
        if (c.FgmToldByGirlOrSeen == Yes) return Urgency.Today;
        // fgm-done-others-say-section-47
        if (c.FgmDoneOthersSay == Yes) return Urgency.Today;
        // fgm-likely-and-travel-soon
        if (c.AgeLeast >= 0 && c.FgmLikelySoon == Yes && c.GirlToTravelSoon == Yes) return Urgency.Today;
        // forced-marriage-risk-section-47
        if (c.ForcedMarriageRisk == Yes) return Urgency.Today;
        // marriage-before-18-planned-section-47
        if (c.Day >= 738577 /* 2023-02-27 */ && c.MarriageBefore18Planned == Yes) return Urgency.Today;
        // honour-based-abuse-risk-section-47
        if (c.HonourBasedAbuseRisk == Yes) return Urgency.Today;
        // made-to-work-serve-or-beg-section-47
        if (c.MadeToWorkServeOrBeg == Yes) return Urgency.Today;
        // trafficked-and-nobody-safe
        if (c.AgeLeast >= 0 && ((c.ThoughtToBeTrafficked == Yes || c.MadeToWorkServeOrBeg == Yes) && (c.NoDependableAdult == Yes || c.AdultWithChildCannotBeVouchedFor == Yes))) return Urgency.Today;
        // illness-may-be-fabricated-or-induced-section-47
        if (c.IllnessMayBeFabricatedOrInduced == Yes) return Urgency.Today;
        // suicide-attempt-or-psychosis-section-17
        if (c.SuicideAttemptOrPsychosis == Yes) return Urgency.Today;
        // suicidal-or-very-ill-and-not-protected
        if (c.SuicideAttemptOrPsychosis == Yes && c.CarerCannotProtect == Yes) return Urgency.Today;
        // child-cannot-be-seen-section-47
        if (c.ChildCannotBeSeen == Yes) return Urgency.Today;
        // accommodation-asked-for-or-child-put-out-section-17
        if (c.AccommodationAskedForOrChildPutOut == Yes) return Urgency.Today;
        // accommodation-asked-for-or-child-put-out-emergency-accommodation
        if (c.AgeLeast >= 0 && c.AccommodationAskedForOrChildPutOut == Yes) return Urgency.Today;
        // no-one-here-with-parental-responsibility-section-17
        if (c.NoOneHereWithParentalResponsibility == Yes) return Urgency.Today;
        // no-one-here-with-parental-responsibility-emergency-accommodation
        if (c.AgeLeast >= 0 && c.NoOneHereWithParentalResponsibility == Yes) return Urgency.Today;
        // carer-prevented-from-caring-section-17
        if (c.CarerPreventedFromCaring == Yes) return Urgency.Today;
        // carer-prevented-from-caring-emergency-accommodation
        if (c.AgeLeast >= 0 && c.CarerPreventedFromCaring == Yes) return Urgency.Today;
        // nowhere-safe-tonight-16-17-section-17
        if (c.NowhereSafeTonight1617 == Yes) return Urgency.Today;
        // nowhere-safe-tonight-16-17-emergency-accommodation
        if (c.AgeLeast >= 0 && c.NowhereSafeTonight1617 == Yes) return Urgency.Today;
        // seriously-prejudiced-without-accommodation-section-17
        if (c.SeriouslyPrejudicedWithoutAccommodation == Yes) return Urgency.Today;
        // seriously-prejudiced-without-accommodation-emergency-accommodation
        if (c.AgeLeast >= 0 && c.SeriouslyPrejudicedWithoutAccommodation == Yes) return Urgency.Today;
        // health-help-for-self-harm
        if ((c.SeriousOrEscalatingSelfHarm == Yes || c.DangerousSubstanceUse == Yes) && c.SeenBySomebodyAbleToJudgeIt != Yes) return Urgency.Today;
        // ask-police-and-probation-about-the-person
        if (c.PersonWhoHarmedOthersKeepsComing == Yes || c.PersonWhoPosesRiskInOrNearTheHome == Yes) return Urgency.Today;
        // see-the-child-singled-out
        if (c.ChildSingledOutOrAttacked == Yes) return Urgency.Today;
        // speak-with-the-parent-away-from-the-home
        if (c.HomeUsedForDrugsOrCrime == Yes || c.HomeUsedForSexualExploitation == Yes) return Urgency.Today;
        // same-day-health-review-and-discussion
        if ((c.Day >= 738426 /* 2022-09-29 */ && (c.MarkWhenNotMobile == Yes || (c.BruiseOrOtherMark == Yes && c.NotIndependentlyMobile == Yes) || c.BloodFromMouthOrEye == Yes)) && c.HealthReviewDone != Yes) return Urgency.Today;
        // food-today
        if (c.ChildGoesUnfed == Yes && c.FoodSeenTo != Yes) return Urgency.Today;
        // do-not-alert-the-person
        if (c.ChildTellsOfSexualAbuse == Yes || c.GroundsToThinkSexualAbuse == Yes || c.SexualActivityUnder13 == Yes || c.SexualActivityWithPressureOrImbalance == Yes) return Urgency.Today;
        // sexual-abuse-medical-care
        if (c.ChildTellsOfSexualAbuse == Yes || c.SexualActivityUnder13 == Yes || c.SexualActivityWithPressureOrImbalance == Yes) return Urgency.Today;
        // plan-for-shared-places
        if ((c.SexuallyHarmsAnotherChild == Yes || c.SexuallyHarmedByAnotherChild == Yes) && c.BothChildrenInOnePlace == Yes) return Urgency.Today;
        // keep-the-phone-and-messages
        if (c.HarmedOnline == Yes) return Urgency.Today;
        // fgm-protection-order
        if (c.FgmLikelySoon == Yes) return Urgency.Today;
        // see-the-young-person-alone
        if (c.ForcedMarriageRisk == Yes || c.MarriageBefore18Planned == Yes || c.HonourBasedAbuseRisk == Yes) return Urgency.Today;
        // forced-marriage-protection-order
        if (c.ForcedMarriageRisk == Yes || c.MarriageBefore18Planned == Yes) return Urgency.Today;
        // look-after-child-who-is-alone
        if (c.NoOneHereWithParentalResponsibility == Yes && c.AccommodationBegun != Yes) return Urgency.Today;
        // keep-trafficked-child-from-going-missing
        if (c.ThoughtToBeTrafficked == Yes || c.MadeToWorkServeOrBeg == Yes) return Urgency.Today;
        // do-not-tell-parents-before-discussion
        if (c.IllnessMayBeFabricatedOrInduced == Yes) return Urgency.Today;
        // health-help-for-suicidal-child
        if (c.SuicideAttemptOrPsychosis == Yes && c.SeenByMentalHealthOrEmergencyCare != Yes) return Urgency.Today;
        // think-of-the-other-children
        if (c.InPoliceProtection == Yes || c.EmergencyProtectionOrder == Yes) return Urgency.Today;
        // settle-where-the-child-will-be
        if ((s.EmergencyAccommodationDuty == Yes || s.EmergencyAccommodationMustConsider == Yes || s.EmergencyAccommodationDuty == Yes) && c.SafePlaceSettled != Yes) return Urgency.Today;
        // house-while-assessing-16-17
        if (c.NowhereSafeTonight1617 == Yes && c.SomewhereToStayTonightFound != Yes) return Urgency.Today;
        // child-present-at-incident-sent-to-marac-section-17
        if (c.ChildPresentAtIncidentSentToMarac == Yes) return Urgency.WithinOneWorkingDay;
        // child-present-at-incident-sent-to-marac-section-47
        if (c.ChildPresentAtIncidentSentToMarac == Yes) return Urgency.WithinOneWorkingDay;
        // unborn-child-and-abuse-section-17
        if (c.UnbornChildAndAbuse == Yes) return Urgency.WithinOneWorkingDay;
        // high-grade-and-child-affected
        if ((c.PoliceRiskGrade & 0xBUL) == 0 && c.ChildSeesHearsOrFeelsAbuse == Yes) return Urgency.WithinOneWorkingDay;
        // child-close-to-drugs-or-dealing-section-17
        if (c.ChildCloseToDrugsOrDealing == Yes) return Urgency.WithinOneWorkingDay;
        // child-close-to-drugs-or-dealing-section-47
        if (c.ChildCloseToDrugsOrDealing == Yes) return Urgency.WithinOneWorkingDay;
        // missing-with-exploitation-signs
        if (c.MissingRegularlyNoAccount == Yes && (c.UnknownAdultsInContact == Yes || c.SecondPhoneMoneyOrGifts == Yes || c.FriendsKnownToBeExploited == Yes || c.FoundFarFromHome == Yes)) return Urgency.WithinOneWorkingDay;
        // grave-history-and-a-baby
        if ((c.EarlierChildRemoved == Yes || c.EarlierChildInjuredOrDiedWithConcern == Yes) && (c.AgeMost <= -1 || (c.AgeLeast >= 0 && c.AgeMost <= 11))) return Urgency.WithinOneWorkingDay;
        // see-the-child-and-compare
        if (c.ToldAndSeenDiffer == Yes) return Urgency.WithinOneWorkingDay;
        // put-the-home-right
        if (c.HomeUnsafeToLiveIn == Yes || c.HeatingOrLightOftenOff == Yes || c.HomeStartingToAffectHealth == Yes) return Urgency.WithinOneWorkingDay;
        // doctors-view-of-missed-care
        if (c.NeededTreatmentWithheld == Yes || c.EssentialMedicineNotGiven == Yes || c.EssentialAppointmentsNotBrought == Yes || c.GrowthFalteringNoMedicalReason == Yes) return Urgency.WithinOneWorkingDay;
        // ask-the-treating-team
        if (c.DelusionsTakeInTheChild == Yes || c.ChildInSuicidePlan == Yes || (c.ParentalMentalIllHealth == Yes && (s.Section17Duty == Yes || s.Section17MustConsider == Yes || s.Section47Duty == Yes || s.Section47MustConsider == Yes))) return Urgency.WithinOneWorkingDay;
        // ask-the-treatment-service
        if (c.ParentalSubstanceMisuse == Yes && (s.Section17Duty == Yes || s.Section17MustConsider == Yes || s.Section47Duty == Yes || s.Section47MustConsider == Yes)) return Urgency.WithinOneWorkingDay;
        // national-referral-mechanism
        if (c.ThoughtToBeTrafficked == Yes || c.UsedToCarryOrSellDrugs == Yes || c.GroomedCoercedOrControlled == Yes || c.OwesMoneyToExploiters == Yes) return Urgency.WithinOneWorkingDay;
        // refer-worked-child-to-the-mechanism
        if (c.MadeToWorkServeOrBeg == Yes) return Urgency.WithinOneWorkingDay;
        // ask-in-the-childs-own-way
        if (c.SignPutDownToTheDisability == Yes || (c.DisabledChild == Yes && (s.Section47Duty == Yes || s.Section47MustConsider == Yes || s.Section47PointsTowards == Yes))) return Urgency.WithinOneWorkingDay;
        // ask-whether-trafficked-behind-arrangement
        if (c.HowChildCameToCarerUnclear == Yes) return Urgency.WithinOneWorkingDay;
        // hurry-when-birth-is-near
        if (c.AgeMost <= -1 && (s.Section17Duty == Yes || s.Section17MustConsider == Yes || s.Section17Duty == Yes || s.Section47Duty == Yes || s.Section47MustConsider == Yes) && c.WeeksExpectingLeast >= 28) return Urgency.WithinOneWorkingDay;
        return default;
    }
}
