using NRules.Fluent.Dsl;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.NRules;

namespace NRulesHost;

/// <summary>A council's own rule: when section 47 must be considered or is met, the duty manager is told, and by which rules.</summary>
/// <remarks>It matches on how the threshold stands, so that a question somebody has answered asks nobody any more.</remarks>
[Name("tell-the-duty-manager"), Description("when section 47 must be considered, tell the duty manager"), Tag(Tag)]
public sealed class TellTheDutyManager : Rule
{
    public const string Tag = "council";

    public override void Define()
    {
        ThresholdStands section47 = null!;
        Rota rota = null!;

        When()
            .Match(() => section47, s => s.Threshold == Threshold.Section47, s => s.Status >= ThresholdStatus.MustConsider)
            .Match(() => rota);

        Then()
            .Yield(_ => new CouncilTask(section47.About, rota.OnDuty, CouncilTask.ReadItToday));
    }
}
