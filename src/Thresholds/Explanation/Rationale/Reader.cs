namespace Thresholds.Explanation;

/// <summary>For whom a rationale is written: the record, one adult, or the child. A page for one reader is never given to another.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class Reader
{
    private Reader(ReaderKind kind, string? personId)
    {
        Kind = kind;
        PersonId = personId;
    }

    /// <summary>The record, read by professionals who may see the whole of it.</summary>
    public static Reader Record { get; } = new(ReaderKind.Record, null);

    /// <summary>The child: the one person of the contact whose relation is <c>the child</c>, <c>child</c>, <c>the young person</c>, <c>young person</c> or <c>self</c>.</summary>
    public static Reader Child { get; } = new(ReaderKind.Child, null);

    /// <summary>A parent or other adult around the child.</summary>
    /// <param name="personId">The person's id among the contact's people.</param>
    public static Reader Adult(string personId) => new(ReaderKind.Adult, personId ?? throw new ArgumentNullException(nameof(personId)));

    internal ReaderKind Kind { get; }

    internal string? PersonId { get; }

    /// <summary><c>record</c>, <c>adult</c> or <c>child</c>; never who.</summary>
    public override string ToString() => Kind switch { ReaderKind.Record => "record", ReaderKind.Adult => "adult", _ => "child" };
}

/// <summary>The kinds of reader.</summary>
internal enum ReaderKind
{
    /// <summary>Professionals.</summary>
    Record,

    /// <summary>A parent or other adult.</summary>
    Adult,

    /// <summary>The child.</summary>
    Child,
}
