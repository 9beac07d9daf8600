using System.Collections.Frozen;
using System.Globalization;
using Thresholds.Audit.Auditing.Deciding;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Consistency.Groups;
using Thresholds.Audit.Findings;
using Thresholds.Audit.Reports.Html;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Reports;

/// <summary>Names for readers: the guidance's own words for its facts, rules, chapters and codes, quoted; a code as it stands where the guidance has no words.</summary>
internal sealed class Wording(AuditFindings findings)
{
    /// <summary>Where nothing is recorded.</summary>
    public const string NotRecorded = "not recorded";

    private readonly FrozenDictionary<string, string> _chapters = findings.Rulebook.Chapters.ToFrozenDictionary(c => c.Id, c => c.Title, StringComparer.Ordinal);
    private readonly Choice? _sources = findings.Rulebook.Vocabulary.FindChoice("source");

    private Vocabulary Vocabulary => findings.Rulebook.Vocabulary;

    /// <summary>A chapter's title.</summary>
    public Phrase Topic(string? id) => id is null ? "no topic" : new Quoted(TopicWords(id));

    /// <summary>The meaning of a source's code, and the code.</summary>
    public Phrase Source(string? code) => code is null ? NotRecorded : SourceWords(code) is { Length: > 0 } words ? $"{new Quoted(words)} ({new Quoted(code)})" : new Quoted(code);

    /// <summary>A group of a dimension.</summary>
    public Phrase Group(Dimension dimension, string group) => dimension switch
    {
        Dimension.Source => Source(group),
        Dimension.Topic => Topic(group),
        Dimension.Month => Month(group),
        Dimension.Team => new Quoted(group),
        _ => group,
    };

    /// <summary>The guidance's words for a group, for a file; empty where it has none.</summary>
    public string GroupWords(Dimension dimension, string group)
        => dimension switch { Dimension.Source => SourceWords(group), Dimension.Topic => TopicWords(group), _ => "" };

    /// <summary>A fact in professional words.</summary>
    public Phrase Fact(string id) => new Quoted(Vocabulary.KindOf(id) is null ? id : Vocabulary.SeenAs(id));

    /// <summary>A recorded fact with its value.</summary>
    public Phrase Fact(RecordedFact fact)
    {
        var id = findings.FactsAsked[fact.Fact];
        return $"{Fact(id)}: {Value(id, fact.Value)}";
    }

    /// <summary>A rule: what it speaks for, and its condition in words.</summary>
    public Phrase Rule(string id) => findings.Rulebook.FindRule(id) is { } rule
        ? $"{rule.Threshold.Words()}, {rule.Strength.Words()}: {RuleInWords.Of(rule.When, findings.Rulebook)}"
        : new Quoted(id);

    /// <summary>A rung of the ladder pointed to.</summary>
    public static string Pointed(in ContactRow row) => Rungs.Words(Rungs.Of(row.PointedTo.ToConsider));

    /// <summary><c>March 2025</c>, from <c>2025-03</c>.</summary>
    public static string Month(string month) => DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        ? first.ToString("MMMM yyyy", CultureInfo.InvariantCulture) : month;

    private string TopicWords(string id) => _chapters.GetValueOrDefault(id, id);

    private string SourceWords(string code)
    {
        foreach (var known in _sources?.Codes ?? [])
            if (known.Code == code) return known.Meaning;
        return "";
    }

    private Phrase Value(string id, int value)
    {
        switch (Vocabulary.KindOf(id))
        {
            case not null when value == FactNumbers.Differ:
                return "accounts differ";
            case FactKind.Indicator:
                return value == 1 ? "yes" : "no";
            case FactKind.Event:
                return value == 0 ? "has not happened" : "has happened";
            case FactKind.Measure when id == Thresholds.Facts.Measure.AgeId:
                return AgeBand.Words(value) ?? Phrase.Count(value, "month");
            case FactKind.Choice when Vocabulary.FindChoice(id)!.Codes is var codes && value >= 0 && value < codes.Length:
                return $"{new Quoted(codes[value].Meaning)} ({new Quoted(codes[value].Code)})";
            default:
                return value.ToString(CultureInfo.InvariantCulture);
        }
    }
}
