using Thresholds.Facts;

namespace Thresholds.Audit.Consistency.Contacts;

/// <summary>What a file says was decided, as a set of thresholds. The default value is "not known": a blank is never "none".</summary>
/// <remarks>
/// Two kinds of set, never confused. <em>Each</em> was decided ("section 17 and accommodated"): the highest speaks for the ladder. Or a local
/// level that stands for <em>one of</em> several ("level 4" where it holds section 17 and section 47): then it cannot be told which, and whatever
/// is said of the contact must hold whichever of them was meant. One of a single threshold is that threshold.
/// </remarks>
internal readonly record struct RecordedDecision
{
    private const int NoneBit = 1;
    private const int OneOfBit = 32;
    private const int LadderBits = 0b1110;
    private const int PlaceBit = 16;

    private readonly byte _bits;

    private RecordedDecision(int bits) => _bits = (byte)bits;

    /// <summary>Nothing is recorded, or nothing that could be read.</summary>
    public static RecordedDecision NotKnown => default;

    /// <summary>A professional recorded that none of the thresholds is met.</summary>
    public static RecordedDecision NoneOfThem => new(NoneBit);

    /// <summary>Whether anything on the ladder is known, "none of them" included. Emergency accommodation alone says nothing of the ladder.</summary>
    public bool IsKnown => (_bits & (NoneBit | LadderBits)) != 0;

    /// <summary>The lowest rung it may stand for. Only where known.</summary>
    public int Lowest => IsOneOf ? LowestBit(_bits & (NoneBit | LadderBits)) : Highest;

    /// <summary>The highest rung it may stand for. Only where known.</summary>
    public int Highest => (_bits & LadderBits) switch { 0 => 0, var ladder => 31 - System.Numerics.BitOperations.LeadingZeroCount((uint)ladder) };

    /// <summary>Whether it stands for one rung only.</summary>
    public bool IsOneRung => IsKnown && !MayBeOffTheLadder && Lowest == Highest;

    /// <summary>Whether one of those it may stand for is emergency accommodation, which says nothing of the ladder: then nothing holds whichever was meant.</summary>
    public bool MayBeOffTheLadder => IsOneOf && (_bits & PlaceBit) != 0;

    /// <summary>Whether it may stand for a rung: what was decided, or one of those it stands for. Only where known.</summary>
    public bool MayBe(int rung) => IsOneOf ? (_bits >> rung & 1) != 0 : rung == Highest;

    /// <summary>Whether emergency accommodation was recorded. No says nothing: few files have a column for it, and one of several is not recorded.</summary>
    public bool HasEmergencyAccommodation => !IsOneOf && (_bits & PlaceBit) != 0;

    /// <summary>The same, of the ladder alone. A level that may stand for it keeps it: it is one of its readings.</summary>
    public RecordedDecision WithoutEmergencyAccommodation => IsOneOf ? this : new(_bits & ~PlaceBit);

    /// <summary>One byte.</summary>
    public byte Packed => _bits;

    private bool IsOneOf => (_bits & OneOfBit) != 0;

    /// <summary>All of these were decided.</summary>
    /// <exception cref="ArgumentException">The set is empty: say not known, or none of them.</exception>
    public static RecordedDecision Each(IEnumerable<Threshold> thresholds) => new(Bits(thresholds, false));

    /// <summary>A level that stands for one of these, perhaps also for none of the thresholds.</summary>
    /// <exception cref="ArgumentException">The set is empty.</exception>
    public static RecordedDecision OneOf(IEnumerable<Threshold> thresholds, bool orNone = false)
    {
        var bits = Bits(thresholds, orNone) | (orNone ? NoneBit : 0);
        return new(System.Numerics.BitOperations.PopCount((uint)bits) == 1 ? bits : bits | OneOfBit);
    }

    /// <summary>Reads the words an imported outcome is kept in: empty, <c>none</c>, <c>not-matched</c>, thresholds joined by <c>;</c>, or by <c> or </c>.</summary>
    public static RecordedDecision FromWords(string words)
    {
        if (words is "" or Import.RecordedOutcome.NotMatched) return NotKnown;
        if (words == Import.RecordedOutcome.None) return NoneOfThem;
        var oneOf = words.Split(Import.RecordedOutcome.Or);
        return oneOf.Length > 1 ? OneOf(Thresholds(oneOf.Where(w => w != Import.RecordedOutcome.None)), oneOf.Contains(Import.RecordedOutcome.None)) : Each(Thresholds(words.Split(';')));

        static IEnumerable<Threshold> Thresholds(IEnumerable<string> slugs)
            => slugs.Select(w => ThresholdWords.TryParse(w, out var t) ? t : throw new ArgumentException($"`{w}` is not a threshold.", nameof(words)));
    }

    /// <summary>The other way round from <see cref="Packed"/>.</summary>
    public static RecordedDecision Unpack(byte bits) => new(bits);

    /// <summary>In words: <c>section 17</c>, <c>section 17 or section 47</c>, <c>not known</c>.</summary>
    public override string ToString()
    {
        if (!IsKnown) return "not known";
        if (!IsOneOf) return Rungs.Words(Highest);
        var bits = _bits;
        var words = Enumerable.Range(0, Rungs.Count).Where(r => (bits >> r & 1) == 1).Select(Rungs.Words);
        return string.Join(" or ", MayBeOffTheLadder ? words.Append(Threshold.EmergencyAccommodation.Words()) : words);
    }

    private static int LowestBit(int bits) => System.Numerics.BitOperations.TrailingZeroCount(bits);

    private static int Bits(IEnumerable<Threshold> thresholds, bool mayBeEmpty)
    {
        var bits = thresholds.Aggregate(0, (all, t) => all | (t == Threshold.EmergencyAccommodation ? PlaceBit : 1 << (int)t));
        return bits != 0 || mayBeEmpty ? bits : throw new ArgumentException("A set of no thresholds says nothing.", nameof(thresholds));
    }
}
