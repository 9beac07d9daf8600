using System.Collections.Immutable;
using Thresholds.Audit.Replay;
using Thresholds.Bulk;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Blocks;

/// <summary>What was decided of the rows of a block, as it is to stand in their lines: written once for all rows alike in it.</summary>
/// <remarks>Rows are alike when every plane of answers that a line tells of holds for both or for neither.</remarks>
internal sealed class DecidedPieces(ImmutableArray<DecidedColumn> columns, Rulebook rulebook)
{
    private static readonly AnswerKind[] Told =
        [AnswerKind.Met, AnswerKind.MustConsider, AnswerKind.PointsTowards, AnswerKind.MayBeMet, AnswerKind.MayBeMetOnWhatWasAsked, AnswerKind.Urgency, AnswerKind.RouteOpen, AnswerKind.RuleMet];

    private readonly Dictionary<BulkPlan, AnswerRows<byte[]>> _plans = [];
    private readonly HashSet<int> _oneByOne = [];
    private readonly MemoryStream _alone = new();
    private LineWriter? _writer;
    private BulkAnswers _answers = null!;
    private AnswerRows<byte[]> _rows = null!;

    /// <summary>Takes the answers whose rows are asked next.</summary>
    public void Read(BulkAnswers answers)
    {
        _answers = answers;
        if (!_plans.TryGetValue(answers.Plan, out var rows)) _plans[answers.Plan] = rows = new(answers.Plan, rulebook, k => Told.Contains(k.Kind));
        _rows = rows;
        _rows.Read(answers);
        _oneByOne.Clear();
        _oneByOne.UnionWith(answers.DecidedOneByOne);
    }

    /// <summary>How much was known of a row.</summary>
    public FactCounts Counts(int row) => _rows.Counts(row);

    /// <summary>What was decided of a row; to be read before the next is asked for.</summary>
    public ReadOnlySpan<byte> Of(int row)
    {
        // Which facts clash is in no plane.
        if (_oneByOne.Contains(row)) return Written(Decided.Of(_answers.Explain(row), _answers.NotRuledOutOnWhatWasAsked(row)));
        if (_rows.Known(row) is { } written) return written;
        return _rows.Know(row, Written(DecidedOf(row)).ToArray());
    }

    // Of a row that the plan decided.
    private Decided DecidedOf(int row)
    {
        var holds = _rows.Of(row).ToList();
        Rule[] met = [.. holds.Where(k => k.Kind == AnswerKind.RuleMet).Select(k => rulebook.Rules[k.Index])];
        return new()
        {
            Required = _answers.Required(row),
            ToConsider = _answers.ToConsider(row),
            NotRuledOutOnWhatWasAsked = _answers.NotRuledOutOnWhatWasAsked(row),
            Statuses = [.. ThresholdWords.All.Select(t => _answers.Status(t, row))],
            OpenRoutes = [.. holds.Where(k => k.Kind == AnswerKind.RouteOpen).Select(k => rulebook.Routes[k.Index].Id)],
            Urgency = _answers.Urgency(row),
            RulesMet = [.. met.Select(r => r.Id)],
            MustConsiderUnanswered = [.. met.Where(r => r.Strength == RuleStrength.MustConsider).Select(r => r.Id)],
            ClashFacts = [],
        };
    }

    private ReadOnlySpan<byte> Written(Decided decided)
    {
        _alone.SetLength(0);
        _writer ??= new(_alone);
        foreach (var column in columns) _writer.Write(column.Of(decided));
        _writer.End();
        return _alone.GetBuffer().AsSpan(0, (int)_alone.Length);
    }
}
