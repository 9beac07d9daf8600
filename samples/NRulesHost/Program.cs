using Microsoft.Extensions.DependencyInjection;
using NRules.Fluent;
using NRulesHost;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.NRules;
using Thresholds.Rulebooks;

// The council's own rules stand beside the guidance's, in NRules' fluent language. Both are compiled once, for the whole program.
var councilRules = new RuleRepository();
councilRules.Load(from => from.From(typeof(TellTheDutyManager), typeof(RingTheOutOfHoursTeam)));
var services = new ServiceCollection().AddEnglandThresholds().AddThresholdsNRules(councilRules).BuildServiceProvider();
var sessions = services.GetRequiredService<ThresholdSessions>();

// A health visitor rings on a Monday evening: a small bruise on a baby of four months.
var contact = Contact.Start(sessions.Rulebook.Vocabulary, id: "c-1", receivedOn: new DateOnly(2026, 3, 2))
    .BornOn(new DateOnly(2025, 11, 1)).Choice("source", "3B").Yes("mark-when-not-mobile").Build();

var session = sessions.Open();
Watch(session);
session.Session.Insert(new Rota(OnDuty: "the duty manager", OfficeIsOpen: false)); // a fact of the council's own
var held = session.Put(contact);

Console.WriteLine("The contact comes in.");
Tell(session.Decide(held));

// A new judgement enters the same session. The question is answered, so the task goes by itself; nobody has to remember to take it off the list.
Console.WriteLine("A team manager answers the question, the next day.");
session.Judge(held, new Judgement
{
    Threshold = Threshold.Section47, Answer = JudgementAnswer.NotMet, On = new DateOnly(2026, 3, 3), Role = "team manager",
    Reason = "Seen by the paediatrician and talked over with the health visitor: a birthmark, recorded at birth.",
    Settles = [.. session.Session.Query<RuleMet>().Where(m => m.Threshold == Threshold.Section47 && m.Strength == RuleStrength.MustConsider).Select(m => m.Rule.Id)],
    KnownThen = ["mark-when-not-mobile", "bruise-or-other-mark", "not-independently-mobile"],
});
Tell(session.Decide(held));

void Tell(ThresholdDecision decision)
{
    var section47 = decision.Of(Threshold.Section47);
    Console.WriteLine($"  Section 47: {section47.Status.Slug()}; required of the council: {decision.Required?.Words() ?? "nothing on what is known"}");
    foreach (var rule in section47.Rules.Where(r => r.Verdict == Truth.Yes))
        Console.WriteLine($"    {rule.Rule.Id} ({rule.Rule.Strength.Words()}){(rule.AnsweredBy is { } by ? $", answered by the {by.Role}" : "")}");
    foreach (var task in session.Session.Query<CouncilTask>().AsEnumerable().OrderBy(t => t.What, StringComparer.Ordinal))
        Console.WriteLine($"  Task for {task.Whom}: {task.What}");
    if (!session.Session.Query<CouncilTask>().Any()) Console.WriteLine("  No task of the council's own is open.");
    Console.WriteLine();
}

// A host can watch. Only names are printed: an event of NRules carries the facts themselves, and those belong in no log.
static void Watch(ThresholdSession session) => session.Session.Events.RuleFiredEvent += (_, fired) =>
{
    if (fired.Rule.Tags.Contains(TellTheDutyManager.Tag)) Console.WriteLine($"  (a rule of the council's own fires: {fired.Rule.Description})");
};
