using System.Collections.Immutable;

namespace Thresholds.Audit.Import;

/// <summary>Says that a row tells of an event: which column holds its day, and which its particulars.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Day">The column of its day.</param>
internal sealed record EventRule(RecordedKind Kind, string Day)
{
    /// <summary>Without this day the row says nothing and is set aside.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>The column of the day on which what ends here began.</summary>
    public string? StartedOn { get; init; }

    /// <summary>The column of the source.</summary>
    public string? Source { get; init; }

    /// <summary>The column of the code that goes with it.</summary>
    public string? Code { get; init; }

    /// <summary>The yes-or-no columns that speak of it.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>The column of outcomes as JSON or text.</summary>
    public string? Outcomes { get; init; }

    /// <summary>The column of the team.</summary>
    public string? Team { get; init; }

    /// <summary>A column whose code must be one of a few for the event to have happened; null when the day alone says so.</summary>
    public (string Column, ImmutableArray<string> Codes)? Where { get; init; }

    /// <summary>A column whose text must begin with one of a few for the event to have happened; null when it need not.</summary>
    public (string Column, ImmutableArray<string> Starts)? TextBegins { get; init; }
}
