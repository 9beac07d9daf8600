using System.Linq.Expressions;
using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.NRules.Network;

/// <summary>Turns a condition into the two ordinary yes-or-no expressions behind it: is it certain, is it possible.</summary>
/// <remarks><c>not</c> swaps the two and negates. A third, "raised", is "certain" with everything that a clash leaves in doubt speaking for it.</remarks>
/// <param name="rulebook">The rulebook.</param>
/// <param name="contact">The expression of the <see cref="ClosedContact"/>.</param>
/// <param name="standings">The expression of the <see cref="Standings"/>; null where a condition may not ask how a threshold stands.</param>
internal sealed class ConditionExpressions(Rulebook rulebook, Expression contact, Expression? standings)
{
    private readonly Vocabulary _vocabulary = rulebook.Vocabulary;

    public Expression Certain(Condition condition) => Read(condition, certain: true, doubtSpeaks: false);

    public Expression Possible(Condition condition) => Read(condition, certain: false, doubtSpeaks: false);

    public Expression Raised(Condition condition) => Read(condition, certain: true, doubtSpeaks: true);

    // Starting from "certain", an expression asks for "possible" exactly under an odd number of "not": so `certain` also says where a doubt helps.
    private Expression Read(Condition condition, bool certain, bool doubtSpeaks)
    {
        switch (condition)
        {
            case AllOf c:
                return c.Items.Select(i => Read(i, certain, doubtSpeaks)).Aggregate(Expression.AndAlso);
            case AnyOf c:
                return c.Items.Select(i => Read(i, certain, doubtSpeaks)).Aggregate(Expression.OrElse);
            case Not c:
                return Expression.Not(Read(c.Item, !certain, doubtSpeaks));
            case AtLeast c:
                var counted = c.Items.Select(i => (Expression)Expression.Condition(Read(i, certain, doubtSpeaks), Constant(1), Constant(0)));
                return Expression.GreaterThanOrEqual(counted.Aggregate(Expression.Add), Constant(Number(c.Count)));
            case StatusCondition c:
                return Expression.Call(
                    standings ?? throw new InvalidOperationException("How a threshold stands is asked only in steps, routes and record checks."),
                    certain ? nameof(Standings.Certainly) : nameof(Standings.Possibly), null, Constant(c.Threshold), Constant(c.Test));
            default:
                return doubtSpeaks ? AboutOneFactInDoubt(condition, certain) : AboutOneFact(condition, certain);
        }
    }

    private Expression AboutOneFact(Condition condition, bool certain) => condition switch
    {
        IndicatorCondition c => Ask(certain ? nameof(ClosedContact.Is) : nameof(ClosedContact.MayBe), Key(c)),
        MeasureCondition c => Within(Key(c), c.Satisfying(Number(c.Operand)), certain),
        UnbornCondition c => Within(Key(c), UnbornCondition.Satisfying, certain),
        ChoiceCondition c => Ask(
            certain ? nameof(ClosedContact.IsAmong) : nameof(ClosedContact.MayBeAmong), Key(c),
            Constant(_vocabulary.FindChoice(c.Choice)!.SetOf(c.OneOf) ?? 0UL)),
        EventCondition { HasHappened: true } c => Ask(certain ? nameof(ClosedContact.HasHappened) : nameof(ClosedContact.MayHaveHappened), Key(c)),
        EventCondition c => Expression.Not(Ask(certain ? nameof(ClosedContact.MayHaveHappened) : nameof(ClosedContact.HasHappened), Key(c))),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private Expression Within(int measure, Interval wanted, bool certain) => Ask(
        certain ? nameof(ClosedContact.IsWithin) : nameof(ClosedContact.MayBeWithin), measure, Constant(wanted.Min), Constant(wanted.Max));

    // Not known and in doubt: yes where yes helps, and under "not", where no helps, no.
    private Expression AboutOneFactInDoubt(Condition condition, bool certain)
    {
        var isCertain = AboutOneFact(condition, certain: true);
        var isPossible = AboutOneFact(condition, certain: false);
        if (InDoubt(condition, certain) is not { } inDoubt) return certain ? isCertain : isPossible;
        return certain
            ? Expression.OrElse(isCertain, Expression.AndAlso(isPossible, inDoubt))
            : Expression.AndAlso(isPossible, Expression.OrElse(isCertain, Expression.Not(inDoubt)));
    }

    private MethodCallExpression? InDoubt(Condition condition, bool yesHelps) => condition switch
    {
        IndicatorCondition => Ask(yesHelps ? nameof(ClosedContact.ClashMaySayYes) : nameof(ClosedContact.ClashMaySayNo), Key(condition)),
        MeasureCondition or UnbornCondition => Ask(nameof(ClosedContact.ClashTouchesMeasure), Key(condition)),
        ChoiceCondition => Ask(nameof(ClosedContact.ClashTouchesChoice), Key(condition)),
        _ => null,
    };

    private MethodCallExpression Ask(string question, int place, params Expression[] more)
        => Expression.Call(contact, question, null, [Constant(place), .. more]);

    private int Key(Condition condition) => _vocabulary.Key(ConditionTree.FactId(condition)!).Index;

    private int Number(Operand operand) => operand.Parameter is { } id ? rulebook.ParameterValues[id] : operand.Number;

    private static ConstantExpression Constant<T>(T value) => Expression.Constant(value, typeof(T));
}
