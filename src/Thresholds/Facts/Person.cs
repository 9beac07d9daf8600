using System.Collections.Immutable;

namespace Thresholds.Facts;

/// <summary>Whether a person agreed to help being offered.</summary>
/// <remarks>The default value is <see cref="NotKnown"/>.</remarks>
public enum Agreement
{
    /// <summary>Not recorded.</summary>
    NotKnown,

    /// <summary>Nobody has asked.</summary>
    NotAsked,

    /// <summary>The person agreed.</summary>
    Yes,

    /// <summary>The person did not agree.</summary>
    No,
}

/// <summary>A person around the child, listed beside the facts; no rule reads it.</summary>
/// <remarks>Agreement to help, being told and the lawful basis to share are three questions; this holds the first two. Never prints what it
/// holds. Immutable; safe to share between threads.</remarks>
public sealed class Person
{
    /// <summary>Id within the contact.</summary>
    public required string Id { get; init; }

    /// <summary>Relation to the child, in words.</summary>
    public string? Relation { get; init; }

    /// <summary>Whether the person holds parental responsibility.</summary>
    public Truth ParentalResponsibility { get; init; }

    /// <summary>Whether the person agreed to help.</summary>
    public Agreement AgreedToHelp { get; init; }

    /// <summary>Whether the person was told of the contact.</summary>
    public Truth Told { get; init; }

    /// <summary>Whether it is safe to tell this person.</summary>
    public Truth SafeToTell { get; init; }
}

/// <summary>The words for agreement.</summary>
/// <remarks>Thread-safe.</remarks>
public static class AgreementWords
{
    private static readonly ImmutableArray<string> Slugs = ["not-known", "not-asked", "yes", "no"];

    /// <summary>All words.</summary>
    public static IEnumerable<string> All => Slugs;

    /// <summary><c>not-asked</c> and the like, as in JSON.</summary>
    /// <param name="agreement">The answer.</param>
    public static string Slug(this Agreement agreement) => Slugs[(int)agreement];

    /// <summary>Reads a word.</summary>
    /// <param name="text">The word.</param>
    /// <param name="agreement">The answer.</param>
    public static bool TryParse(string? text, out Agreement agreement)
    {
        var index = text is null ? -1 : Slugs.IndexOf(text);
        agreement = (Agreement)Math.Max(index, 0);
        return index >= 0;
    }
}
