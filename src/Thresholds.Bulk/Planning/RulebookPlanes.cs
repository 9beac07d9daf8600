using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Bulk;

/// <summary>Lowers a rulebook to planes: one for each answer asked for. The same meaning as the evaluator's, for rows without clash or judgement.</summary>
internal sealed class RulebookPlanes
{
    private readonly Rulebook _rulebook;
    private readonly ContactColumns _columns;
    private readonly BulkQuestions _questions;
    private readonly Func<InForce, Literal> _inForce;
    private readonly ClosedPlanes _facts;
    private readonly ConditionPlanes _rules;
    private readonly Pair[] _found;
    private readonly List<(AnswerKey Key, Literal Plane, string Name)> _answers = [];

    public RulebookPlanes(Rulebook rulebook, ContactColumns columns, BulkQuestions questions, RulesDays days, int stretch)
    {
        _rulebook = rulebook;
        _columns = columns;
        _questions = questions;
        _inForce = inForce => days.InForce(inForce, stretch, Graph, columns);
        _facts = new(Graph, columns);
        _rules = new(Graph, _facts, rulebook.Vocabulary, rulebook.ParameterValues, null);
        _found = [.. rulebook.Rules.Select(r => Both(_inForce(r.InForce), _rules.Lower(RuleEvaluation.For(r.Threshold, r.When)), $"rule {r.Id}"))];
    }

    public PlaneGraph Graph { get; } = new();

    public ImmutableArray<(AnswerKey Key, Literal Plane, string Name)> Answers()
    {
        Answer(AnswerKind.OneByOne, 0, Graph.Any(_facts.Clashes(), Graph.Plane(_columns.OneByOne, "to be decided one by one")), "rows decided one by one");
        var standings = ThresholdWords.All.ToDictionary(t => t, Thresholds);
        var rest = new ConditionPlanes(Graph, _facts, _rulebook.Vocabulary, _rulebook.ParameterValues, c => standings[c.Threshold](c.Test));
        ImmutableArray<Pair> steps = [.. Wants(BulkQuestions.Steps | BulkQuestions.Urgency) ? _rulebook.Steps.Select(s => Both(_inForce(s.InForce), rest.Lower(s.When), $"step {s.Id}")) : []];
        if (Wants(BulkQuestions.Routes)) Each(_rulebook.Routes, (route, i) => Route(route, i, rest));
        if (Wants(BulkQuestions.Urgency)) Urgencies(steps);
        if (Wants(BulkQuestions.Rules))
            Each(_rulebook.Rules, (rule, i) => Two(AnswerKind.RuleMet, AnswerKind.RuleMayBeMet, i, _found[i], $"rule {rule.Id}"));
        if (Wants(BulkQuestions.Steps)) Each(_rulebook.Steps, (step, i) => Two(AnswerKind.StepToDo, AnswerKind.StepMayBeToDo, i, steps[i], $"step {step.Id}"));
        if (Wants(BulkQuestions.Checks)) Each(_rulebook.Checks, (check, i) => Check(check, i, rest));
        if (Wants(BulkQuestions.NotRuledOutOnWhatWasAsked)) OnWhatWasAsked();
        if (Wants(BulkQuestions.FactsKnown)) Numbers();
        return [.. _answers];
    }

    private Func<StatusTest, Pair> Thresholds(Threshold threshold)
    {
        var name = threshold.Words();
        var (duty, must, points) = (Of(RuleStrength.Duty), Of(RuleStrength.MustConsider), Of(RuleStrength.PointsTowards));
        Answer(AnswerKind.Met, (int)threshold, duty.Certain, $"{name} is met");
        Answer(AnswerKind.MustConsider, (int)threshold, must.Certain, $"{name} must be considered");
        Answer(AnswerKind.PointsTowards, (int)threshold, points.Certain, $"{name} is pointed towards");
        Answer(AnswerKind.MayBeMet, (int)threshold, Graph.Any(duty.Possible, must.Possible, points.Possible), $"{name} is not ruled out");
        return test => test switch
        {
            StatusTest.IsMet => duty,
            StatusTest.MustBeConsidered => must,
            StatusTest.IsPointedTowards => points,
            _ => new(Graph.Any(duty.Certain, must.Certain), Graph.Any(duty.Possible, must.Possible)),
        };

        Pair Of(RuleStrength strength)
        {
            var its = _rulebook.Rules.Select((rule, i) => (Rule: rule, Found: _found[i])).Where(r => r.Rule.Threshold == threshold && r.Rule.Strength == strength).ToArray();
            return new(Graph.Any(its.Select(r => r.Found.Certain)), Graph.Any(its.Select(r => r.Found.Possible)));
        }
    }

