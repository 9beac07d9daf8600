using Thresholds.Conditions;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>Finds every smallest set of answers that makes a condition yes, or no, by Kleene's tables alone: nothing is drawn from clauses here.</summary>
/// <remarks>What makes one question about one fact yes or no is left to <paramref name="leaf"/>: known values for "why", open ones for "could reach".</remarks>
/// <param name="leaf">For a question about one fact, whether it is wanted yes, and whether it stands under a not: the answers that do it; an empty term when it already is so.</param>
/// <param name="parameters">The value of every parameter.</param>
/// <param name="work">Counts each set put together.</param>
internal sealed class TermBuilder(Func<Condition, bool, bool, IEnumerable<Term>> leaf, IReadOnlyDictionary<string, int> parameters, Work work)
{
    public List<Term> Of(Condition condition, bool wanted = true)
    {
        var found = Of(condition, wanted, underNot: false);
        return AsksTwice(condition) ? Smallest(found) : found;
    }

    /// <summary>The terms that say no more than they must.</summary>
    public static List<Term> Smallest(List<Term> terms)
    {
        var kept = new List<Term>();
        terms.Sort(Term.InOrder);
        foreach (var term in terms)
            if (!kept.Exists(term.Says)) kept.Add(term);
        return kept;
    }

    /// <summary>Whether some fact is asked about more than once; only then can a set say more than it must.</summary>
    public static bool AsksTwice(Condition condition)
    {
        if (condition.Parts.IsEmpty) return false;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return condition.Walk().Any(p => ConditionTree.FactId(p.Part) is { } id && !seen.Add(id));
    }

    private List<Term> Of(Condition condition, bool wanted, bool underNot)
    {
        if (condition is Not not) return Of(not.Item, !wanted, !underNot);
        if (condition.Parts.IsEmpty) return [.. leaf(condition, wanted, underNot)];
        var parts = condition.Parts;
        var needed = (condition, wanted) switch
        {
            (AllOf, true) or (AnyOf, false) => parts.Length,
            (AtLeast c, true) => Number(c.Count),
            // At least n of m is no when m - n + 1 of them are.
            (AtLeast c, false) => parts.Length - Number(c.Count) + 1,
            _ => 1,
        };
        var each = new List<List<Term>>();
        foreach (var part in parts)
        {
            var terms = Of(part, wanted, underNot);
            if (terms.Exists(t => t.Size == 0)) needed--;
            else if (terms.Count > 0) each.Add(terms);
        }

        if (needed <= 0) return [Term.Nothing];
        var found = new List<Term>();
        Choose(each, 0, needed, Term.Nothing, found);
        return found;
    }

    private void Choose(List<List<Term>> each, int from, int needed, Term sofar, List<Term> found)
    {
        if (needed == 0)
        {
            found.Add(sofar);
            return;
        }

        for (var i = from; i + needed <= each.Count; i++)
        {
            foreach (var term in each[i])
            {
                if (!work.Spend()) return;
                if (sofar.And(term) is { } both) Choose(each, i + 1, needed - 1, both, found);
            }
        }
    }

    private int Number(Operand operand) => operand.Parameter is { } id ? parameters[id] : operand.Number;
}
