using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Explanation.Records;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;
using Thresholds.Timescales;

namespace Thresholds.Tests.Explanation;

/// <summary>Laws of decision records, over made-up rulebooks and contacts: what was written is decided again the same, and what was altered is found out.</summary>
public static class RecordLaws
{
    private static readonly SchemaCheck Schema = SchemaCheck.Embedded("verification.schema.json");
    private static readonly SchemaCheck RecordSchema = SchemaCheck.Embedded("record.schema.json");
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public static void What_was_written_is_decided_again_the_same_byte_for_byte() => Law.Holds(
        150, Drawn.Of, Drawn.Smaller,
        (c, seen) =>
        {
            var decision = c.Decide();
            if (!decision.Clashes.IsEmpty) seen.Count("clashes");
            if (!decision.Contact.BlanksReadAsNo.IsEmpty) seen.Count("blanks read as no");
            if (!decision.Contact.Judgements.IsEmpty) seen.Count("judged");
            if (!c.Rulebook.Settings.IsEmpty) seen.Count("settings");
            foreach (var indented in (bool[])[true, false])
            {
                var bytes = DecisionRecord.Write(decision, indented);
                if (RecordSchema.Faults(bytes) is [var fault, ..]) return "the record does not fit its schema: " + fault;
                var verified = Verify(bytes, c.Rulebook);
                if (verified.Verdict != RecordVerdict.Identical) return Told(verified);
            }

            // The guidance as published, without the settings of the partnership that wrote the record: they are in the record.
            var published = Verify(DecisionRecord.Write(decision), c.Published);
            if (published.Verdict != RecordVerdict.Identical || published.Settings.Length != c.Rulebook.Settings.Count) return Told(published);
            var under = DecisionRecord.Write(new ThresholdEvaluator(c.Published).Decide(c.Read(c.Published), c.Dates));
            var isSame = Decision(under) == Decision(DecisionRecord.Write(decision));
            if (isSame != published.UnderSettingsAtHand.IsEmpty) return "what the settings at hand would change is not what they change: " + Told(published);
            if (!isSame) seen.Count("settings that matter");
            return null;
        },
        ("clashes", 10), ("blanks read as no", 20), ("judged", 30), ("settings", 30), ("settings that matter", 3));

    [Fact]
    public static void A_contact_written_and_read_gives_the_same_decision() => Law.Holds(
        150, Drawn.Of, Drawn.Smaller,
        (c, seen) =>
        {
            var contact = c.Decide().Contact;
            var again = ContactReader.Read(Json(contact), "c", c.Rulebook.Vocabulary).Contacts[0].Reading.Value;
            if (!contact.BlanksReadAsNo.IsEmpty) seen.Count("blanks read as no");
            if (!contact.BlanksReadAsNo.SequenceEqual(again.BlanksReadAsNo)) return "other blanks were read as no";
            var (first, second) = (c.Decide(contact), c.Decide(again));
            return DecisionDump.Of(first) != DecisionDump.Of(second) || !DecisionJson.Write(first).SequenceEqual(DecisionJson.Write(second)) ? "the decision is another" : null;
        },
        ("blanks read as no", 20));

    [Fact]
    public static void Whatever_is_altered_in_a_stored_decision_is_found_out_and_named() => Law.Holds(
        300, dice => (Case: Drawn.Of(dice), Seed: dice.Between(0, int.MaxValue - 1)), c => Drawn.Smaller(c.Case).Select(s => (s, c.Seed)),
        (c, seen) =>
        {
            var record = JsonNode.Parse(DecisionRecord.Write(c.Case.Decide()))!;
            var path = Altered.One(new(c.Seed), record["decision"]!);
            var verified = Verify(Encoding.UTF8.GetBytes(record.ToJsonString(Relaxed)), c.Case.Rulebook);
            if (path.EndsWith("format", StringComparison.Ordinal) && verified.Faults is [{ } fault])
                return fault.Message.StartsWith("The decision in this record is in form 2, which a newer version", StringComparison.Ordinal) ? null : fault.Message;
            if (verified.Verdict != RecordVerdict.Differs || verified.Differences.IsEmpty) return $"altered at {path}: {Told(verified)}";
            if (verified.Causes is not [RecordCause.Facts]) return $"altered at {path}, and other causes are named: {Told(verified)}";
            if (Schema.Faults(RecordVerificationJson.Write(verified)) is [var unfit, ..]) return unfit;
            var kinds = verified.Differences.Select(d => d.Kind).ToHashSet();
            foreach (var kind in kinds) seen.Count(kind.Slug());
            var wanted = Kind(path);
            return wanted is { } named && !kinds.Contains(named) ? $"altered at {path} ({named}): {Told(verified)}" : null;
        },
        ("threshold", 3), ("rule", 20), ("step", 1), ("route", 1), ("headline", 1));

