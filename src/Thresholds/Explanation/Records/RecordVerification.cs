using System.Collections.Immutable;
using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Explanation.Records;

/// <summary>What came of deciding one record again: the verdict, why, and everything in which the two decisions differ.</summary>
/// <remarks>Never prints what it holds. Immutable; safe to share between threads.</remarks>
public sealed class RecordVerification
{
    internal RecordVerification(RecordVerdict verdict, string? contactId)
    {
        Verdict = verdict;
        ContactId = contactId;
    }

    /// <summary>The verdict.</summary>
    public RecordVerdict Verdict { get; }

    /// <summary>The contact's id; null when it could not be read.</summary>
    public string? ContactId { get; }

    /// <summary>The record; null when it could not be read.</summary>
    public StoredRecord? Record { get; internal init; }

    /// <summary>The guidance by which it was decided again: the one at hand, with the record's settings; null when the record could not be read.</summary>
    public Rulebook? Rulebook { get; internal init; }

    /// <summary>What explains the differences, each once, the gravest first; empty where there is none.</summary>
    public ImmutableArray<RecordCause> Causes { get; internal init; } = [];

    /// <summary>Everything in which the decisions differ.</summary>
    public ImmutableArray<RecordDifference> Differences { get; internal init; } = [];

    /// <summary>Parts of the record outside its decision that would be written otherwise now (<c>library</c>, <c>rulebook</c>, ...), and <c>layout</c> where only the layout differs.</summary>
    public ImmutableArray<string> Parts { get; internal init; } = [];

    /// <summary>Parameters set otherwise; the record was decided again with its own settings.</summary>
    public ImmutableArray<SettingDifference> Settings { get; internal init; } = [];

    /// <summary>What the settings at hand would change, where they are others; empty where nothing.</summary>
    public ImmutableArray<RecordDifference> UnderSettingsAtHand { get; internal init; } = [];

    /// <summary>In which parts the guidance at hand, with the record's settings, is not the one that decided; null when it is that one.</summary>
    public GuidanceChange? Guidance { get; internal init; }

    /// <summary>Why the record, or its stated facts, cannot be read; empty when they can.</summary>
    public ImmutableArray<Fault> Faults { get; internal init; } = [];

    /// <summary>Whether another version of the library wrote it.</summary>
    public bool IsOtherLibrary => Record is { } record && record.Library != DecisionRecord.LibraryVersion;
}
