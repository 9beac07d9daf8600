using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.NRules.Network;

/// <summary>Gives a decision the answers that a session came to.</summary>
internal sealed class NetworkVerdicts(RuleAnswers rules, IEnumerable<Answer> answers) : IVerdicts
{
    private readonly Dictionary<(object, Part), Truth> _answers = answers.ToDictionary(a => (a.Question.Item, a.Question.Part), a => a.Value, ByItem.Instance);

    public Truth Of(Rule rule) => rules.Of(rule);

    public bool IsRaisedByClash(Rule rule) => rules.IsRaisedByClash(rule);

    public Truth Of(Step step) => Of(step, Part.Main);

    public (Truth Opens, Truth Blocks, Truth Lifts) Of(Route route) => (Of(route, Part.Main), Of(route, Part.Second), Of(route, Part.Third));

    public (Truth Wanted, Truth Shown) Of(RecordCheck check) => (Of(check, Part.Main), Of(check, Part.Second));

    private Truth Of(object item, Part part) => _answers.GetValueOrDefault((item, part), Truth.No);

    // Items are records and would be compared through and through; the very object is meant.
    private sealed class ByItem : IEqualityComparer<(object Item, Part Part)>
    {
        public static ByItem Instance { get; } = new();

        public bool Equals((object Item, Part Part) x, (object Item, Part Part) y) => ReferenceEquals(x.Item, y.Item) && x.Part == y.Part;

        public int GetHashCode((object Item, Part Part) key)
            => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(key.Item), key.Part);
    }
}
