using System.Globalization;
using Thresholds.Audit.Consistency.Contacts;

namespace Thresholds.Audit.Chronology;

/// <summary>One contact of the file whose decisions are looked at. Its place in the file is the order in which it is added.</summary>
/// <param name="ContactId">Its own id.</param>
/// <param name="ChildId">The child's id as text; null or empty where the file names no child, and then nothing can be told of before or after.</param>
/// <param name="Family">What groups brothers and sisters; null where the file does not say.</param>
/// <param name="Day">The day of receipt.</param>
/// <param name="Time">The time of receipt; null where not recorded.</param>
/// <param name="Source">Who made it, as a code of the national source list; null where not recorded.</param>
/// <param name="Recorded">What the file says was decided.</param>
internal readonly record struct ChronologyContact(
    string ContactId, string? ChildId, string? Family, DateOnly Day, TimeOnly? Time, string? Source, RecordedDecision Recorded)
{
    /// <summary>The day; nothing about the child.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"contact on {Day:yyyy-MM-dd}");
}
