using System.Linq.Expressions;
using NRules.RuleModel;
using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.NRules.Network;

/// <summary>Turns one rule of the rulebook into NRules definitions: met (under the rule's own id), raised by a clash, not settled, not in force.</summary>
internal sealed class RuleDefinitions
{
    private readonly ParameterExpression _contact = Expression.Parameter(typeof(ClosedContact), "contact");
    private readonly ConditionExpressions _read;
    private readonly Expression _day;

    public RuleDefinitions(Rulebook rulebook)
    {
        _read = new(rulebook, _contact, null);
        _day = Expression.Property(_contact, nameof(ClosedContact.Day));
    }

    public IEnumerable<IRuleDefinition> Of(Rule rule, string chapter)
    {
        var when = rule.Threshold == Threshold.EmergencyAccommodation ? Born.And(rule.When) : rule.When;
        yield return Define(rule, chapter, "")
            .WhereInForce(rule.InForce, _day).Where(_read.Certain(when))
            .Tells<ClosedContact>((context, contact) => context.InsertLinked(rule.Id, new RuleMet(contact, rule, isRaisedByClash: false)));
        yield return Define(rule, chapter, " (raised by a clash)")
            .Where(Expression.Property(_contact, nameof(ClosedContact.HasDoubt)))
            .WhereInForce(rule.InForce, _day).Where(_read.Raised(when)).Where(Expression.Not(_read.Certain(when)))
            .Tells<ClosedContact>((context, contact) => context.InsertLinked(rule.Id, new RuleMet(contact, rule, isRaisedByClash: true)));
        yield return Define(rule, chapter, " (not settled)")
            .WhereInForce(rule.InForce, _day).Where(_read.Possible(when)).Where(Expression.Not(_read.Certain(when)))
            .Tells<ClosedContact>((context, contact) => context.InsertLinked(rule.Id, new RuleNotSettled(contact, rule)));
        if (rule.InForce == InForce.Always) yield break;
        yield return Define(rule, chapter, " (not in force)")
            .WhereInForce(rule.InForce, _day, inside: false).Where(_read.Certain(when))
            .Tells<ClosedContact>((context, contact) => context.InsertLinked(rule.Id, new RuleNotApplied(contact, rule)));
    }

    private Definition Define(Rule rule, string chapter, string side) => new Definition(rule.Id + side, Layer.Rules, _contact).Described(
        rule.Because, chapter,
        ("threshold", rule.Threshold.Slug()), ("strength", rule.Strength.Words()), ("citations", string.Join(", ", rule.Citations)),
        ("in force", rule.InForce.ToString()));
}
