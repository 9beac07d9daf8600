using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Thresholds.Conditions;
using Thresholds.Facts;

namespace Thresholds.Rulebooks;

/// <summary>Short fingerprints of what a rulebook's parts mean, so that two editions can be told apart part by part.</summary>
/// <remarks>Only what can change a decision counts: a rule whose reasons or sources were worded anew keeps its fingerprint. Eight hexadecimal
/// digits tell parts apart by accident, not against somebody who forges them. Immutable; safe to share between threads.</remarks>
internal sealed class PartFingerprints
{
    private readonly Rulebook _rulebook;

    public PartFingerprints(Rulebook rulebook)
    {
        _rulebook = rulebook;
        Rules = rulebook.Rules.ToImmutableSortedDictionary(r => r.Id, r => Short([Text(r)]), StringComparer.Ordinal);
        Facts = Short(Declared(rulebook.Vocabulary));
        Steps = Short(rulebook.Steps.Select(Text));
        Routes = Short(rulebook.Routes.Select(r => Line(r.Id, Text(r.OpensWhen), Text(r.BlockedBy), Text(r.Unless), r.InForce)));
        Checks = Short(rulebook.Checks.Select(c => Line(c.Id, Text(c.When), Text(c.Expects))));
    }

    /// <summary>By rule id.</summary>
    public ImmutableSortedDictionary<string, string> Rules { get; }

    /// <summary>Facts and facts about facts.</summary>
    public string Facts { get; }

    public string Steps { get; }

    public string Routes { get; }

    public string Checks { get; }

    private string Text(Rule r) => Line(r.Id, r.Threshold.Slug(), r.Strength.Slug(), Text(r.When), r.Urgency?.Slug(), r.InForce);

    private string Text(Step s) => Line(s.Id, Text(s.When), s.By, Value(s.By?.Parameter), s.DoneWhen, s.Urgency?.Slug(), s.InForce);

    // With the value of every parameter it names: the same words at another number mean another thing.
    private string Text(Condition? condition) => condition is null ? string.Empty
        : Line([condition, .. condition.ParameterIds().Select(Value)]);

    private string Value(string? parameter)
        => parameter is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{parameter}={_rulebook.ParameterValues[parameter]} {_rulebook.Parameters.First(p => p.Id == parameter).Unit}");

    private static IEnumerable<string> Declared(Vocabulary vocabulary) =>
    [
        .. vocabulary.Indicators.Select(i => Line(i.Id, i.Kind.Words(), i.UsuallySeen, LiteralText.PrintAll(i.OnlyFor))),
        .. vocabulary.Measures.Select(m => Line(m.Id, m.Unit, m.Range.Min.ToString(CultureInfo.InvariantCulture), m.Range.Max.ToString(CultureInfo.InvariantCulture))),
        .. vocabulary.Choices.Select(c => Line([c.Id, .. c.Codes.Select(k => k.Code), .. c.Groups.Select(g => g.Name + "=" + string.Join(',', g.Codes))])),
        .. vocabulary.Events.Select(e => e.Id),
        .. vocabulary.Clauses.Select(ClauseText.Print),
    ];

    private static string Line(params IEnumerable<object?> parts) => string.Join('\u001f', parts);

    private static string Short(IEnumerable<string> lines)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))).AsSpan(0, 4));
}
