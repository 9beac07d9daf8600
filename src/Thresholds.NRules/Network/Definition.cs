using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using Thresholds.Facts;
using InForceDays = Thresholds.Facts.InForce;

namespace Thresholds.NRules.Network;

/// <summary>One NRules definition over one fact, put together part by part.</summary>
internal sealed class Definition
{
    private readonly RuleBuilder _builder = new();
    private readonly PatternBuilder _pattern;
    private readonly ParameterExpression _fact;

    public Definition(string name, int priority, ParameterExpression fact)
    {
        _builder.Name(name);
        _builder.Priority(priority);
        _fact = fact;
        _pattern = _builder.LeftHandSide().Pattern(fact.Type, fact.Name);
    }

    public Definition Described(string description, string chapter, params (string Name, object Value)[] properties)
    {
        _builder.Description(description);
        _builder.Tag(chapter);
        foreach (var (name, value) in properties) _builder.Property(name, value);
        return this;
    }

    /// <summary>It must also hold. What is joined by "and" becomes conditions of their own, which NRules shares between rules that begin alike.</summary>
    public Definition Where(Expression condition)
    {
        if (condition is BinaryExpression { NodeType: ExpressionType.AndAlso } both) return Where(both.Left).Where(both.Right);
        _pattern.Condition(Expression.Lambda(condition, _fact));
        return this;
    }

    /// <summary>The day whose rules apply must lie in these days, or outside them.</summary>
    public Definition WhereInForce(InForceDays days, Expression day, bool inside = true)
    {
        var conditions = new List<Expression>();
        if (days.NotYet) conditions.Add(Expression.Constant(false));
        if (days.From is { } from) conditions.Add(Expression.GreaterThanOrEqual(day, Expression.Constant(from.DayNumber)));
        if (days.To is { } to) conditions.Add(Expression.LessThanOrEqual(day, Expression.Constant(to.DayNumber)));
        if (conditions.Count == 0) return inside ? this : Where(Expression.Constant(false));
        var holds = conditions.Aggregate(Expression.AndAlso);
        return Where(inside ? holds : Expression.Not(holds));
    }

    /// <summary>Inserts linked facts for as long as it holds.</summary>
    public IRuleDefinition Tells<TFact>(Action<IContext, TFact> tell)
    {
        var context = Expression.Parameter(typeof(IContext), "context");
        var fact = Expression.Parameter(typeof(TFact), _fact.Name);
        _builder.RightHandSide().Action(
            Expression.Lambda(Expression.Invoke(Expression.Constant(tell), context, fact), context, fact), ActionTrigger.Activated);
        return _builder.Build();
    }
}
