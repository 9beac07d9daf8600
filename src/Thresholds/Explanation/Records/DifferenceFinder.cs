using System.Collections.Immutable;
using System.Text.Json;
using Thresholds.Facts;

namespace Thresholds.Explanation.Records;

/// <summary>Finds everything in which a stored decision and the one decided again differ, and says what each difference is about.</summary>
internal static class DifferenceFinder
{
    private static readonly string[] Worded = ["because", "asks", "localChoice", "citations", "what", "who", "with", "inForce"];

    /// <summary>The differences, gravest kinds first.</summary>
    /// <param name="stored">The decision in the record.</param>
    /// <param name="now">The decision decided again.</param>
    /// <param name="cause">What explains a difference.</param>
    public static ImmutableArray<RecordDifference> Find(JsonElement stored, JsonElement now, Func<RecordDifference, RecordCause> cause)
    {
        var (then, again) = (DecisionLeaves.Of(stored), DecisionLeaves.Of(now));
        var present = (Then: Subjects(then.Keys), Now: Subjects(again.Keys));
        var differing = then.Keys.Union(again.Keys).Where(k => then.GetValueOrDefault(k) != again.GetValueOrDefault(k)).ToArray();
        var moved = differing.Select(Subject.Of).Where(s => s.Aspect == "list" || present.Then.Contains(s.Whole) != present.Now.Contains(s.Whole)).Select(s => s.Whole).ToHashSet();
        return
        [
            .. differing.GroupBy(k => Subject.Of(k) is var s && moved.Contains(s.Whole) ? s.Whole with { Aspect = present.Then.Contains(s.Whole) && present.Now.Contains(s.Whole) ? "list" : string.Empty } : Subject.Of(k))
                .Select(Difference).Select(d => d with { Cause = cause(d) }).OrderBy(d => d.Kind).ThenBy(d => Order(d.Threshold)),
        ];

        RecordDifference Difference(IGrouping<Subject, string> group)
        {
            var (kind, threshold, id, aspect) = group.Key;
            var key = aspect == "list" ? group.Single(k => k.EndsWith(DecisionLeaves.Slash + "list", StringComparison.Ordinal)) : group.Count() == 1 ? group.Single() : null;
            return new(
                kind, id, aspect, Value(then, key), Value(again, key), default, Worded.Contains(aspect),
                [.. group.Select(k => "decision." + k.Replace(DecisionLeaves.Slash, '.'))])
            {
                Threshold = threshold, IsRecorded = present.Then.Contains(group.Key.Whole), IsNow = present.Now.Contains(group.Key.Whole),
            };
        }
    }

    private static string? Value(SortedDictionary<string, string> leaves, string? key) => key is null ? null : DecisionLeaves.Plain(leaves.GetValueOrDefault(key));

    private static HashSet<Subject> Subjects(IEnumerable<string> keys) => [.. keys.Select(k => Subject.Of(k).Whole)];

    private static int Order(string? threshold) => ThresholdWords.TryParse(threshold, out var known) ? -(int)known : 0;

    /// <summary>What a leaf is about: the thing, and which side of it.</summary>
    private readonly record struct Subject(DifferenceKind Kind, string? Threshold, string Id, string Aspect)
    {
        public Subject Whole => this with { Aspect = string.Empty };

        public static Subject Of(string key) => key.Split(DecisionLeaves.Slash) switch
        {
            ["findings", var t, "rules", var id, var aspect, ..] => new(DifferenceKind.Rule, t, id, aspect),
            ["findings", var t, var aspect, ..] => new(DifferenceKind.Threshold, t, t, aspect),
            ["emergencyAccommodation", "routes", var id, var aspect, ..] => new(DifferenceKind.Route, null, id, aspect),
            ["emergencyAccommodation", "status"] => new(DifferenceKind.Headline, null, "emergencyAccommodation", "status"),
            ["required" or "toConsider" or "notRuledOut" or "urgency"] and [var name] => new(DifferenceKind.Headline, null, name, "status"),
            ["steps", var id, var aspect, ..] => new(DifferenceKind.Step, null, id, aspect),
            ["record", var id, var aspect, ..] => new(DifferenceKind.Check, null, id, aspect),
            ["clashes", var id, var aspect, ..] => new(DifferenceKind.Clash, null, id, aspect),
            ["remarks", var id, var aspect, ..] => new(DifferenceKind.Judgement, null, id, aspect),
            ["notApplied", var id, var aspect, ..] => new(DifferenceKind.NotApplied, null, id, aspect),
            ["askNext" or "questionsOpen"] and [var name] => new(DifferenceKind.Question, null, name, "value"),
            [var name, ..] => new(DifferenceKind.Other, null, name, "value"),
            _ => default,
        };
    }
}
