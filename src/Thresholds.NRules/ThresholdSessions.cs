using NRules;
using NRules.RuleModel;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.NRules;

/// <summary>A rulebook, and a host's own NRules rules beside it, compiled once; opens sessions.</summary>
/// <remarks>
/// Compiling costs seconds and memory for a whole rulebook (the README has figures): make one for each rulebook and keep it as long as the program.
/// Safe to use from any thread; the sessions it opens are not.
/// <example><code>
/// var sessions = new ThresholdSessions(EnglandGuidance.Rulebook);
/// var session = sessions.Open();
/// var held = session.Put(contact);
/// var decision = session.Decide(held);
/// </code></example>
/// </remarks>
public sealed class ThresholdSessions
{
    /// <summary>Compiles.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="hostRules">The host's own rules, such as a <c>RuleRepository</c> of NRules' fluent language. They may match on every public fact here.</param>
    /// <exception cref="RuleCompilationException">NRules cannot compile a rule of the host's.</exception>
    public ThresholdSessions(Rulebook rulebook, params IEnumerable<IRuleRepository> hostRules)
        : this(rulebook, [.. new RulebookRuleRepository(rulebook).GetRuleSets().Concat(hostRules.SelectMany(r => r.GetRuleSets())).SelectMany(s => s.Rules)])
    {
    }

    internal ThresholdSessions(Rulebook rulebook, IReadOnlyList<IRuleDefinition> definitions)
    {
        Evaluator = new(rulebook);
        Factory = new RuleCompiler().Compile(definitions);
    }

    /// <summary>The rulebook it decides by.</summary>
    public Rulebook Rulebook => Evaluator.Rulebook;

    /// <summary>What NRules compiled: for a dependency resolver, an action interceptor, or events of all sessions. Set it up before opening sessions.</summary>
    public ISessionFactory Factory { get; }

    internal ThresholdEvaluator Evaluator { get; }

    /// <summary>Opens a session.</summary>
    public ThresholdSession Open() => new(this);

    /// <summary>Decides one contact in a session of its own.</summary>
    /// <param name="contact">The contact, built on this rulebook's vocabulary.</param>
    /// <param name="dates">The day whose rules apply and the moment for clocks; left out: the contact's own day, and no clock read.</param>
    /// <exception cref="ArgumentException">The contact was built on another rulebook's vocabulary.</exception>
    public ThresholdDecision Decide(Contact contact, DecisionDates dates = default)
    {
        var session = Open();
        return session.Decide(session.Put(contact, dates));
    }
}
