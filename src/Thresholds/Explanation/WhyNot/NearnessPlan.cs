using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Thresholds.Evaluation;
using Thresholds.Evaluation.Compiled;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Explanation;

/// <summary>What nearness needs of a rulebook and no contact changes: which answers a question can have at all, which rules ask about a fact twice, and
/// for those every smallest way of meeting them.</summary>
/// <remarks>Made on first use and kept for as long as the rulebook is. Thread-safe.</remarks>
internal sealed class NearnessPlan
{
    private const int Never = -1;
    private static readonly ConditionalWeakTable<Rulebook, NearnessPlan> Made = [];

    private readonly Rulebook _rulebook;
    private readonly CompiledRulebook _compiled;
    private readonly (bool Yes, bool No)[] _canBe;
    private readonly bool[] _asksTwice;
    private readonly ConcurrentDictionary<(int Rule, int MostWork), Term[]?> _terms = new();

    private NearnessPlan(Rulebook rulebook)
    {
        _rulebook = rulebook;
        _compiled = CompiledRulebook.Of(rulebook);
        _canBe = [.. _compiled.Nodes.Select(n => CanBe(n, rulebook.Vocabulary))];
        _asksTwice = [.. _compiled.Rules.Select(r => TermBuilder.AsksTwice(RuleEvaluation.For(r.Threshold, r.When)))];
    }

    public static NearnessPlan Of(Rulebook rulebook) => Made.GetValue(rulebook, static r => new(r));

    public int? Of(Rule rule, CompiledAnswers answers, FactValues values, int mostWork)
    {
        var at = _compiled.PlaceOf(rule);
        if (_asksTwice[at] && Terms(at, mostWork) is { } terms) return Fewest(terms, values);
        var own = Sum(_compiled.RuleRoots[at], true, answers);
        return own == Never ? null : own + (answers.Most(rule.Threshold) == Truth.Yes ? 0 : 1);
    }

    // Null where the budget runs out: then the sum stands.
    private Term[]? Terms(int at, int mostWork) => _terms.GetOrAdd((at, mostWork), key =>
    {
        var rule = _compiled.Rules[key.Rule];
        var work = new Work(key.MostWork);
        var anything = new OpenLeaf(_rulebook.Vocabulary.Unstated, _rulebook.ParameterValues);
        var terms = new TermBuilder(anything.Answers, _rulebook.ParameterValues, work).Of(RuleEvaluation.For(rule.Threshold, rule.When));
        return work.IsComplete ? [.. terms] : null;
    });

    private static int? Fewest(Term[] terms, FactValues values)
    {
        int? fewest = null;
        foreach (var term in terms)
        {
            var away = 0;
            foreach (var part in term.Parts)
                if (!part.HoldsIn(values)) away++;
            if (fewest is null || away < fewest) fewest = away;
        }

        return fewest;
    }

    private int Sum(int at, bool wanted, CompiledAnswers answers)
    {
        ref readonly var node = ref _compiled.Nodes[at];
        if (node.Kind == NodeKind.Not) return Sum(at + 1, !wanted, answers);
        if (at + 1 == node.End)
        {
            if (answers.Answer(at) == (wanted ? Truth.Yes : Truth.No)) return 0;
            return (wanted ? _canBe[at].Yes : _canBe[at].No) ? 1 : Never;
        }

        Span<int> parts = stackalloc int[node.End - at];
        int count = 0, found = 0;
        for (var part = at + 1; part < node.End; part = _compiled.Nodes[part].End)
        {
            count++;
            if (Sum(part, wanted, answers) is var sum and not Never) parts[found++] = sum;
        }

        var needed = (node.Kind, wanted) switch
        {
            (NodeKind.AllOf, true) or (NodeKind.AnyOf, false) => count,
            (NodeKind.AtLeast, true) => node.At,
            (NodeKind.AtLeast, false) => count - node.At + 1,
            _ => 1,
        };
        return found < needed ? Never : SumOfLeast(parts[..found], needed);
    }

    private static int SumOfLeast(Span<int> parts, int needed)
    {
        if (needed < parts.Length) parts.Sort();
        var sum = 0;
        foreach (var part in parts[..needed]) sum += part;
        return sum;
    }

    private static (bool Yes, bool No) CanBe(Node node, Vocabulary vocabulary)
    {
        if (node.Kind == NodeKind.Choice) return ((node.Wanted & vocabulary.Choices[node.At].AllCodes) != 0, (vocabulary.Choices[node.At].AllCodes & ~node.Wanted) != 0);
        if (node.Kind != NodeKind.Measure) return (true, true);
        var range = vocabulary.Measures[node.At].Range;
        var inside = new Interval(node.Min, node.Max).Intersect(range);
        return (!inside.IsEmpty, inside != range);
    }
}
