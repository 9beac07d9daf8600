using Thresholds.Facts;
using Thresholds.NRules;
using Thresholds.Rulebooks;

namespace Thresholds.Benchmarks;

/// <summary>The NRules side of a comparison, in two modes: a session for each contact, and many contacts in one session, which is its fastest.</summary>
/// <remarks>In the build only where the package is.</remarks>
internal sealed class NRulesSide(Rulebook rulebook)
{
    private readonly ThresholdSessions _sessions = new(rulebook);

    /// <summary>Decides each contact in a session of its own, and counts those with something to consider.</summary>
    public int SessionForEach(IReadOnlyList<Contact> contacts) => contacts.Count(c => _sessions.Decide(c).ToConsider is not null);

    /// <summary>Decides contacts many to a session, and counts those with something to consider.</summary>
    /// <param name="contacts">The contacts.</param>
    /// <param name="together">How many to a session.</param>
    public int ManyInOne(IReadOnlyList<Contact> contacts, int together = 1_000)
    {
        var toConsider = 0;
        foreach (var some in contacts.Chunk(together))
        {
            var session = _sessions.Open();
            session.PutAll(some);
            toConsider += session.DecideAll().Values.Count(d => d.ToConsider is not null);
        }

        return toConsider;
    }
}
