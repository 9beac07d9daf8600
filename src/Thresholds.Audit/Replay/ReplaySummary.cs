using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Audit.Replay;

/// <summary>How many contacts come out at one threshold.</summary>
/// <param name="Threshold">The threshold; null: none.</param>
/// <param name="Count">How many.</param>
public readonly record struct ThresholdCount(Threshold? Threshold, long Count);

/// <summary>How many contacts have one threshold in one status.</summary>
/// <param name="Threshold">The threshold.</param>
/// <param name="Status">The status.</param>
/// <param name="Count">How many.</param>
public readonly record struct StatusCount(Threshold Threshold, ThresholdStatus Status, long Count);

/// <summary>How many contacts have one recorded outcome.</summary>
/// <param name="Outcome">Thresholds joined by <c>;</c> (each) or by <c> or </c> (one of them), <c>none</c>, <c>not-matched</c>, or empty when nothing is recorded.</param>
/// <param name="Count">How many.</param>
public readonly record struct OutcomeCount(string Outcome, long Count);

/// <summary>A value to which the mapping gives no meaning: what it would have said is left not known.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Letter">Its letter in a spreadsheet.</param>
/// <param name="Shown">The code as it stands; in parentheses what it is not, where it may be free text or a date.</param>
/// <param name="Count">In how many contacts.</param>
public readonly record struct UnmatchedCount(string Column, string Letter, string Shown, long Count);

/// <summary>A column of the file that was not read.</summary>
/// <param name="Column">The column's name; empty when it has none.</param>
/// <param name="Letter">Its letter in a spreadsheet.</param>
/// <param name="IsNamed">The mapping names it under <c>ignore</c>; otherwise nobody said that it is to be left out.</param>
/// <param name="Filled">In how many rows something stands in it.</param>
public readonly record struct UnreadColumn(string Column, string Letter, bool IsNamed, long Filled);

/// <summary>The counts of one replay. They add up: rows read are rows decided and rows set aside, and every list of counts adds up to the rows decided.</summary>
/// <remarks>Holds no fact about a child. Immutable; safe to share between threads.</remarks>
public sealed record ReplaySummary
{
    /// <summary>The file of decisions; empty where none was written.</summary>
    public required string DecisionsPath { get; init; }

    /// <summary>The file of rows set aside, with its header alone when there are none; empty where no files were written.</summary>
    public required string QuarantinePath { get; init; }

    /// <summary>The file that says what the columns of the decisions hold; empty where no files were written.</summary>
    public required string DictionaryPath { get; init; }

    /// <summary>The separator the file was read with; a comma for a workbook or a table, which have none.</summary>
    public required char Separator { get; init; }

    /// <summary>It was read off the header; otherwise the mapping says it.</summary>
    public required bool SeparatorWasDetected { get; init; }

    /// <summary>Rows read; the header is not counted, nor are blank rows of a workbook, of which <see cref="Notes"/> tells.</summary>
    public required long RowsRead { get; init; }

    /// <summary>Rows decided.</summary>
    public required long Decided { get; init; }

    /// <summary>Rows set aside.</summary>
    public long SetAside => RowsRead - Decided;

    /// <summary>Of those set aside, rows that state a legal fact or a fact that must be answered. They stand first in the quarantine.</summary>
    public required long SetAsideToLookAtFirst { get; init; }

    /// <summary>Contacts by what the law requires: none, then section 17 and section 47.</summary>
    public required ImmutableArray<ThresholdCount> Required { get; init; }

    /// <summary>Contacts by what is to be considered: none, then lowest first.</summary>
    public required ImmutableArray<ThresholdCount> ToConsider { get; init; }

    /// <summary>Contacts by the highest threshold not ruled out on what was asked: none, then lowest first. Facts without a column are read as no for this figure alone.</summary>
    public required ImmutableArray<ThresholdCount> NotRuledOutOnWhatWasAsked { get; init; }

    /// <summary>Contacts by threshold and status, zeros included.</summary>
    public required ImmutableArray<StatusCount> Statuses { get; init; }

    /// <summary>Contacts by recorded outcome; empty when the mapping names no outcome.</summary>
    public required ImmutableArray<OutcomeCount> Outcomes { get; init; }

    /// <summary>Contacts with facts that cannot all be true.</summary>
    public required long Clashes { get; init; }

    /// <summary>Contacts in which a rule is met that must be considered.</summary>
    public required long MustConsiderUnanswered { get; init; }

    /// <summary>Facts of the guidance, age included.</summary>
    public required int FactsInGuidance { get; init; }

    /// <summary>Facts some column speaks of, age included when it has one.</summary>
    public required int FactsAskedAbout { get; init; }

    /// <summary>How much each chapter of the guidance asks, in the order of the chapters.</summary>
    public required ImmutableArray<TopicCount> Topics { get; init; }

    /// <summary>How many contacts meet each rule that any meets, in the order of the guidance.</summary>
    public required ImmutableArray<RuleCount> Rules { get; init; }

    /// <summary>Facts for which a blank means no, as the mapping says by name.</summary>
    public required ImmutableArray<string> ClosedFacts { get; init; }

    /// <summary>Values to which the mapping gives no meaning, in the order of the columns.</summary>
    public required ImmutableArray<UnmatchedCount> Unmatched { get; init; }

    /// <summary>Columns that were not read, in their order.</summary>
    public required ImmutableArray<UnreadColumn> Unread { get; init; }

    /// <summary>What must be known of how a workbook was read, in sentences: its sheet, blank rows, identifiers that are numbers. Default: nothing.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
