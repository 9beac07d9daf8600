namespace Thresholds.Facts;

/// <summary>What of a contact is written out besides its facts. Everything here identifies or describes a person, so nothing is on by default.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record ContactWriterOptions
{
    /// <summary>Write the notes beside facts. Default: no.</summary>
    public bool WithNotes { get; init; }

    /// <summary>Write the date of birth and the expected date. Default: no; the age is then written in months.</summary>
    public bool WithDateOfBirth { get; init; }

    /// <summary>Write the attributes for an equity table. Default: no; they never enter a decision.</summary>
    public bool WithAttributes { get; init; }
}
