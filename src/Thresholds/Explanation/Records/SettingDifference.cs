using System.Collections.Immutable;
using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Explanation.Records;

/// <summary>A parameter that was set otherwise when the record was written than in the guidance at hand.</summary>
/// <param name="Parameter">The parameter's id.</param>
/// <param name="Recorded">As set in the record; null: it stood at its default.</param>
/// <param name="AtHand">As set in the guidance at hand; null: it stands at its default.</param>
/// <param name="IsApplied">The record's setting was applied again. It cannot be where the guidance at hand has no such parameter, or another range.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record SettingDifference(string Parameter, int? Recorded, int? AtHand, bool IsApplied)
{
    /// <summary>The guidance at hand with the record's settings, as far as it takes them, and where they differ.</summary>
    internal static (Rulebook Rulebook, ImmutableArray<SettingDifference> Differences) ApplyAgain(StoredRecord record, Rulebook atHand)
    {
        // The fingerprint covers the settings: where it is the same, they are, whatever the record says of them.
        if (record.Fingerprint == atHand.Fingerprint) return (atHand, []);
        var differences = ImmutableArray.CreateBuilder<SettingDifference>();
        var guidance = atHand.Settings.IsEmpty ? atHand : RulebookBuilder.From(atHand).ClearSettings().Build();
        foreach (var parameter in record.Settings.Keys.Union(atHand.Settings.Keys).Order(StringComparer.Ordinal))
        {
            int? then = record.Settings.TryGetValue(parameter, out var set) ? set : null;
            int? now = atHand.Settings.TryGetValue(parameter, out var here) ? here : null;
            var isApplied = true;
            if (then is { } value) (guidance, isApplied) = Applied(guidance, parameter, value);
            if (then != now || !isApplied) differences.Add(new(parameter, then, now, isApplied));
        }

        return differences.Count == 0 ? (atHand, []) : (guidance, differences.ToImmutable());
    }

    private static (Rulebook Rulebook, bool IsApplied) Applied(Rulebook guidance, string parameter, int value)
    {
        if (guidance.Parameters.FirstOrDefault(p => p.Id == parameter) is not { } known || value < known.Min || value > known.Max) return (guidance, false);
        try
        {
            return (guidance.With(parameter, value), true);
        }
        catch (InputNotUsableException)
        {
            // A number within its range that a rule of the guidance at hand does not take, such as "at least 5 of" four signs.
            return (guidance, false);
        }
    }
}
