using System.Collections.Immutable;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;
using Rule = NRules.Fluent.Dsl.Rule;

namespace Thresholds.NRules.Tests;

/// <summary>A host's own rules beside the guidance's.</summary>
public static class HostTests
{
    private static readonly Rulebook Guidance = (Small.Chapter with
    {
        Indicators = [Small.Concern("mark"), Small.Concern("threat"), Small.LegalFact("in-police-protection").OnlyFor(Small.AgeFrom(0))],
        Rules =
        [
            Small.Rule("on-mark", Threshold.Section47, RuleStrength.MustConsider, "mark"),
            Small.Rule("on-threat", Threshold.Section47, RuleStrength.MustConsider, "threat") with { InForce = new(new(2026, 2, 1), null, false) },
            Small.Rule("protected", Threshold.Section47, RuleStrength.Duty, "in-police-protection"),
            Small.Rule("not-alone", Threshold.EmergencyAccommodation, RuleStrength.PointsTowards, "threat"),
        ],
        Steps = [new() { Id = "talk", What = "Talk.", Who = "the council", Citations = [Small.ReadLaw], When = Conditions.Condition.Parse("section-47 is raised") }],
    }).Build();

    [Fact]
    public static void A_host_s_rule_chains_on_rules_met_thresholds_and_steps_and_takes_its_word_back()
    {
        var (session, held) = Open(c => c.Yes("mark"), typeof(Chaining));
        var before = session.Decide(held);
        Assert.Equal(["on-mark", "section-47", "talk"], Said(session));
        session.Session.Retract(held);
        session.Session.Fire();
        Assert.Empty(Said(session));
        Assert.Equal(ThresholdStatus.MustConsider, before.Of(Threshold.Section47).Status);
    }

    [Fact]
    public static void A_host_s_facts_and_rules_change_no_decision()
    {
        var (session, held) = Open(c => c.Yes("mark").Yes("in-police-protection"), typeof(Chaining), typeof(Halting), typeof(OfItsOwn));
        session.Session.InsertAll([new Said("anything"), "a text", 17]);
        Assert.Null(SamenessTests.Difference(new ThresholdEvaluator(Guidance).Decide(held.Contact), session.Decide(held)));
    }

    [Fact]
    public static void A_host_s_rule_may_record_a_judgement()
    {
        var (session, held) = Open(c => c.Yes("mark").No("threat").No("in-police-protection"), typeof(Answering));
        var decision = session.Decide(held);
        Assert.Equal(ThresholdStatus.NotMet, decision.Of(Threshold.Section47).Status);
        Assert.Single(decision.Contact.Judgements);
    }

    [Fact]
    public static void A_host_s_rule_never_sees_half_a_picture()
    {
        // It would speak up if it looked after one rule had fired and before the threshold stands.
        var (session, held) = Open(c => c.Yes("mark").Yes("threat"), typeof(SeesARuleAndNoThreshold));
        session.Session.Fire();
        Assert.Empty(Said(session));
        session.Decide(held);
        Assert.Empty(Said(session));
    }

    [Fact]
    public static void A_rule_not_in_force_is_not_told_as_met()
    {
        var session = new ThresholdSessions(Guidance).Open();
        var held = session.Put(Contact.Start(Guidance.Vocabulary, "c-1", new(2026, 3, 2)).Yes("threat").Build(), new(RulesAsAt: new DateOnly(2026, 1, 31)));
        Assert.Equal("on-threat", Assert.Single(session.Decide(held).NotApplied).Id);
        Assert.DoesNotContain(session.Session.Query<RuleMet>(), m => m.Rule.Id == "on-threat");
    }

    [Fact]
    public static void A_duty_that_only_a_clash_raises_speaks_as_must_consider()
    {
        var guidance = (Small.Chapter with
        {
            Indicators = [Small.LegalFact("protected").OnlyFor(Small.AgeFrom(0)), Small.Circumstance("with-friends").OnlyFor(Small.AgeFrom(192))],
            Rules = [Small.Rule("young", Threshold.Section47, RuleStrength.Duty, "protected and age < 16 years")],
        }).Build();
        var session = new ThresholdSessions(guidance).Open();
        var contact = Contact.Start(guidance.Vocabulary, "c-1", new(2026, 3, 2)).Child(new() { Unborn = Truth.Yes }).Yes("protected").Build();
        session.Decide(session.Put(contact));
        var met = Assert.Single(session.Session.Query<RuleMet>());
        Assert.True(met.IsRaisedByClash);
        Assert.Equal(RuleStrength.MustConsider, met.Strength);
    }

