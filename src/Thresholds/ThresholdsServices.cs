using Microsoft.Extensions.DependencyInjection.Extensions;
using Thresholds.Evaluation;
using Thresholds.Rulebooks;

// The namespace hosts look in, by the convention of the packages they already use.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers a rulebook and its evaluator with a host.</summary>
public static class ThresholdsServices
{
    /// <summary>Registers a rulebook, its vocabulary and a <see cref="ThresholdEvaluator"/> as singletons. All three are immutable and safe from any thread.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="rulebook">The rulebook to decide by. The first one registered stands.</param>
    public static IServiceCollection AddThresholds(this IServiceCollection services, Rulebook rulebook)
    {
        services.TryAddSingleton(rulebook);
        services.TryAddSingleton(rulebook.Vocabulary);
        services.TryAddSingleton(new ThresholdEvaluator(rulebook));
        return services;
    }
}
