// Written out from the guidance by `-- write-handwritten FOLDER` (LoopWriter): as long as the guidance is. Change that, not this.
using Thresholds.Evaluation;
using Thresholds.Rulebooks;

namespace Thresholds.Benchmarks.Handwritten;

/// <content>The rules for section 17: for each strength whether one is met, and whether one may be.</content>
internal static partial class EnglandLoop
{
    private static bool Section17PointsTowardsIsMet(in EnglandRow c)
    {
        // impact-on-this-child-section-17
        if (c.ImpactOnThisChild == Yes) return true;
        // no-dependable-adult-section-17
        if (c.NoDependableAdult == Yes) return true;
        // delay-serious-or-milestones-unlikely-section-17
        if (c.DelaySeriousOrMilestonesUnlikely == Yes) return true;
        // emergency-attendances-of-concern-section-17
        if (c.EmergencyAttendancesOfConcern == Yes) return true;
        // essential-medicine-given-unevenly-section-17
        if (c.EssentialMedicineGivenUnevenly == Yes) return true;
        // persistent-unauthorised-absence-section-17
        if (c.PersistentUnauthorisedAbsence == Yes) return true;
        // home-education-welfare-worry-section-17
        if (c.HomeEducationWelfareWorry == Yes) return true;
        // no-education-or-chronic-absence-section-17
        if (c.NoEducationOrChronicAbsence == Yes) return true;
        // withdrawn-and-not-reached-section-17
        if (c.WithdrawnAndNotReached == Yes) return true;
        // regular-substance-use-section-17
        if (c.RegularSubstanceUse == Yes) return true;
        // offending-begun-or-repeated-section-17
        if (c.OffendingBegunOrRepeated == Yes) return true;
        // disruptive-in-several-settings-section-17
        if (c.DisruptiveInSeveralSettings == Yes) return true;
        // attachment-difficulty-affecting-development-section-17
        if (c.AttachmentDifficultyAffectingDevelopment == Yes) return true;
        // serious-or-repeated-offending-section-17
        if (c.SeriousOrRepeatedOffending == Yes) return true;
        // serious-or-escalating-self-harm-section-17
        if (c.SeriousOrEscalatingSelfHarm == Yes) return true;
        // persistent-discrimination-section-17
        if (c.PersistentDiscrimination == Yes) return true;
        // very-low-self-worth-section-17
        if (c.VeryLowSelfWorth == Yes) return true;
        // child-victim-of-crime-section-17
        if (c.ChildVictimOfCrime == Yes) return true;
        // hostile-contact-dispute-section-17
        if (c.HostileContactDispute == Yes) return true;
        // does-not-tell-safe-from-unsafe-adults-section-17
        if (c.DoesNotTellSafeFromUnsafeAdults == Yes) return true;
        // self-care-lag-likely-to-impair-section-17
        if (c.SelfCareLagLikelyToImpair == Yes) return true;
        // struggling-and-several-workers-worried-section-17
        if (c.StrugglingAndSeveralWorkersWorried == Yes) return true;
        // earlier-difficulty-caring-for-another-child-section-17
        if (c.EarlierDifficultyCaringForAnotherChild == Yes) return true;
        // warmth-comes-and-goes-section-17
        if (c.WarmthComesAndGoes == Yes) return true;
        // child-seen-as-the-problem-section-17
        if (c.ChildSeenAsTheProblem == Yes) return true;
        // under-stimulated-section-17
        if (c.UnderStimulated == Yes) return true;
        // pushed-too-hard-section-17
        if (c.PushedTooHard == Yes) return true;
        // limits-too-loose-or-too-tight-section-17
        if (c.LimitsTooLooseOrTooTight == Yes) return true;
        // antisocial-behaviour-shown-as-ordinary-section-17
        if (c.AntisocialBehaviourShownAsOrdinary == Yes) return true;
        // many-carers-none-lasting-section-17
        if (c.ManyCarersNoneLasting == Yes) return true;
        // agreed-help-not-carried-out-section-17
        if (c.AgreedHelpNotCarriedOut == Yes) return true;
        // custody-in-family-affects-care-section-17
        if (c.CustodyInFamilyAffectsCare == Yes) return true;
        // wider-family-strained-section-17
        if (c.WiderFamilyStrained == Yes) return true;
        // work-leaves-child-without-safe-care-section-17
        if (c.WorkLeavesChildWithoutSafeCare == Yes) return true;
        // hate-incidents-affect-the-child-section-17
        if (c.HateIncidentsAffectTheChild == Yes) return true;
        // child-exposed-to-crime-in-the-home-section-17
        if (c.ChildExposedToCrimeInTheHome == Yes) return true;
        // housing-with-impact
        if ((c.HousingOvercrowdedUnsuitableOrTemporary == Yes || c.HeatingOrLightOftenOff == Yes) && c.ImpactOnThisChild == Yes) return true;
        // poverty-with-impact
        if ((c.DebtOrDestitution == Yes || c.PovertyLeavesNoRoomForCare == Yes) && c.ImpactOnThisChild == Yes) return true;
        // long-without-work-with-substances-care-and-impact
        if (c.LongWithoutWork == Yes && c.ParentalSubstanceMisuse == Yes && c.BasicCareComesAndGoes == Yes && c.ImpactOnThisChild == Yes) return true;
        // cut-off-with-impact
        if (c.FamilyLongCutOff == Yes && c.ImpactOnThisChild == Yes) return true;
        // early-help-changed-nothing-section-17
        if (c.EarlyHelpChangedNothing == Yes) return true;
        // physical-punishment-section-17
        if (c.PhysicalPunishment == Yes) return true;
        // domestic-abuse-in-household-section-17
        if (c.DomesticAbuseInHousehold == Yes) return true;
        // child-sees-hears-or-feels-abuse-section-17
        if (c.ChildSeesHearsOrFeelsAbuse == Yes) return true;
        // repeat-domestic-abuse-section-17
        if (c.RepeatDomesticAbuse == Yes) return true;
        // coercive-control-section-17
        if (c.CoerciveControl == Yes) return true;
        // abuse-in-own-relationship-section-17
        if (c.AbuseInOwnRelationship == Yes) return true;
        // child-violent-to-parent-section-17
        if (c.ChildViolentToParent == Yes) return true;
        // child-often-hungry-section-17
        if (c.ChildOftenHungry == Yes) return true;
        // unkempt-or-sores-slow-to-heal-section-17
        if (c.UnkemptOrSoresSlowToHeal == Yes) return true;
        // erratic-care-affecting-health-section-17
        if (c.ErraticCareAffectingHealth == Yes) return true;
        // condition-badly-managed-section-17
        if (c.ConditionBadlyManaged == Yes) return true;
        // was-not-brought-again-and-again-section-17
        if (c.WasNotBroughtAgainAndAgain == Yes) return true;
        // drop-across-growth-lines-section-17
        if (c.DropAcrossGrowthLines == Yes) return true;
        // tooth-decay-untreated-section-17
        if (c.ToothDecayUntreated == Yes) return true;
        // accidents-keep-happening-section-17
        if (c.AccidentsKeepHappening == Yes) return true;
        // left-without-suitable-supervision-section-17
        if (c.LeftWithoutSuitableSupervision == Yes) return true;
        // unsafe-care-arrangements-section-17
        if (c.UnsafeCareArrangements == Yes) return true;
        // unsuitable-feeding-of-baby-section-17
        if (c.UnsuitableFeedingOfBaby == Yes) return true;
        // basics-missing-for-long-section-17
        if (c.BasicsMissingForLong == Yes) return true;
        // neglect-signs-over-months-section-17
        if (c.NeglectSignsOverMonths == Yes) return true;
        // help-changed-nothing-section-17
        if (c.HelpChangedNothing == Yes) return true;
        // home-squalid-section-17
        if (c.HomeSqualid == Yes) return true;
        // harsh-or-cold-care-section-17
        if (c.HarshOrColdCare == Yes) return true;
        // child-cares-for-ill-parent-section-17
        if (c.ChildCaresForIllParent == Yes) return true;
        // suicide-plan-current-section-17
        if (c.SuicidePlanCurrent == Yes) return true;
        // illness-limits-care-with-impact
        if (c.IllnessLimitsCare == Yes && c.ImpactOnThisChild == Yes) return true;
        // use-significantly-affects-care-section-17
        if (c.UseSignificantlyAffectsCare == Yes) return true;
        // drug-or-alcohol-problem-before-birth-section-17
        if (c.DrugOrAlcoholProblemBeforeBirth == Yes) return true;
        // care-not-safe-with-support-and-impact
        if (c.CareNotSafeEvenWithSupport == Yes && c.ImpactOnThisChild == Yes) return true;
        // unsafe-sexual-activity-section-17
        if (c.UnsafeSexualActivity == Yes) return true;
        // open-to-being-sexually-harmed-section-17
        if (c.OpenToBeingSexuallyHarmed == Yes) return true;
        // problematic-sexual-behaviour-section-17
        if (c.ProblematicSexualBehaviour == Yes) return true;
        // nights-away-unexplained-section-17
        if (c.NightsAwayUnexplained == Yes) return true;
        // unknown-adults-in-contact-section-17
        if (c.UnknownAdultsInContact == Yes) return true;
        // friends-known-to-be-exploited-section-17
        if (c.FriendsKnownToBeExploited == Yes) return true;
        // second-phone-money-or-gifts-section-17
        if (c.SecondPhoneMoneyOrGifts == Yes) return true;
        // found-far-from-home-section-17
        if (c.FoundFarFromHome == Yes) return true;
        // serious-risk-from-a-group-section-17
        if (c.SeriousRiskFromAGroup == Yes) return true;
        // child-missing-now-section-17
        if (c.ChildMissingNow == Yes) return true;
        // missing-regularly-no-account-section-17
        if (c.MissingRegularlyNoAccount == Yes) return true;
        // online-contacts-raise-risk-section-17
        if (c.OnlineContactsRaiseRisk == Yes) return true;
        // drawn-in-by-people-who-call-for-violence-section-17
        if (c.DrawnInByPeopleWhoCallForViolence == Yes) return true;
        // fgm-in-the-family-with-impact
        if (c.FgmInTheFamilyNoPlanKnown == Yes && c.ImpactOnThisChild == Yes) return true;
        // adult-with-child-cannot-be-vouched-for-section-17
        if (c.AdultWithChildCannotBeVouchedFor == Yes) return true;
        // sign-put-down-to-the-disability-section-17
        if (c.SignPutDownToTheDisability == Yes) return true;
        // caring-tasks-too-heavy-section-17
        if (c.CaringTasksTooHeavy == Yes) return true;
        // how-child-came-to-carer-unclear-section-17
        if (c.HowChildCameToCarerUnclear == Yes) return true;
        // private-foster-home-worry-section-17
        if (c.PrivateFosterHomeWorry == Yes) return true;
        // perplexing-presentation-section-17
        if (c.PerplexingPresentation == Yes) return true;
        // earlier-child-protection-plan-section-17
        if (c.EarlierChildProtectionPlan == Yes) return true;
        // worry-behind-the-plan-is-back-section-17
        if (c.WorryBehindThePlanIsBack == Yes) return true;
        // risk-to-child-rising-section-17
        if (c.RiskToChildRising == Yes) return true;
        // need-unmet-without-the-help-section-17
        if (c.NeedUnmetWithoutTheHelp == Yes) return true;
        // new-partner-and-parent-who-struggles
        if (c.NewPartnerNobodyHasMet == Yes && (c.IllnessLimitsCare == Yes || c.UseSignificantlyAffectsCare == Yes || c.DomesticAbuseInHousehold == Yes) && c.ImpactOnThisChild == Yes) return true;
        // development-worries-professionals-section-17
        if (c.DevelopmentWorriesProfessionals == Yes) return true;
        // disability-needs-support-to-stay-at-home-section-17
        if (c.DisabilityNeedsSupportToStayAtHome == Yes) return true;
        // constant-care-not-safe-section-17
        if (c.ConstantCareNotSafe == Yes) return true;
        // emerging-mental-disorder-section-17
        if (c.EmergingMentalDisorder == Yes) return true;
        // permanently-excluded-section-17
        if (c.PermanentlyExcluded == Yes) return true;
        // relationship-near-breakdown-section-17
        if (c.RelationshipNearBreakdown == Yes) return true;
        // home-from-care-with-new-worries-section-17
        if (c.HomeFromCareWithNewWorries == Yes) return true;
        // help-declined-and-need-remains-section-17
        if (c.HelpDeclinedAndNeedRemains == Yes) return true;
        // caring-affects-the-childs-life-section-17
        if (c.CaringAffectsTheChildsLife == Yes) return true;
        // mother-under-18-serious-worry-section-17
        if (c.MotherUnder18SeriousWorry == Yes) return true;
        // home-breaking-down-16-17-section-17
        if (c.HomeBreakingDown1617 == Yes) return true;
        return false;
    }

