using System.Collections.Immutable;
using Thresholds.Text;

namespace Thresholds.Explanation.Records;

/// <summary>Reads one decision record, and gathers everything that is wrong with it.</summary>
internal sealed class RecordJsonReader(ReadOnlyMemory<byte> bytes, string source, IEnumerable<Fault> already)
{
    private const string Again = "Without it the record cannot be decided again.";
    private static readonly string[] Members = ["format", "library", "rulesAsAt", "asOf", "rulebook", "parts", "stated", "decision"];
    private static readonly string[] RulebookMembers = ["id", "edition", "fingerprint", "settings"];
    private static readonly string[] PartMembers = ["facts", "steps", "routes", "checks", "rules"];
    private readonly List<Fault> _faults = [.. already];

    public Reading<StoredRecord> Read(PlacedJson json)
    {
        if (json.IsNull) json.Wrong("A decision record stands in braces `{...}`, not as `null`.", _faults);
        if (json.Group("A decision record", Members, _faults) is not { } group) return Reading.Failed<StoredRecord>(_faults);
        var format = group.Need("format", "Write `\"format\": 1`.", _faults).Whole(_faults);
        // Another form may mean other things by the same words: reading on would be guesswork.
        if (OtherForm(group, "This decision record", format, DecisionRecord.Format) is { } other) return Reading.Failed<StoredRecord>([other]);

        var library = group.Need("library", Again, _faults).Text(_faults);
        var rulesAsAt = group.Need("rulesAsAt", Again, _faults).Day(_faults);
        var asOf = group.Find("asOf").Moment(_faults);
        var rulebook = group.Need("rulebook", Again, _faults).Group("`rulebook`", RulebookMembers, _faults);
        var id = rulebook?.Need("id", Again, _faults).Text(_faults);
        var edition = rulebook?.Need("edition", Again, _faults).Text(_faults);
        var fingerprint = Fingerprint(rulebook?.Need("fingerprint", Again, _faults));
        var settings = Map(rulebook?.Find("settings"), v => v.Whole(_faults));
        var parts = Parts(group.Find("parts").Group("`parts`", PartMembers, _faults));
        var stated = Braces(group.Need("stated", Again, _faults), "`stated`");
        var contact = stated?.Need("id", "Write the contact's id.", _faults).Text(_faults);
        var decision = Braces(group.Need("decision", "Without it there is nothing to compare.", _faults), "`decision`");
        if (decision?.Find("format") is { Kind: System.Text.Json.JsonValueKind.Number } inner
            && OtherForm(decision, "The decision in this record", inner.Whole(_faults), DecisionJson.Format) is { } newer) _faults.Add(newer);
        if (_faults.Count > 0) return Reading.Failed<StoredRecord>(_faults.OrderBy(f => f.Where.Line).ThenBy(f => f.Where.Column));

        return Reading.Of(new StoredRecord(stated!, bytes, source)
        {
            ContactId = contact!, Library = library!, RulesAsAt = rulesAsAt!.Value, AsOf = asOf, RulebookId = id!, Edition = edition!,
            Fingerprint = fingerprint!, Settings = settings, Parts = parts,
        });
    }

    private static Fault? OtherForm(PlacedJson group, string what, int? format, int ours)
    {
        if (format is not { } found || found == ours) return null;
        var message = found > ours
            ? FormattableString.Invariant($"{what} is in form {found}, which a newer version of the library writes. This version reads form {ours}: verify it with the newer one.")
            : FormattableString.Invariant($"{what} is in form {found}, which no version of the library writes. This version reads form {ours}.");
        return new(group.PlaceOf("format"), message);
    }

    private PlacedJson? Braces(PlacedJson? json, string what)
        => json is null or { IsObject: true } ? json : json.Wrong($"{what} stands in braces `{{...}}`, not as {json.KindInWords}.", _faults);

    private string? Fingerprint(PlacedJson? json)
    {
        if (json.Text(_faults) is not { } text || IsHex(text, 64)) return json is { IsText: true } ? json.Text : null;
        json!.Wrong("A fingerprint is 64 hexadecimal digits, lower case.", _faults);
        return null;
    }

    private StoredParts? Parts(PlacedJson? json)
    {
        if (json is null) return null;
        var rules = Map(json.Need("rules", Again, _faults), Short);
        return new(One("facts"), One("steps"), One("routes"), One("checks"), rules.ToImmutableSortedDictionary(r => r.Key, r => r.Value, StringComparer.Ordinal));

        string One(string name) => Short(json.Need(name, Again, _faults)) ?? string.Empty;
    }

    private string? Short(PlacedJson? json)
    {
        if (json.Text(_faults) is not { } text || IsHex(text, 8)) return json is { IsText: true } ? json.Text : null;
        json!.Wrong("A short fingerprint is eight hexadecimal digits, lower case.", _faults);
        return null;
    }

    private ImmutableSortedDictionary<string, T> Map<T>(PlacedJson? json, Func<PlacedJson, T?> read)
        where T : struct => Map(json, v => read(v) is { } value ? (true, value) : (false, default));

    private ImmutableSortedDictionary<string, string> Map(PlacedJson? json, Func<PlacedJson, string?> read)
        => Map(json, v => read(v) is { } value ? (true, value) : (false, string.Empty));

    private ImmutableSortedDictionary<string, T> Map<T>(PlacedJson? json, Func<PlacedJson, (bool Ok, T Value)> read)
    {
        var map = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (var member in Braces(json, "This")?.Members ?? [])
        {
            if (member.Value.IsNull) member.Value.Wrong("`null` says nothing here. Take the member out.", _faults);
            else if (read(member.Value) is (true, var value)) map[member.Name] = value;
        }

        return map.ToImmutable();
    }

    private static bool IsHex(string text, int length) => text.Length == length && text.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}
