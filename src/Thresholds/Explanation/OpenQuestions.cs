using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Evaluation.Compiled;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Explanation;

/// <summary>The facts whose answers keep rules open, in the order to ask, worked out over places and bits; <see cref="AskNext"/> says what the order is.</summary>
internal sealed class OpenQuestions
{
    private const int MostBegun = 0xFFFF;
    private readonly CompiledRulebook _rulebook;
    private readonly Open[] _facts;
    private readonly List<ulong> _keys = [];
    private readonly List<(int Fact, int Rule)>? _pairs;

    private OpenQuestions(CompiledRulebook rulebook, bool withRules)
    {
        _rulebook = rulebook;
        _facts = new Open[rulebook.FactIds.Length];
        _pairs = withRules ? [] : null;
    }

    /// <summary>How many facts there are to ask about.</summary>
    public int Count => _keys.Count;

    /// <summary>Every open question with the rules it keeps open, most serious first.</summary>
    public static ImmutableArray<Question> All(ThresholdDecision decision)
    {
        var open = Of(decision, withRules: true);
        var rulebook = open._rulebook;
        var rules = open._pairs!.OrderByDescending(p => AskNext.Weight(rulebook.Rules[p.Rule])).ToLookup(p => p.Fact, p => rulebook.Rules[p.Rule].Id);
        return [.. open._keys.Order().Select(PlaceIn).Select(fact => new Question(rulebook.FactIds[fact], [.. rules[fact]]))];
    }

    /// <summary>How many there are, and which come first: cheaper than all of them.</summary>
    public static OpenQuestions Of(ThresholdDecision decision) => Of(decision, withRules: false);

    /// <summary>The facts to ask about first.</summary>
    public IEnumerable<string> First(int most) => _keys.Order().Take(most).Select(key => _rulebook.FactIds[PlaceIn(key)]);

    private static OpenQuestions Of(ThresholdDecision decision, bool withRules)
    {
        var open = new OpenQuestions(CompiledRulebook.Of(decision.Rulebook), withRules);
        open.Gather(decision);
        open.Rank(decision.Rulebook.Vocabulary, IsAgeUnknown(decision));
        return open;
    }

    private static bool IsAgeUnknown(ThresholdDecision decision)
        => decision.Contact.AgeSources.IsEmpty || decision.Clashes.Any(c => c.SetAside.Contains(Measure.AgeId));

    // Findings stand in the order of the day's plan, threshold by threshold.
    private void Gather(ThresholdDecision decision)
    {
        var inForce = _rulebook.RulesOn(decision.RulesAsAt).InForce;
        var hasWorry = new bool[decision.Rulebook.Chapters.Length];
        foreach (var threshold in decision.Thresholds)
        {
            var places = inForce[(int)threshold.Threshold - 1];
            for (var i = 0; i < places.Length; i++)
                if (threshold.Rules[i].Verdict == Truth.Yes) hasWorry[_rulebook.Chapters[places[i]]] = true;
        }

        var behind = new int[_rulebook.MostFacts];
        foreach (var threshold in decision.Thresholds)
        {
            var places = inForce[(int)threshold.Threshold - 1];
            for (var i = 0; i < places.Length; i++)
            {
                if (threshold.Rules[i] is { Counts: Truth.NotKnown, AnsweredBy: null } finding)
                    Note(finding.Rule, places[i], hasWorry[_rulebook.Chapters[places[i]]], decision.Answers, behind);
            }
        }
    }

    private void Note(Rule rule, int at, bool isOfTopic, CompiledAnswers answers, int[] behind)
    {
        var root = _rulebook.RuleRoots[at];
        var begun = Math.Min(MostBegun, answers.CountYes(root));
        var said = Said.Something | (rule.Strength == RuleStrength.Duty ? Said.Duty : 0) | (isOfTopic ? Said.OfTopic : 0);
        if (begun > 0 && rule.Strength != RuleStrength.PointsTowards) said |= isOfTopic ? Said.Begun | Said.BegunOfTopic : Said.Begun;
        foreach (var fact in behind.AsSpan(0, answers.Bearing(root, behind)))
        {
            ref var known = ref _facts[fact];
            known = new(known.Said | said, Math.Max(known.Begun, begun), Math.Max(known.Weight, AskNext.Weight(rule)));
            _pairs?.Add((fact, at));
        }
    }

    // One number a fact, the first to ask the least: its group, what is begun, its weight, and last its place in the vocabulary.
    private void Rank(Vocabulary vocabulary, bool isAgeUnknown)
    {
        if (isAgeUnknown) _facts[_rulebook.Age] = _facts[_rulebook.Age] with { Said = _facts[_rulebook.Age].Said | Said.Something };
        for (var at = 0; at < _facts.Length; at++)
        {
            var fact = _facts[at];
            if (fact.Said == 0) continue;
            var isLegalFact = at < vocabulary.Indicators.Length && vocabulary.Indicators[at].Kind == IndicatorKind.LegalFact;
            var group = at == _rulebook.Age && isAgeUnknown ? 0 : Group(fact.Said, isLegalFact);
            _keys.Add(((ulong)group << 56) | ((ulong)(MostBegun - fact.Begun) << 40) | ((ulong)(0xFF - fact.Weight) << 32) | (uint)at);
        }
    }

    private static int PlaceIn(ulong key) => (int)(key & 0xFFFF_FFFF);

    private static int Group(Said said, bool isLegalFact)
    {
        if (isLegalFact && said.HasFlag(Said.Duty)) return 1;
        if (said.HasFlag(Said.Begun)) return said.HasFlag(Said.BegunOfTopic) ? 2 : 3;
        return said.HasFlag(Said.OfTopic) ? 4 : 5;
    }

    [Flags]
    private enum Said
    {
        Something = 1,
        Duty = 2,
        Begun = 4,
        BegunOfTopic = 8,
        OfTopic = 16,
    }

    private readonly record struct Open(Said Said, int Begun, int Weight);
}
