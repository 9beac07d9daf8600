namespace Thresholds.Audit.Findings;

/// <summary>Rules that carry no first day, applied to contacts of any age. Old contacts are then read with today's understanding, and the report says so.</summary>
/// <param name="Contacts">Contacts on which such a rule is met.</param>
/// <param name="Decisive">Of those, contacts where only such rules point as high as the contact points.</param>
/// <param name="Rules">How many rules of the guidance carry no first day.</param>
internal sealed record TodaysUnderstanding(long Contacts, long Decisive, int Rules);
