// Written out from the guidance by `-- write-handwritten FOLDER` (LoopWriter): as long as the guidance is. Change that, not this.
using Thresholds.Evaluation;
using Thresholds.Rulebooks;

namespace Thresholds.Benchmarks.Handwritten;

/// <content>The rules for early help: for each strength whether one is met, and whether one may be.</content>
internal static partial class EnglandLoop
{
    private static bool EarlyHelpPointsTowardsIsMet(in EnglandRow c)
    {
        // minor-illness-keeps-returning-early-help
        if (c.MinorIllnessKeepsReturning == Yes) return true;
        // small-accidents-recur-early-help
        if (c.SmallAccidentsRecur == Yes) return true;
        // emergency-visits-above-usual-early-help
        if (c.EmergencyVisitsAboveUsual == Yes) return true;
        // weight-starting-to-affect-health-early-help
        if (c.WeightStartingToAffectHealth == Yes) return true;
        // wetting-or-soiling-early-help
        if (c.WettingOrSoiling == Yes) return true;
        // occasional-absence-early-help
        if (c.OccasionalAbsence == Yes) return true;
        // few-books-toys-or-play-early-help
        if (c.FewBooksToysOrPlay == Yes) return true;
        // hard-to-see-effect-on-others-early-help
        if (c.HardToSeeEffectOnOthers == Yes) return true;
        // experiments-with-substances-early-help
        if (c.ExperimentsWithSubstances == Yes) return true;
        // low-self-esteem-early-help
        if (c.LowSelfEsteem == Yes) return true;
        // friendships-do-not-last-early-help
        if (c.FriendshipsDoNotLast == Yes) return true;
        // friends-who-worry-people-early-help
        if (c.FriendsWhoWorryPeople == Yes) return true;
        // over-friendly-with-strangers-early-help
        if (c.OverFriendlyWithStrangers == Yes) return true;
        // very-withdrawn-with-strangers-early-help
        if (c.VeryWithdrawnWithStrangers == Yes) return true;
        // slow-to-gain-self-care-skills-early-help
        if (c.SlowToGainSelfCareSkills == Yes) return true;
        // childs-needs-come-second-at-times-early-help
        if (c.ChildsNeedsComeSecondAtTimes == Yes) return true;
        // newly-mobile-baby-and-hazards-early-help
        if (c.NewlyMobileBabyAndHazards == Yes) return true;
        // response-to-child-uneven-early-help
        if (c.ResponseToChildUneven == Yes) return true;
        // parents-own-needs-unmet-early-help
        if (c.ParentsOwnNeedsUnmet == Yes) return true;
        // changes-of-carer-early-help
        if (c.ChangesOfCarer == Yes) return true;
        // contact-with-services-patchy-early-help
        if (c.ContactWithServicesPatchy == Yes) return true;
        // home-starting-to-affect-health-early-help
        if (c.HomeStartingToAffectHealth == Yes) return true;
        // housing-overcrowded-unsuitable-or-temporary-early-help
        if (c.HousingOvercrowdedUnsuitableOrTemporary == Yes) return true;
        // heating-or-light-often-off-early-help
        if (c.HeatingOrLightOftenOff == Yes) return true;
        // home-unsafe-to-live-in-early-help
        if (c.HomeUnsafeToLiveIn == Yes) return true;
        // work-or-losing-it-strains-care-early-help
        if (c.WorkOrLosingItStrainsCare == Yes) return true;
        // debt-or-destitution-early-help
        if (c.DebtOrDestitution == Yes) return true;
        // poverty-leaves-no-room-for-care-early-help
        if (c.PovertyLeavesNoRoomForCare == Yes) return true;
        // far-from-services-early-help
        if (c.FarFromServices == Yes) return true;
        // family-harassed-early-help
        if (c.FamilyHarassed == Yes) return true;
        // family-long-cut-off-early-help
        if (c.FamilyLongCutOff == Yes) return true;
        // checks-or-immunisations-missed-early-help
        if (c.ChecksOrImmunisationsMissed == Yes) return true;
        // milestones-reached-late-early-help
        if (c.MilestonesReachedLate == Yes) return true;
        // health-appointments-starting-to-be-missed-early-help
        if (c.HealthAppointmentsStartingToBeMissed == Yes) return true;
        // punctuality-or-motivation-worry-early-help
        if (c.PunctualityOrMotivationWorry == Yes) return true;
        // suspensions-from-school-early-help
        if (c.SuspensionsFromSchool == Yes) return true;
        // learning-or-language-need-supported-early-help
        if (c.LearningOrLanguageNeedSupported == Yes) return true;
        // not-in-education-or-work-early-help
        if (c.NotInEducationOrWork == Yes) return true;
        // home-education-some-worry-early-help
        if (c.HomeEducationSomeWorry == Yes) return true;
        // low-mood-or-anxiety-early-help
        if (c.LowMoodOrAnxiety == Yes) return true;
        // behaviour-hard-to-manage-early-help
        if (c.BehaviourHardToManage == Yes) return true;
        // low-level-self-harm-early-help
        if (c.LowLevelSelfHarm == Yes) return true;
        // bullied-or-bullying-early-help
        if (c.BulliedOrBullying == Yes) return true;
        // edge-of-offending-early-help
        if (c.EdgeOfOffending == Yes) return true;
        // talks-of-running-away-early-help
        if (c.TalksOfRunningAway == Yes) return true;
        // distress-over-separation-or-loss-early-help
        if (c.DistressOverSeparationOrLoss == Yes) return true;
        // limits-and-routine-uneven-early-help
        if (c.LimitsAndRoutineUneven == Yes) return true;
        // young-parent-little-support-early-help
        if (c.YoungParentLittleSupport == Yes) return true;
        // family-conflict-early-help
        if (c.FamilyConflict == Yes) return true;
        // parent-in-prison-early-help
        if (c.ParentInPrison == Yes) return true;
        // few-people-to-turn-to-early-help
        if (c.FewPeopleToTurnTo == Yes) return true;
        // tenancy-at-risk-early-help
        if (c.TenancyAtRisk == Yes) return true;
        // money-limits-the-child-early-help
        if (c.MoneyLimitsTheChild == Yes) return true;
        // some-caring-at-home-early-help
        if (c.SomeCaringAtHome == Yes) return true;
        // some-antenatal-appointments-missed-early-help
        if (c.SomeAntenatalAppointmentsMissed == Yes) return true;
        // teenage-pregnancy-low-need-early-help
        if (c.TeenagePregnancyLowNeed == Yes) return true;
        // home-from-care-and-stable-early-help
        if (c.HomeFromCareAndStable == Yes) return true;
        // disability-or-special-need-supported-early-help
        if (c.DisabilityOrSpecialNeedSupported == Yes) return true;
        // attendance-below-local-mark
        if (c.AttendanceMost <= 89) return true;
        // isolated-verbal-incident-early-help
        if (c.IsolatedVerbalIncident == Yes) return true;
        // basic-care-comes-and-goes-early-help
        if (c.BasicCareComesAndGoes == Yes) return true;
        // emerging-neglect-parent-willing-early-help
        if (c.EmergingNeglectParentWilling == Yes) return true;
        // basics-missing-for-lack-of-money-early-help
        if (c.BasicsMissingForLackOfMoney == Yes) return true;
        // meals-often-missed-early-help
        if (c.MealsOftenMissed == Yes) return true;
        // hygiene-or-clothing-slipping-early-help
        if (c.HygieneOrClothingSlipping == Yes) return true;
        // dental-care-slipping-early-help
        if (c.DentalCareSlipping == Yes) return true;
        // hazards-about-the-home-early-help
        if (c.HazardsAboutTheHome == Yes) return true;
        // little-play-or-talk-early-help
        if (c.LittlePlayOrTalk == Yes) return true;
        // past-or-rising-illness-early-help
        if (c.PastOrRisingIllness == Yes) return true;
        // illness-limits-care-early-help
        if (c.IllnessLimitsCare == Yes) return true;
        // use-affects-routines-at-times-early-help
        if (c.UseAffectsRoutinesAtTimes == Yes) return true;
        // learning-disability-and-support-accepted-early-help
        if (c.LearningDisabilityAndSupportAccepted == Yes) return true;
        // sexual-interest-ahead-of-age-early-help
        if (c.SexualInterestAheadOfAge == Yes) return true;
        // peer-sexual-activity-free-and-equal-early-help
        if (c.PeerSexualActivityFreeAndEqual == Yes) return true;
        // sexual-words-or-acts-out-of-step-early-help
        if (c.SexualWordsOrActsOutOfStep == Yes) return true;
        // low-level-exploitation-signs-early-help
        if (c.LowLevelExploitationSigns == Yes) return true;
        // exploiters-around-the-child-early-help
        if (c.ExploitersAroundTheChild == Yes) return true;
        // child-missing-early-help
        if (c.ChildMissing == Yes) return true;
        // risky-online-use-early-help
        if (c.RiskyOnlineUse == Yes) return true;
        // early-interest-in-extremist-violence-early-help
        if (c.EarlyInterestInExtremistViolence == Yes) return true;
        // new-arrival-child-goes-without-early-help
        if (c.NewArrivalChildGoesWithout == Yes) return true;
        // new-partner-nobody-has-met-early-help
        if (c.NewPartnerNobodyHasMet == Yes) return true;
        return false;
    }

