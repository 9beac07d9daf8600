using System.Collections.Immutable;
using Thresholds.Audit.Findings;
using Thresholds.Bulk;
using Thresholds.Evaluation;
using Thresholds.Evaluation.Compiled;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Auditing.Deciding;

/// <summary>Counts the clocks of the guidance: on how many contacts each was due, and whether it was done in time.</summary>
/// <remarks>One to a thread; several are added up.</remarks>
internal sealed class ClockTally
{
    private readonly Rulebook _rulebook;
    private readonly int[] _roots;
    private readonly ImmutableArray<Step> _clocks;
    private readonly int[] _steps;
    private readonly long[] _due;
    private readonly long[] _inTime;
    private readonly long[] _late;

    public ClockTally(Rulebook rulebook)
    {
        _rulebook = rulebook;
        _steps = [.. Enumerable.Range(0, rulebook.Steps.Length).Where(i => rulebook.Steps[i].By is not null)];
        _clocks = [.. _steps.Select(i => rulebook.Steps[i])];
        var compiled = CompiledRulebook.Of(rulebook);
        _roots = [.. _clocks.Select(s => compiled.RootOf(s.When))];
        (_due, _inTime, _late) = (new long[_clocks.Length], new long[_clocks.Length], new long[_clocks.Length]);
    }

    public void Count(ThresholdDecision decision)
    {
        var facts = decision.Contact.Facts.Values;
        var needsFindings = !decision.Clashes.IsEmpty;
        for (var i = 0; i < _clocks.Length && !needsFindings; i++)
        {
            var clock = _clocks[i];
            if (decision.Answers.Answer(_roots[i]) != Truth.Yes || !clock.InForce.Holds(decision.RulesAsAt)) continue;
            // Only where the file says that it was done is there anything to reckon.
            if (clock.DoneWhen is { } done && facts.Event(done) == Truth.Yes) needsFindings = true;
        }

        if (needsFindings) CountFindings(decision);
        else
        {
            for (var i = 0; i < _clocks.Length; i++)
                if (decision.Answers.Answer(_roots[i]) == Truth.Yes && _clocks[i].InForce.Holds(decision.RulesAsAt)) _due[i]++;
        }
    }

    /// <summary>Marks the rows of a block on which something is due that the file says was done: when is asked of one contact at a time.</summary>
    public void MarkDone(BulkAnswers answers, Span<ulong> rows)
    {
        var block = answers.Block;
        for (var i = 0; i < _clocks.Length; i++)
        {
            if (_clocks[i].DoneWhen is not { } done || !block.Columns.TryEvent(done, out var column)) continue;
            var due = answers.Plane(AnswerKind.StepToDo, _steps[i]);
            var said = block.RowsOf(column.Planes.Yes);
            for (var word = 0; word < rows.Length; word++) rows[word] |= due[word] & said[word];
        }
    }

    /// <summary>Counts the contacts of a block on which nothing due was done.</summary>
    /// <param name="answers">What was decided.</param>
    /// <param name="others">Rows counted otherwise, a bit each.</param>
    public void Count(BulkAnswers answers, ReadOnlySpan<ulong> others)
    {
        for (var i = 0; i < _clocks.Length; i++) _due[i] += answers.Plane(AnswerKind.StepToDo, _steps[i]).CountBut(others);
    }

    public void Add(ClockTally other)
    {
        for (var i = 0; i < _clocks.Length; i++)
        {
            _due[i] += other._due[i];
            _inTime[i] += other._inTime[i];
            _late[i] += other._late[i];
        }
    }

    /// <summary>The figures, in the order of the guidance.</summary>
    /// <param name="asked">Ids of the facts that some column speaks of.</param>
    public ImmutableArray<ClockFigure> Figures(IReadOnlyCollection<string> asked)
        => [.. _clocks.Select((c, i) => new ClockFigure(c.Id, c.What, _due[i], _inTime[i], _late[i], _due[i] - _inTime[i] - _late[i], c.DoneWhen is { } done && asked.Contains(done)))];

    private void CountFindings(ThresholdDecision decision)
    {
        foreach (var finding in decision.Steps)
        {
            if (finding.Verdict != Truth.Yes || _clocks.IndexOf(finding.Step) is not (>= 0 and var at)) continue;
            _due[at]++;
            if (finding.InTime == Truth.Yes) _inTime[at]++;
            if (finding.InTime == Truth.No) _late[at]++;
        }
    }
}