    [Fact]
    public static void A_stated_fact_altered_so_that_the_decision_is_another_is_found_out() => Law.Holds(
        250, dice => (Case: Drawn.Of(dice), Seed: dice.Between(0, int.MaxValue - 1)), c => Drawn.Smaller(c.Case).Select(s => (s, c.Seed)),
        (c, seen) =>
        {
            var bytes = DecisionRecord.Write(c.Case.Decide());
            var record = JsonNode.Parse(bytes)!;
            if (!Altered.Fact(new(c.Seed), record["stated"]!)) return null;
            seen.Count("altered");
            var altered = Encoding.UTF8.GetBytes(record.ToJsonString(Relaxed));
            var contact = ContactReader.Read(Encoding.UTF8.GetBytes(record["stated"]!.ToJsonString(Relaxed)), "c", c.Case.Rulebook.Vocabulary).Contacts[0].Reading;
            var verified = Verify(altered, c.Case.Rulebook);
            if (!contact.IsUsable) return verified.Verdict == RecordVerdict.NotUsable ? null : Told(verified);
            var isSame = Decision(bytes) == Decision(DecisionRecord.Write(c.Case.Decide(contact.Value)));
            if (!isSame) seen.Count("another decision");
            return (verified.Verdict, verified.Causes) switch
            {
                (RecordVerdict.Identical or RecordVerdict.SameDecision, []) when isSame => null,
                (RecordVerdict.Differs, [RecordCause.Facts]) when !isSame => null,
                _ => Told(verified),
            };
        },
        ("altered", 70), ("another decision", 40));

    [Fact]
    public static void Another_edition_is_told_from_an_altered_record_and_the_rules_that_changed_are_named() => Law.Holds(
        200, dice => (Case: Drawn.Of(dice), Seed: dice.Between(0, int.MaxValue - 1)), c => Drawn.Smaller(c.Case).Select(s => (s, c.Seed)),
        (c, seen) =>
        {
            if (Edited(c.Case, new(c.Seed)) is not var (edition, rule)) return null;
            var bytes = DecisionRecord.Write(c.Case.Decide());
            var verified = Verify(bytes, edition);
            if (verified.Guidance is not { IsKnown: true } change) return "the guidance is another, and it is not said";
            if (!change.RulesChanged.Concat(change.RulesGone).SequenceEqual([rule])) return $"{rule} was changed; named are {string.Join(", ", change.RulesChanged)}";
            if (verified.Causes.Contains(RecordCause.Facts)) return "nothing was altered: " + Told(verified);
            var rules = verified.Differences.Where(d => d.Kind == DifferenceKind.Rule).Select(d => d.Id).Distinct().ToArray();
            if (rules.Any(id => id != rule)) return "a rule that did not change differs: " + Told(verified);
            if (verified.Verdict == RecordVerdict.Differs) seen.Count("differs");
            if (verified.Verdict == RecordVerdict.SameDecision) seen.Count("same decision");

            // Altered besides: a rule that did not change tells it.
            var record = JsonNode.Parse(bytes)!;
            var other = c.Case.Decide().Thresholds.SelectMany(t => t.Rules).FirstOrDefault(r => r.Rule.Id != rule)?.Rule;
            if (other is null || !Altered.Rule(record["decision"]!, other)) return null;
            seen.Count("altered besides");
            var both = Verify(Encoding.UTF8.GetBytes(record.ToJsonString(Relaxed)), edition);
            return both.Causes.Contains(RecordCause.Facts) && both.Differences.Any(d => d.Kind == DifferenceKind.Rule && d.Id == other.Id && d.Cause == RecordCause.Facts)
                ? null : "altered besides, and not found out: " + Told(both);
        },
        ("differs", 15), ("same decision", 3), ("altered besides", 40));

