using Microsoft.Extensions.DependencyInjection.Extensions;
using NRules.RuleModel;
using Thresholds.NRules;
using Thresholds.Rulebooks;

// The namespace hosts look in, by the convention of the packages they already use.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers NRules sessions over the host's rulebook.</summary>
public static class NRulesServices
{
    /// <summary>Registers one <see cref="ThresholdSessions"/> over the registered rulebook, compiled when it is first asked for, safe from any thread.</summary>
    /// <param name="services">The host's services, to which a rulebook is or will be added (<c>AddThresholds(rulebook)</c>).</param>
    /// <param name="hostRules">The host's own NRules rules.</param>
    public static IServiceCollection AddThresholdsNRules(this IServiceCollection services, params IRuleRepository[] hostRules)
    {
        services.TryAddSingleton(provider => new ThresholdSessions(
            provider.GetService<Rulebook>() ?? throw new InvalidOperationException(
                "No rulebook is registered. Add one beside AddThresholdsNRules: AddThresholds(rulebook), or AddEnglandThresholds()."),
            hostRules));
        return services;
    }
}
