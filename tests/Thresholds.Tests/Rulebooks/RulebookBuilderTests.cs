using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Rulebooks;

/// <summary>The builder says everything that is wrong, at once.</summary>
public static class RulebookBuilderTests
{
    [Fact]
    public static void One_badly_broken_rulebook_gives_all_its_faults_together()
    {
        var chapter = Small.Chapter with
        {
            Title = " ",
            Indicators =
            [
                Small.Concern("mark"), Small.Concern("mark"), Small.Concern("Bad_Id"), Small.Concern("not"),
                Small.Concern("silent") with { SeenAs = "", Plainly = "", About = "the neighbour" },
                Small.Concern("never-yes").OnlyFor(Small.AgeUnder(12), Small.AgeFrom(24)),
                Small.Concern("limited").OnlyFor(new IndicatorLiteral("mark", true)),
            ],
            Measures = [Small.Number("upside-down", 5, 2), Small.Number("times")],
            Choices = [Small.List("source", "police", "police") with { Groups = [new("police", ["polize"])] }, Small.List("empty")],
            Parameters = [Small.Setting("too-high", 9, 1, 3)],
            Clauses = [Clause.Implies("nobody", "mark"), new("mark", new MeasureLiteral("times", 2, 4))],
            Rules = [Small.Rule("r", Threshold.Section47, RuleStrength.Duty, "marc or not age < 1 year", cites: "LAWS") with { Because = "" }],
            Steps = [new() { Id = "s", What = "", Who = "", When = Condition.Parse("mark"), Citations = [], By = new(0, default, "too-high", "mark") }],
            Routes = [new() { Id = "o", What = "Safe.", Because = "So.", OpensWhen = Condition.Parse("mark"), Unless = Condition.Parse("mark"), Citations = [Small.ReadLaw] }],
            Citations = [.. Small.Sources, Small.Sources[0], Small.Sources[0] with { Id = "a b", Document = "" }],
        };
        var faults = new RulebookBuilder("Not An Id", "Broken", "1").Add(chapter).Add(chapter with { Indicators = [], Measures = [], Choices = [], Parameters = [], Clauses = [], Rules = [], Steps = [], Routes = [], Citations = [] })
            .Set("no-such", 1).Set("too-high", 7).TryBuild().Faults.Select(f => f.ToString()).ToArray();
        string[] expected =
        [
            "rulebook, rulebook  `Not An Id` cannot be an id: ids are lower-case words joined by hyphens, such as `mark-when-not-mobile`.",
            "chapter `one`, chapter  `one` is already the id of another chapter. Each chapter is declared once, with an id of its own.",
            "chapter `one`, order  Order 1 is also that of `one`. Give each chapter its own number.",
            "chapter `one`, title  `title` is empty. Write it in words.",
            "indicator `mark`, indicator  `mark` is already the id of an indicator. Each indicator is declared once, with an id of its own.",
            "indicator `Bad_Id`, indicator  `Bad_Id` cannot be an id: ids are lower-case words joined by hyphens, such as `mark-when-not-mobile`.",
            "indicator `not`, indicator  `not` is a word of the condition language, so no condition could name it. Give it an id that says more.",
            "indicator `silent`, seen as  The professional wording is missing.",
            "indicator `silent`, plainly  The plain wording is missing.",
            "indicator `silent`, about  `the neighbour` is nobody a fact is about. Write one of: child, parent or carer, unborn child.",
            "indicator `never-yes`  `never-yes` can never be yes: what follows from it contradicts itself. Mend its `only for` line or the clauses it stands in.",
            "indicator `limited`, only for  `only for` is about age or a choice. For `mark` write a clause: `limited` implies `mark`.",
            "measure `upside-down`, min  The least value is greater than the greatest. Write the least first.",
            "choice `source`, code  The code `police` stands twice. Write it once.",
            "choice `source`, group  The group `police` has the name of a code or of another group. Give it its own.",
            "choice `source`, group  The group `police` names `polize`, which is not a code of `source`. Did you mean `police`?",
            "choice `empty`, code  A choice has 1 to 64 values; this one has 0.",
            "parameter `too-high`, default  The default 9 does not lie between 1 and 3.",
            "clause on `nobody`, if  `nobody` is not in the vocabulary.",
            "clause on `mark`, then  The bounds on `times` cannot be said in one question: they read back as `times < 5`. Say each bound by itself; on an age, an upper bound speaks of born children.",
            "rule `r`, when  `marc` is not in the vocabulary. Did you mean `mark`?",
            "rule `r`, when  An age under `not` can be misread, because the unborn would count among the rest. Say the other side: `age >= 6 months` for `not age < 6 months`, `age >= 0 months` for `not unborn`.",
            "rule `r`, because  `because` is empty. Write it in words.",
            "rule `r`, cites  `LAWS` is not a source. Did you mean `LAW`? Declare it under Sources, in any chapter.",
            "step `s`, what  `what` is empty. Write it in words.",
            "step `s`, who  `who` is empty. Write it in words.",
            "step `s`, cites  No source is cited. A rule, step or route without its law can take a child from home: cite at least one source.",
            "step `s`, by  `mark` is not an event, so no clock can start with it.",
            "step `s`, by  The unit of `too-high` is `times`, which no clock counts. Its unit must be hours, working days, days, weeks, months or end of the day.",
            "route `o`, unless  `unless` lifts a block, but nothing blocks this route. Say what blocks it, or leave `unless` out.",
            "source `LAW`, id  Source `LAW` is declared twice. Declare it once; any chapter may cite it.",
            "source `a b`, id  `a b` cannot be the id of a source. Use letters, digits and hyphens, such as `CA89-s47-1a`.",
            "source `a b`, document  `document` is empty. Write it in words.",
            "rulebook, settings  `no-such` is not a parameter.",
            "rulebook, settings  `too-high` may be set from 1 to 3, not to 7.",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), faults.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public static void Made_up_rulebooks_keep_every_guard_and_mostly_say_something() => Law.Holds(
        300, Case.Consistent, Case.Smaller,
        (c, seen) =>
        {
            seen.Count("rules", c.Rulebook.Rules.Length);
            seen.Count("steps, routes and checks", c.Rulebook.Steps.Length + c.Rulebook.Routes.Length + c.Rulebook.Checks.Length);
            seen.Count("clauses", c.Vocabulary.Clauses.Length);
            foreach (var strength in Enum.GetValues<RuleStrength>()) seen.Count(strength.Words(), c.Rulebook.Rules.Count(r => r.Strength == strength));
            return c.Rulebook.Rules.SelectMany(r => r.When.Walk()).Any(p => p is { IsUnderNot: true, Part: IndicatorCondition i } && c.Vocabulary.FindIndicator(i.Indicator)!.IsNeverSilenced)
                ? "a worry stands under not" : null;
        },
        ("rules", 500), ("clauses", 300), ("steps, routes and checks", 300), ("duty", 100), ("must consider", 100), ("points towards", 100));
}
