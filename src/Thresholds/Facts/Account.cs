using System.Collections.Immutable;
using Thresholds.Timescales;

namespace Thresholds.Facts;

/// <summary>On what footing an account of a fact stands.</summary>
/// <remarks>The default value is <see cref="Reported"/>.</remarks>
public enum Basis
{
    /// <summary>Somebody told us.</summary>
    Reported,

    /// <summary>A practitioner saw it.</summary>
    Seen,

    /// <summary>A professional's opinion.</summary>
    ProfessionalOpinion,

    /// <summary>Established, for example by a court or an examination.</summary>
    Established,

    /// <summary>Somebody disputes it.</summary>
    Disputed,

    /// <summary>Whoever said it has withdrawn it.</summary>
    Withdrawn,
}

/// <summary>What an account says of a fact.</summary>
public abstract class FactValue
{
    private protected FactValue() { }

    /// <summary>The value in words and codes, the same on every machine; used to order accounts and to write them.</summary>
    internal abstract string Text { get; }
}

/// <summary>An indicator is yes, no, or was asked about and is not known.</summary>
/// <param name="value">The answer.</param>
public sealed class IndicatorValue(Truth value) : FactValue
{
    /// <summary>The answer.</summary>
    public Truth Value { get; } = value;

    internal override string Text => Value.Slug();
}

/// <summary>A measure lies between two whole numbers, both included.</summary>
/// <param name="bounds">The values still possible.</param>
public sealed class MeasureValue(Interval bounds) : FactValue
{
    /// <summary>The values still possible.</summary>
    public Interval Bounds { get; } = bounds;

    internal override string Text => FormattableString.Invariant($"{Bounds.Min}..{Bounds.Max}");
}

/// <summary>A choice is one of some codes. The order in which they are given says nothing and is not kept.</summary>
/// <param name="codes">The codes or groups still possible; at least one.</param>
public sealed class ChoiceSetValue(ImmutableArray<string> codes) : FactValue
{
    /// <summary>The codes still possible, each once, in a fixed order.</summary>
    public ImmutableArray<string> Codes { get; } = [.. codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    internal override string Text => string.Join(',', Codes);
}

/// <summary>An event has happened (when, as far as known) or has not.</summary>
/// <param name="hasHappened">Yes, no, or not known.</param>
/// <param name="earliest">The earliest it can have happened; null when not known. Kept only where it has happened.</param>
/// <param name="latest">The latest it can have happened; null when not known. Kept only where it has happened.</param>
public sealed class EventValue(Truth hasHappened, LocalMoment? earliest, LocalMoment? latest) : FactValue
{
    /// <summary>Whether it has happened.</summary>
    public Truth HasHappened { get; } = hasHappened;

    /// <summary>The earliest it can have happened.</summary>
    public LocalMoment? Earliest { get; } = hasHappened == Truth.Yes ? earliest : null;

    /// <summary>The latest it can have happened.</summary>
    public LocalMoment? Latest { get; } = hasHappened == Truth.Yes ? latest : null;

    internal override string Text => FormattableString.Invariant($"{HasHappened.Slug()} {Earliest} {Latest}").TrimEnd();
}

/// <summary>One account of a fact: what was said, by whom, on what footing and when observed.</summary>
/// <remarks>Never prints what it holds: a log line or an exception must not carry a child's facts. Immutable; safe to share between threads.</remarks>
public sealed class Account
{
    /// <summary>What the account says.</summary>
    public required FactValue Value { get; init; }

    /// <summary>On what footing it stands.</summary>
    public Basis Basis { get; init; }

    /// <summary>By whom, in the writer's words ("health visitor"); null when not said.</summary>
    public string? From { get; init; }

    /// <summary>The day it was observed; null when not said.</summary>
    public DateOnly? ObservedOn { get; init; }

    /// <summary>The id of the person it is about; null: the child, or as the fact itself says.</summary>
    public string? About { get; init; }

    /// <summary>It must not be told to the family.</summary>
    public bool DoNotTell { get; init; }

    /// <summary>Free text beside it; never read by a rule, never written out unless asked for.</summary>
    public string? Note { get; init; }

    // Nothing said and an empty text are two accounts, and the order must tell them apart.
    internal string SortKey => string.Join(
        '\u001f', Value.Text, (int)Basis, From ?? "\0", ObservedOn?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        About ?? "\0", DoNotTell, Note ?? "\0");
}

/// <summary>All accounts of one fact in one contact, and how together they are read.</summary>
/// <remarks>Never prints what it holds. Immutable; safe to share between threads.</remarks>
public sealed class StatedFact
{
    internal StatedFact(string factId, FactKind kind, ImmutableArray<Account> accounts, bool isDisputed, bool isWithdrawn)
    {
        FactId = factId;
        Kind = kind;
        Accounts = accounts;
        IsDisputed = isDisputed;
        IsWithdrawn = isWithdrawn;
    }

    /// <summary>The fact's id.</summary>
    public string FactId { get; }

    /// <summary>The kind of fact.</summary>
    public FactKind Kind { get; }

    /// <summary>The accounts, in a fixed order that does not depend on the order in which they were given.</summary>
    public ImmutableArray<Account> Accounts { get; }

    /// <summary>The accounts differ, or one of them is disputed.</summary>
    public bool IsDisputed { get; }

    /// <summary>An account has been withdrawn.</summary>
    public bool IsWithdrawn { get; }
}

/// <summary>The words for bases.</summary>
/// <remarks>Thread-safe.</remarks>
public static class BasisWords
{
    private static readonly ImmutableArray<string> Slugs =
        ["reported", "seen", "professional-opinion", "established", "disputed", "withdrawn"];

    /// <summary>All words.</summary>
    public static IEnumerable<string> All => Slugs;

    /// <summary><c>professional-opinion</c> and the like, as in JSON.</summary>
    /// <param name="basis">The basis.</param>
    public static string Slug(this Basis basis) => Slugs[(int)basis];

    /// <summary>Reads a word.</summary>
    /// <param name="text">The word.</param>
    /// <param name="basis">The basis.</param>
    public static bool TryParse(string? text, out Basis basis)
    {
        var index = text is null ? -1 : Slugs.IndexOf(text);
        basis = (Basis)Math.Max(index, 0);
        return index >= 0;
    }
}
