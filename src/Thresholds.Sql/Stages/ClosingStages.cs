using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Sql.Dialects;
using Thresholds.Sql.Writing;

namespace Thresholds.Sql.Stages;

/// <summary>Closing as straight-line CASE: the table of what follows from what, written out for the columns that are there.</summary>
/// <remarks>Two stages, as the library's own one pass has two halves: spread yes and narrow measures and choices; then spread no. What was stated is
/// never written over. A blank that means no is read in the second, only where a fact is still not known, and nothing follows from it.</remarks>
internal sealed class ClosingStages
{
    private readonly Vocabulary _vocabulary;
    private readonly FactColumns _said;
    private readonly ImmutableArray<ClosureRow> _rows;
    private readonly ImmutableArray<ClosureRow> _stated;
    private readonly FactColumns _spread;
    private readonly List<Test> _clashes = [];

    public ClosingStages(FactColumns said)
    {
        _said = said;
        _vocabulary = said.Vocabulary;
        _rows = _vocabulary.Closure.Rows;
        _stated = [.. _rows.Where(r => said.Indicators[r.Indicator].Yes)];
        _spread = new(_vocabulary);
        Closed = new(_vocabulary);
    }

    /// <summary>The facts closed, blanks read.</summary>
    public FactColumns Closed { get; }

    public ImmutableArray<Stage> Write(IReadOnlyDictionary<FactKey, Test> blanks)
    {
        var spread = new Stage("spread", "what follows: yes spreads, measures and choices narrow; a contradiction is a clash");
        if (!_said.Measures[0].IsConstant) _clashes.Add(AgeReading.Clash);
        for (var i = 0; i < _rows.Length; i++) _spread.Indicators[i] = SpreadYes(i, spread);
        for (var m = 0; m < _spread.Measures.Length; m++) _spread.Measures[m] = Narrow(m, spread);
        for (var c = 0; c < _spread.Choices.Length; c++) _spread.Choices[c] = NarrowChoice(c, spread);
        spread.Add("clashing", Test.Any(_clashes).AsNumber());

        var closed = new Stage("closed", "no spreads; then a blank that means no, where nothing else is known");
        var readAsNo = new List<Test>();
        for (var i = 0; i < _rows.Length; i++) Closed.Indicators[i] = SpreadNo(i, blanks.GetValueOrDefault(new(FactKind.Indicator, i), Test.False), closed, readAsNo);
        for (var e = 0; e < Closed.Events.Length; e++) Closed.Events[e] = ReadBlank(e, blanks.GetValueOrDefault(new(FactKind.Event, e), Test.False), closed, readAsNo);
        var clashes = new List<Test> { Test.Of("clashing = 1") };
        for (var m = 0; m < _spread.Measures.Length; m++)
        {
            Closed.Measures[m] = _spread.Measures[m];
            if (_spread.Measures[m] is { Least: { } least, Greatest: { } greatest }) clashes.Add(Test.Of($"{least} > {greatest}"));
        }

        for (var c = 0; c < _spread.Choices.Length; c++)
        {
            Closed.Choices[c] = _spread.Choices[c];
            if (_spread.Choices[c].Name is { } name) clashes.Add(Test.Of($"{name} = 0"));
        }

        // Why the row is not decided here, the plainest reason first.
        var noChild = _said.Measures[0].IsConstant ? "bad_cell = 1" : "bad_cell = 1 OR age_out = 1";
        if (!_said.Measures[0].IsConstant) spread.Add("age_out", AgeReading.IsNoChild.AsNumber());
        closed.Add("open_reason", $"CASE WHEN {noChild} THEN 1 WHEN same_id = 1 THEN 2 WHEN {Test.Any(clashes).Sql} THEN 3 ELSE 0 END");
        closed.Add("blanks", Test.Count(readAsNo));
        return [spread, closed];
    }

    private TruthColumn SpreadYes(int indicator, Stage stage)
    {
        var own = _said.Indicators[indicator];
        var from = _stated.Where(r => r.Indicator != indicator && r.Yes.Contains(indicator)).ToArray();
        var yes = Test.Any(from.Select(StatedYes));
        var no = Test.Any(_stated.Where(r => r.No.Contains(indicator)).Select(StatedYes));
        _clashes.Add(Test.All(own.Is(Truth.No), yes));
        _clashes.Add(Test.All(no, Test.Any(own.Is(Truth.Yes), yes)));
        if (yes.IsFalse && no.IsFalse) return own;
        return stage.Add(FormattableString.Invariant($"y_i{indicator}"), Test.Any(own.Is(Truth.Yes), yes), NotWhere(Test.Any(own.Is(Truth.No), no), Test.Any(own.Is(Truth.Yes), yes)));
    }

    // Possible: it is yes, or nothing makes it no. (Where both hold the row clashes and is not decided here.)
    private static Test NotWhere(Test no, Test yes) => no.IsFalse ? Test.True : Test.Any(yes, Test.Of($"NOT ({no.Sql})"));

