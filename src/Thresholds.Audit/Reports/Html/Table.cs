using System.Collections.Immutable;

namespace Thresholds.Audit.Reports.Html;

/// <summary>A column of a table: its head, and whether numbers stand in it.</summary>
internal readonly record struct Column(Phrase Head, bool IsNumber)
{
    public static implicit operator Column(string words) => new(words, false);

    /// <summary>A column of numbers.</summary>
    public static Column Numbers(Phrase head) => new(head, true);
}

/// <summary>A table with a caption. The first cell of each row is the row's head.</summary>
/// <param name="Caption">What it is a table of; no two of a page are the same.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">Written as they come, so that a long table need not be held.</param>
/// <param name="IsAboutContacts">Whether its whole numbers count contacts; a table of settings or facts does not.</param>
internal sealed record Table(Phrase Caption, ImmutableArray<Column> Columns, IEnumerable<ImmutableArray<Phrase>> Rows, bool IsAboutContacts = true);
