using Thresholds.Audit.Import;

namespace Thresholds.Audit.Chronology;

/// <summary>One thing as one file tells it, before it is known whether another file tells the same. Packed.</summary>
internal readonly record struct Told
{
    /// <summary>The file of contacts is teller 0; the formats follow; the last is "format not said".</summary>
    public const int Tellers = 6;

    public required int Child { get; init; }

    public required int Day { get; init; }

    public required int Started { get; init; }

    public required int Contact { get; init; }

    /// <summary>Stands for the record's own id; 0 where it has none.</summary>
    public required ulong Own { get; init; }

    public required short Minute { get; init; }

    public required short Source { get; init; }

    public required short Code { get; init; }

    public required ushort Yes { get; init; }

    public required ushort No { get; init; }

    public required RecordedKind Kind { get; init; }

    public required byte Teller { get; init; }

    /// <summary>What tells two things of one kind and day apart: of an end what it ends, of a legal status or placement which, of all else who made it; −1 where not said.</summary>
    public int Particular => Kind switch
    {
        >= RecordedKind.EarlyHelpAssessmentEnd => Started,
        RecordedKind.LegalStatus or RecordedKind.Placement => Code,
        _ => Source,
    };

    /// <summary>The number of a format's teller.</summary>
    public static byte TellerOf(RecordFormat? format) => format is { } known ? (byte)(1 + (int)known) : (byte)(Tellers - 1);

    /// <summary>Orders what one teller says of one child, kind and day, so that no order of files can be seen in the outcome.</summary>
    public static int Compare(Told a, Told b)
    {
        var order = a.Teller.CompareTo(b.Teller);
        if (order == 0) order = (a.Particular < 0).CompareTo(b.Particular < 0);
        if (order == 0) order = a.Particular.CompareTo(b.Particular);
        if (order == 0) order = a.Own.CompareTo(b.Own);
        if (order == 0) order = a.Contact.CompareTo(b.Contact);
        if (order == 0) order = a.Started.CompareTo(b.Started);
        if (order == 0) order = a.Source.CompareTo(b.Source);
        if (order == 0) order = a.Code.CompareTo(b.Code);
        if (order == 0) order = a.Yes.CompareTo(b.Yes);
        return order == 0 ? a.No.CompareTo(b.No) : order;
    }
}
