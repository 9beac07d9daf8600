using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Sql.Dialects;
using Thresholds.Sql.Writing;

namespace Thresholds.Sql.Stages;

/// <summary>The answer: one row to a contact. Where a row is not decided here every column but the first two is NULL.</summary>
internal sealed class ResultStage
{
    private readonly Dialect _dialect;
    private readonly RuleStages _rules;
    private readonly List<SqlColumn> _columns = [];

    public ResultStage(Dialect dialect, RuleStages rules, FollowUpStage followUp, string contactCell, bool stepsAndChecks)
    {
        _dialect = dialect;
        _rules = rules;
        Add("contact", "The contact's id, as in the table.", contactCell, always: true);
        Add("not_decided", "Empty where the row is decided; else why not, and then it needs the tool: unread (a cell that cannot be read here, or a row that is set aside), same-id, clash.", "CASE open_reason WHEN 1 THEN 'unread' WHEN 2 THEN 'same-id' WHEN 3 THEN 'clash' ELSE '' END", always: true);
        Add("required", "The highest of section-17 and section-47 that the law requires; empty: neither. It binds the council, never the family.", First([(Threshold.Section47, Yes(Threshold.Section47, RuleStrength.Duty)), (Threshold.Section17, Yes(Threshold.Section17, RuleStrength.Duty))]));
        Add("to_consider", "The highest of early-help, section-17 and section-47 to consider; empty: nothing suggested on what is recorded.", ToConsider());
        Add("not_ruled_out", "The highest threshold not ruled out; on most rows it only says how little is known.", First(ThresholdWords.Ladder.Reverse().Select(t => (t, Any(t, v => v.IsNot(Truth.No))))));
        Add("not_ruled_out_on_what_was_asked", "The same where every fact that no column speaks of is read as no, for this column alone.", First(ThresholdWords.Ladder.Reverse().Select(t => (t, rules.OnWhatWasAsked[t]))));
        foreach (var threshold in ThresholdWords.All) Add(threshold.Slug().Replace('-', '_'), $"How {threshold.Words()} stands: met, must-consider, points-towards, not-settled or not-met.", Status(threshold));
        Add("open_routes", "Ids of the routes to safety that are open, joined by ;.", followUp.Routes(RouteStatus.Open));
        Add("blocked_routes", "Ids of those that are blocked.", followUp.Routes(RouteStatus.Blocked));
        Add("routes_not_known", "Ids of those of which it is not known; the others do not apply.", followUp.Routes(RouteStatus.NotKnown));
        Add("urgency", "How soon: now, today, within-one-working-day; empty: nothing said.", $"CASE {followUp.Urgency} WHEN 3 THEN '{Urgency.Now.Slug()}' WHEN 2 THEN '{Urgency.Today.Slug()}' WHEN 1 THEN '{Urgency.WithinOneWorkingDay.Slug()}' ELSE '' END");
        Add("rules_met", "Ids of the rules met, joined by ;.", dialect.WithoutFirst(rules.Met));
        Add("must_consider_unanswered", "Ids of the rules met that a professional must answer with a reason.", dialect.WithoutFirst(rules.Unanswered));
        Add("rules_not_settled", "Ids of the rules not settled that some row could settle.", dialect.WithoutFirst(rules.NotSettled));
        Add("facts_known", "How many facts anything is known of, age and what follows from others included.", "known");
        Add("blanks_read_as_no", "How many facts are no only because the mapping says that a blank means no.", "blanks");
        if (stepsAndChecks) AddFollowUp(followUp);
    }

    public Stage Stage { get; } = new("result", "the answer, in words");

    public ImmutableArray<SqlColumn> Columns => [.. _columns];

    private void AddFollowUp(FollowUpStage followUp)
    {
        Add("steps_to_do", "Ids of the steps to be done.", followUp.Steps(Truth.Yes));
        Add("steps_not_settled", "Ids of the steps of which it is not known, where some row could tell.", followUp.Steps(Truth.NotKnown));
        Add("checks_shown", "Ids of the record checks that the record shows.", followUp.Checks(RecordStatus.Shown));
        Add("checks_not_shown", "Ids of those wanted on which the record is silent.", followUp.Checks(RecordStatus.NotShown));
        Add("checks_said_no", "Ids of those wanted where the record says that it was not done.", followUp.Checks(RecordStatus.SaidNo));
        Add("checks_not_settled", "Ids of those of which it is not known whether they are wanted, where some row could tell.", followUp.Checks(RecordStatus.NotKnownIfNeeded));
    }

    private void Add(string name, string meaning, string sql, bool always = false)
    {
        _columns.Add(new(name, meaning));
        Stage.Add(name, always ? sql : $"CASE WHEN open_reason = 0 THEN {sql} END");
    }

    private string First(IEnumerable<(Threshold Threshold, Test IsSo)> thresholds) => FirstOf(thresholds.Select(t => (t.IsSo, t.Threshold.Slug())), string.Empty);

    // One sign that points towards section 47 suggests no more than section 17.
    private string ToConsider() => First(
    [
        (Threshold.Section47, Test.Any(Yes(Threshold.Section47, RuleStrength.Duty), Yes(Threshold.Section47, RuleStrength.MustConsider))),
        (Threshold.Section17, Test.Any(Yes(Threshold.Section47, RuleStrength.PointsTowards), Any(Threshold.Section17, v => v.Is(Truth.Yes)))),
        (Threshold.EarlyHelp, Any(Threshold.EarlyHelp, v => v.Is(Truth.Yes))),
    ]);

    private string Status(Threshold threshold) => FirstOf(
        [
            (Yes(threshold, RuleStrength.Duty), ThresholdStatus.Met.Slug()), (Yes(threshold, RuleStrength.MustConsider), ThresholdStatus.MustConsider.Slug()),
            (Yes(threshold, RuleStrength.PointsTowards), ThresholdStatus.PointsTowards.Slug()), (Any(threshold, v => v.IsNot(Truth.No)), ThresholdStatus.NotSettled.Slug()),
        ],
        ThresholdStatus.NotMet.Slug());

    // The word of the first that is so; nothing is asked after one that is always so.
    private string FirstOf(IEnumerable<(Test IsSo, string Word)> words, string otherwise)
    {
        var text = string.Empty;
        foreach (var (isSo, word) in words)
        {
            if (isSo.IsTrue)
            {
                otherwise = word;
                break;
            }

            if (!isSo.IsFalse) text += $"WHEN {isSo.Sql} THEN {_dialect.Literal(word)} ";
        }

        return text.Length == 0 ? _dialect.Literal(otherwise) : $"CASE {text}ELSE {_dialect.Literal(otherwise)} END";
    }

    private Test Yes(Threshold threshold, RuleStrength strength) => _rules.Standing[(threshold, strength)].Is(Truth.Yes);

    private Test Any(Threshold threshold, Func<TruthColumn, Test> ask)
        => Test.Any(Enum.GetValues<RuleStrength>().Select(s => ask(_rules.Standing[(threshold, s)])));
}
