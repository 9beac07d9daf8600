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
    private readonly List<(int Fact, int Rule)> _pairs = [];

    private OpenQuestions(CompiledRulebook rulebook)
    {
        _rulebook = rulebook;
        _facts = new Open[rulebook.FactIds.Length];
    }

    /// <summary>The facts, first to ask first.</summary>
    public ImmutableArray<string> FactIds { get; private set; }

    public static OpenQuestions Of(ThresholdDecision decision)
    {
        var open = new OpenQuestions(CompiledRulebook.Of(decision.Rulebook));
        open.Gather(decision);
        open.Order(decision.Rulebook.Vocabulary, IsAgeUnknown(decision));
        return open;
    }

    /// <summary>The same with the rules that each keeps open, most serious first.</summary>
    public ImmutableArray<Question> Questions()
    {
        var rules = _pairs.ToLookup(p => _rulebook.FactIds[p.Fact], p => _rulebook.Rules[p.Rule].Id, StringComparer.Ordinal);
        return [.. FactIds.Select(id => new Question(id, [.. rules[id]]))];
    }

    private static bool IsAgeUnknown(ThresholdDecision decision)
        => decision.Contact.AgeSources.IsEmpty || decision.Clashes.Any(c => c.SetAside.Contains(Measure.AgeId));

    // Rules go in by weight, so that each fact's rules come out most serious first.
    private void Gather(ThresholdDecision decision)
    {
        var hasWorry = new bool[decision.Rulebook.Chapters.Length];
        var open = new List<int>(_rulebook.Rules.Length);
        foreach (var (finding, at) in Places(decision))
        {
            if (finding.Verdict == Truth.Yes) hasWorry[_rulebook.Chapters[at]] = true;
            if (finding.Counts == Truth.NotKnown && finding.AnsweredBy is null) open.Add(at);
        }

        var behind = new int[_rulebook.MostFacts];
        foreach (var at in open.OrderByDescending(at => AskNext.Weight(_rulebook.Rules[at])))
        {
            var rule = _rulebook.Rules[at];
            var begun = Math.Min(MostBegun, decision.Answers.CountYes(_rulebook.RuleRoots[at]));
            var sort = (rule.Strength == RuleStrength.Duty ? Said.Duty : 0) | (hasWorry[_rulebook.Chapters[at]] ? Said.OfTopic : 0);
            if (begun > 0 && rule.Strength != RuleStrength.PointsTowards) sort |= (sort & Said.OfTopic) != 0 ? Said.Begun | Said.BegunOfTopic : Said.Begun;
            foreach (var fact in behind.AsSpan(0, decision.Answers.Bearing(_rulebook.RuleRoots[at], behind)))
            {
                ref var known = ref _facts[fact];
                known = new(known.Said | sort | Said.Something, Math.Max(known.Begun, begun), Math.Max(known.Weight, AskNext.Weight(rule)));
                _pairs.Add((fact, at));
            }
        }
    }

    // Findings stand in the order of the day's plan, threshold by threshold.
    private IEnumerable<(RuleFinding Finding, int At)> Places(ThresholdDecision decision)
    {
        var inForce = _rulebook.RulesOn(decision.RulesAsAt).InForce;
        foreach (var threshold in decision.Thresholds)
        {
            var places = inForce[(int)threshold.Threshold - 1];
            var findings = threshold.Rules;
            for (var i = 0; i < places.Length; i++) yield return (findings[i], places[i]);
        }
    }

    private void Order(Vocabulary vocabulary, bool isAgeUnknown)
    {
        var age = vocabulary.Place(new(FactKind.Measure, 0));
        if (isAgeUnknown) _facts[age] = _facts[age] with { Said = _facts[age].Said | Said.Something };
        var keys = new List<ulong>(_facts.Length);
        for (var at = 0; at < _facts.Length; at++)
        {
            var fact = _facts[at];
            if (fact.Said == 0) continue;
            var rank = at == age && isAgeUnknown ? 0 : Rank(fact.Said, at < vocabulary.Indicators.Length && vocabulary.Indicators[at].Kind == IndicatorKind.LegalFact);
            keys.Add(((ulong)rank << 56) | ((ulong)(MostBegun - fact.Begun) << 40) | ((ulong)(0xFF - fact.Weight) << 32) | (uint)at);
        }

        keys.Sort();
        var ids = ImmutableArray.CreateBuilder<string>(keys.Count);
        foreach (var key in keys) ids.Add(_rulebook.FactIds[(int)(key & 0xFFFF_FFFF)]);
        FactIds = ids.MoveToImmutable();
    }

    private static int Rank(Said said, bool isLegalFact)
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
