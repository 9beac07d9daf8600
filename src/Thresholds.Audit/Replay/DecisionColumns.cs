using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Audit.Import;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Replay;

/// <summary>The columns of the decisions, in order. The one place that says what they are: the dictionary beside the decisions is written from it.</summary>
internal static class DecisionColumns
{
    private const string Statuses = "met (required by law), must-consider, points-towards, not-settled or not-met.";

    private static readonly ImmutableArray<DecisionColumn> Always =
    [
        new SaidColumn("contact", "The contact's id, as in the file.", r => r.Reading.ContactId),
        new SaidColumn("family", "The family that groups brothers and sisters, as in the file; empty when not given.", r => r.Beside.Family ?? string.Empty),
        new SaidColumn("receivedOn", "Day of receipt, YYYY-MM-DD, with THH:mm where a time was given.", r => r.Beside.Received.ToString()),
        new SaidColumn("rulesAsAt", "The day whose rules applied, YYYY-MM-DD.", r => r.RulesAsAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new DecidedColumn("required", "The highest of section-17 and section-47 that the law requires; empty: neither. It binds the council, never the family.", d => Slug(d.Required)),
        new DecidedColumn("toConsider", "The highest of early-help, section-17 and section-47 to consider; empty: nothing suggested on what is recorded.", d => Slug(d.ToConsider)),
        new DecidedColumn("notRuledOutOnWhatWasAsked", "The highest threshold not ruled out when every fact that no column of the file speaks of is read as no. Used for this figure alone; empty: all are ruled out on what was asked.", d => Slug(d.NotRuledOutOnWhatWasAsked)),
        new DecidedColumn("earlyHelp", "How early help stands: must-consider, points-towards, not-settled or not-met.", d => Status(d, Threshold.EarlyHelp)),
        new DecidedColumn("section17", "How section 17 stands: " + Statuses, d => Status(d, Threshold.Section17)),
        new DecidedColumn("section47", "How section 47 stands: " + Statuses, d => Status(d, Threshold.Section47)),
        new DecidedColumn("emergencyAccommodation", "Whether the child needs somewhere safe now, a question beside the thresholds: " + Statuses, d => Status(d, Threshold.EmergencyAccommodation)),
        new DecidedColumn("openRoutes", "Ids of the routes to safety that are open, joined by ;.", d => Ids(d.OpenRoutes)),
        new DecidedColumn("urgency", "How soon: now, today, within-one-working-day; empty: nothing said.", d => d.Urgency?.Slug() ?? string.Empty),
        new DecidedColumn("rulesMet", "Ids of the rules met, joined by ;.", d => Ids(d.RulesMet)),
        new DecidedColumn("mustConsiderUnanswered", "Ids of the rules met that a professional must answer with a reason, joined by ;. What was recorded is compared later and answers none of them here.", d => Ids(d.MustConsiderUnanswered)),
        new DecidedColumn("clash", "yes where facts are stated that cannot all be true; then read clashFacts first.", d => d.ClashFacts.IsEmpty ? "no" : "yes"),
        new DecidedColumn("clashFacts", "Ids of the facts that cannot all be true, joined by ;.", d => Ids(d.ClashFacts)),
        new CountColumn("factsKnown", "How many facts of the guidance anything is known of, age and what follows from other facts included.", f => f.Known),
        new CountColumn("blanksReadAsNo", "How many facts are no only because the mapping says that a blank in their column means no.", f => f.BlanksReadAsNo),
        new SaidColumn("recordedOutcome", "The outcome recorded in the file: thresholds joined by ; where each was decided, by \" or \" where one of them was and the file does not say which (early-help or section-17), none, not-matched where the mapping gives the value no meaning, empty where nothing is recorded. Compared, never fed in.", r => r.Reading.Outcome),
        new SaidColumn("reasonRecorded", "yes where a reason is recorded, no where its column is blank, empty where the file has no such column or its cell cannot be read. The text is never read or written.", r => r.Reading.HasReason is { } has ? has ? "yes" : "no" : string.Empty),
    ];

    /// <summary>The columns for one mapping: the same for every file, then those carried over, then attributes.</summary>
    public static ImmutableArray<DecisionColumn> For(ContactMapping mapping, CsvHeader header)
    {
        var names = Always.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var columns = Always.ToBuilder();
        foreach (var carried in mapping.Carried)
        {
            var index = header.IndexOf(carried.Name);
            Add(carried.Name, $"Carried over from the file: column {carried.Name}.", r => r.Reading.Row.Cells[index].Trim());
        }

        foreach (var attribute in mapping.Attributes)
            Add("attribute: " + attribute.Name, "Travels beside the contact; no rule reads it.", r => r.Beside.Attributes.GetValueOrDefault(attribute.Name, string.Empty));
        return columns.ToImmutable();

        void Add(string name, string meaning, Func<RowSaid, string> read)
        {
            while (!names.Add(name)) name = "file: " + name;
            columns.Add(new SaidColumn(name, meaning, read));
        }
    }

    private static string Slug(Threshold? threshold) => threshold?.Slug() ?? string.Empty;

    private static string Status(Decided decided, Threshold threshold) => decided.Statuses[(int)threshold - 1].Slug();

    private static string Ids(IEnumerable<string> ids) => string.Join(';', ids);
}
