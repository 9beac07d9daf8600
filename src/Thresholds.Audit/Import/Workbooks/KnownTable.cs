using System.Collections.Immutable;

namespace Thresholds.Audit.Import;

/// <summary>A column that a format has, and how else it is written.</summary>
/// <param name="Id">What the reader calls it.</param>
/// <param name="Name">Its name in the format.</param>
/// <param name="AlsoWritten">Other spellings; case, spaces and signs do not count.</param>
internal sealed record KnownColumn(string Id, string Name, params ImmutableArray<string> AlsoWritten)
{
    /// <summary>The code list its values come from; null when it holds none.</summary>
    public CodeField? Codes { get; init; }

    /// <summary>The column that says its codes in words; a bare number is then read only where the words agree. Null when there is none.</summary>
    public string? Words { get; init; }

    /// <summary>What yes in it says of the event; null when it is no such question.</summary>
    public YesNoQuestion? Asks { get; init; }

    /// <summary>Text is dropped unread: names, notes, workers, postcodes.</summary>
    public bool IsDropped { get; init; }
}

/// <summary>A table that a format has: its columns, those it cannot do without, and what its rows say happened.</summary>
internal sealed record KnownTable(string Id, string Title)
{
    /// <summary>Its columns, in the order of the format.</summary>
    public required ImmutableArray<KnownColumn> Columns { get; init; }

    /// <summary>Ids of the columns without which it is not this table.</summary>
    public required ImmutableArray<string> Needs { get; init; }

    /// <summary>The column of the child's id.</summary>
    public string Child { get; init; } = "child";

    /// <summary>The column of the row's own id, where the format has one; empty otherwise.</summary>
    public string Own { get; init; } = string.Empty;

    /// <summary>What a row says happened.</summary>
    public ImmutableArray<EventRule> Events { get; init; } = [];

    /// <summary>Names of sheets or files under which it is usually found.</summary>
    public ImmutableArray<string> UsualNames { get; init; } = [];

    /// <summary>Values that stand for nothing written, such as NULL.</summary>
    public ImmutableArray<string> Blanks { get; init; } = [];

    /// <summary>A column by its id.</summary>
    public KnownColumn Column(string id) => Columns.First(c => c.Id == id);
}
