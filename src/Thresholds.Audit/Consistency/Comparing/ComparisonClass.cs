namespace Thresholds.Audit.Consistency.Comparing;

/// <summary>How a recorded decision stands beside what the recorded facts point to. Which file to read, never what the decision was worth.</summary>
internal enum ComparisonClass : byte
{
    /// <summary>Too little is recorded to compare: see why.</summary>
    CannotBeJudged,

    /// <summary>The recorded decision is what the recorded facts point to, or one of those it stands for is.</summary>
    Agrees,

    /// <summary>A professional had to consider more than was decided, and a reason is recorded. Whether it answers is for a reader.</summary>
    MustConsiderWithReason,

    /// <summary>The recorded decision lies below what the law required on the recorded facts.</summary>
    BelowWhatTheLawRequired,

    /// <summary>A professional had to consider more than was decided, and no reason is recorded.</summary>
    MustConsiderWithoutReason,

    /// <summary>Lower than what the recorded facts point to.</summary>
    DiffersLower,

    /// <summary>Higher than what the recorded facts point to.</summary>
    DiffersHigher,
}

/// <summary>Why a contact cannot be judged.</summary>
internal enum CannotBeJudged : byte
{
    /// <summary>It can.</summary>
    No,

    /// <summary>No decision is recorded, or none that could be read.</summary>
    DecisionNotKnown,

    /// <summary>Fewer facts are recorded than the gate asks for.</summary>
    TooFewFacts,

    /// <summary>The facts point to nothing, and what was asked and not answered could still point to something.</summary>
    StillOpen,

    /// <summary>A professional had to consider more than was decided, and the file has no place for a reason.</summary>
    NoPlaceForAReason,

    /// <summary>The recorded level stands for one of several thresholds, none of them what the facts point to, and not all lower nor all higher.</summary>
    StandsForSeveral,
}

/// <summary>The words for the classes.</summary>
internal static class ComparisonWords
{
    /// <summary>What a class is called in a report.</summary>
    public static string Words(this ComparisonClass comparison) => comparison switch
    {
        ComparisonClass.CannotBeJudged => "cannot be judged from what is recorded",
        ComparisonClass.Agrees => "agrees with what the recorded facts point to",
        ComparisonClass.MustConsiderWithReason => "must be considered, and a reason is recorded",
        ComparisonClass.BelowWhatTheLawRequired => "below what the law required on the recorded facts: read the file",
        ComparisonClass.MustConsiderWithoutReason => "must be considered, and no reason is recorded: read the file",
        ComparisonClass.DiffersLower => "differs from what the recorded facts point to, lower: read the file",
        ComparisonClass.DiffersHigher => "differs from what the recorded facts point to, higher: read the file",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };

    /// <summary>Why a contact cannot be judged.</summary>
    public static string Words(this CannotBeJudged why) => why switch
    {
        CannotBeJudged.No => "can be judged",
        CannotBeJudged.DecisionNotKnown => "no decision is recorded, or none that could be read",
        CannotBeJudged.TooFewFacts => "too few facts are recorded",
        CannotBeJudged.StillOpen => "nothing recorded points anywhere, and questions of the file are not answered",
        CannotBeJudged.StandsForSeveral => "the level recorded stands for one of several thresholds, and which was meant would decide",
        CannotBeJudged.NoPlaceForAReason => "a reason was needed, and the file has no place for one",
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    };
}
