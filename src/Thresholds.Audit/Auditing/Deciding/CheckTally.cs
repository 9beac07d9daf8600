using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Findings;
using Thresholds.Bulk;
using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Evaluation.Compiled;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Auditing.Deciding;

/// <summary>Counts what the records show of what the guidance's record checks want, and reads the three questions of consent and the police grade off them.</summary>
/// <remarks>
/// The guidance says when each is wanted and which fact shows it; a mapping says which column speaks of that fact. So consent has no place of its own in a
/// mapping: one column serves the decision record, the record checks and the gaps alike, and none can say something else than the others. One to a thread.
/// </remarks>
internal sealed class CheckTally
{
    /// <summary>The facts that show an answer to each question, in the order of <see cref="RecordShown"/>.</summary>
    public static readonly ImmutableArray<string> Questions = ["agreement-to-help-recorded", "family-told-recorded", "lawful-basis-recorded", "police-risk-grade"];

    private readonly ImmutableArray<RecordCheck> _checks;
    private readonly (int When, int Expects)[] _roots;
    private readonly bool[] _hasPlace;
    private readonly int[][] _checksOf;
    private readonly bool[] _isAsked;
    private readonly long[] _needed;
    private readonly long[] _shown;
    private readonly RecordStatus[] _statuses;

    /// <param name="rulebook">The guidance.</param>
    /// <param name="asked">Ids of the facts that some column speaks of.</param>
    public CheckTally(Rulebook rulebook, IReadOnlyCollection<string> asked)
    {
        var compiled = CompiledRulebook.Of(rulebook);
        _checks = rulebook.Checks;
        _roots = [.. _checks.Select(c => (compiled.RootOf(c.When), compiled.RootOf(c.Expects)))];
        _hasPlace = [.. _checks.Select(c => CanBeShown(c.Expects, asked))];
        _checksOf = [.. Questions.Select(q => Enumerable.Range(0, _checks.Length).Where(i => FactsOf(_checks[i]).Contains(q)).ToArray())];
        _isAsked = [.. Questions.Select(asked.Contains)];
        (_needed, _shown, _statuses) = (new long[_checks.Length], new long[_checks.Length], new RecordStatus[_checks.Length]);
    }

    /// <summary>Counts a contact, and says what its record shows on consent and police grading.</summary>
    public RecordShown Count(ThresholdDecision decision)
    {
        if (decision.Clashes.IsEmpty)
        {
            for (var i = 0; i < _roots.Length; i++) _statuses[i] = StatusOf(decision.Answers, _roots[i]);
        }
        else
        {
            for (var i = 0; i < _roots.Length; i++) _statuses[i] = decision.Checks[i].Status;
        }

        for (var i = 0; i < _statuses.Length; i++)
        {
            if (_statuses[i] is not (RecordStatus.Shown or RecordStatus.NotShown or RecordStatus.SaidNo)) continue;
            _needed[i]++;
            if (_statuses[i] == RecordStatus.Shown) _shown[i]++;
        }

        return OfQuestions();
    }

    /// <summary>Counts the contacts of a block.</summary>
    /// <param name="answers">What was decided.</param>
    /// <param name="others">Rows counted otherwise, a bit each.</param>
    public void Count(BulkAnswers answers, ReadOnlySpan<ulong> others)
    {
        for (var i = 0; i < _roots.Length; i++)
        {
            _needed[i] += answers.Plane(AnswerKind.CheckWanted, i).CountBut(others);
            _shown[i] += answers.Plane(AnswerKind.CheckShown, i).CountBut(others);
        }
    }

    /// <summary>Whether what a record shows on consent and police grading turns on a check.</summary>
    public bool IsInQuestion(int check) => Enumerable.Range(0, Questions.Length).Any(q => _isAsked[q] && _checksOf[q].Contains(check));

    /// <summary>What the record of one row of a block shows on consent and police grading; counts nothing.</summary>
    public RecordShown Of(BulkAnswers answers, int row)
    {
        for (var i = 0; i < _statuses.Length; i++) _statuses[i] = answers.Check(i, row);
        return OfQuestions();
    }

    public void Add(CheckTally other)
    {
        for (var i = 0; i < _needed.Length; i++)
        {
            _needed[i] += other._needed[i];
            _shown[i] += other._shown[i];
        }
    }

    /// <summary>The figures, in the order of the guidance.</summary>
    public ImmutableArray<RecordCheckFigure> Figures
        => [.. _checks.Select((c, i) => new RecordCheckFigure(c.Id, c.What, _needed[i], _shown[i], _needed[i] - _shown[i], _hasPlace[i]))];

    private RecordShown OfQuestions() => new(ShownOf(0), ShownOf(1), ShownOf(2), ShownOf(3));

    // Needed where any check that wants it is wanted; shown where every such check finds it.
    private Shown ShownOf(int question)
    {
        if (!_isAsked[question] || _checksOf[question].Length == 0) return Shown.NotAsked;
        var shown = Shown.NotNeeded;
        foreach (var check in _checksOf[question])
        {
            if (_statuses[check] is RecordStatus.NotShown or RecordStatus.SaidNo) return Shown.NotShown;
            if (_statuses[check] == RecordStatus.Shown) shown = Shown.Yes;
        }

        return shown;
    }

    private static RecordStatus StatusOf(CompiledAnswers answers, (int When, int Expects) roots) => answers.Answer(roots.When) switch
    {
        Truth.No => RecordStatus.NotNeeded,
        Truth.NotKnown => RecordStatus.NotKnownIfNeeded,
        _ => answers.Answer(roots.Expects) switch { Truth.Yes => RecordStatus.Shown, Truth.No => RecordStatus.SaidNo, _ => RecordStatus.NotShown },
    };

    // A check that wants two things has its place only where the file has a column for both.
    private static bool CanBeShown(Condition condition, IReadOnlyCollection<string> asked) => condition switch
    {
        AllOf c => c.Items.All(i => CanBeShown(i, asked)),
        AnyOf c => c.Items.Any(i => CanBeShown(i, asked)),
        AtLeast c => c.Items.Count(i => CanBeShown(i, asked)) is > 0 and var count && (c.Count.Parameter is not null || count >= c.Count.Number),
        _ => ConditionTree.FactId(condition) is { } id && (id == Measure.AgeId || asked.Contains(id)),
    };

    private static IEnumerable<string> FactsOf(RecordCheck check) => check.Expects.Walk().Select(p => ConditionTree.FactId(p.Part)).OfType<string>();
}
