using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Explanation;

/// <summary>Cases small enough to try every set of answers, and what the properties share.</summary>
internal static class QuestionCase
{
    /// <summary>A rulebook of few facts and shallow rules, and a contact that can be true.</summary>
    public static Case Small(Dice dice) => new(Chapters(dice), r => Maybe(dice, RandomContacts.Consistent(dice, r)));

    /// <summary>The same with a rule that asks for two worries at once, so that answering one fact is often not enough.</summary>
    public static Case Paired(Dice dice) => new(Chapters(dice, isPaired: true), r => Maybe(dice, RandomContacts.Consistent(dice, r)));

    /// <summary>The same with facts so few that every world can be decided.</summary>
    public static Case Tiny(Dice dice) => new(Chapters(dice, mostFacts: 4), r => Maybe(dice, RandomContacts.Consistent(dice, r)));

    /// <summary>The same with a contact that mostly clashes.</summary>
    public static Case SmallClashing(Dice dice)
        => new(Chapters(dice), r => Maybe(dice, RandomContacts.Clashing(dice, r, most: 7) ?? RandomContacts.Consistent(dice, r)));

    /// <summary>All ways of answering some facts, or leaving them, over the values that rules and clauses tell apart.</summary>
    public static IEnumerable<Term> Answers(ThresholdDecision decision, IReadOnlyList<FactKey> facts)
    {
        if (facts.Count == 0)
        {
            yield return Term.Nothing;
            yield break;
        }

        foreach (var rest in Answers(decision, [.. facts.Skip(1)]))
        {
            yield return rest;
            foreach (var answer in One(decision, facts[0])) yield return new Term([answer]).And(rest)!;
        }
    }

    /// <summary>Every answer to one fact: each run of cells of a measure, each set of codes, yes and no.</summary>
    public static IEnumerable<Narrowing> One(ThresholdDecision decision, FactKey key)
    {
        var cells = Cells.Of(decision, key);
        var now = decision.Contact.Facts.Values;
        switch (key.Kind)
        {
            case FactKind.Measure:
                for (var a = 0; a < cells.Length; a++)
                    for (var b = a; b < cells.Length; b++)
                        if (b - a + 1 < cells.Length) yield return Narrowing.Of(key, new Interval(cells[a].Within.Min, cells[b].Within.Max));
                break;
            case FactKind.Choice:
                for (var set = 1UL; set < now.Choices[key.Index]; set++)
                    if ((set & ~now.Choices[key.Index]) == 0) yield return Narrowing.Of(key, set);
                break;
            default:
                foreach (var cell in cells) yield return cell;
                break;
        }
    }

    public static bool IsOpen(FactValues values, FactKey key) => key.Kind switch
    {
        FactKind.Measure => !values.Measures[key.Index].IsKnown,
        FactKind.Choice => !System.Numerics.BitOperations.IsPow2(values.Choices[key.Index]),
        _ => Narrowing.Held(values, key).Answer == Truth.NotKnown,
    };

    public static string Words(Vocabulary vocabulary, Term term)
        => "{" + string.Join(", ", term.Parts.Select(p => new FactAnswer(vocabulary, p)).Select(a => $"{a.FactId}: {a.InWords}")) + "}";

    public static Term TermOf(IEnumerable<FactAnswer> answers) => new([.. answers.Select(a => a.Narrowing)]);

    private static ImmutableArray<Chapter> Chapters(Dice dice, int mostFacts = 7, bool isPaired = false)
    {
        var facts = RandomRulebooks.Facts(dice, dice.Between(Math.Min(4, mostFacts - 1), mostFacts), mostAgeLimits: 2);
        var conditions = new RandomConditions(dice, facts.Indicators, facts);
        var threshold = dice.OneOf(ThresholdWords.All);
        ImmutableArray<Rule> rules =
        [
            .. Enumerable.Range(0, dice.Between(2, 5)).Select(i => new Rule
            {
                Id = $"rule-{(char)('a' + i)}",
                Threshold = dice.Chance(80) ? threshold : dice.OneOf(ThresholdWords.All),
                Strength = dice.OneOf(Enum.GetValues<RuleStrength>()),
                When = conditions.Draw(dice.Between(1, 2)), Because = "It matters.", Citations = [Support.Small.ReadLaw],
            }),
            .. Lawful(dice, facts, threshold),
            .. isPaired ? Pair(facts, threshold) : [],
        ];
        ImmutableArray<Step> steps =
        [
            new() { Id = "step-a", What = "Do it.", Who = "the council", Citations = [Support.Small.ReadLaw], When = conditions.Draw(1, mayTestThresholds: true) },
        ];
        return RandomRulebooks.Allowed([facts with { Rules = rules, Steps = steps, Citations = Support.Small.Sources }]);
    }

    // A legal fact beside a worry: chance alone seldom puts together what can change and what cannot.
    private static IEnumerable<Rule> Lawful(Dice dice, Chapter facts, Threshold threshold)
    {
        if (facts.Indicators.FirstOrDefault(i => i.Kind == IndicatorKind.LegalFact) is { } law && facts.Indicators.FirstOrDefault(i => i.Kind == IndicatorKind.Concern) is { } worry && dice.Chance(50))
            yield return new()
            {
                Id = "rule-lawful", Threshold = threshold, Strength = RuleStrength.MustConsider, Because = "It matters.", Citations = [Support.Small.ReadLaw],
                When = Thresholds.Conditions.Condition.Parse($"{law.Id} and {worry.Id}"),
            };
    }

    private static IEnumerable<Rule> Pair(Chapter facts, Threshold threshold)
    {
        var worries = facts.Indicators.Where(i => i.Kind == IndicatorKind.Concern).ToArray();
        if (worries.Length < 2) yield break;
        yield return new()
        {
            Id = "rule-pair", Threshold = threshold, Strength = RuleStrength.MustConsider, Because = "It matters.", Citations = [Support.Small.ReadLaw],
            When = Thresholds.Conditions.Condition.Parse($"{worries[0].Id} and {worries[1].Id}"),
        };
    }

    private static ContactSpec Maybe(Dice dice, ContactSpec spec) => dice.Chance(60) ? spec with { Judgements = [] } : spec;
}