    private static bool Section17PointsTowardsMayBeMet(in EnglandRow c)
    {
        // impact-on-this-child-section-17
        if (c.ImpactOnThisChild != No) return true;
        // no-dependable-adult-section-17
        if (c.NoDependableAdult != No) return true;
        // delay-serious-or-milestones-unlikely-section-17
        if (c.DelaySeriousOrMilestonesUnlikely != No) return true;
        // emergency-attendances-of-concern-section-17
        if (c.EmergencyAttendancesOfConcern != No) return true;
        // essential-medicine-given-unevenly-section-17
        if (c.EssentialMedicineGivenUnevenly != No) return true;
        // persistent-unauthorised-absence-section-17
        if (c.PersistentUnauthorisedAbsence != No) return true;
        // home-education-welfare-worry-section-17
        if (c.HomeEducationWelfareWorry != No) return true;
        // no-education-or-chronic-absence-section-17
        if (c.NoEducationOrChronicAbsence != No) return true;
        // withdrawn-and-not-reached-section-17
        if (c.WithdrawnAndNotReached != No) return true;
        // regular-substance-use-section-17
        if (c.RegularSubstanceUse != No) return true;
        // offending-begun-or-repeated-section-17
        if (c.OffendingBegunOrRepeated != No) return true;
        // disruptive-in-several-settings-section-17
        if (c.DisruptiveInSeveralSettings != No) return true;
        // attachment-difficulty-affecting-development-section-17
        if (c.AttachmentDifficultyAffectingDevelopment != No) return true;
        // serious-or-repeated-offending-section-17
        if (c.SeriousOrRepeatedOffending != No) return true;
        // serious-or-escalating-self-harm-section-17
        if (c.SeriousOrEscalatingSelfHarm != No) return true;
        // persistent-discrimination-section-17
        if (c.PersistentDiscrimination != No) return true;
        // very-low-self-worth-section-17
        if (c.VeryLowSelfWorth != No) return true;
        // child-victim-of-crime-section-17
        if (c.ChildVictimOfCrime != No) return true;
        // hostile-contact-dispute-section-17
        if (c.HostileContactDispute != No) return true;
        // does-not-tell-safe-from-unsafe-adults-section-17
        if (c.DoesNotTellSafeFromUnsafeAdults != No) return true;
        // self-care-lag-likely-to-impair-section-17
        if (c.SelfCareLagLikelyToImpair != No) return true;
        // struggling-and-several-workers-worried-section-17
        if (c.StrugglingAndSeveralWorkersWorried != No) return true;
        // earlier-difficulty-caring-for-another-child-section-17
        if (c.EarlierDifficultyCaringForAnotherChild != No) return true;
        // warmth-comes-and-goes-section-17
        if (c.WarmthComesAndGoes != No) return true;
        // child-seen-as-the-problem-section-17
        if (c.ChildSeenAsTheProblem != No) return true;
        // under-stimulated-section-17
        if (c.UnderStimulated != No) return true;
        // pushed-too-hard-section-17
        if (c.PushedTooHard != No) return true;
        // limits-too-loose-or-too-tight-section-17
        if (c.LimitsTooLooseOrTooTight != No) return true;
        // antisocial-behaviour-shown-as-ordinary-section-17
        if (c.AntisocialBehaviourShownAsOrdinary != No) return true;
        // many-carers-none-lasting-section-17
        if (c.ManyCarersNoneLasting != No) return true;
        // agreed-help-not-carried-out-section-17
        if (c.AgreedHelpNotCarriedOut != No) return true;
        // custody-in-family-affects-care-section-17
        if (c.CustodyInFamilyAffectsCare != No) return true;
        // wider-family-strained-section-17
        if (c.WiderFamilyStrained != No) return true;
        // work-leaves-child-without-safe-care-section-17
        if (c.WorkLeavesChildWithoutSafeCare != No) return true;
        // hate-incidents-affect-the-child-section-17
        if (c.HateIncidentsAffectTheChild != No) return true;
        // child-exposed-to-crime-in-the-home-section-17
        if (c.ChildExposedToCrimeInTheHome != No) return true;
        // housing-with-impact
        if ((c.HousingOvercrowdedUnsuitableOrTemporary != No || c.HeatingOrLightOftenOff != No) && c.ImpactOnThisChild != No) return true;
        // poverty-with-impact
        if ((c.DebtOrDestitution != No || c.PovertyLeavesNoRoomForCare != No) && c.ImpactOnThisChild != No) return true;
        // long-without-work-with-substances-care-and-impact
        if (c.LongWithoutWork != No && c.ParentalSubstanceMisuse != No && c.BasicCareComesAndGoes != No && c.ImpactOnThisChild != No) return true;
        // cut-off-with-impact
        if (c.FamilyLongCutOff != No && c.ImpactOnThisChild != No) return true;
        // early-help-changed-nothing-section-17
        if (c.EarlyHelpChangedNothing != No) return true;
        // physical-punishment-section-17
        if (c.PhysicalPunishment != No) return true;
        // domestic-abuse-in-household-section-17
        if (c.DomesticAbuseInHousehold != No) return true;
        // child-sees-hears-or-feels-abuse-section-17
        if (c.ChildSeesHearsOrFeelsAbuse != No) return true;
        // repeat-domestic-abuse-section-17
        if (c.RepeatDomesticAbuse != No) return true;
        // coercive-control-section-17
        if (c.CoerciveControl != No) return true;
        // abuse-in-own-relationship-section-17
        if (c.AbuseInOwnRelationship != No) return true;
        // child-violent-to-parent-section-17
        if (c.ChildViolentToParent != No) return true;
        // child-often-hungry-section-17
        if (c.ChildOftenHungry != No) return true;
        // unkempt-or-sores-slow-to-heal-section-17
        if (c.UnkemptOrSoresSlowToHeal != No) return true;
        // erratic-care-affecting-health-section-17
        if (c.ErraticCareAffectingHealth != No) return true;
        // condition-badly-managed-section-17
        if (c.ConditionBadlyManaged != No) return true;
        // was-not-brought-again-and-again-section-17
        if (c.WasNotBroughtAgainAndAgain != No) return true;
        // drop-across-growth-lines-section-17
        if (c.DropAcrossGrowthLines != No) return true;
        // tooth-decay-untreated-section-17
        if (c.ToothDecayUntreated != No) return true;
        // accidents-keep-happening-section-17
        if (c.AccidentsKeepHappening != No) return true;
        // left-without-suitable-supervision-section-17
        if (c.LeftWithoutSuitableSupervision != No) return true;
        // unsafe-care-arrangements-section-17
        if (c.UnsafeCareArrangements != No) return true;
        // unsuitable-feeding-of-baby-section-17
        if (c.UnsuitableFeedingOfBaby != No) return true;
        // basics-missing-for-long-section-17
        if (c.BasicsMissingForLong != No) return true;
        // neglect-signs-over-months-section-17
        if (c.NeglectSignsOverMonths != No) return true;
        // help-changed-nothing-section-17
        if (c.HelpChangedNothing != No) return true;
        // home-squalid-section-17
        if (c.HomeSqualid != No) return true;
        // harsh-or-cold-care-section-17
        if (c.HarshOrColdCare != No) return true;
        // child-cares-for-ill-parent-section-17
        if (c.ChildCaresForIllParent != No) return true;
        // suicide-plan-current-section-17
        if (c.SuicidePlanCurrent != No) return true;
        // illness-limits-care-with-impact
        if (c.IllnessLimitsCare != No && c.ImpactOnThisChild != No) return true;
        // use-significantly-affects-care-section-17
        if (c.UseSignificantlyAffectsCare != No) return true;
        // drug-or-alcohol-problem-before-birth-section-17
        if (c.DrugOrAlcoholProblemBeforeBirth != No) return true;
        // care-not-safe-with-support-and-impact
        if (c.CareNotSafeEvenWithSupport != No && c.ImpactOnThisChild != No) return true;
        // unsafe-sexual-activity-section-17
        if (c.UnsafeSexualActivity != No) return true;
        // open-to-being-sexually-harmed-section-17
        if (c.OpenToBeingSexuallyHarmed != No) return true;
        // problematic-sexual-behaviour-section-17
        if (c.ProblematicSexualBehaviour != No) return true;
        // nights-away-unexplained-section-17
        if (c.NightsAwayUnexplained != No) return true;
        // unknown-adults-in-contact-section-17
        if (c.UnknownAdultsInContact != No) return true;
        // friends-known-to-be-exploited-section-17
        if (c.FriendsKnownToBeExploited != No) return true;
        // second-phone-money-or-gifts-section-17
        if (c.SecondPhoneMoneyOrGifts != No) return true;
        // found-far-from-home-section-17
        if (c.FoundFarFromHome != No) return true;
        // serious-risk-from-a-group-section-17
        if (c.SeriousRiskFromAGroup != No) return true;
        // child-missing-now-section-17
        if (c.ChildMissingNow != No) return true;
        // missing-regularly-no-account-section-17
        if (c.MissingRegularlyNoAccount != No) return true;
        // online-contacts-raise-risk-section-17
        if (c.OnlineContactsRaiseRisk != No) return true;
        // drawn-in-by-people-who-call-for-violence-section-17
        if (c.DrawnInByPeopleWhoCallForViolence != No) return true;
        // fgm-in-the-family-with-impact
        if (c.FgmInTheFamilyNoPlanKnown != No && c.ImpactOnThisChild != No) return true;
        // adult-with-child-cannot-be-vouched-for-section-17
        if (c.AdultWithChildCannotBeVouchedFor != No) return true;
        // sign-put-down-to-the-disability-section-17
        if (c.SignPutDownToTheDisability != No) return true;
        // caring-tasks-too-heavy-section-17
        if (c.CaringTasksTooHeavy != No) return true;
        // how-child-came-to-carer-unclear-section-17
        if (c.HowChildCameToCarerUnclear != No) return true;
        // private-foster-home-worry-section-17
        if (c.PrivateFosterHomeWorry != No) return true;
        // perplexing-presentation-section-17
        if (c.PerplexingPresentation != No) return true;
        // earlier-child-protection-plan-section-17
        if (c.EarlierChildProtectionPlan != No) return true;
        // worry-behind-the-plan-is-back-section-17
        if (c.WorryBehindThePlanIsBack != No) return true;
        // risk-to-child-rising-section-17
        if (c.RiskToChildRising != No) return true;
        // need-unmet-without-the-help-section-17
        if (c.NeedUnmetWithoutTheHelp != No) return true;
        // new-partner-and-parent-who-struggles
        if (c.NewPartnerNobodyHasMet != No && (c.IllnessLimitsCare != No || c.UseSignificantlyAffectsCare != No || c.DomesticAbuseInHousehold != No) && c.ImpactOnThisChild != No) return true;
        // development-worries-professionals-section-17
        if (c.DevelopmentWorriesProfessionals != No) return true;
        // disability-needs-support-to-stay-at-home-section-17
        if (c.DisabilityNeedsSupportToStayAtHome != No) return true;
        // constant-care-not-safe-section-17
        if (c.ConstantCareNotSafe != No) return true;
        // emerging-mental-disorder-section-17
        if (c.EmergingMentalDisorder != No) return true;
        // permanently-excluded-section-17
        if (c.PermanentlyExcluded != No) return true;
        // relationship-near-breakdown-section-17
        if (c.RelationshipNearBreakdown != No) return true;
        // home-from-care-with-new-worries-section-17
        if (c.HomeFromCareWithNewWorries != No) return true;
        // help-declined-and-need-remains-section-17
        if (c.HelpDeclinedAndNeedRemains != No) return true;
        // caring-affects-the-childs-life-section-17
        if (c.CaringAffectsTheChildsLife != No) return true;
        // mother-under-18-serious-worry-section-17
        if (c.MotherUnder18SeriousWorry != No) return true;
        // home-breaking-down-16-17-section-17
        if (c.HomeBreakingDown1617 != No) return true;
        return false;
    }