    [Fact]
    public static void No_country_time_zone_or_order_of_stating_shows_in_a_record() => Law.Holds(
        40, dice => (Case: Drawn.Of(dice), Seed: dice.Between(0, int.MaxValue - 1)), c => Drawn.Smaller(c.Case).Select(s => (s, c.Seed)),
        (c, _) =>
        {
            var here = DecisionRecord.Write(c.Case.Decide());
            foreach (var culture in (string[])["tr-TR", "th-TH", "ar-SA", "fa-IR", "de-DE"])
            {
                if (!Abroad.Run(culture, () => DecisionRecord.Write(c.Case.Decide())).SequenceEqual(here)) return $"written otherwise in {culture}";
                if (Abroad.Run(culture, () => Verify(here, c.Case.Rulebook)).Verdict != RecordVerdict.Identical) return $"verified otherwise in {culture}";
            }

            foreach (var zone in (string[])["Pacific/Kiritimati", "America/Adak"])
                if (!InZone(zone, () => DecisionRecord.Write(c.Case.Decide())).SequenceEqual(here)) return $"written otherwise in {zone}";
            var stated = JsonNode.Parse(Json(c.Case.Decide().Contact))!.AsObject();
            var shuffled = new JsonObject(new Dice(c.Seed).Shuffled(stated.ToArray()).Select(m => KeyValuePair.Create(m.Key, Shuffled(m.Value, new(c.Seed)))));
            var contact = ContactReader.Read(Encoding.UTF8.GetBytes(shuffled.ToJsonString(Relaxed)), "c", c.Case.Rulebook.Vocabulary).Contacts[0].Reading.Value;
            return DecisionRecord.Write(c.Case.Decide(contact)).SequenceEqual(here) ? null : "written otherwise when stated in another order";
        });

    private static T InZone<T>(string zone, Func<T> what)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            return what();
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    private static JsonNode? Shuffled(JsonNode? node, Dice dice) => node switch
    {
        JsonObject o => new JsonObject(dice.Shuffled(o.ToArray()).Select(m => KeyValuePair.Create(m.Key, Shuffled(m.Value, dice)))),
        JsonArray a when a.All(i => i is JsonValue v && v.GetValueKind() == JsonValueKind.String) => new JsonArray(dice.Shuffled(a.Select(i => i!.DeepClone())).ToArray<JsonNode?>()),
        _ => node?.DeepClone(),
    };

    // One rule of strength and condition of its own: its strength is another, or its condition is turned to another fact.
    private static (Rulebook Edition, string Rule)? Edited(Drawn c, Dice dice)
    {
        var rules = dice.Shuffled(c.Rulebook.Rules);
        foreach (var rule in rules)
        {
            Rule[] edits =
            [
                rule with { When = new IndicatorCondition(dice.OneOf(c.Rulebook.Vocabulary.Indicators).Id) },
                rule with { Strength = rule.Strength == RuleStrength.MustConsider ? RuleStrength.PointsTowards : RuleStrength.MustConsider },
            ];
            foreach (var edit in dice.Shuffled(edits).Where(e => e.When != rule.When || e.Strength != rule.Strength))
            {
                var chapters = c.Rulebook.Chapters.Select(x => x with { Rules = [.. x.Rules.Select(r => r.Id == rule.Id ? edit : r)] });
                var built = chapters.Aggregate(new RulebookBuilder("made-up", "Made up", "2"), (b, x) => b.Add(x)).TryBuild();
                if (built.IsUsable && built.Value.FindRule(rule.Id)!.When.ToString() + edit.Strength != rule.When.ToString() + rule.Strength) return (built.Value, rule.Id);
            }
        }

        return null;
    }

