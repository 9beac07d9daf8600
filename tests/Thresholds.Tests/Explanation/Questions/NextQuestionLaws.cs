using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Explanation;

/// <summary>What an answer is said to lead to is what deciding with it gives.</summary>
public static class NextQuestionLaws
{
    [Fact]
    public static void Every_value_of_a_fact_asked_about_leads_where_its_answer_says() => Law.Holds(
        200, QuestionCase.Small, Case.Smaller,
        (c, seen) =>
        {
            var decision = c.Decide();
            var supposing = new Supposition(decision);
            foreach (var question in DecisionExplanation.Of(decision).NotKnown.AskNext)
            {
                var key = c.Vocabulary.Key(question.Question.FactId);
                foreach (var cell in Cells.Of(decision, key).Where(cell => supposing.Contact([cell]).Facts.Clashes.IsEmpty))
                {
                    var said = question.Answers.Where(a => cell.Says(a.Answer.Narrowing)).ToArray();
                    if (said.Length != 1) return $"{question}: {said.Length} answers hold {new FactAnswer(c.Vocabulary, cell).InWords}";
                    var then = supposing.Decide([cell]);
                    var changed = then.Thresholds.Where(t => t.Status != decision.Of(t.Threshold).Status).Select(t => (t.Threshold, t.Status)).ToArray();
                    if (!changed.SequenceEqual(said[0].Statuses.Select(s => (s.Threshold, s.Status)))) return $"{said[0]} promises otherwise";
                    if (changed.Length > 0) seen.Count("a status changes");
                    var toDo = then.Steps.Where(s => s.Verdict == Truth.Yes && decision.Steps.First(d => d.Step.Id == s.Step.Id).Verdict != Truth.Yes).Select(s => s.Step.Id);
                    if (!toDo.SequenceEqual(said[0].StepsToDo)) return $"{said[0]} promises other steps";
                }
            }

            return null;
        },
        ("a status changes", 40));

    [Fact]
    public static void The_agency_likely_to_know_comes_from_the_guidance_alone()
    {
        var chapter = Small.Chapter with
        {
            Indicators = [Small.Concern("worry") with { KnownTo = ["health", "school"] }, Small.Concern("other")],
            Events = [Small.Happening("talked")],
            Rules =
            [
                Small.Rule("a", Threshold.Section17, RuleStrength.MustConsider, "worry and talked has not happened"),
                Small.Rule("b", Threshold.Section17, RuleStrength.PointsTowards, "other"),
            ],
            Steps = [new() { Id = "talk", What = "Talk", Who = "the council", When = Condition.Parse("worry"), DoneWhen = "talked", Citations = [Small.ReadLaw] }],
        };
        var rulebook = chapter.Build();
        var decision = new ThresholdEvaluator(rulebook).Decide(Contact.Start(rulebook.Vocabulary, "c-1", new(2026, 3, 2)).Child(new() { Years = 4 }).Build());
        var asked = DecisionExplanation.Of(decision).NotKnown.AskNext.ToDictionary(q => q.Question.FactId, q => string.Join(", ", q.KnownTo));
        Assert.Equal("health, school", asked["worry"]);
        Assert.Equal("the council", asked["talked"]);
        Assert.Equal(string.Empty, asked["other"]);
    }
}
