using System.Collections.Frozen;
using System.Collections.Immutable;
using Thresholds.Facts;

namespace Thresholds.Audit.Import;

/// <summary>Reads what a row says beside its facts: when and by whom it was taken, what was decided on it, and what travels with it.</summary>
/// <remarks>None of it stands in the way of a row being a contact. Immutable; safe to share between threads.</remarks>
internal sealed class BesideReader
{
    private readonly ContactMapping _mapping;
    private readonly int _received;
    private readonly int _time;
    private readonly bool _hasNoTime;
    private readonly int _decided;
    private readonly int _family;
    private readonly int _child;
    private readonly int _team;
    private readonly int _hours;
    private readonly int _outcome;
    private readonly int _reason;
    private readonly ImmutableArray<(string Name, int Index)> _attributes;
    private readonly ImmutableArray<int> _all;

    public BesideReader(ContactMapping mapping, CsvHeader header)
    {
        _mapping = mapping;
        _received = Place(mapping.ReceivedOn.Column);
        _time = Place(mapping.ReceivedAt?.Column);
        _hasNoTime = mapping.ReceivedAt is null && !mapping.ReceivedOn.Formats.Any(f => f.Contains('H', StringComparison.Ordinal));
        _decided = Place(mapping.DecidedOn?.Column);
        _family = Place(mapping.Family);
        _child = Place(mapping.Child.Id);
        _team = Place(mapping.Team);
        _hours = Place(mapping.Hours?.Column?.Column);
        _outcome = Place(mapping.Outcome?.Column);
        _reason = Place(mapping.Reason);
        _attributes = [.. mapping.Attributes.Select(a => (a.Name, Place(a.Column)))];
        _all = [.. new[] { _time, _decided, _family, _child, _team, _hours, _outcome, _reason }.Concat(_attributes.Select(a => a.Index)).Where(i => i >= 0).Distinct()];

        int Place(MappedColumn? column) => column is null ? -1 : header.IndexOf(column.Name);
    }

    /// <summary>The columns of it that say whom a row is about, when, and what came of it; −1 where there is none.</summary>
    public IEnumerable<int> WhoColumns => [_time, IsOutcomeDated ? _decided : -1, _family, _child, _outcome];

    private bool IsOutcomeDated => _mapping.Outcome is { IsDated: true };

    /// <summary>The child; null where not recorded.</summary>
    public string? Child(RowCells cells) => Filled(cells.At(_child));

    /// <summary>The family; null where not recorded.</summary>
    public string? Family(RowCells cells) => Filled(cells.At(_family));

    /// <summary>The time of receipt; null where there is none, or none that can be read.</summary>
    public TimeOnly? Time(RowCells cells, List<UnmatchedValue> unmatched)
    {
        if (_mapping.ReceivedAt is not { } column)
            return _hasNoTime ? null : DateFormats.TryRead(cells.At(_received), _mapping.ReceivedOn.Formats, out var moment) ? moment.Time : null;
        if (cells.At(_time) is not { Length: > 0 } cell) return null;
        if (DateFormats.TryReadTime(cell, column.Formats, out var time)) return time;
        unmatched.Add(new(_time, FactCell.NotADay(column.Formats)));
        return null;
    }

    /// <summary>The day of the decision; null where there is none, or none that can be read.</summary>
    public DateOnly? Decided(RowCells cells, List<UnmatchedValue> unmatched)
    {
        if (_mapping.DecidedOn is not { } column || cells.At(_decided) is not { Length: > 0 } cell) return null;
        var isDay = DateFormats.TryRead(cell, column.Formats, out var moment);
        if (isDay && !column.IsTooLate(moment.Day)) return moment.Day;
        unmatched.Add(new(_decided, isDay ? "(after the file was made)" : FactCell.NotADay(column.Formats)));
        return null;
    }

    /// <summary>The day of the decision where the meaning of an outcome turns on it; null: it does not, or there is none.</summary>
    public DateOnly? OutcomeDay(RowCells cells) => IsOutcomeDated ? Decided(cells, []) : null;

    /// <summary>What was decided, in the words of <see cref="RecordedOutcome"/>.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="ownDay">The day of the decision, else of receipt.</param>
    /// <param name="unmatched">Takes a value without meaning.</param>
    public string Outcome(RowCells cells, DateOnly ownDay, List<UnmatchedValue> unmatched)
    {
        if (cells.SpoiltAt(_outcome) is not null) return RecordedOutcome.NotMatched;
        if (_mapping.Outcome is not { } column || cells.At(_outcome) is not { Length: > 0 } cell) return string.Empty;
        if (column.TryGet(cell, ownDay, out var outcome)) return outcome;
        unmatched.Add(new(_outcome, FactCell.ShownCode(cell)));
        return RecordedOutcome.NotMatched;
    }

    /// <summary>What is written beside a decision; its day is not read here.</summary>
    public RowBeside TravelsWith(RowCells cells, DateOnly day, List<UnmatchedValue> unmatched)
    {
        var attributes = _attributes.IsEmpty ? FrozenDictionary<string, string>.Empty
            : (IReadOnlyDictionary<string, string>)_attributes.Select(a => (a.Name, Value: cells.At(a.Index))).Where(a => a.Value.Length > 0).ToDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal);
        return new(new(day, Time(cells, unmatched)), null, Family(cells), attributes);
    }

    /// <summary>Tells a contact of it. A day of decision goes with the contact, since its rules then apply.</summary>
    public void Tell(ContactBuilder builder, RowCells cells, List<UnmatchedValue> unmatched)
    {
        if (Time(cells, unmatched) is { } time) builder.ReceivedAt(time);
        if (Decided(cells, unmatched) is { } decided) builder.DecidedOn(decided);
        if (Family(cells) is { } family) builder.InFamily(family);
        foreach (var attribute in _attributes)
            if (cells.At(attribute.Index) is { Length: > 0 } value) builder.Attribute(attribute.Name, value);
    }

    /// <summary>All of it that a figure may need, of a row whose outcome was read.</summary>
    public RowReading Read(CsvRow row, RowCells cells, string id, string outcome, List<UnmatchedValue> unmatched)
    {
        foreach (var index in _all)
            if (cells.SpoiltAt(index) is { } spoilt) unmatched.Add(new(index, spoilt.Shown));
        return new()
        {
            Row = row, ContactId = id, ChildId = cells.At(_child), Team = cells.At(_team), IsOutOfHours = Hours(cells, unmatched),
            Outcome = outcome, HasReason = _reason >= 0 && cells.SpoiltAt(_reason) is null ? cells.At(_reason).Length > 0 : null, Unmatched = [.. unmatched],
        };
    }

    private Truth Hours(RowCells cells, List<UnmatchedValue> unmatched)
    {
        if (_mapping.Hours?.Column is not { } column || cells.At(_hours) is not { Length: > 0 } cell) return Truth.NotKnown;
        if (column.Values.TryGetValue(cell, out var isOutOfHours)) return isOutOfHours;
        unmatched.Add(new(_hours, FactCell.ShownCode(cell)));
        return Truth.NotKnown;
    }

    private static string? Filled(string text) => text.Length > 0 ? text : null;
}