    private static bool Section17MustConsiderIsMet(in EnglandRow c)
    {
        // child-present-at-incident-sent-to-marac-section-17
        if (c.ChildPresentAtIncidentSentToMarac == Yes) return true;
        // unborn-child-and-abuse-section-17
        if (c.UnbornChildAndAbuse == Yes) return true;
        // high-grade-and-child-affected
        if ((c.PoliceRiskGrade & 0xBUL) == 0 && c.ChildSeesHearsOrFeelsAbuse == Yes) return true;
        // domestic-abuse-build-up
        if (c.DomesticAbuseIncidentsIn12MonthsLeast >= 3 && c.ImpactOnThisChild == Yes) return true;
        // neglect-over-months-with-impact
        if (c.NeglectSignsOverMonths == Yes && c.ImpactOnThisChild == Yes) return true;
        // illness-with-abuse-or-substances-and-impact
        if (c.ParentalMentalIllHealth == Yes && (c.DomesticAbuseInHousehold == Yes || c.ParentalSubstanceMisuse == Yes) && c.ImpactOnThisChild == Yes) return true;
        // illness-and-no-dependable-adult-with-impact
        if (c.ParentalMentalIllHealth == Yes && c.NoDependableAdult == Yes && c.ImpactOnThisChild == Yes) return true;
        // child-close-to-drugs-or-dealing-section-17
        if (c.ChildCloseToDrugsOrDealing == Yes) return true;
        // baby-where-drugs-are-used-daily-section-17
        if (c.BabyWhereDrugsAreUsedDaily == Yes) return true;
        // treatment-not-kept-and-care-affected
        if (c.UseSignificantlyAffectsCare == Yes && c.TreatmentAppointmentsNotKept == Yes && c.ImpactOnThisChild == Yes) return true;
        // exploitation-pattern-with-impact
        if (((c.NightsAwayUnexplained == Yes ? 1 : 0) + (c.UnknownAdultsInContact == Yes ? 1 : 0) + (c.FriendsKnownToBeExploited == Yes ? 1 : 0) + (c.SecondPhoneMoneyOrGifts == Yes ? 1 : 0) + (c.FoundFarFromHome == Yes ? 1 : 0) + (c.MissingRegularlyNoAccount == Yes ? 1 : 0) + (c.OnlineContactsRaiseRisk == Yes ? 1 : 0) >= 3) && c.ImpactOnThisChild == Yes) return true;
        // missing-with-exploitation-signs
        if (c.MissingRegularlyNoAccount == Yes && (c.UnknownAdultsInContact == Yes || c.SecondPhoneMoneyOrGifts == Yes || c.FriendsKnownToBeExploited == Yes || c.FoundFarFromHome == Yes)) return true;
        // missing-episodes-build-up
        if (c.MissingEpisodesIn90DaysLeast >= 3 && c.ImpactOnThisChild == Yes) return true;
        // child-in-despair-over-online-threat-section-17
        if (c.ChildInDespairOverOnlineThreat == Yes) return true;
        // contacts-build-up-with-impact
        if ((c.ContactsIn3MonthsLeast >= 2 || c.ContactsIn6MonthsLeast >= 3 || c.ContactsIn12MonthsLeast >= 3) && c.ImpactOnThisChild == Yes) return true;
        // referrals-build-up-with-impact
        if ((c.ReferralsIn12MonthsLeast >= 2 || c.ReferralsIn24MonthsLeast >= 3) && c.ImpactOnThisChild == Yes) return true;
        // earlier-plan-and-impact-now
        if (c.EarlierChildProtectionPlan == Yes && c.ImpactOnThisChild == Yes) return true;
        // home-from-care-and-impact-now
        if (c.HomeFromCareWithNewWorries == Yes && c.ImpactOnThisChild == Yes) return true;
        // grave-history-and-a-baby
        if ((c.EarlierChildRemoved == Yes || c.EarlierChildInjuredOrDiedWithConcern == Yes) && (c.AgeMost <= -1 || (c.AgeLeast >= 0 && c.AgeMost <= 11))) return true;
        // early-help-changed-nothing-with-impact
        if (c.EarlyHelpChangedNothing == Yes && c.ImpactOnThisChild == Yes) return true;
        // early-help-declined-need-unmet-and-risk-rising
        if (c.EarlyHelpDeclined == Yes && c.NeedUnmetWithoutTheHelp == Yes && c.RiskToChildRising == Yes) return true;
        // unlikely-to-reach-reasonable-standard-section-17
        if (c.UnlikelyToReachReasonableStandard == Yes) return true;
        // likely-impaired-without-services-section-17
        if (c.LikelyImpairedWithoutServices == Yes) return true;
        // suicide-attempt-or-psychosis-section-17
        if (c.SuicideAttemptOrPsychosis == Yes) return true;
        // earlier-child-removed-section-17
        if (c.EarlierChildRemoved == Yes) return true;
        // earlier-child-injured-or-died-with-concern-section-17
        if (c.EarlierChildInjuredOrDiedWithConcern == Yes) return true;
        // unborn-with-earlier-child-removed
        if (c.AgeMost <= -1 && c.EarlierChildRemoved == Yes) return true;
        // help-declined-with-impact
        if (c.HelpDeclinedAndNeedRemains == Yes && c.ImpactOnThisChild == Yes) return true;
        // sibling-on-child-protection-plan-section-17
        if (c.SiblingOnChildProtectionPlan == Yes) return true;
        // accommodation-asked-for-or-child-put-out-section-17
        if (c.AccommodationAskedForOrChildPutOut == Yes) return true;
        // lost-or-abandoned-section-17
        if (c.LostOrAbandoned == Yes) return true;
        // no-one-here-with-parental-responsibility-section-17
        if (c.NoOneHereWithParentalResponsibility == Yes) return true;
        // carer-prevented-from-caring-section-17
        if (c.CarerPreventedFromCaring == Yes) return true;
        // nowhere-safe-tonight-16-17-section-17
        if (c.NowhereSafeTonight1617 == Yes) return true;
        // seriously-prejudiced-without-accommodation-section-17
        if (c.SeriouslyPrejudicedWithoutAccommodation == Yes) return true;
        // family-roofless-tonight-section-17
        if (c.FamilyRooflessTonight == Yes) return true;
        return false;
    }

