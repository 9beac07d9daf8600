using System.Collections.Immutable;
using System.Text.Json;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Explanation.Records;

/// <summary>Decides stored records again, from the facts, judgements, dates and settings they hold, and says whether the decision is the same and if not, why.</summary>
/// <remarks>
/// It finds out a record whose decision does not follow from its facts. It does not prove that the facts are those that were stated: whoever
/// can write a whole record can write a consistent one, so a host that fears that signs its records. Holds no state; thread-safe.
/// <example><code>
/// var verifier = new RecordVerifier(EnglandGuidance.Rulebook);
/// foreach (var read in RecordReader.Read(bytes, "record.json").Records)
///     Console.Write(RecordVerificationReport.Write(verifier.Verify(read)));
/// </code></example>
/// </remarks>
/// <param name="rulebook">The guidance at hand.</param>
public sealed class RecordVerifier(Rulebook rulebook)
{
    /// <summary>Decides a record of a file again; one that could not be read keeps its faults.</summary>
    /// <param name="read">What came of reading it.</param>
    public RecordVerification Verify(ReadRecord read) => read.Reading.IsUsable
        ? Verify(read.Reading.Value)
        : new(RecordVerdict.NotUsable, read.ContactId) { Faults = read.Reading.Faults };

    /// <summary>Decides a record again.</summary>
    /// <param name="record">The record.</param>
    public RecordVerification Verify(StoredRecord record)
    {
        var (guidance, settings) = SettingDifference.ApplyAgain(record, rulebook);
        var change = GuidanceChange.Between(record, guidance);
        var isOtherLibrary = record.Library != DecisionRecord.LibraryVersion;
        var stated = new ContactJsonReader(guidance.Vocabulary, record.Source, []).Read(record.Stated);
        if (!stated.IsUsable)
        {
            return new(RecordVerdict.NotUsable, record.ContactId)
            {
                Record = record, Rulebook = guidance, Guidance = change, Settings = settings, Faults = stated.Faults,
                Causes = [change is not null ? RecordCause.Rulebook : isOtherLibrary ? RecordCause.Library : RecordCause.Facts],
            };
        }

        var decision = new ThresholdEvaluator(guidance).Decide(stated.Value, new(record.RulesAsAt, record.AsOf));
        var (then, now) = (record.Root(), Json(DecisionRecord.Write(decision, indented: false)));
        var isIdentical = IsWrittenAs(record, decision);
        var differences = isIdentical ? [] : Differences(then, now, change, isOtherLibrary);
        return new(isIdentical ? RecordVerdict.Identical : Verdict(differences), record.ContactId)
        {
            Record = record, Rulebook = guidance, Guidance = change, Settings = settings, Differences = differences,
            Causes = [.. differences.Select(d => d.Cause).Distinct().Order()],
            Parts = isIdentical ? [] : Parts(then, now, differences),
            UnderSettingsAtHand = settings.IsEmpty ? [] : UnderSettingsAtHand(record, decision),
        };
    }

    private static bool IsWrittenAs(StoredRecord record, ThresholdDecision decision)
    {
        // A record holds notes only where its host asked for them.
        var withNotes = decision.Contact.StatedFacts.Any(f => f.Accounts.Any(a => a.Note is not null));
        var stored = record.Json.Span.Trim(" \t\r\n"u8);
        return stored.SequenceEqual(DecisionRecord.Write(decision, true, withNotes)) || stored.SequenceEqual(DecisionRecord.Write(decision, false, withNotes));
    }

    private static RecordVerdict Verdict(ImmutableArray<RecordDifference> differences)
        => differences.Any(d => !d.IsWording || d.Cause == RecordCause.Facts) ? RecordVerdict.Differs : RecordVerdict.SameDecision;

    private static RecordCause Cause(RecordDifference difference, GuidanceChange? change, bool isOtherLibrary)
        => change?.Explains(difference) == true ? RecordCause.Rulebook : isOtherLibrary ? RecordCause.Library : RecordCause.Facts;

    private static ImmutableArray<RecordDifference> Differences(JsonElement then, JsonElement now, GuidanceChange? change, bool isOtherLibrary)
    {
        var decided = DifferenceFinder.Find(Rest(then), Rest(now), d => Cause(d, change, isOtherLibrary));
        // The record names its guidance twice, and by its fingerprint: those must agree. That it is not the guidance at hand is told apart from it.
        var twice = DifferenceFinder.Find(Named(then.GetProperty("decision")), Named(then), _ => RecordCause.Facts);
        var named = change is null ? DifferenceFinder.Find(Named(then), Named(now), _ => RecordCause.Facts) : [];
        return [.. decided, .. twice.Concat(named).Take(1)];
    }

    private static JsonElement Named(JsonElement within) => Group(json =>
    {
        if (!within.TryGetProperty("rulebook", out var rulebook)) return;
        json.WritePropertyName("rulebook");
        rulebook.WriteTo(json);
    });

    private static JsonElement Rest(JsonElement record) => Group(json =>
    {
        foreach (var member in record.GetProperty("decision").EnumerateObject().Where(m => m.Name != "rulebook")) member.WriteTo(json);
    });

    private static JsonElement Group(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Json(stream.ToArray());
    }

    private static ImmutableArray<string> Parts(JsonElement then, JsonElement now, ImmutableArray<RecordDifference> differences)
    {
        var (stored, again) = (DecisionLeaves.Of(then), DecisionLeaves.Of(now));
        ImmutableArray<string> parts =
        [
            .. stored.Keys.Union(again.Keys).Where(k => stored.GetValueOrDefault(k) != again.GetValueOrDefault(k))
                .Select(k => k.Split(DecisionLeaves.Slash)[0]).Where(name => name != "decision").Distinct(),
        ];
        return parts.IsEmpty && differences.IsEmpty ? ["layout"] : parts;
    }

    private ImmutableArray<RecordDifference> UnderSettingsAtHand(StoredRecord record, ThresholdDecision decision)
    {
        var stated = new ContactJsonReader(rulebook.Vocabulary, record.Source, []).Read(record.Stated).Value;
        var atHand = new ThresholdEvaluator(rulebook).Decide(stated, new(record.RulesAsAt, record.AsOf));
        return DifferenceFinder.Find(
            Rest(Json(DecisionRecord.Write(decision, indented: false))), Rest(Json(DecisionRecord.Write(atHand, indented: false))), _ => RecordCause.Rulebook);
    }

    private static JsonElement Json(ReadOnlyMemory<byte> bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.Clone();
    }
}
