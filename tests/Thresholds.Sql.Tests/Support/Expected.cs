using Thresholds.Audit.Import;
using Thresholds.Audit.Replay;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Sql.Tests.Support;

/// <summary>What the answer must say of a row: read by the reader of files, decided by the reference evaluator.</summary>
internal sealed class Expected(Rulebook rulebook, ContactMapping mapping, CsvHeader header, DateOnly? rulesAsAt)
{
    private readonly RowReader _reader = new(rulebook, mapping, header);
    private readonly ThresholdEvaluator _evaluator = new(rulebook);
    private readonly AskedReading _asked = new(rulebook, mapping.FactIds);

    /// <summary>The row read, and its decision where it is not set aside.</summary>
    public (RowReading Reading, ThresholdDecision? Decision) Of(IEnumerable<string?> cells, int number)
    {
        var reading = _reader.Read(new(number, 0, [.. cells.Select(c => c ?? string.Empty)], RowTrouble.None));
        return (reading, reading.Contact is { } contact ? _evaluator.Decide(contact, new(rulesAsAt)) : null);
    }

    /// <summary>The columns of the answer as text.</summary>
    public Dictionary<string, string> Columns(ThresholdDecision d, SqlText text)
    {
        string Ids(IEnumerable<string> ids) => string.Join(';', ids);
        string Rules(Func<RuleFinding, bool> wanted) => Ids(d.Rules.Where(wanted).Select(r => r.Rule.Id));
        string Routes(RouteStatus status) => Ids(d.Routes.Where(r => r.Status == status).Select(r => r.Route.Id));
        string Checks(RecordStatus status) => Ids(d.Checks.Where(c => c.Status == status && !(status == RecordStatus.NotKnownIfNeeded && text.ChecksNeverSettled.Contains(c.Check.Id))).Select(c => c.Check.Id));
        string Status(Threshold threshold) => d.Of(threshold).Status.Slug();
        var vocabulary = rulebook.Vocabulary;
        var known = vocabulary.Indicators.Select(i => i.Id).Concat(vocabulary.Measures.Select(m => m.Id)).Concat(vocabulary.Choices.Select(c => c.Id)).Concat(vocabulary.Events.Select(e => e.Id));
        return new()
        {
            ["required"] = d.Required?.Slug() ?? "",
            ["to_consider"] = d.ToConsider?.Slug() ?? "",
            ["not_ruled_out"] = d.NotRuledOut?.Slug() ?? "",
            ["not_ruled_out_on_what_was_asked"] = _asked.NotRuledOut(d)?.Slug() ?? "",
            ["early_help"] = Status(Threshold.EarlyHelp),
            ["section_17"] = Status(Threshold.Section17),
            ["section_47"] = Status(Threshold.Section47),
            ["emergency_accommodation"] = Status(Threshold.EmergencyAccommodation),
            ["open_routes"] = Routes(RouteStatus.Open),
            ["blocked_routes"] = Routes(RouteStatus.Blocked),
            ["routes_not_known"] = Routes(RouteStatus.NotKnown),
            ["urgency"] = d.Urgency?.Slug() ?? "",
            ["rules_met"] = Rules(r => r.Counts == Truth.Yes),
            ["must_consider_unanswered"] = Rules(r => r.Counts == Truth.Yes && r.Strength == RuleStrength.MustConsider),
            // A rule of which no fact has a column is not settled in any row: it is listed once, beside the text.
            ["rules_not_settled"] = Rules(r => r.Counts == Truth.NotKnown && !text.RulesNeverSettled.Contains(r.Rule.Id)),
            ["facts_known"] = known.Count(d.Contact.Facts.Values.SaysSomethingOf).ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["blanks_read_as_no"] = d.Contact.BlanksReadAsNo.Length.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["steps_to_do"] = Ids(d.Steps.Where(s => s.Verdict == Truth.Yes).Select(s => s.Step.Id)),
            ["steps_not_settled"] = Ids(d.Steps.Where(s => s.Verdict == Truth.NotKnown && !text.StepsNeverSettled.Contains(s.Step.Id)).Select(s => s.Step.Id)),
            ["checks_shown"] = Checks(RecordStatus.Shown),
            ["checks_not_shown"] = Checks(RecordStatus.NotShown),
            ["checks_said_no"] = Checks(RecordStatus.SaidNo),
            ["checks_not_settled"] = Checks(RecordStatus.NotKnownIfNeeded),
        };
    }
}
