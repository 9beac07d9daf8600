using System.Linq.Expressions;
using NRules.RuleModel;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.NRules.Network;

/// <summary>Turns the conditions of steps, routes and record checks into NRules definitions over how the thresholds stand.</summary>
internal sealed class FollowUpDefinitions
{
    private readonly ParameterExpression _standings = Expression.Parameter(typeof(Standings), "standings");
    private readonly ConditionExpressions _read;
    private readonly Expression _day;

    public FollowUpDefinitions(Rulebook rulebook)
    {
        var contact = Expression.Property(_standings, nameof(Standings.About));
        _read = new(rulebook, contact, _standings);
        _day = Expression.Property(contact, nameof(ClosedContact.Day));
    }

    public IEnumerable<IRuleDefinition> Of(Question question)
    {
        yield return Define(question, "").Where(_read.Certain(question.When)).Tells<Standings>((context, standings) =>
        {
            context.InsertLinked(question.Name, new Answer(standings.About, question, Truth.Yes));
            if (question.Item is Step step) context.InsertLinked(step.Id, new StepToTake(standings.About, step));
        });
        yield return Define(question, " (not settled)")
            .Where(_read.Possible(question.When)).Where(Expression.Not(_read.Certain(question.When)))
            .Tells<Standings>((context, standings) => context.InsertLinked(question.Name, new Answer(standings.About, question, Truth.NotKnown)));
    }

    private Definition Define(Question question, string side) => new Definition(question.Name + side, Layer.WhatFollows, _standings)
        .Described(question.Name, question.Chapter, ("citations", string.Join(", ", question.Citations)))
        .WhereInForce(question.InForce, _day);
}
