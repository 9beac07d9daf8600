namespace Thresholds.Explanation;

/// <summary>Why nothing of a contact is told to a reader.</summary>
/// <remarks>For the worker and the host, never for the reader: the page is the same for every reason, since "recorded as unsafe" would itself tell
/// something. The default value is <see cref="NotRecorded"/>: silence is never leave to tell.</remarks>
public enum NotToldBecause
{
    /// <summary>Nobody has recorded whether it is safe to tell this person.</summary>
    NotRecorded,

    /// <summary>It is recorded that it is not safe to tell this person.</summary>
    RecordedUnsafe,

    /// <summary>No such person is listed; for the child: nobody, or more than one person, is listed as the child.</summary>
    NotListed,

    /// <summary>An adult's page was asked for, and the person is listed as the child.</summary>
    IsTheChild,
}

/// <summary>Words for the reasons.</summary>
/// <remarks>Thread-safe.</remarks>
public static class NotToldWords
{
    /// <summary>The reason in a sentence for the worker, with what to do.</summary>
    /// <param name="reason">The reason.</param>
    public static string Words(this NotToldBecause reason) => reason switch
    {
        NotToldBecause.RecordedUnsafe => "It is recorded that it is not safe to tell this person. Nothing is told unless whoever decided that decides again and records it.",
        NotToldBecause.NotListed => "This person is not listed beside the contact (the child: exactly one person whose relation is `the child`). List them, and record whether it is safe to tell them.",
        NotToldBecause.IsTheChild => "This person is listed as the child. Write the page for the child instead.",
        _ => "Nobody has recorded whether it is safe to tell this person. Decide that with a manager and record it beside the person.",
    };
}