    private MeasureColumns Narrow(int measure, Stage stage)
    {
        var own = _said.Measures[measure];
        var range = own.Range;
        var bounds = _stated.SelectMany(r => r.Measures.Where(b => b.Measure == measure).Select(b => (Yes: StatedYes(r), b.Bounds))).ToList();
        if (measure == 0 && !own.IsConstant) bounds.Add((Test.True, range));
        if (bounds.Count == 0) return own;
        var name = FormattableString.Invariant($"y_m{measure}");
        var lo = bounds.Where(b => b.Bounds.Min > range.Min || b.Yes.IsTrue).GroupBy(b => b.Bounds.Min).OrderByDescending(g => g.Key);
        var hi = bounds.Where(b => b.Bounds.Max < range.Max || b.Yes.IsTrue).GroupBy(b => b.Bounds.Max).OrderBy(g => g.Key);
        stage.Add(name + "_lo", Bounded(lo.Select(g => (Test.Any(g.Select(b => b.Yes)), g.Key)), own.Least, "<", range.Min));
        stage.Add(name + "_hi", Bounded(hi.Select(g => (Test.Any(g.Select(b => b.Yes)), g.Key)), own.Greatest, ">", range.Max));
        return new(name + "_lo", name + "_hi", range);
    }

    private static string Bounded(IEnumerable<(Test When, int Bound)> bounds, string? own, string word, int unstated)
    {
        var whens = bounds.Select(b => (When: own is null ? b.When : Test.All(b.When, Test.Of($"{own} {word} {Dialect.Number(b.Bound)}")), b.Bound))
            .Select(b => $"WHEN {b.When.Sql} THEN {Dialect.Number(b.Bound)}").ToArray();
        var otherwise = own ?? Dialect.Number(unstated);
        return whens.Length == 0 ? otherwise : $"CASE {string.Join(' ', whens)} ELSE {otherwise} END";
    }

    private ChoiceColumn NarrowChoice(int choice, Stage stage)
    {
        var own = _said.Choices[choice];
        var sets = _stated.SelectMany(r => r.Choices.Where(b => b.Choice == choice).Select(b => (Yes: StatedYes(r), b.Set))).GroupBy(b => b.Set & own.All).ToArray();
        if (sets.Length == 0) return own;
        var all = ChoiceColumn.Bits(own.All);
        var parts = sets.Select(g => $"(CASE WHEN {Test.Any(g.Select(b => b.Yes)).Sql} THEN {ChoiceColumn.Bits(g.Key)} ELSE {all} END)");
        return new(stage.Add(FormattableString.Invariant($"y_c{choice}"), string.Join(" & ", parts.Prepend(own.Name ?? all))), own.All);
    }

    private TruthColumn SpreadNo(int indicator, Test blank, Stage stage, List<Test> readAsNo)
    {
        var before = _spread.Indicators[indicator];
        if (!before.NotKnown) return before;
        var row = _rows[indicator];
        var contradicted = Test.Any(
        [
            .. row.Yes.Where(i => i != indicator).Select(i => _spread.Indicators[i].Is(Truth.No)),
            .. row.No.Select(i => _spread.Indicators[i].Is(Truth.Yes)),
            .. row.Measures.Select(b => Apart(_spread.Measures[b.Measure], b.Bounds)),
            .. row.Choices.Select(b => _spread.Choices[b.Choice].IsOutside(b.Set)),
        ]);
        if (!blank.IsFalse) readAsNo.Add(Test.All(before.Is(Truth.NotKnown), contradicted.IsFalse ? Test.True : Test.Of($"NOT ({contradicted.Sql})"), blank));
        var no = Test.Any(contradicted, blank);
        if (no.IsFalse) return before;
        return stage.Add(
            FormattableString.Invariant($"f_i{indicator}"), before.Is(Truth.Yes), Test.Any(before.Is(Truth.Yes), Test.All(before.Is(Truth.NotKnown), Test.Of($"NOT ({no.Sql})"))));
    }

    private TruthColumn ReadBlank(int happening, Test blank, Stage stage, List<Test> readAsNo)
    {
        var said = _said.Events[happening];
        if (blank.IsFalse) return said;
        readAsNo.Add(Test.All(said.Is(Truth.NotKnown), blank));
        return stage.Add(FormattableString.Invariant($"f_e{happening}"), said.Is(Truth.Yes), Test.Any(said.Is(Truth.Yes), Test.All(said.Is(Truth.NotKnown), Test.Of($"NOT ({blank.Sql})"))));
    }

    private static Test Apart(MeasureColumns measure, Interval bounds) => Test.Any(
        bounds.Max == int.MaxValue ? Test.False : measure.LeastIsAtLeast(bounds.Max + 1),
        bounds.Min == int.MinValue ? Test.False : measure.GreatestIsAtMost(bounds.Min - 1));

    private Test StatedYes(ClosureRow row) => _said.Indicators[row.Indicator].Is(Truth.Yes);
}
