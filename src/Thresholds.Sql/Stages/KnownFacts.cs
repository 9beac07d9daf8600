using Thresholds.Facts;
using Thresholds.Sql.Writing;

namespace Thresholds.Sql.Stages;

/// <summary>For each fact that has columns, whether anything is known of it.</summary>
internal static class KnownFacts
{
    public static IReadOnlyList<Test> In(FactColumns facts) =>
    [
        .. facts.Indicators.Concat(facts.Events).Where(f => !f.IsConstant).Select(f => f.IsNot(Truth.NotKnown)),
        .. facts.Measures.Where(m => !m.IsConstant).Select(m => Test.Any(m.LeastIsAtLeast(m.Range.Min + 1), m.GreatestIsAtMost(m.Range.Max - 1))),
        .. facts.Choices.Where(c => !c.IsConstant).Select(c => Test.Of($"{c.Name} <> {ChoiceColumn.Bits(c.All)}")),
    ];
}
