using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Authoring.Writing;

/// <summary>Which rules of a chapter its table of indicators can say, and which need a block of their own.</summary>
/// <remarks>A rule goes into the table exactly when reading the table makes the same rule at the same place: so only rules at the head
/// of the list, in the order of the indicators, and per indicator only those that share reason, question, urgency and days.</remarks>
internal sealed class Collapsing
{
    private readonly Dictionary<string, List<Rule>> _own = new(StringComparer.Ordinal);

    public Collapsing(Chapter chapter)
    {
        var at = 0;
        foreach (var indicator in chapter.Indicators)
        {
            var own = new List<Rule>();
            while (at < chapter.Rules.Length && Says(indicator, chapter.Rules[at], own)) own.Add(chapter.Rules[at++]);
            _own[indicator.Id] = own;
        }

        Others = [.. chapter.Rules.Skip(at)];
    }

    /// <summary>The rules that need a block, in their order.</summary>
    public IReadOnlyList<Rule> Others { get; }

    /// <summary>The rules that an indicator's row makes, in the order of its <c>leads to</c>.</summary>
    public IReadOnlyList<Rule> Of(Indicator indicator) => _own[indicator.Id];

    private static bool Says(Indicator indicator, Rule rule, List<Rule> before)
        => rule.Id == Rule.IdFor(indicator.Id, rule.Threshold)
        && rule.When == new IndicatorCondition(indicator.Id)
        && rule.Citations.SequenceEqual(indicator.Citations)
        && before.All(b => (b.Because, b.Asks, b.Urgency, b.LocalChoice, b.InForce) == (rule.Because, rule.Asks, rule.Urgency, rule.LocalChoice, rule.InForce));
}
