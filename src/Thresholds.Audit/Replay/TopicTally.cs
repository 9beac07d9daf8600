using System.Collections.Immutable;
using Thresholds.Bulk;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Replay;

/// <summary>How many contacts one chapter of the guidance asks something about.</summary>
/// <param name="ChapterId">The chapter.</param>
/// <param name="Anything">Contacts for which any of its rules is met.</param>
/// <param name="Section47">Contacts for which one of its rules says that section 47 must be considered, or requires it.</param>
public readonly record struct TopicCount(string ChapterId, long Anything, long Section47);

/// <summary>How many contacts meet one rule.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Contacts">Contacts that meet it.</param>
public readonly record struct RuleCount(string RuleId, long Contacts);

/// <summary>Counts how much the guidance asks, by topic and by rule: a guard against casting the net ever wider.</summary>
internal sealed class TopicTally(Rulebook rulebook)
{
    private readonly Dictionary<string, int> _chapterOf = rulebook.Chapters
        .SelectMany((chapter, i) => chapter.Rules.Select(r => (r.Id, Chapter: i))).ToDictionary(r => r.Id, r => r.Chapter, StringComparer.Ordinal);

    private readonly long[] _anything = new long[rulebook.Chapters.Length];
    private readonly long[] _section47 = new long[rulebook.Chapters.Length];
    private readonly Dictionary<string, long> _rules = new(StringComparer.Ordinal);

    public void Count(IReadOnlyCollection<string> rulesMet)
    {
        foreach (var rule in rulesMet) _rules[rule] = _rules.GetValueOrDefault(rule) + 1;
        foreach (var chapter in rulesMet.Select(r => _chapterOf[r]).Distinct()) _anything[chapter]++;
        foreach (var chapter in rulesMet.Where(AsksForSection47).Select(r => _chapterOf[r]).Distinct()) _section47[chapter]++;
    }

    public void Add(BulkFigures figures)
    {
        for (var i = 0; i < _anything.Length; i++)
        {
            _anything[i] += figures.CountAnything(i);
            _section47[i] += figures.CountSection47(i);
        }

        for (var i = 0; i < rulebook.Rules.Length; i++)
            if (figures.CountMet(i) is > 0 and var met) _rules[rulebook.Rules[i].Id] = _rules.GetValueOrDefault(rulebook.Rules[i].Id) + met;
    }

    public ImmutableArray<TopicCount> Topics => [.. rulebook.Chapters.Select((c, i) => new TopicCount(c.Id, _anything[i], _section47[i]))];

    private bool AsksForSection47(string ruleId)
        => rulebook.FindRule(ruleId) is { Threshold: Threshold.Section47, Strength: RuleStrength.MustConsider or RuleStrength.Duty };

    public ImmutableArray<RuleCount> Rules => [.. rulebook.Rules.Where(r => _rules.ContainsKey(r.Id)).Select(r => new RuleCount(r.Id, _rules[r.Id]))];
}
