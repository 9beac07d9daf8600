using Thresholds.Facts;
using Thresholds.Timescales;

namespace Thresholds.Audit.Import;

/// <summary>What a row says beside its facts: what travels with the decision and what its dates are.</summary>
/// <param name="Received">The day of receipt, with a time if one was given.</param>
/// <param name="DecidedOn">The day the decision was recorded; null when not given.</param>
/// <param name="Family">The family that groups brothers and sisters; null when not given.</param>
/// <param name="Attributes">What travels beside for an equity table.</param>
internal sealed record RowBeside(LocalMoment Received, DateOnly? DecidedOn, string? Family, IReadOnlyDictionary<string, string> Attributes)
{
    public static RowBeside Of(Contact contact) => new(contact.Received, contact.DecidedOn, contact.Family, contact.Attributes);
}
