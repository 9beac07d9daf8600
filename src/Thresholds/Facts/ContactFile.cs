using System.Collections.Immutable;
using Thresholds.Text;

namespace Thresholds.Facts;

/// <summary>How contacts stand in an input; answers are given in the same shape.</summary>
/// <remarks>The default value is <see cref="Single"/>.</remarks>
public enum ContactShape
{
    /// <summary>One contact by itself.</summary>
    Single,

    /// <summary>A JSON list of contacts.</summary>
    Array,

    /// <summary>JSON lines: one contact on each line.</summary>
    Lines,
}

/// <summary>What came of reading an input of contacts: each contact by itself, so that a bad one never loses a good one.</summary>
/// <remarks>Contacts that could be used and those that could not add up to all that stand in the input. Immutable; safe to share between threads.</remarks>
public sealed class ContactFile
{
    internal ContactFile(ContactShape shape, ImmutableArray<ReadContact> contacts, ImmutableArray<Fault> faults)
    {
        Shape = shape;
        Contacts = contacts;
        Faults = faults;
    }

    /// <summary>How the contacts stand in the input.</summary>
    public ContactShape Shape { get; }

    /// <summary>All contacts, in the order of the input, usable or not; empty when the input as a whole cannot be read.</summary>
    public ImmutableArray<ReadContact> Contacts { get; }

    /// <summary>Why the input as a whole cannot be read; empty when it can. The faults of single contacts are not repeated here.</summary>
    public ImmutableArray<Fault> Faults { get; }

    /// <summary>Whether contacts could be told apart at all.</summary>
    public bool IsReadable => Faults.IsEmpty;

    /// <summary>How many contacts can be used.</summary>
    public int UsableCount => Contacts.Count(c => c.Reading.IsUsable);
}

/// <summary>One contact of an input: where it stands, its id if that could be read, and the contact or everything that is wrong with it.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class ReadContact
{
    internal ReadContact(int index, Place where, string? id, Reading<Contact> reading)
    {
        Index = index;
        Where = where;
        Id = id;
        Reading = reading;
    }

    /// <summary>Its place among the contacts, from 0.</summary>
    public int Index { get; }

    /// <summary>Where it begins.</summary>
    public Place Where { get; }

    /// <summary>Its id; null when that could not be read.</summary>
    public string? Id { get; }

    /// <summary>The contact, or all its faults.</summary>
    public Reading<Contact> Reading { get; }
}
