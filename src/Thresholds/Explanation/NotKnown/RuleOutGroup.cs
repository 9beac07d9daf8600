using System.Collections.Immutable;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>Settles one group of rules with as few facts as can be found.</summary>
internal sealed class RuleOutGroup(RuleOutField field, ImmutableArray<int> questions, Work work)
{
    private ImmutableArray<Narrowing>? _best;

    /// <summary>The answers; null when nothing settles the group.</summary>
    public ImmutableArray<Narrowing>? Smallest()
    {
        _best = Greedy();
        Search([], []);
        return _best;
    }

    // Takes the rule with fewest facts left and the answer that stops the most rules, until all are stopped; then leaves out what is not needed.
    private ImmutableArray<Narrowing>? Greedy()
    {
        ImmutableArray<Narrowing> chosen = [];
        while (true)
        {
            if (Left(chosen) is not { } left) return null;
            if (left.IsEmpty) break;
            var next = left.MinBy(q => field.Bearing[q].Length);
            var better = field.Bearing[next].Where(f => chosen.All(c => c.Key != f)).SelectMany(f => field.Answers(f))
                .Select(a => (Answer: a, Left: Left(chosen.Add(a)))).Where(a => a.Left is not null)
                .OrderBy(a => a.Left!.Value.Length).Select(a => ((Narrowing, int)?)(a.Answer, a.Left!.Value.Length)).FirstOrDefault();
            if (better is not { } best || best.Item2 >= left.Length) return null;
            chosen = chosen.Add(best.Item1);
        }

        for (var i = chosen.Length - 1; i >= 0; i--)
            if (Left(chosen.RemoveAt(i)) is { IsEmpty: true }) chosen = chosen.RemoveAt(i);
        return chosen;
    }

    // Every set must hold a fact that bears on each rule still open: branch on the rule with the fewest.
    private void Search(ImmutableArray<Narrowing> chosen, ImmutableHashSet<FactKey> closedOff)
    {
        if (_best is { } best && chosen.Length + Math.Min(1, questions.Length) > best.Length) return;
        if (!work.Spend() || Left(chosen) is not { } left) return;
        if (left.IsEmpty)
        {
            if (_best is null || chosen.Length < _best.Value.Length) _best = chosen;
            return;
        }

        var free = left.Select(q => field.Bearing[q].Where(f => !closedOff.Contains(f) && chosen.All(c => c.Key != f)).ToImmutableArray()).ToArray();
        Array.Sort(free, (a, b) => a.Length.CompareTo(b.Length));
        if (free[0].IsEmpty || (_best is not null && chosen.Length + AtLeast(free) >= _best.Value.Length)) return;
        foreach (var fact in free[0])
        {
            foreach (var answer in field.Answers(fact)) Search(chosen.Add(answer), closedOff);
            closedOff = closedOff.Add(fact);
        }
    }

    // Rules that share no fact need a fact each.
    private static int AtLeast(ImmutableArray<FactKey>[] free)
    {
        var taken = new HashSet<FactKey>();
        var count = 0;
        foreach (var facts in free)
        {
            if (facts.Any(taken.Contains)) continue;
            taken.UnionWith(facts);
            count++;
        }

        return count;
    }

    // The rules not yet stopped; null when the answers cannot be so, or meet one of the rules.
    private ImmutableArray<int>? Left(ImmutableArray<Narrowing> answers)
    {
        if (field.Supposing.Close(answers) is not { } closed) return null;
        var evaluator = field.Evaluator(closed);
        var left = ImmutableArray.CreateBuilder<int>();
        foreach (var q in questions)
        {
            var answer = evaluator.Evaluate(field.Questions[q]);
            if (answer == Truth.Yes) return null;
            if (answer != Truth.No || (closed.Doubt is not null && evaluator.IsRaisedByClash(field.Questions[q]))) left.Add(q);
        }

        return left.ToImmutable();
    }
}