    private static DifferenceKind? Kind(string path) => path.Split('.') switch
    {
        ["findings", _, "status" or "requiredByLaw" or "decidedOn"] => DifferenceKind.Threshold,
        ["findings", _, "met" or "answered" or "notSettled" or "notMet", ..] => DifferenceKind.Rule,
        ["steps", ..] => DifferenceKind.Step,
        ["record", ..] => DifferenceKind.Check,
        ["emergencyAccommodation", "routes", ..] => DifferenceKind.Route,
        ["required" or "toConsider" or "notRuledOut" or "urgency"] => DifferenceKind.Headline,
        ["questionsOpen" or "askNext", ..] => DifferenceKind.Question,
        ["clashes", ..] => DifferenceKind.Clash,
        ["remarks", ..] => DifferenceKind.Judgement,
        ["notApplied", ..] => DifferenceKind.NotApplied,
        _ => null,
    };

    private static RecordVerification Verify(byte[] bytes, Rulebook rulebook) => new RecordVerifier(rulebook).Verify(RecordReader.Read(bytes, "r").Records[0]);

    private static string Told(RecordVerification verified) => $"{verified.Verdict} because of {string.Join(", ", verified.Causes)}\n{RecordVerificationReport.Write(verified)}";

    private static string Decision(byte[] record)
    {
        var decision = JsonNode.Parse(record)!["decision"]!.AsObject();
        decision.Remove("rulebook");
        return decision.ToJsonString();
    }

    private static byte[] Json(Contact contact)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) ContactWriter.Write(json, contact);
        return stream.ToArray();
    }

    /// <summary>A case, with settings of its own and columns whose blank means no.</summary>
    private sealed record Drawn(Case Case, ImmutableArray<string> Blanks, int? SoMany, int? HowSoon, bool AsksOfToday)
    {
        public Rulebook Published => Case.Rulebook;

        public Rulebook Rulebook => field ??= Set(Set(Published, "so-many", SoMany), "how-soon", HowSoon);

        public DecisionDates Dates => new(AsksOfToday ? new(2026, 5, 4) : null, AsksOfToday ? new LocalMoment(new(2026, 3, 9), new(9, 0)) : null);

        public static Drawn Of(Dice dice)
        {
            var drawn = dice.Chance(30) ? Case.Clashing(dice) : Case.Consistent(dice);
            var columns = drawn.Vocabulary.Indicators.Select(i => i.Id).Concat(drawn.Vocabulary.Events.Select(e => e.Id));
            return new(drawn, [.. dice.Chance(60) ? dice.Some(columns, 40) : []], dice.Chance(50) ? dice.Between(1, 2) : null, dice.Chance(30) ? dice.Between(0, 3) : null, dice.Chance(50));
        }

        public static IEnumerable<Drawn> Smaller(Drawn c) => Case.Smaller(c.Case)
            .Select(s => c with { Case = s, Blanks = [.. c.Blanks.Where(b => s.Vocabulary.KindOf(b) is not null)] })
            .Concat(c.Blanks.Select(b => c with { Blanks = c.Blanks.Remove(b) }))
            .Where(s => s.Published.Parameters.Length == c.Published.Parameters.Length).Select(s => new Drawn(s.Case, s.Blanks, s.SoMany, s.HowSoon, s.AsksOfToday));

        public Contact Read(Rulebook rulebook)
        {
            var json = JsonNode.Parse(Json(Case.Contact.Build(rulebook.Vocabulary)))!;
            json["blankMeansNo"] = new JsonArray([.. Blanks.Select(b => (JsonNode)b)]);
            return ContactReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString(Relaxed)), "c", rulebook.Vocabulary).Contacts[0].Reading.Value;
        }

        public ThresholdDecision Decide() => Decide(Read(Rulebook));

        public ThresholdDecision Decide(Contact contact) => new ThresholdEvaluator(Rulebook).Decide(contact, Dates);

        public override string ToString() => $"{Case}\n  blank means no: {string.Join(", ", Blanks)}; so-many {SoMany}, how-soon {HowSoon}, dates {AsksOfToday}";

        // A number that a rule does not take is left out.
        private static Rulebook Set(Rulebook rulebook, string parameter, int? value)
        {
            if (value is not { } set || rulebook.Parameters.All(p => p.Id != parameter)) return rulebook;
            var built = RulebookBuilder.From(rulebook).Set(parameter, set).TryBuild();
            return built.IsUsable ? built.Value : rulebook;
        }
    }
}
