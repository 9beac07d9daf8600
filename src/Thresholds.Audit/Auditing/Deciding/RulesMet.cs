using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Evaluation.Compiled;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Auditing.Deciding;

/// <summary>The rules met by one contact, as places among the compiled rules, and how many of them must be considered.</summary>
/// <remarks>One to a thread: its list is filled anew for each contact.</remarks>
internal sealed class RulesMet(CompiledRulebook compiled)
{
    /// <summary>The places of the rules met, by threshold and then in the order of the chapters.</summary>
    public List<int> Places { get; } = [];

    /// <summary>How many of them a professional must answer; no judgement is fed in, so none is answered.</summary>
    public int MustConsider { get; private set; }

    /// <summary>Reads them off a decision. A contact with a clash is read finding by finding, any other by asking the compiled rules again.</summary>
    public void Read(ThresholdDecision decision)
    {
        Places.Clear();
        MustConsider = 0;
        if (!decision.Clashes.IsEmpty)
        {
            foreach (var finding in decision.Rules.Where(f => f.Counts == Truth.Yes)) Add(compiled.PlaceOf(finding.Rule), finding.Strength);
            return;
        }

        var answers = decision.Answers;
        var rules = compiled.RulesOn(decision.RulesAsAt);
        foreach (var threshold in ThresholdWords.All)
        {
            if (answers.Most(threshold) != Truth.Yes) continue;
            foreach (var place in rules.InForce[(int)threshold - 1])
                if (answers.Answer(compiled.RuleRoots[place]) == Truth.Yes) Add(place, compiled.Strengths[place]);
        }
    }

    /// <summary>Takes rules that a contact was found to meet, by threshold and then in the order of the chapters.</summary>
    public void Read(IEnumerable<Rule> met)
    {
        Places.Clear();
        MustConsider = 0;
        foreach (var rule in met) Add(compiled.PlaceOf(rule), rule.Strength);
    }

    /// <summary>Their ids.</summary>
    public ImmutableArray<string> Ids()
    {
        var ids = ImmutableArray.CreateBuilder<string>(Places.Count);
        foreach (var place in Places) ids.Add(compiled.Rules[place].Id);
        return ids.MoveToImmutable();
    }

    /// <summary>The chapters they stand in, each once.</summary>
    public ImmutableArray<string> Topics(Rulebook rulebook)
    {
        var chapters = ImmutableArray.CreateBuilder<string>();
        foreach (var place in Places)
            if (rulebook.Chapters[compiled.Chapters[place]].Id is var id && !chapters.Contains(id)) chapters.Add(id);
        return chapters.DrainToImmutable();
    }

    private void Add(int place, RuleStrength strength)
    {
        Places.Add(place);
        if (strength == RuleStrength.MustConsider) MustConsider++;
    }
}
