using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Evaluation.Compiled;

/// <summary>One rulebook written out for speed: its conditions as one run of nodes, its rules in the order in which a decision names them.</summary>
/// <remarks>Made on first use and kept for as long as the rulebook is. Immutable but for plans of days, made on first use; thread-safe.</remarks>
internal sealed class CompiledRulebook
{
    private static readonly ConditionalWeakTable<Rulebook, CompiledRulebook> Made = [];

    private readonly IReadOnlyDictionary<Condition, int> _roots;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly int[] _changes;
    private readonly RulesOfDay?[] _plans;

    private CompiledRulebook(Rulebook rulebook)
    {
        var compiler = new ConditionCompiler(rulebook);
        // Thresholds lowest first, and within one the order of the chapters: the order is stable.
        Rules = [.. rulebook.Rules.OrderBy(r => r.Threshold)];
        Strengths = [.. Rules.Select(r => r.Strength)];
        RuleRoots = [.. Rules.Select(r => compiler.Add(r.When))];
        foreach (var step in rulebook.Steps) compiler.Add(step.When);
        foreach (var route in rulebook.Routes)
            foreach (var condition in new[] { route.OpensWhen, route.BlockedBy, route.Unless }.OfType<Condition>()) compiler.Add(condition);
        foreach (var check in rulebook.Checks)
        {
            compiler.Add(check.When);
            compiler.Add(check.Expects);
        }

        Nodes = compiler.Nodes;
        MostFacts = compiler.Roots.Values.Select(at => Nodes[at].End - at).DefaultIfEmpty(0).Max() + 1;
        var vocabulary = rulebook.Vocabulary;
        Age = vocabulary.Place(new(FactKind.Measure, 0));
        FactIds = [.. vocabulary.Indicators.Select(i => i.Id), .. vocabulary.Measures.Select(m => m.Id), .. vocabulary.Choices.Select(c => c.Id), .. vocabulary.Events.Select(e => e.Id)];
        _roots = compiler.Roots;
        for (var i = 0; i < Rules.Length; i++) _places[Rules[i].Id] = i;
        InChapters = [.. rulebook.Rules.Select(r => _places[r.Id])];
        Chapters = new int[Rules.Length];
        for (var c = 0; c < rulebook.Chapters.Length; c++)
            foreach (var rule in rulebook.Chapters[c].Rules) Chapters[_places[rule.Id]] = c;
        _changes = [.. Rules.SelectMany(r => Changes(r.InForce)).Distinct().Order()];
        _plans = new RulesOfDay?[_changes.Length + 1];
    }

    /// <summary>All conditions, one after another.</summary>
    public Node[] Nodes { get; }

    /// <summary>The ids of all facts, by their places.</summary>
    public string[] FactIds { get; }

    /// <summary>The place of age.</summary>
    public int Age { get; }

    /// <summary>The most facts that one condition can bear on, and one more: age, for emergency accommodation.</summary>
    public int MostFacts { get; }

    /// <summary>All rules, by threshold and then in the order of the chapters.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>Where each rule's condition begins.</summary>
    public int[] RuleRoots { get; }

    /// <summary>The place of each rule's chapter among the chapters.</summary>
    public int[] Chapters { get; }

    /// <summary>The places of the rules, in the order of the chapters.</summary>
    public int[] InChapters { get; }

    /// <summary>How firmly each rule speaks.</summary>
    public RuleStrength[] Strengths { get; }

    public static CompiledRulebook Of(Rulebook rulebook) => Made.GetValue(rulebook, static r => new(r));

    /// <summary>Where a condition of the rulebook begins: the very object that stands in a rule, step, route or check.</summary>
    public int RootOf(Condition condition) => _roots[condition];

    /// <summary>The place of a rule among <see cref="Rules"/>.</summary>
    public int PlaceOf(Rule rule) => _places[rule.Id];

    /// <summary>Which rules apply on a day.</summary>
    public RulesOfDay RulesOn(DateOnly day)
    {
        var found = Array.BinarySearch(_changes, day.DayNumber);
        ref var plan = ref _plans[found < 0 ? ~found : found + 1];
        // Two threads may both make it; they make the same.
        return Volatile.Read(ref plan) ?? (plan = new(this, day));
    }

    // The days on which it begins or has ended: between two of these, of all rules, the same rules apply.
    private static IEnumerable<int> Changes(InForce inForce)
    {
        if (inForce.From is { } from) yield return from.DayNumber;
        if (inForce.To is { } to) yield return to.DayNumber + 1;
    }
}
