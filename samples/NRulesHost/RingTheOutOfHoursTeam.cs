using NRules.Fluent.Dsl;
using Thresholds.NRules;
using Thresholds.Rulebooks;

namespace NRulesHost;

/// <summary>A second rule, chained on the first and on the guidance's: out of hours somebody is rung, if a rule met asks for something today.</summary>
[Name("ring-the-out-of-hours-team"), Description("out of hours, ring the team where a rule met asks for something today"), Tag(TellTheDutyManager.Tag)]
public sealed class RingTheOutOfHoursTeam : NRules.Fluent.Dsl.Rule
{
    public override void Define()
    {
        CouncilTask task = null!;

        When()
            .Match(() => task, t => t.What == CouncilTask.ReadItToday)
            .Exists<Rota>(r => !r.OfficeIsOpen)
            .Exists<RuleMet>(m => m.About == task.About, m => m.Rule.Urgency >= Urgency.Today);

        Then()
            .Yield(_ => new CouncilTask(task.About, "the out-of-hours team", "a rule met asks for something today, and the office is shut"));
    }
}
