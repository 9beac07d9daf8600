using System.Globalization;
using Thresholds.Facts;
using Thresholds.Text;

namespace Thresholds.Conditions;

/// <summary>Checks that a condition speaks of facts that exist, in the way their kind allows.</summary>
internal static class ConditionChecker
{
    /// <summary>Every fault, with the part it stands in.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="vocabulary">The facts there are.</param>
    /// <param name="parameters">The parameters there are, with the least and greatest value each may be set to.</param>
    /// <param name="mayTestThresholds">Whether it stands in a step, route or record check.</param>
    public static IEnumerable<(Condition Part, string Message)> Check(
        Condition condition, Vocabulary vocabulary, IReadOnlyDictionary<string, Interval> parameters, bool mayTestThresholds)
    {
        if (Unwritable(condition) is { } unwritable)
        {
            yield return (condition, unwritable);
            yield break;
        }

        foreach (var (part, isUnderNot) in condition.Walk())
        {
            var message = part switch
            {
                IndicatorCondition c => Known(vocabulary, c.Indicator, FactKind.Indicator),
                MeasureCondition c => Known(vocabulary, c.Measure, FactKind.Measure) ?? Operand(c.Operand, parameters) ?? Age(c.Measure, isUnderNot),
                UnbornCondition => Age(Measure.AgeId, isUnderNot),
                ChoiceCondition c => Known(vocabulary, c.Choice, FactKind.Choice) ?? Codes(vocabulary.FindChoice(c.Choice)!, c),
                EventCondition c => Known(vocabulary, c.Event, FactKind.Event),
                AtLeast c => Operand(c.Count, parameters) ?? Count(c, parameters) ?? Overlap(c, vocabulary),
                StatusCondition c when !mayTestThresholds =>
                    $"`{c}` asks how a threshold stands. Only steps, routes and record checks may: a rule that leads to a threshold must stand on facts.",
                _ => null,
            };
            if (message is not null) yield return (part, message);
        }
    }

    // One built in code may hold what no words say: a negative age, a chain of one, a code with a blank. Its JSON could not be read again.
    private static string? Unwritable(Condition condition)
    {
        var words = condition.ToString();
        var read = ConditionParser.Parse(words);
        if (!read.IsUsable) return $"`{words}` cannot be read back. {read.Faults[0].Message}";
        return read.Value.Condition.Equals(condition.Flat()) ? null : $"`{words}` reads back as `{read.Value.Condition}`. Build it as it reads.";
    }

    private static string? Known(Vocabulary vocabulary, string id, FactKind kind)
        => vocabulary.KindOf(id) == kind ? null : vocabulary.NotKnownSentence(id, kind);

    private static string? Operand(Operand operand, IReadOnlyDictionary<string, Interval> parameters)
        => operand.Parameter is not { } id || parameters.ContainsKey(id)
            ? null
            : $"`{id}` is not a parameter.{DidYouMean.Sentence(id, parameters.Keys)}";

    // "not (age < 6 months)" would take in the unborn, which nobody who writes it means.
    private static string? Age(string measure, bool isUnderNot) => measure == Measure.AgeId && isUnderNot
        ? "An age under `not` can be misread, because the unborn would count among the rest. Say the other side: `age >= 6 months` for `not age < 6 months`, `age >= 0 months` for `not unborn`."
        : null;

    private static string? Codes(Choice choice, ChoiceCondition condition)
    {
        var unknown = condition.OneOf.FirstOrDefault(name => choice.SetOf([name]) is null);
        return unknown is null
            ? null
            : $"`{unknown}` is not a value or group of `{choice.Id}`.{DidYouMean.Sentence(unknown, choice.Codes.Select(c => c.Code).Concat(choice.Groups.Select(g => g.Name)))}";
    }

    private static string? Count(AtLeast condition, IReadOnlyDictionary<string, Interval> parameters)
    {
        var range = condition.Count.Parameter is { } id ? parameters[id] : Interval.Exactly(condition.Count.Number);
        return range.IsInside(new(1, condition.Items.Length))
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"`at least` must lie between 1 and {condition.Items.Length} here, for every value the parameter may be set to.");
    }

    // Two items of which one implies the other are one fact counted twice.
    private static string? Overlap(AtLeast condition, Vocabulary vocabulary)
    {
        for (var a = 0; a < condition.Items.Length; a++)
        {
            for (var b = 0; b < condition.Items.Length; b++)
            {
                if (a == b || !Implies(condition.Items[a], condition.Items[b], vocabulary)) continue;
                return $"`{condition.Items[a]}` implies `{condition.Items[b]}`, so one fact would be counted twice. Leave one of them out.";
            }
        }

        return null;
    }

    // Says yes only where it is certain; conditions joined by several facts at once may imply each other unseen.
    private static bool Implies(Condition a, Condition b, Vocabulary vocabulary)
    {
        if (a.Equals(b)) return true;
        return (a, b) switch
        {
            (AnyOf x, _) => x.Items.All(i => Implies(i, b, vocabulary)),
            (_, AllOf y) => y.Items.All(i => Implies(a, i, vocabulary)),
            (AllOf x, _) when x.Items.Any(i => Implies(i, b, vocabulary)) => true,
            (_, AnyOf y) => y.Items.Any(i => Implies(a, i, vocabulary)),
            (Not x, Not y) => Implies(y.Item, x.Item, vocabulary),
            (IndicatorCondition x, _) => vocabulary.FindIndicator(x.Indicator) is not null && Follows(vocabulary.Closure.Rows[vocabulary.Key(x.Indicator).Index], b, vocabulary),
            (MeasureCondition or UnbornCondition, _) => ConditionTree.FactId(a) == ConditionTree.FactId(b)
                && Satisfying(a) is { } least && Satisfying(b) is { } most && least.IsInside(most),
            (ChoiceCondition x, ChoiceCondition y) => x.Choice == y.Choice && vocabulary.FindChoice(x.Choice) is { } choice
                && choice.SetOf(x.OneOf) is { } fewer && choice.SetOf(y.OneOf) is { } more && (fewer & ~more) == 0,
            _ => false,
        };
    }

    // Whether an indicator's being yes is enough for a question about one fact, by the clauses alone.
    private static bool Follows(ClosureRow row, Condition question, Vocabulary vocabulary) => question switch
    {
        IndicatorCondition c => vocabulary.FindIndicator(c.Indicator) is not null && row.Yes.Contains(vocabulary.Key(c.Indicator).Index),
        Not { Item: IndicatorCondition c } => vocabulary.FindIndicator(c.Indicator) is not null && row.No.Contains(vocabulary.Key(c.Indicator).Index),
        MeasureCondition or UnbornCondition => Satisfying(question) is { } wanted
            && row.Measures.Any(m => vocabulary.Measures[m.Measure].Id == ConditionTree.FactId(question) && m.Bounds.IsInside(wanted)),
        ChoiceCondition c => vocabulary.FindChoice(c.Choice)?.SetOf(c.OneOf) is { } wanted
            && row.Choices.Any(k => vocabulary.Choices[k.Choice].Id == c.Choice && (k.Set & ~wanted) == 0),
        _ => false,
    };

    private static Interval? Satisfying(Condition condition) => condition switch
    {
        UnbornCondition => UnbornCondition.Satisfying,
        MeasureCondition { Operand.Parameter: null } c => c.Satisfying(c.Operand.Number),
        _ => null,
    };
}
