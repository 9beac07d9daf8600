using Thresholds.Audit.Auditing.Deciding;
using Thresholds.Audit.Blocks;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Bulk;
using Thresholds.Facts;

namespace Thresholds.Audit.Auditing.ByBlocks;

/// <summary>What an audit keeps of what was decided of the rows of a block, made once for all rows alike in it.</summary>
/// <remarks>For rows that the plan decided. One to a thread.</remarks>
internal sealed class DecidedAlike(AuditBasis basis)
{
    /// <summary>What blocks must be asked.</summary>
    public const BulkQuestions Asks = BulkQuestions.Rules | BulkQuestions.Steps | BulkQuestions.Checks | BulkQuestions.NotRuledOutOnWhatWasAsked;

    private readonly Dictionary<BulkPlan, AnswerRows<AuditedDecision>> _plans = [];
    private readonly RulesMet _met = new(basis.Compiled);
    private readonly AuditTallies _asked = new(basis);
    private BulkAnswers _answers = null!;
    private AnswerRows<AuditedDecision> _rows = null!;

    /// <summary>Takes the answers whose rows are asked next.</summary>
    public void Read(BulkAnswers answers)
    {
        _answers = answers;
        if (!_plans.TryGetValue(answers.Plan, out var rows)) _plans[answers.Plan] = rows = new(answers.Plan, basis.Rulebook, IsTold);
        _rows = rows;
        _rows.Read(answers);
    }

    /// <summary>What was decided of a row.</summary>
    public AuditedDecision Of(int row) => _rows.Known(row) ?? _rows.Know(row, Made(row));

    private bool IsTold(AnswerKey key) => key.Kind switch
    {
        AnswerKind.Met or AnswerKind.MustConsider or AnswerKind.PointsTowards or AnswerKind.MayBeMet or AnswerKind.MayBeMetOnWhatWasAsked or AnswerKind.RuleMet => true,
        AnswerKind.CheckMayBeWanted or AnswerKind.CheckWanted or AnswerKind.CheckShown or AnswerKind.CheckSaidNo => _asked.Checks.IsInQuestion(key.Index),
        _ => false,
    };

    private AuditedDecision Made(int row)
    {
        _met.Read(_rows.Of(row).Where(k => k.Kind == AnswerKind.RuleMet).Select(k => basis.Rulebook.Rules[k.Index]));
        var pointed = new PointedTo(
            _answers.Status(Threshold.EarlyHelp, row), _answers.Status(Threshold.Section17, row), _answers.Status(Threshold.Section47, row), _answers.Status(Threshold.EmergencyAccommodation, row));
        return new(
            pointed, _answers.NotRuledOutOnWhatWasAsked(row), _met.Ids(), _met.Topics(basis.Rulebook), _met.MustConsider,
            _asked.Checks.Of(_answers, row), _asked.Undated.Of(_met, pointed));
    }
}
