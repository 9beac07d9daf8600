using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Facts;

namespace Thresholds.Audit.Import;

/// <summary>What happened. Where two happen on one day, the order here is the order in which they are told; it says nothing of hours.</summary>
internal enum RecordedKind
{
    Contact,
    EarlyHelpAssessment,
    Referral,
    Assessment,
    Section47Enquiry,
    InitialConference,
    ChildInNeedPlanStart,
    ProtectionPlanStart,
    LookedAfterStart,
    LegalStatus,
    Placement,
    EarlyHelpAssessmentEnd,
    AssessmentEnd,
    Section47EnquiryEnd,
    LookedAfterEnd,
    ProtectionPlanEnd,
    ChildInNeedPlanEnd,
    Closure,
}

/// <summary>Where a record was read.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Sheet">The sheet, or the part of an XML file; empty for a text file.</param>
/// <param name="Row">The row of the sheet, or the line of the file, from 1.</param>
internal readonly record struct ReadFrom(string File, string Sheet, long Row)
{
    public override string ToString() => Sheet.Length == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{File}, row {Row}")
        : string.Create(CultureInfo.InvariantCulture, $"{File}, {Sheet}, row {Row}");
}

/// <summary>One thing that a file says happened to one child on one day: all that a chronology needs, and nothing else.</summary>
/// <remarks>
/// Holds no name, no free text and no worker. A flag neither in <see cref="Yes"/> nor in <see cref="No"/> is not known: a blank is not a no.
/// It says what was recorded, not that it is right. Immutable; safe to share between threads.
/// </remarks>
internal sealed record RecordedEvent
{
    /// <summary>The child's identifier, as text.</summary>
    public required string ChildId { get; init; }

    /// <summary>What happened.</summary>
    public required RecordedKind Kind { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Where it was read.</summary>
    public required ReadFrom At { get; init; }

    /// <summary>The format of the file; null where not said, and then nothing can be said of what such a file leaves out.</summary>
    public RecordFormat? Format { get; init; }

    /// <summary>The year of the census that tells it, which ends on 31 March of that year; null elsewhere.</summary>
    public int? CensusYear { get; init; }

    /// <summary>The day on which what ends here began, where the same row says it; links an end to its start.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>The record's own identifier, or its place among several of one child and day; empty where the format has none.</summary>
    public string OwnId { get; init; } = string.Empty;

    /// <summary>Who made it: a code of the national source list; null when not recorded or without meaning.</summary>
    public string? Source { get; init; }

    /// <summary>The code that goes with the kind: primary need of a referral, category of abuse of a plan, legal status, placement, reason of a closure; of a start of care the legal status, where SSDA903 says it. Null when there is none.</summary>
    public string? Code { get; init; }

    /// <summary>What is said to hold.</summary>
    public OutcomeFlag Yes { get; init; }

    /// <summary>What is said not to hold.</summary>
    public OutcomeFlag No { get; init; }

    /// <summary>What an assessment found, by code. Hindsight: never to be fed to a decision on anything before it ended.</summary>
    public ImmutableArray<string> Factors { get; init; } = [];

    /// <summary>The team; empty when not recorded. Never the worker.</summary>
    public string Team { get; init; } = string.Empty;

    /// <summary>What it says of one flag.</summary>
    public Truth Says(OutcomeFlag flag) => (Yes & flag) != 0 ? Truth.Yes : (No & flag) != 0 ? Truth.No : Truth.NotKnown;

    /// <summary>The kind and the day; nothing about the child.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} on {Day:yyyy-MM-dd}");
}