    private void Route(Route route, int index, ConditionPlanes rest)
    {
        var opens = Both(_inForce(route.InForce), rest.Lower(RuleEvaluation.For(Threshold.EmergencyAccommodation, route.OpensWhen)), $"route {route.Id}");
        var no = new Pair(Literal.Never, Literal.Never);
        var (blocks, lifted) = (route.BlockedBy is { } b ? rest.Lower(b) : no, !(route.Unless is { } u ? rest.Lower(u) : no));
        Answer(AnswerKind.RouteMayOpen, index, opens.Possible, $"route {route.Id} is not ruled out");
        Answer(AnswerKind.RouteOpen, index, Graph.All(opens.Certain, !Graph.All(blocks.Possible, lifted.Possible)), $"route {route.Id} is open");
        Answer(AnswerKind.RouteBlocked, index, Graph.All(opens.Certain, blocks.Certain, lifted.Certain), $"route {route.Id} is blocked");
    }

    private void Urgencies(ImmutableArray<Pair> steps)
    {
        foreach (var urgency in Enum.GetValues<Urgency>())
        {
            var rules = _rulebook.Rules.Select((rule, i) => (rule.Urgency, _found[i].Certain)).Where(r => r.Urgency == urgency).Select(r => r.Certain);
            var toDo = _rulebook.Steps.Select((step, i) => (Step: step, steps[i].Certain)).Where(s => s.Step.Urgency == urgency)
                .Select(s => s.Step.DoneWhen is { } done ? Graph.All(s.Certain, !_facts.Event(done).Certain) : s.Certain);
            Answer(AnswerKind.Urgency, (int)urgency, Graph.Any([.. rules, .. toDo]), urgency.Slug());
        }
    }

    private void Check(RecordCheck check, int index, ConditionPlanes rest)
    {
        var (wanted, shown) = (rest.Lower(check.When), rest.Lower(check.Expects));
        Two(AnswerKind.CheckWanted, AnswerKind.CheckMayBeWanted, index, wanted, $"check {check.Id} wanted");
        Answer(AnswerKind.CheckShown, index, Graph.All(wanted.Certain, shown.Certain), $"check {check.Id} is shown");
        Answer(AnswerKind.CheckSaidNo, index, Graph.All(wanted.Certain, !shown.Possible), $"check {check.Id} is said no");
    }

    private void OnWhatWasAsked()
    {
        var asked = new ConditionPlanes(Graph, _facts, _rulebook.Vocabulary, _rulebook.ParameterValues, null, _columns.IsAsked);
        foreach (var threshold in ThresholdWords.Ladder)
        {
            var its = _rulebook.Rules.Where(r => r.Threshold == threshold).Select(r => Graph.All(_inForce(r.InForce), asked.Lower(r.When).Possible));
            Answer(AnswerKind.MayBeMetOnWhatWasAsked, (int)threshold, Graph.Any(its), $"{threshold.Words()} is not ruled out on what was asked");
        }
    }

    private void Numbers()
    {
        var facts = ContactColumns.AllOf(_rulebook.Vocabulary).ToArray();
        Bits(AnswerKind.FactsKnown, facts.Select(_facts.IsKnown), "facts known");
        Bits(AnswerKind.BlanksReadAsNo, facts.Select(_facts.IsBlankReadAsNo), "blanks read as no");

        void Bits(AnswerKind kind, IEnumerable<Literal> of, string name)
        {
            var bits = Counting.Number(Graph, of, facts.Length);
            for (var i = 0; i < bits.Length; i++) Answer(kind, i, bits[i], FormattableString.Invariant($"{name}, bit {i}"));
        }
    }

    private bool Wants(BulkQuestions questions) => (_questions & questions) != 0;

    private void Two(AnswerKind certain, AnswerKind possible, int index, Pair pair, string name)
    {
        Answer(certain, index, pair.Certain, name + " is met");
        Answer(possible, index, pair.Possible, name + " is not ruled out");
    }

    private void Answer(AnswerKind kind, int index, Literal plane, string name)
        => _answers.Add((new(kind, index), Graph.Named(plane, name, Opposite(name)), name));

    private static string? Opposite(string name)
        => name.Contains(" is not ruled out", StringComparison.Ordinal) ? name.Replace(" is not ruled out", " is ruled out", StringComparison.Ordinal) : null;

    private Pair Both(Literal inForce, Pair pair, string name)
        => new(Graph.Named(Graph.All(inForce, pair.Certain), name + " is met"), Graph.Named(Graph.All(inForce, pair.Possible), name + " is not ruled out", name + " is ruled out"));

    private static void Each<T>(ImmutableArray<T> all, Action<T, int> one)
    {
        for (var i = 0; i < all.Length; i++) one(all[i], i);
    }
}