    private static bool Section17MustConsiderMayBeMet(in EnglandRow c)
    {
        // child-present-at-incident-sent-to-marac-section-17
        if (c.ChildPresentAtIncidentSentToMarac != No) return true;
        // unborn-child-and-abuse-section-17
        if (c.UnbornChildAndAbuse != No) return true;
        // high-grade-and-child-affected
        if ((c.PoliceRiskGrade & 0x4UL) != 0 && c.ChildSeesHearsOrFeelsAbuse != No) return true;
        // domestic-abuse-build-up
        if (c.DomesticAbuseIncidentsIn12MonthsMost >= 3 && c.ImpactOnThisChild != No) return true;
        // neglect-over-months-with-impact
        if (c.NeglectSignsOverMonths != No && c.ImpactOnThisChild != No) return true;
        // illness-with-abuse-or-substances-and-impact
        if (c.ParentalMentalIllHealth != No && (c.DomesticAbuseInHousehold != No || c.ParentalSubstanceMisuse != No) && c.ImpactOnThisChild != No) return true;
        // illness-and-no-dependable-adult-with-impact
        if (c.ParentalMentalIllHealth != No && c.NoDependableAdult != No && c.ImpactOnThisChild != No) return true;
        // child-close-to-drugs-or-dealing-section-17
        if (c.ChildCloseToDrugsOrDealing != No) return true;
        // baby-where-drugs-are-used-daily-section-17
        if (c.BabyWhereDrugsAreUsedDaily != No) return true;
        // treatment-not-kept-and-care-affected
        if (c.UseSignificantlyAffectsCare != No && c.TreatmentAppointmentsNotKept != No && c.ImpactOnThisChild != No) return true;
        // exploitation-pattern-with-impact
        if (((c.NightsAwayUnexplained != No ? 1 : 0) + (c.UnknownAdultsInContact != No ? 1 : 0) + (c.FriendsKnownToBeExploited != No ? 1 : 0) + (c.SecondPhoneMoneyOrGifts != No ? 1 : 0) + (c.FoundFarFromHome != No ? 1 : 0) + (c.MissingRegularlyNoAccount != No ? 1 : 0) + (c.OnlineContactsRaiseRisk != No ? 1 : 0) >= 3) && c.ImpactOnThisChild != No) return true;
        // missing-with-exploitation-signs
        if (c.MissingRegularlyNoAccount != No && (c.UnknownAdultsInContact != No || c.SecondPhoneMoneyOrGifts != No || c.FriendsKnownToBeExploited != No || c.FoundFarFromHome != No)) return true;
        // missing-episodes-build-up
        if (c.MissingEpisodesIn90DaysMost >= 3 && c.ImpactOnThisChild != No) return true;
        // child-in-despair-over-online-threat-section-17
        if (c.ChildInDespairOverOnlineThreat != No) return true;
        // contacts-build-up-with-impact
        if ((c.ContactsIn3MonthsMost >= 2 || c.ContactsIn6MonthsMost >= 3 || c.ContactsIn12MonthsMost >= 3) && c.ImpactOnThisChild != No) return true;
        // referrals-build-up-with-impact
        if ((c.ReferralsIn12MonthsMost >= 2 || c.ReferralsIn24MonthsMost >= 3) && c.ImpactOnThisChild != No) return true;
        // earlier-plan-and-impact-now
        if (c.EarlierChildProtectionPlan != No && c.ImpactOnThisChild != No) return true;
        // home-from-care-and-impact-now
        if (c.HomeFromCareWithNewWorries != No && c.ImpactOnThisChild != No) return true;
        // grave-history-and-a-baby
        if ((c.EarlierChildRemoved != No || c.EarlierChildInjuredOrDiedWithConcern != No) && (c.AgeLeast <= -1 || (c.AgeMost >= 0 && c.AgeLeast <= 11))) return true;
        // early-help-changed-nothing-with-impact
        if (c.EarlyHelpChangedNothing != No && c.ImpactOnThisChild != No) return true;
        // early-help-declined-need-unmet-and-risk-rising
        if (c.EarlyHelpDeclined != No && c.NeedUnmetWithoutTheHelp != No && c.RiskToChildRising != No) return true;
        // unlikely-to-reach-reasonable-standard-section-17
        if (c.UnlikelyToReachReasonableStandard != No) return true;
        // likely-impaired-without-services-section-17
        if (c.LikelyImpairedWithoutServices != No) return true;
        // suicide-attempt-or-psychosis-section-17
        if (c.SuicideAttemptOrPsychosis != No) return true;
        // earlier-child-removed-section-17
        if (c.EarlierChildRemoved != No) return true;
        // earlier-child-injured-or-died-with-concern-section-17
        if (c.EarlierChildInjuredOrDiedWithConcern != No) return true;
        // unborn-with-earlier-child-removed
        if (c.AgeLeast <= -1 && c.EarlierChildRemoved != No) return true;
        // help-declined-with-impact
        if (c.HelpDeclinedAndNeedRemains != No && c.ImpactOnThisChild != No) return true;
        // sibling-on-child-protection-plan-section-17
        if (c.SiblingOnChildProtectionPlan != No) return true;
        // accommodation-asked-for-or-child-put-out-section-17
        if (c.AccommodationAskedForOrChildPutOut != No) return true;
        // lost-or-abandoned-section-17
        if (c.LostOrAbandoned != No) return true;
        // no-one-here-with-parental-responsibility-section-17
        if (c.NoOneHereWithParentalResponsibility != No) return true;
        // carer-prevented-from-caring-section-17
        if (c.CarerPreventedFromCaring != No) return true;
        // nowhere-safe-tonight-16-17-section-17
        if (c.NowhereSafeTonight1617 != No) return true;
        // seriously-prejudiced-without-accommodation-section-17
        if (c.SeriouslyPrejudicedWithoutAccommodation != No) return true;
        // family-roofless-tonight-section-17
        if (c.FamilyRooflessTonight != No) return true;
        return false;
    }

    private static bool Section17DutyIsMet(in EnglandRow c)
    {
        // disabled-child-section-17
        if (c.DisabledChild == Yes) return true;
        return false;
    }

    private static bool Section17DutyMayBeMet(in EnglandRow c)
    {
        // disabled-child-section-17
        if (c.DisabledChild != No) return true;
        return false;
    }
}