    private static bool EarlyHelpPointsTowardsMayBeMet(in EnglandRow c)
    {
        // minor-illness-keeps-returning-early-help
        if (c.MinorIllnessKeepsReturning != No) return true;
        // small-accidents-recur-early-help
        if (c.SmallAccidentsRecur != No) return true;
        // emergency-visits-above-usual-early-help
        if (c.EmergencyVisitsAboveUsual != No) return true;
        // weight-starting-to-affect-health-early-help
        if (c.WeightStartingToAffectHealth != No) return true;
        // wetting-or-soiling-early-help
        if (c.WettingOrSoiling != No) return true;
        // occasional-absence-early-help
        if (c.OccasionalAbsence != No) return true;
        // few-books-toys-or-play-early-help
        if (c.FewBooksToysOrPlay != No) return true;
        // hard-to-see-effect-on-others-early-help
        if (c.HardToSeeEffectOnOthers != No) return true;
        // experiments-with-substances-early-help
        if (c.ExperimentsWithSubstances != No) return true;
        // low-self-esteem-early-help
        if (c.LowSelfEsteem != No) return true;
        // friendships-do-not-last-early-help
        if (c.FriendshipsDoNotLast != No) return true;
        // friends-who-worry-people-early-help
        if (c.FriendsWhoWorryPeople != No) return true;
        // over-friendly-with-strangers-early-help
        if (c.OverFriendlyWithStrangers != No) return true;
        // very-withdrawn-with-strangers-early-help
        if (c.VeryWithdrawnWithStrangers != No) return true;
        // slow-to-gain-self-care-skills-early-help
        if (c.SlowToGainSelfCareSkills != No) return true;
        // childs-needs-come-second-at-times-early-help
        if (c.ChildsNeedsComeSecondAtTimes != No) return true;
        // newly-mobile-baby-and-hazards-early-help
        if (c.NewlyMobileBabyAndHazards != No) return true;
        // response-to-child-uneven-early-help
        if (c.ResponseToChildUneven != No) return true;
        // parents-own-needs-unmet-early-help
        if (c.ParentsOwnNeedsUnmet != No) return true;
        // changes-of-carer-early-help
        if (c.ChangesOfCarer != No) return true;
        // contact-with-services-patchy-early-help
        if (c.ContactWithServicesPatchy != No) return true;
        // home-starting-to-affect-health-early-help
        if (c.HomeStartingToAffectHealth != No) return true;
        // housing-overcrowded-unsuitable-or-temporary-early-help
        if (c.HousingOvercrowdedUnsuitableOrTemporary != No) return true;
        // heating-or-light-often-off-early-help
        if (c.HeatingOrLightOftenOff != No) return true;
        // home-unsafe-to-live-in-early-help
        if (c.HomeUnsafeToLiveIn != No) return true;
        // work-or-losing-it-strains-care-early-help
        if (c.WorkOrLosingItStrainsCare != No) return true;
        // debt-or-destitution-early-help
        if (c.DebtOrDestitution != No) return true;
        // poverty-leaves-no-room-for-care-early-help
        if (c.PovertyLeavesNoRoomForCare != No) return true;
        // far-from-services-early-help
        if (c.FarFromServices != No) return true;
        // family-harassed-early-help
        if (c.FamilyHarassed != No) return true;
        // family-long-cut-off-early-help
        if (c.FamilyLongCutOff != No) return true;
        // checks-or-immunisations-missed-early-help
        if (c.ChecksOrImmunisationsMissed != No) return true;
        // milestones-reached-late-early-help
        if (c.MilestonesReachedLate != No) return true;
        // health-appointments-starting-to-be-missed-early-help
        if (c.HealthAppointmentsStartingToBeMissed != No) return true;
        // punctuality-or-motivation-worry-early-help
        if (c.PunctualityOrMotivationWorry != No) return true;
        // suspensions-from-school-early-help
        if (c.SuspensionsFromSchool != No) return true;
        // learning-or-language-need-supported-early-help
        if (c.LearningOrLanguageNeedSupported != No) return true;
        // not-in-education-or-work-early-help
        if (c.NotInEducationOrWork != No) return true;
        // home-education-some-worry-early-help
        if (c.HomeEducationSomeWorry != No) return true;
        // low-mood-or-anxiety-early-help
        if (c.LowMoodOrAnxiety != No) return true;
        // behaviour-hard-to-manage-early-help
        if (c.BehaviourHardToManage != No) return true;
        // low-level-self-harm-early-help
        if (c.LowLevelSelfHarm != No) return true;
        // bullied-or-bullying-early-help
        if (c.BulliedOrBullying != No) return true;
        // edge-of-offending-early-help
        if (c.EdgeOfOffending != No) return true;
        // talks-of-running-away-early-help
        if (c.TalksOfRunningAway != No) return true;
        // distress-over-separation-or-loss-early-help
        if (c.DistressOverSeparationOrLoss != No) return true;
        // limits-and-routine-uneven-early-help
        if (c.LimitsAndRoutineUneven != No) return true;
        // young-parent-little-support-early-help
        if (c.YoungParentLittleSupport != No) return true;
        // family-conflict-early-help
        if (c.FamilyConflict != No) return true;
        // parent-in-prison-early-help
        if (c.ParentInPrison != No) return true;
        // few-people-to-turn-to-early-help
        if (c.FewPeopleToTurnTo != No) return true;
        // tenancy-at-risk-early-help
        if (c.TenancyAtRisk != No) return true;
        // money-limits-the-child-early-help
        if (c.MoneyLimitsTheChild != No) return true;
        // some-caring-at-home-early-help
        if (c.SomeCaringAtHome != No) return true;
        // some-antenatal-appointments-missed-early-help
        if (c.SomeAntenatalAppointmentsMissed != No) return true;
        // teenage-pregnancy-low-need-early-help
        if (c.TeenagePregnancyLowNeed != No) return true;
        // home-from-care-and-stable-early-help
        if (c.HomeFromCareAndStable != No) return true;
        // disability-or-special-need-supported-early-help
        if (c.DisabilityOrSpecialNeedSupported != No) return true;
        // attendance-below-local-mark
        if (c.AttendanceLeast <= 89) return true;
        // isolated-verbal-incident-early-help
        if (c.IsolatedVerbalIncident != No) return true;
        // basic-care-comes-and-goes-early-help
        if (c.BasicCareComesAndGoes != No) return true;
        // emerging-neglect-parent-willing-early-help
        if (c.EmergingNeglectParentWilling != No) return true;
        // basics-missing-for-lack-of-money-early-help
        if (c.BasicsMissingForLackOfMoney != No) return true;
        // meals-often-missed-early-help
        if (c.MealsOftenMissed != No) return true;
        // hygiene-or-clothing-slipping-early-help
        if (c.HygieneOrClothingSlipping != No) return true;
        // dental-care-slipping-early-help
        if (c.DentalCareSlipping != No) return true;
        // hazards-about-the-home-early-help
        if (c.HazardsAboutTheHome != No) return true;
        // little-play-or-talk-early-help
        if (c.LittlePlayOrTalk != No) return true;
        // past-or-rising-illness-early-help
        if (c.PastOrRisingIllness != No) return true;
        // illness-limits-care-early-help
        if (c.IllnessLimitsCare != No) return true;
        // use-affects-routines-at-times-early-help
        if (c.UseAffectsRoutinesAtTimes != No) return true;
        // learning-disability-and-support-accepted-early-help
        if (c.LearningDisabilityAndSupportAccepted != No) return true;
        // sexual-interest-ahead-of-age-early-help
        if (c.SexualInterestAheadOfAge != No) return true;
        // peer-sexual-activity-free-and-equal-early-help
        if (c.PeerSexualActivityFreeAndEqual != No) return true;
        // sexual-words-or-acts-out-of-step-early-help
        if (c.SexualWordsOrActsOutOfStep != No) return true;
        // low-level-exploitation-signs-early-help
        if (c.LowLevelExploitationSigns != No) return true;
        // exploiters-around-the-child-early-help
        if (c.ExploitersAroundTheChild != No) return true;
        // child-missing-early-help
        if (c.ChildMissing != No) return true;
        // risky-online-use-early-help
        if (c.RiskyOnlineUse != No) return true;
        // early-interest-in-extremist-violence-early-help
        if (c.EarlyInterestInExtremistViolence != No) return true;
        // new-arrival-child-goes-without-early-help
        if (c.NewArrivalChildGoesWithout != No) return true;
        // new-partner-nobody-has-met-early-help
        if (c.NewPartnerNobodyHasMet != No) return true;
        return false;
    }

    private static bool EarlyHelpMustConsiderIsMet(in EnglandRow _) => false;

    private static bool EarlyHelpMustConsiderMayBeMet(in EnglandRow _) => false;
}
