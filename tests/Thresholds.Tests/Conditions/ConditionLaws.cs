using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Conditions;

/// <summary>What a condition means, said a second time and as plainly as possible: by lists of values.</summary>
public static class ConditionLaws
{
    private sealed record Asked(Case Case, Condition Condition)
    {
        public override string ToString() => $"{Condition}\n{Case}";
    }

    private static Asked Draw(Dice dice)
    {
        var c = Case.SmallConsistent(dice);
        return new(c, new RandomConditions(dice, c.Chapters[0].Indicators, c.Chapters[0]).Draw(3));
    }

    private static IEnumerable<Asked> Smaller(Asked asked)
        => asked.Condition.Parts.Select(p => asked with { Condition = p })
            .Concat(Enumerable.Range(0, asked.Case.Contact.Statements.Length).Select(i => asked with
            {
                Case = asked.Case.WithContact(asked.Case.Contact with { Statements = asked.Case.Contact.Statements.RemoveAt(i) }),
            }));

    [Fact]
    public static void The_answer_is_the_pair_of_certain_and_possible() => Law.Holds(
        1000, Draw, Smaller,
        (asked, seen) =>
        {
            var facts = asked.Case.Contact.Build(asked.Case.Vocabulary).Facts;
            var answer = new ConditionEvaluator(facts, asked.Case.Rulebook.ParameterValues).Evaluate(asked.Condition);
            var meaning = new PlainMeaning(facts.Values, asked.Case.Rulebook.ParameterValues);
            var (certain, possible) = (meaning.IsCertain(asked.Condition), meaning.IsPossible(asked.Condition));
            seen.Count(answer.Slug());
            if (certain && !possible) return "certain, and not possible";
            return answer == TruthLogic.From(certain, possible) ? null : $"answered {answer.Slug()}; certain {certain}, possible {possible}";
        },
        ("yes", 20), ("no", 10), ("not-known", 10));

    [Fact]
    public static void Yes_holds_in_every_completion_and_no_in_none() => Law.Holds(
        700, Draw, Smaller,
        (asked, seen) =>
        {
            var facts = asked.Case.Contact.Build(asked.Case.Vocabulary).Facts;
            var answer = new ConditionEvaluator(facts, asked.Case.Rulebook.ParameterValues).Evaluate(asked.Condition);
            if (answer == Truth.NotKnown) return null;
            var completions = Completions(facts.Values, [.. asked.Condition.FactIds()]).Take(20_000).ToArray();
            seen.Count(completions.Length > 1 ? "several completions" : "one completion");
            var wrong = completions.FirstOrDefault(values => new PlainMeaning(values, asked.Case.Rulebook.ParameterValues).IsCertain(asked.Condition) != (answer == Truth.Yes));
            return wrong is null ? null : $"answered {answer.Slug()}, and a completion says otherwise";
        },
        ("several completions", 20));

    [Fact]
    public static void What_is_printed_reads_back_as_the_same_condition() => Law.Holds(
        1000,
        dice =>
        {
            var facts = RandomRulebooks.Facts(dice, dice.Between(3, 8), mostAgeLimits: 3);
            return new RandomConditions(dice, facts.Indicators, facts).Draw(4, mayTestThresholds: dice.Chance(50));
        },
        condition => condition.Parts,
        (condition, seen) =>
        {
            if (!condition.Parts.IsEmpty) seen.Count("a tree");
            var read = Condition.TryParse(condition.ToString());
            if (!read.IsUsable) return $"{condition} does not read: {read.Faults[0].Message}";
            if (!read.Value.Condition.Equals(condition)) return $"{condition} reads as {read.Value.Condition}";
            if (read.Value.Condition.GetHashCode() != condition.GetHashCode()) return "equal conditions with unlike hashes";
            return read.Value.Condition.ToString() == condition.ToString() ? null : "printed otherwise the second time";
        },
        ("a tree", 50));

