using Thresholds.Audit.Import;

namespace Thresholds.Audit.Chronology;

/// <summary>One thing that happened to a child, told once however many files tell it. Packed: 28 bytes.</summary>
/// <remarks>What an assessment found is not in here, nor anywhere in a chronology: it was not known before the assessment ended.</remarks>
internal readonly record struct LifeEvent
{
    public required int Day { get; init; }

    /// <summary>The day on which what ends here began; −1 where not said.</summary>
    public required int Started { get; init; }

    /// <summary>The contact that this is, by its place in the file; −1 where only other files tell it.</summary>
    public required int Contact { get; init; }

    /// <summary>Minutes since midnight; −1 where not recorded.</summary>
    public required short Minute { get; init; }

    /// <summary>The place of the source's text; −1 where not recorded.</summary>
    public required short Source { get; init; }

    /// <summary>The place of the code's text; −1 where there is none.</summary>
    public required short Code { get; init; }

    public required ushort Yes { get; init; }

    public required ushort No { get; init; }

    public required RecordedKind Kind { get; init; }

    /// <summary>Whether something is said to hold. Said to hold and not to hold by different files, it is not said.</summary>
    public bool Says(OutcomeFlag flag) => (Yes & ~No & (int)flag) != 0;
}
