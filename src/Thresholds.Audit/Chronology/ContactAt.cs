using Thresholds.Audit.Consistency.Contacts;

namespace Thresholds.Audit.Chronology;

/// <summary>A contact of the file, by numbers. The child and the family are −1 where the file names none.</summary>
internal readonly record struct ContactAt(int Child, int Family, int Day, byte RecordedBits)
{
    public RecordedDecision Recorded => RecordedDecision.Unpack(RecordedBits);
}
