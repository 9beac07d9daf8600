using Thresholds.Facts;

namespace Thresholds.Audit.Consistency.Contacts;

/// <summary>One contact packed into numbers that stand for texts kept once. About eighty bytes; a million fit comfortably.</summary>
internal readonly record struct ContactRow
{
    public required int Child { get; init; }

    /// <summary>−1 where not recorded, like every number below that stands for a text.</summary>
    public required int Family { get; init; }

    public required int Day { get; init; }

    /// <summary>Minutes since midnight; −1 where not recorded.</summary>
    public required short Minute { get; init; }

    public required short Source { get; init; }

    public required short Team { get; init; }

    public required int Topics { get; init; }

    public required int RulesMet { get; init; }

    public required int Facts { get; init; }

    public required short FactsRecorded { get; init; }

    public required ushort PointedBits { get; init; }

    public required byte RecordedBits { get; init; }

    /// <summary>The rung not ruled out on what was asked; 0 none.</summary>
    public required byte NotRuledOut { get; init; }

    public required short MustConsiderUnanswered { get; init; }

    public required sbyte ReasonSign { get; init; }

    public required sbyte OutOfHoursSign { get; init; }

    public required short Equity { get; init; }

    /// <summary>The place among the later events; −1 where no chronology was read.</summary>
    public required int Later { get; init; }

    public required byte ShownBits { get; init; }

    public PointedTo PointedTo => PointedTo.Unpack(PointedBits);

    public RecordedDecision Recorded => RecordedDecision.Unpack(RecordedBits);

    public Truth Reason => (Truth)ReasonSign;

    public Truth OutOfHours => (Truth)OutOfHoursSign;

    public DateOnly ReceivedOn => DateOnly.FromDayNumber(Day);

    public RecordShown Shown => new((Shown)(ShownBits & 3), (Shown)(ShownBits >> 2 & 3), (Shown)(ShownBits >> 4 & 3), (Shown)(ShownBits >> 6 & 3));
}
