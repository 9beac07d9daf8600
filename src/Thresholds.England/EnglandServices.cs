using Thresholds.England;

// The namespace hosts look in, by the convention of the packages they already use.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the guidance for England with a host.</summary>
public static class EnglandServices
{
    /// <summary>Registers the England guidance, its vocabulary and an evaluator as singletons, all immutable and safe from any thread.</summary>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection AddEnglandThresholds(this IServiceCollection services) => services.AddThresholds(EnglandGuidance.Rulebook);
}
