using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Consistency.Statistics;

namespace Thresholds.Audit.Consistency.Groups;

/// <summary>What is counted of a contact.</summary>
internal enum Measure
{
    /// <summary>Lower than what the recorded facts point to, of contacts where they point to something.</summary>
    Lower,

    /// <summary>Higher, of contacts where they point below section 47.</summary>
    Higher,

    /// <summary>Cannot be judged from what is recorded: too little is written, or no decision. Of all contacts.</summary>
    NotJudged,
}

/// <summary>The words for what is counted.</summary>
internal static class MeasureWords
{
    /// <summary>As it follows on a count of contacts.</summary>
    public static string Words(this Measure measure) => measure switch
    {
        Measure.Lower => "recorded lower than what the recorded facts point to",
        Measure.Higher => "recorded higher than what the recorded facts point to",
        Measure.NotJudged => "cannot be judged from what is recorded",
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };
}

/// <summary>One dimension and one measure counted by group and stratum, so that a group is set beside the others on like contacts only.</summary>
/// <remarks>
/// A stratum is what the facts point to (required, to consider, must be considered) and the set of topics met. What the strata do not hold,
/// they cannot make alike.
/// </remarks>
internal sealed class GroupCounts
{
    private readonly Dictionary<(int Group, int Stratum), (int Of, int Yes)> _cells = [];
    private readonly List<(int All, int Yes)> _strata = [];

    public GroupCounts(ComparedContacts compared, Dimension dimension, Measure measure, DateOnly? changedOn)
    {
        var contacts = compared.Contacts;
        var numbers = new Dictionary<(int, int), int>();
        var topics = new Dictionary<int, int[]>();
        var groups = new List<int>();
        if (measure == Measure.NotJudged)
        {
            CountNotJudged(compared, dimension, changedOn);
            return;
        }

        for (var i = 0; i < contacts.Count; i++)
        {
            ref readonly var row = ref contacts[i];
            if (compared.IsRepeatOfFamily(i) || compared.Direction(i) is not { } direction) continue;
            var pointed = row.PointedTo;
            var rung = Rungs.Of(pointed.ToConsider);
            if (measure == Measure.Lower ? rung == 0 : rung == Rungs.Count - 1) continue;
            dimension.Groups(row, changedOn, TopicsOf, groups);
            if (groups.Count == 0) continue;

            var key = (rung | Rungs.Of(pointed.Required) << 2 | Rungs.Of(pointed.MustConsider) << 4, row.Topics);
            if (!numbers.TryGetValue(key, out var stratum))
            {
                numbers.Add(key, stratum = _strata.Count);
                _strata.Add(default);
            }

            var yes = direction == (measure == Measure.Lower ? -1 : 1) ? 1 : 0;
            _strata[stratum] = (_strata[stratum].All + 1, _strata[stratum].Yes + yes);
            foreach (var group in groups)
            {
                var (of, had) = _cells.GetValueOrDefault((group, stratum));
                _cells[(group, stratum)] = (of + 1, had + yes);
            }
        }

        int[] TopicsOf(int list)
        {
            if (!topics.TryGetValue(list, out var found)) topics.Add(list, found = contacts.Numbers(list));
            return found;
        }
    }

    private void CountNotJudged(ComparedContacts compared, Dimension dimension, DateOnly? changedOn)
    {
        // Topics are told from what was recorded: a contact of which nothing is recorded has none.
        if (dimension == Dimension.Topic) return;
        var contacts = compared.Contacts;
        var families = new HashSet<int>();
        var sources = new Dictionary<int, int>();
        var groups = new List<int>();
        for (var i = 0; i < contacts.Count; i++)
        {
            ref readonly var row = ref contacts[i];
            if (row.Family >= 0 && !families.Add(row.Family)) continue;
            dimension.Groups(row, changedOn, _ => [], groups);
            if (groups is not [var group]) continue;
            var source = dimension == Dimension.Source ? -1 : (int)row.Source;
            if (!sources.TryGetValue(source, out var stratum))
            {
                sources.Add(source, stratum = _strata.Count);
                _strata.Add(default);
            }

            var yes = compared.Direction(i) is null ? 1 : 0;
            _strata[stratum] = (_strata[stratum].All + 1, _strata[stratum].Yes + yes);
            var (of, had) = _cells.GetValueOrDefault((group, stratum));
            _cells[(group, stratum)] = (of + 1, had + yes);
        }
    }

    /// <summary>All that is counted.</summary>
    public Proportion Total => new(_strata.Sum(s => (long)s.Yes), _strata.Sum(s => (long)s.All));

    /// <summary>Each group, in order of its number, with its strata.</summary>
    public IEnumerable<(int Group, IReadOnlyList<Stratum> Strata)> Groups => _cells
        .GroupBy(c => c.Key.Group).OrderBy(g => g.Key)
        .Select(g => (g.Key, (IReadOnlyList<Stratum>)[.. g.OrderBy(c => c.Key.Stratum)
            .Select(c => new Stratum(c.Value.Of, c.Value.Yes, _strata[c.Key.Stratum].All, _strata[c.Key.Stratum].Yes))]));
}
