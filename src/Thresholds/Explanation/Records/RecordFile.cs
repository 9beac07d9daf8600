using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Text;

namespace Thresholds.Explanation.Records;

/// <summary>What came of reading a file of decision records: each by itself, so that a damaged one never loses a good one.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class RecordFile
{
    internal RecordFile(ContactShape shape, ImmutableArray<ReadRecord> records, ImmutableArray<Fault> faults)
    {
        Shape = shape;
        Records = records;
        Faults = faults;
    }

    /// <summary>How the records stand in the file.</summary>
    public ContactShape Shape { get; }

    /// <summary>All records, in the order of the file, usable or not; empty when the file as a whole cannot be read.</summary>
    public ImmutableArray<ReadRecord> Records { get; }

    /// <summary>Why the file as a whole cannot be read; empty when it can.</summary>
    public ImmutableArray<Fault> Faults { get; }

    /// <summary>Whether records could be told apart at all.</summary>
    public bool IsReadable => Faults.IsEmpty;
}

/// <summary>One record of a file: the id of its contact if that could be read, and the record or everything that is wrong with it.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class ReadRecord
{
    internal ReadRecord(int index, string? contactId, Reading<StoredRecord> reading)
    {
        Index = index;
        ContactId = contactId;
        Reading = reading;
    }

    /// <summary>Its place among the records, from 0.</summary>
    public int Index { get; }

    /// <summary>The contact's id; null when it could not be read.</summary>
    public string? ContactId { get; }

    /// <summary>The record, or all its faults.</summary>
    public Reading<StoredRecord> Reading { get; }
}
