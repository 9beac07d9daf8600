using System.Collections.Immutable;
using Thresholds.Rulebooks;

namespace Thresholds.Explanation.Records;

/// <summary>In which parts the guidance at hand is not the guidance that decided. Parts count as changed when they mean another thing, not when they are worded anew.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class GuidanceChange
{
    private readonly ImmutableHashSet<string> _rules;

    private GuidanceChange(StoredParts? then, PartFingerprints now)
    {
        IsKnown = then is not null;
        then ??= new(now.Facts, now.Steps, now.Routes, now.Checks, now.Rules);
        FactsChanged = then.Facts != now.Facts;
        StepsChanged = then.Steps != now.Steps;
        RoutesChanged = then.Routes != now.Routes;
        ChecksChanged = then.Checks != now.Checks;
        RulesChanged = [.. now.Rules.Where(r => then.Rules.TryGetValue(r.Key, out var before) && before != r.Value).Select(r => r.Key)];
        RulesNew = [.. now.Rules.Keys.Where(id => !then.Rules.ContainsKey(id))];
        RulesGone = [.. then.Rules.Keys.Where(id => !now.Rules.ContainsKey(id))];
        _rules = [.. RulesChanged, .. RulesNew, .. RulesGone];
    }

    /// <summary>Whether the record holds what is needed to compare part by part; if not, nothing else here says anything.</summary>
    public bool IsKnown { get; }

    /// <summary>Facts, or facts about facts, have changed; then any rule may come out differently.</summary>
    public bool FactsChanged { get; }

    /// <summary>Some step has changed.</summary>
    public bool StepsChanged { get; }

    /// <summary>Some route has changed.</summary>
    public bool RoutesChanged { get; }

    /// <summary>Some record check has changed.</summary>
    public bool ChecksChanged { get; }

    /// <summary>Ids of rules that have changed.</summary>
    public ImmutableArray<string> RulesChanged { get; }

    /// <summary>Ids of rules that were not in the guidance that decided.</summary>
    public ImmutableArray<string> RulesNew { get; }

    /// <summary>Ids of rules that are no longer in the guidance.</summary>
    public ImmutableArray<string> RulesGone { get; }

    internal static GuidanceChange? Between(StoredRecord record, Rulebook atHand)
        => record.Fingerprint == atHand.Fingerprint ? null : new(record.Parts, atHand.Parts);

    /// <summary>Whether a rule is not the one that decided.</summary>
    internal bool IsOther(string rule) => _rules.Contains(rule);

    /// <summary>Whether the change of guidance can account for a difference.</summary>
    internal bool Explains(RecordDifference difference)
    {
        if (!IsKnown || difference.IsWording || FactsChanged) return true;
        var rules = !_rules.IsEmpty;
        return difference.Kind switch
        {
            DifferenceKind.Rule or DifferenceKind.NotApplied => IsOther(difference.Id),
            DifferenceKind.Threshold or DifferenceKind.Clash or DifferenceKind.Judgement or DifferenceKind.Question => rules,
            DifferenceKind.Step => StepsChanged || rules,
            DifferenceKind.Route => RoutesChanged || rules,
            DifferenceKind.Check => ChecksChanged || rules,
            DifferenceKind.Headline => StepsChanged || rules,
            _ => false,
        };
    }
}
