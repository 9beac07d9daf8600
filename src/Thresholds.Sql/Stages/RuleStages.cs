using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Sql.Dialects;
using Thresholds.Sql.Writing;

namespace Thresholds.Sql.Stages;

/// <summary>One column of 0, 1 and 2 for each rule, then how the thresholds stand; in blocks, so that no stage is wider than an engine allows.</summary>
internal sealed class RuleStages(Dialect dialect, Rulebook rulebook, FactColumns facts, OwnDay day, Func<string, bool> isAskedAbout)
{
    private readonly Lowering _lowering = new(facts, rulebook.ParameterValues);
    private readonly Lowering _onWhatWasAsked = new(facts, rulebook.ParameterValues, readAsNo: id => !isAskedAbout(id));
    private readonly List<Rule> _neverSettled = [];
    private int _block;

    /// <summary>How each threshold stands, by strength.</summary>
    public Dictionary<(Threshold, RuleStrength), TruthColumn> Standing { get; } = ThresholdWords.All
        .SelectMany(t => Enum.GetValues<RuleStrength>().Select(s => (t, s))).ToDictionary(k => k, _ => TruthColumn.AlwaysNo);

    /// <summary>Whether a threshold of the ladder is not ruled out on what was asked.</summary>
    public Dictionary<Threshold, Test> OnWhatWasAsked { get; } = ThresholdWords.Ladder.ToDictionary(t => t, _ => Test.False);

    /// <summary>Texts of ids, each with a semicolon before it: rules met, those of them that must be answered, rules not settled.</summary>
    public string Met { get; private set; } = dialect.Literal(string.Empty);

    public string Unanswered { get; private set; } = dialect.Literal(string.Empty);

    public string NotSettled { get; private set; } = dialect.Literal(string.Empty);

    /// <summary>The soonest urgency of a rule met; a number.</summary>
    public string Urgency { get; private set; } = "0";

    /// <summary>Rules in force on every day that no row of this table can settle: they cost nothing and stand in no column.</summary>
    public IReadOnlyList<Rule> NeverSettled => _neverSettled;

    public ImmutableArray<Stage> Write(int mostInABlock)
    {
        var stages = ImmutableArray.CreateBuilder<Stage>();
        var rules = ThresholdWords.All.SelectMany(t => rulebook.Rules.Where(r => r.Threshold == t));
        foreach (var block in rules.Chunk(mostInABlock))
        {
            _block++;
            var verdicts = new Stage(FormattableString.Invariant($"verdicts_{_block}"), "one column for each rule: 0 not met, 1 not settled, 2 met");
            ImmutableArray<(Rule Rule, TruthColumn Verdict, Test Asked)> found = [.. block.Select(r => Verdict(r, verdicts))];
            var standing = new Stage(FormattableString.Invariant($"standing_{_block}"), "how the thresholds stand by these rules, and which rules they are");
            Gather(found, standing);
            stages.Add(verdicts);
            stages.Add(standing);
        }

        return stages.ToImmutable();
    }

    private (Rule Rule, TruthColumn Verdict, Test Asked) Verdict(Rule rule, Stage stage)
    {
        var inForce = day.Holds(rule.InForce);
        if (inForce.IsFalse) return (rule, TruthColumn.AlwaysNo, Test.False);
        var when = RuleEvaluation.For(rule.Threshold, rule.When);
        var place = FormattableString.Invariant($"{rulebook.Rules.IndexOf(rule)}");
        var possible = Test.All(inForce, _lowering.PossiblyYes(when));
        var verdict = stage.Add("r" + place, Test.All(inForce, _lowering.CertainlyYes(when)), possible);
        if (verdict is { IsConstant: true, NotKnown: true }) _neverSettled.Add(rule);
        if (!OnWhatWasAsked.ContainsKey(rule.Threshold)) return (rule, verdict, Test.False);
        var asked = Test.All(inForce, _onWhatWasAsked.PossiblyYes(rule.When));
        if (asked.IsTrue || asked.IsFalse) return (rule, verdict, asked);
        if (asked.Sql == possible.Sql) return (rule, verdict, verdict.IsNot(Truth.No));
        stage.Add("q" + place, asked.AsNumber());
        return (rule, verdict, Test.Of($"q{place} = 1"));
    }

    private void Gather(ImmutableArray<(Rule Rule, TruthColumn Verdict, Test Asked)> found, Stage stage)
    {
        foreach (var group in found.GroupBy(f => (f.Rule.Threshold, f.Rule.Strength)))
        {
            var before = Standing[group.Key];
            Test Any(Func<TruthColumn, Test> ask) => Test.Any(group.Select(f => ask(f.Verdict)).Prepend(ask(before)));
            Standing[group.Key] = stage.Add(
                FormattableString.Invariant($"{group.Key.Strength.ToString()[0].ToString().ToLowerInvariant()}{(int)group.Key.Threshold}_{_block}"),
                Any(v => v.Is(Truth.Yes)), Any(v => v.IsNot(Truth.No)));
        }

        foreach (var group in found.Where(f => !f.Asked.IsFalse).GroupBy(f => f.Rule.Threshold))
        {
            var asked = Test.Any(group.Select(f => f.Asked).Prepend(OnWhatWasAsked[group.Key]));
            OnWhatWasAsked[group.Key] = asked.IsTrue ? asked : Test.Of(stage.Add(FormattableString.Invariant($"asked{(int)group.Key}_{_block}"), asked.AsNumber()) + " = 1");
        }

        Met = Add(stage, "met", Met, found, v => v.Is(Truth.Yes));
        Unanswered = Add(stage, "ask", Unanswered, found.Where(f => f.Rule.Strength == RuleStrength.MustConsider), v => v.Is(Truth.Yes));
        NotSettled = Add(stage, "open", NotSettled, found.Where(f => !f.Verdict.IsConstant), v => v.Is(Truth.NotKnown));
        Urgency = Soonest(stage, FormattableString.Invariant($"soon_{_block}"), Urgency, found.Select(f => (f.Rule.Urgency, f.Verdict.Is(Truth.Yes))));
    }

    private string Add(Stage stage, string name, string before, IEnumerable<(Rule Rule, TruthColumn Verdict, Test Asked)> found, Func<TruthColumn, Test> ask)
        => stage.Add(FormattableString.Invariant($"{name}_{_block}"), dialect.Joined([.. before == dialect.Literal(string.Empty) ? Array.Empty<string>() : [before], .. IdLists.Parts(dialect, found.Select(f => (f.Rule.Id, ask(f.Verdict))))]));

    private static string Soonest(Stage stage, string name, string before, IEnumerable<(Urgency? Urgency, Test IsSo)> found)
        => Soonest(before, found) is var soonest && soonest == before ? before : stage.Add(name, soonest);

    /// <summary>The soonest of what was found before and of what is found now.</summary>
    public static string Soonest(string before, IEnumerable<(Urgency? Urgency, Test IsSo)> found)
    {
        var whens = found.Where(f => f.Urgency is not null && !f.IsSo.IsFalse).GroupBy(f => (int)f.Urgency!).OrderByDescending(g => g.Key)
            .Select(g => FormattableString.Invariant($"WHEN {Test.All(Test.Any(g.Select(f => f.IsSo)), before == "0" ? Test.True : Test.Of($"{before} < {g.Key}")).Sql} THEN {g.Key}")).ToArray();
        return whens.Length == 0 ? before : $"CASE {string.Join(' ', whens)} ELSE {before} END";
    }
}
