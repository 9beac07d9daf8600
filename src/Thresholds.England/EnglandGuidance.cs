using System.Reflection;
using Thresholds.Rulebooks;

namespace Thresholds.England;

/// <summary>The threshold guidance for England, compiled from its chapters and embedded.</summary>
/// <remarks>Nobody has reviewed it yet, and most of its citations are not yet verified: each says so. Read once, on first use. Thread-safe.
/// <example><code>var evaluator = new ThresholdEvaluator(EnglandGuidance.Rulebook);</code></example></remarks>
public static class EnglandGuidance
{
    private static readonly Lazy<Rulebook> Read = new(() => RulebookReader.Read(Bytes(), "rulebook.json").Value);

    /// <summary>The guidance.</summary>
    public static Rulebook Rulebook => Read.Value;

    private static byte[] Bytes()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("rulebook.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
