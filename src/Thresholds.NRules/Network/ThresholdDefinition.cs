using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using Thresholds.Evaluation;

namespace Thresholds.NRules.Network;

/// <summary>The one definition that gathers what was said of each contact and works out how its thresholds stand.</summary>
/// <remarks>Judgements, and the table from rules to a status, are the core's own code: see the folder's README.</remarks>
internal static class ThresholdDefinition
{
    public static IRuleDefinition Of(ThresholdEvaluator evaluator)
    {
        var builder = new RuleBuilder();
        builder.Name("how the thresholds stand");
        builder.Description("Gathers the rules met and not settled, and the judgements, of each contact.");
        builder.Priority(Layer.Thresholds);
        var gather = builder.LeftHandSide().Pattern(typeof(IGrouping<ClosedContact, DecisionPart>), "said").Aggregate();
        gather.Pattern(typeof(DecisionPart), "part");
        Expression<Func<DecisionPart, ClosedContact>> contact = part => part.About;
        Expression<Func<DecisionPart, DecisionPart>> itself = part => part;
        gather.GroupBy(contact, itself);
        Expression<Action<IContext, IGrouping<ClosedContact, DecisionPart>>> tell = (context, said) => Tell(context, said, evaluator);
        builder.RightHandSide().Action(tell, ActionTrigger.Activated | ActionTrigger.Reactivated);
        return builder.Build();
    }

    private static void Tell(IContext context, IGrouping<ClosedContact, DecisionPart> said, ThresholdEvaluator evaluator)
    {
        // A judgement on a contact that is not, or no longer, in the session says nothing.
        if (!said.Contains(said.Key)) return;
        var judgements = said.OfType<Judged>().Select(j => j.Judgement).ToArray();
        var contact = judgements.Length == 0 ? said.Key.Contact : said.Key.Contact.And(judgements);
        var rules = new RuleAnswers(said);
        var decision = evaluator.Decide(contact, said.Key.Dates, new NetworkVerdicts(rules, []));
        Keep(context, nameof(Standings), new Standings(said.Key, contact, rules, decision.Standings!));
        foreach (var finding in decision.Thresholds) Keep(context, finding.Threshold, new ThresholdStands(said.Key, finding));
    }

    private static void Keep(IContext context, object key, object fact)
    {
        if (context.GetLinked(key) is null) context.InsertLinked(key, fact);
        else context.UpdateLinked(key, fact);
    }
}
