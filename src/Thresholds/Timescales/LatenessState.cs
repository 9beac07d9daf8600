namespace Thresholds.Timescales;

/// <summary>Whether a due moment has passed.</summary>
/// <remarks>The default value is <see cref="CannotTell"/>: unknown is not "in time", and not "late".</remarks>
public enum LatenessState
{
    /// <summary>It may or may not have passed: a time that decides it was not recorded.</summary>
    CannotTell,

    /// <summary>It has not passed. The due moment itself is still in time.</summary>
    NotYetDue,

    /// <summary>It has passed, however the missing times are read.</summary>
    Overdue,
}
