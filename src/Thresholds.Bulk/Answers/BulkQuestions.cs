namespace Thresholds.Bulk;

/// <summary>What is asked of every contact besides how each threshold stands; what is not asked costs nothing.</summary>
/// <remarks>The default value asks for the thresholds alone.</remarks>
[Flags]
public enum BulkQuestions
{
    /// <summary>How each threshold stands, and with it what is required, to consider and not ruled out. Always answered.</summary>
    Thresholds = 0,

    /// <summary>Where each route to safety stands.</summary>
    Routes = 1,

    /// <summary>How soon.</summary>
    Urgency = 2,

    /// <summary>Which rules are met and which are not settled.</summary>
    Rules = 4,

    /// <summary>Which steps are to be done. When they are due is asked of one row at a time (<see cref="BulkEvaluator.Explain"/>).</summary>
    Steps = 8,

    /// <summary>What the record shows of what it should show.</summary>
    Checks = 16,

    /// <summary>The highest threshold not ruled out when every fact without a column is read as no.</summary>
    NotRuledOutOnWhatWasAsked = 32,

    /// <summary>Of how many facts anything is known, and how many are no only because a blank means no.</summary>
    FactsKnown = 64,

    /// <summary>All of them.</summary>
    Everything = Routes | Urgency | Rules | Steps | Checks | NotRuledOutOnWhatWasAsked | FactsKnown,
}