    [Fact]
    public static void A_contact_built_on_another_rulebook_is_refused()
    {
        var other = (Small.Chapter with { Indicators = [Small.Concern("mark")] }).Build();
        var session = new ThresholdSessions(Guidance).Open();
        var refused = Assert.Throws<ArgumentException>(() => session.Put(Contact.Start(other.Vocabulary, "c-1", new(2026, 3, 2)).Build()));
        Assert.StartsWith("The contact was built on another rulebook's vocabulary. Build it on this one's.", refused.Message, StringComparison.Ordinal);
        Assert.Empty(session.Session.Query<object>());
    }

    private static (ThresholdSession Session, ClosedContact Held) Open(Func<ContactBuilder, ContactBuilder> said, params Type[] hostRules)
    {
        var own = new RuleRepository();
        own.Load(from => from.From(hostRules));
        var session = new ThresholdSessions(Guidance, own).Open();
        return (session, session.Put(said(Contact.Start(Guidance.Vocabulary, "c-1", new(2026, 3, 2))).Build()));
    }

    private static IEnumerable<string> Said(ThresholdSession session) => session.Session.Query<Said>().AsEnumerable().Select(s => s.What).Order(StringComparer.Ordinal);
}

/// <summary>What a host's rule has to say. Not a record: NRules refuses two facts that are equal, and two contacts may be told the same.</summary>
public sealed class Said(string what)
{
    public string What { get; } = what;
}

/// <summary>Says again what the guidance said.</summary>
public sealed class Chaining : Rule
{
    public override void Define()
    {
        RuleMet met = null!;
        ThresholdStands stands = null!;
        StepToTake step = null!;
        When().Match(() => met).Match(() => stands, s => s.Status >= ThresholdStatus.MustConsider, s => s.About == met.About).Match(() => step);
        Then().Yield(_ => new Said(met.Rule.Id)).Do(context => context.InsertLinked("threshold", new Said(stands.Threshold.Slug())))
            .Do(context => context.InsertLinked("step", new Said(step.Step.Id)));
    }
}

/// <summary>Stops the engine, before anything of the guidance's has fired.</summary>
[Priority(2_000_000)]
public sealed class Halting : Rule
{
    public override void Define()
    {
        When().Exists<ClosedContact>(c => c.IsYes("mark"));
        Then().Do(context => context.Halt());
    }
}

/// <summary>Looks at nothing of the guidance's.</summary>
public sealed class OfItsOwn : Rule
{
    public override void Define()
    {
        string text = null!;
        When().Match(() => text);
        Then().Yield(_ => new Said(text));
    }
}

/// <summary>Answers "not met" wherever section 47 must be considered.</summary>
public sealed class Answering : Rule
{
    private static readonly ImmutableArray<string> OnMark = ["on-mark"];
    private static readonly ImmutableArray<string> Mark = ["mark"];

    public override void Define()
    {
        ThresholdStands stands = null!;
        When().Match(() => stands, s => s.Threshold == Threshold.Section47, s => s.Status == ThresholdStatus.MustConsider);
        Then().Do(context => context.Insert(new Judged(stands.About, new()
        {
            Threshold = Threshold.Section47, Answer = JudgementAnswer.NotMet, On = new(2026, 3, 3), Reason = "Seen.", Settles = OnMark, KnownThen = Mark,
        })));
    }
}

/// <summary>Speaks up when a rule is met and nothing says how its threshold stands.</summary>
public sealed class SeesARuleAndNoThreshold : Rule
{
    public override void Define()
    {
        RuleMet met = null!;
        When().Match(() => met).Not<ThresholdStands>(s => s.About == met.About, s => s.Status >= ThresholdStatus.MustConsider);
        Then().Do(context => context.Insert(new Said(met.Rule.Id)));
    }
}
