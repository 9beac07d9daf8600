using System.Collections.Frozen;
using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Text;

namespace Thresholds.Audit.Import;

/// <summary>A column of the file as the mapping names it, and where the mapping does.</summary>
internal sealed record MappedColumn(string Name, Place Where);

/// <summary>A sheet of a workbook as the mapping names it, and where the mapping does.</summary>
internal sealed record NamedSheet(string Name, Place Where);

/// <summary>A column of days or times, with the ways they may be written.</summary>
internal sealed record DateColumn(MappedColumn Column, ImmutableArray<string> Formats)
{
    /// <summary>The last day that can be meant, because the file was made on it; null: not said.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Whether a day lies after the last that can be meant.</summary>
    public bool IsTooLate(DateOnly day) => day > Last;

    /// <summary>The ways in words: <c>dd/MM/yyyy</c>, or several joined by "or".</summary>
    public string FormatsInWords => string.Join(" or ", Formats);
}

/// <summary>The columns that speak of the child: which child it is, and its age; each may be missing.</summary>
internal sealed record ChildColumns(
    DateColumn? DateOfBirth, MappedColumn? AgeYears, MappedColumn? AgeMonths, CodedColumn<Truth>? Unborn, DateColumn? ExpectedOn)
{
    public static ChildColumns None { get; } = new(null, null, null, null, null);

    /// <summary>The column that tells one child's contacts from another's; no rule reads it.</summary>
    public MappedColumn? Id { get; init; }

    /// <summary>All that speak of age.</summary>
    public IEnumerable<MappedColumn> All
        => new[] { DateOfBirth?.Column, AgeYears, AgeMonths, Unborn?.Column, ExpectedOn?.Column }.OfType<MappedColumn>();
}

/// <summary>A column of codes, and what each code means.</summary>
internal sealed record CodedColumn<T>(MappedColumn Column, FrozenDictionary<string, T> Values);

/// <summary>A column that speaks of one fact.</summary>
internal sealed record FactColumn
{
    public required MappedColumn Column { get; init; }

    public required string FactId { get; init; }

    public required FactKind Kind { get; init; }

    /// <summary>What each code says; a null says "not known" of a measure or a choice.</summary>
    public required FrozenDictionary<string, FactValue?> Values { get; init; }

    /// <summary>For a choice without values of its own: the codes of the list stand in the column.</summary>
    public bool HoldsCodes { get; init; }

    /// <summary>Something written here means yes; the text itself is dropped.</summary>
    public bool IsPresence { get; init; }

    /// <summary>A blank here means no, because the mapping says so of this column.</summary>
    public bool IsClosed { get; init; }

    public ImmutableArray<string> Formats { get; init; } = [];

    public Basis Basis { get; init; }

    public string? From { get; init; }
}

/// <summary>What travels beside a contact for an equity table, and its column.</summary>
internal sealed record AttributeColumn(string Name, MappedColumn Column);