    [Fact]
    public static void Hostile_words_are_refused_and_never_crash() => Law.Holds(
        1000,
        dice => string.Join(dice.OneOf([" ", " ", ""]), Enumerable.Range(0, dice.Between(0, 9)).Select(_ => dice.OneOf(
            ["and", "or", "not", "at", "least", "of", "is", "one", "(", ")", ",", "age", "<", ">=", "<=", "=", "3", "-1", "99999999999", "years", "month", "unborn",
             "has", "happened", "worry-a", "section-47", "met", "raised", "must", "\u00e9", "_", "-", "\t", "A"]))),
        text => [],
        (text, seen) =>
        {
            var read = Condition.TryParse(text);
            seen.Count(read.IsUsable ? "read" : "refused");
            if (!read.IsUsable) return read.Faults.All(f => f.Where.Column >= 1 && f.Where.Column <= text.Length + 1) ? null : "a fault outside the text";
            return read.Value.Condition.Equals(Condition.Parse(read.Value.Condition.ToString())) ? null : $"`{text}` reads and does not print back";
        },
        ("refused", 30), ("read", 1));

    [Fact]
    public static void A_comparison_holds_of_the_numbers_it_says_and_under_an_age_of_born_children_alone()
    {
        foreach (var measure in (string[])["times", Measure.AgeId])
            foreach (var number in Enumerable.Range(-3, 7))
                foreach (var comparison in Enum.GetValues<Comparison>())
                    foreach (var value in Enumerable.Range(-5, 11))
                    {
                        var born = measure != Measure.AgeId || value >= 0;
                        var said = comparison switch
                        {
                            Comparison.Under => value < number && born,
                            Comparison.AtMost => value <= number && born,
                            Comparison.Exactly => value == number,
                            Comparison.AtLeast => value >= number,
                            _ => value > number,
                        };
                        var satisfying = new MeasureCondition(measure, comparison, Operand.Of(number)).Satisfying(number);
                        Assert.True(Interval.Exactly(value).IsInside(satisfying) == said, $"{measure} {value} {comparison} {number}");
                    }
    }

    private static IEnumerable<FactValues> Completions(FactValues values, ImmutableArray<string> factIds)
    {
        if (factIds.IsEmpty) return [values];
        var key = values.Vocabulary.Key(factIds[0]);
        return Fixed(values, key).SelectMany(v => Completions(v, factIds[1..]));
    }

    private static IEnumerable<FactValues> Fixed(FactValues values, FactKey key)
    {
        switch (key.Kind)
        {
            case FactKind.Indicator:
                return Each<Truth>(values.Indicators[key.Index] == Truth.NotKnown ? [Truth.No, Truth.Yes] : [values.Indicators[key.Index]], (v, t) => v.Indicators[key.Index] = t);
            case FactKind.Event:
                return Each<Truth>(values.Events[key.Index] == Truth.NotKnown ? [Truth.No, Truth.Yes] : [values.Events[key.Index]], (v, t) => v.Events[key.Index] = t);
            case FactKind.Choice:
                var codes = Enumerable.Range(0, 64).Select(i => 1UL << i).Where(bit => (values.Choices[key.Index] & bit) != 0);
                return Each(codes, (v, bit) => v.Choices[key.Index] = bit);
            default:
                // Of a long interval, the ends and the values around the few ages at which anything changes.
                var bounds = values.Measures[key.Index];
                var ages = Enumerable.Range(bounds.Min, bounds.Max - bounds.Min + 1)
                    .Where(v => key.Index != 0 || v == bounds.Min || v == bounds.Max || RandomConditions.Ages.Any(a => Math.Abs(v - a) <= 1));
                return Each(ages, (v, number) => v.Measures[key.Index] = Interval.Exactly(number));
        }

        IEnumerable<FactValues> Each<T>(IEnumerable<T> all, Action<FactValues, T> set) => all.Select(value =>
        {
            var copy = values.Copy();
            set(copy, value);
            return copy;
        });
    }
}
