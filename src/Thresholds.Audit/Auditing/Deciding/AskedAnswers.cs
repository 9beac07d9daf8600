using Thresholds.Audit.Import;
using Thresholds.Evaluation.Compiled;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Auditing.Deciding;

/// <summary>What is not ruled out on what was asked, over the compiled conditions. Answers to <see cref="Replay.AskedReading"/>.</summary>
/// <remarks>For contacts without a clash. Immutable; safe to share between threads.</remarks>
internal sealed class AskedAnswers
{
    private readonly CompiledRulebook _compiled;
    private readonly Node[] _nodes;
    private readonly bool[] _isAsked;

    /// <param name="compiled">The rules.</param>
    /// <param name="asked">Ids of the facts that some column speaks of; age always counts as asked about.</param>
    public AskedAnswers(CompiledRulebook compiled, IEnumerable<string> asked)
    {
        _compiled = compiled;
        _nodes = compiled.Nodes;
        var ids = asked.Append(Measure.AgeId).ToHashSet(StringComparer.Ordinal);
        _isAsked = [.. compiled.FactIds.Select(ids.Contains)];
    }

    /// <summary>The highest threshold of the ladder not ruled out when every fact nobody asked about is read as no; null: all are.</summary>
    public Threshold? NotRuledOut(CompiledAnswers answers, DateOnly rulesAsAt)
    {
        var rules = _compiled.RulesOn(rulesAsAt);
        for (var i = ThresholdWords.Ladder.Length - 1; i >= 0; i--)
            foreach (var rule in rules.InForce[(int)ThresholdWords.Ladder[i] - 1])
                if (Read(_compiled.RuleRoots[rule], answers) != Truth.No) return ThresholdWords.Ladder[i];
        return null;
    }

    private Truth Read(int at, CompiledAnswers answers)
    {
        ref readonly var node = ref _nodes[at];
        switch (node.Kind)
        {
            case NodeKind.AllOf:
                var all = Truth.Yes;
                for (var part = at + 1; part < node.End && all != Truth.No; part = _nodes[part].End) all = all.And(Read(part, answers));
                return all;
            case NodeKind.AnyOf:
                var any = Truth.No;
                for (var part = at + 1; part < node.End && any != Truth.Yes; part = _nodes[part].End) any = any.Or(Read(part, answers));
                return any;
            case NodeKind.Not:
                return Read(at + 1, answers).Not();
            case NodeKind.AtLeast:
                int certain = 0, possible = 0;
                for (var part = at + 1; part < node.End; part = _nodes[part].End)
                {
                    var truth = Read(part, answers);
                    if (truth == Truth.Yes) certain++;
                    if (truth != Truth.No) possible++;
                }

                return TruthLogic.From(certain >= node.At, possible >= node.At);
            default:
                var known = answers.Answer(at);
                return known == Truth.NotKnown && node.Fact >= 0 && !_isAsked[node.Fact] ? Truth.No : known;
        }
    }
}
