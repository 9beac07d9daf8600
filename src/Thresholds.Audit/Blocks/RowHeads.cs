using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using System.Text;
using Thresholds.Audit.Import;
using Thresholds.Facts;

namespace Thresholds.Audit.Blocks;

/// <summary>What rows say besides their facts: whose contact it is, its days, the child's age, and what was recorded as its outcome.</summary>
internal sealed class RowHeads
{
    private static readonly int ChildrenActInForce = new DateOnly(1991, 10, 14).DayNumber;

    private readonly AgeCells _age;
    private readonly DayText _receivedDays;
    private readonly DayText? _decidedDays;
    private readonly int _last;
    private readonly int _id;
    private readonly int _day;
    private readonly int _time;
    private readonly int _decision;
    private readonly int _outcome;
    private readonly ImmutableArray<string> _timeFormats;
    private readonly ImmutableArray<CodeTable<int>> _outcomeCodes;
    private readonly OutcomeColumn? _outcomeColumn;
    private readonly int _hours;
    private readonly CodedColumn<Truth>? _hoursColumn;
    private readonly CodeTable<Truth> _hoursCodes;
    private readonly UInt128[] _ids = new UInt128[RowBatch.Most];
    private readonly Day[] _received = new Day[RowBatch.Most];
    private readonly DateOnly[] _receivedOn = new DateOnly[RowBatch.Most];
    private readonly DateOnly?[] _decidedOn = new DateOnly?[RowBatch.Most];
    private readonly Interval[] _ages = new Interval[RowBatch.Most];
    private readonly int[] _outcomes = new int[RowBatch.Most];

    public RowHeads(ContactMapping mapping, CsvHeader header)
    {
        int At(MappedColumn? column) => column is null ? -1 : header.IndexOf(column.Name);
        _age = new(mapping, header);
        (_id, _day, _time, _decision, _outcome) = (At(mapping.Contact), At(mapping.ReceivedOn.Column), At(mapping.ReceivedAt?.Column), At(mapping.DecidedOn?.Column), At(mapping.Outcome?.Column));
        _receivedDays = new(mapping.ReceivedOn.Formats);
        _last = (mapping.ReceivedOn.Last ?? DateOnly.MaxValue).DayNumber;
        _decidedDays = mapping.DecidedOn is { } decided ? new(decided.Formats) : null;
        _timeFormats = mapping.ReceivedAt?.Formats ?? [];
        _outcomeColumn = mapping.Outcome;
        _hoursColumn = mapping.Hours?.Column;
        _hours = At(_hoursColumn?.Column);
        _hoursCodes = new(_hoursColumn?.Values ?? FrozenDictionary<string, Truth>.Empty);
        OutcomeNames = mapping.Outcome is { } outcome ? [string.Empty, .. outcome.Periods.SelectMany(p => p.Values).Append(RecordedOutcome.NotMatched).Where(v => v.Length > 0).Distinct().Order(StringComparer.Ordinal)] : [string.Empty];
        _outcomeCodes = [.. (mapping.Outcome?.Periods ?? []).Select(p => new CodeTable<int>(p.Select(v => KeyValuePair.Create(v.Key, OutcomeNames.IndexOf(v.Value)))))];
    }

    /// <summary>The outcomes a row may have recorded; the first is none recorded.</summary>
    public ImmutableArray<string> OutcomeNames { get; }

    /// <summary>Each row's id, as a number that orders as its bytes do.</summary>
    public ReadOnlySpan<UInt128> Ids => _ids;

    /// <summary>The day each was received.</summary>
    public ReadOnlySpan<DateOnly> ReceivedOn => _receivedOn;

    /// <summary>The day each was decided, where the file says it.</summary>
    public ReadOnlySpan<DateOnly?> DecidedOn => _decision < 0 ? [] : _decidedOn;

    /// <summary>The months of age still possible.</summary>
    public ReadOnlySpan<Interval> Ages => _ages;

    /// <summary>The outcome recorded, by its place in <see cref="OutcomeNames"/>; nothing where the file has no such column.</summary>
    public ReadOnlySpan<int> Outcomes => _outcome < 0 ? [] : _outcomes;

    /// <summary>Reads all rows.</summary>
    /// <returns>The rows that are not plain, a bit each.</returns>
    public ulong Read(RowBatch batch)
    {
        ReadOnlySpan<byte> bytes = batch.Bytes;
        var odd = batch.All & ~(batch.Written(_id) & batch.Written(_day));
        for (var row = 0; row < batch.Count; row++)
        {
            var (id, idLength) = batch.Place(row, _id);
            var (day, dayLength) = batch.Place(row, _day);
            if (!PlainId.TryRead(bytes, id, idLength, out _ids[row])) odd |= 1UL << row;
            if (!_receivedDays.TryRead(bytes, day, dayLength, out _received[row]) || _received[row].Number < ChildrenActInForce || _received[row].Number > _last) odd |= 1UL << row;
            _receivedOn[row] = _received[row].Date;
        }

        for (var rows = batch.Written(_time); rows != 0; rows &= rows - 1)
        {
            var row = BitOperations.TrailingZeroCount(rows);
            if (!DateFormats.TryReadTime(Encoding.UTF8.GetString(batch.Cell(row, _time)), _timeFormats, out _)) odd |= 1UL << row;
        }

        return odd | Decided(batch) | Hours(batch) | Recorded(batch) | _age.Read(batch, _received, _ages.AsSpan(0, batch.Count));
    }

    private ulong Decided(RowBatch batch)
    {
        if (_decision < 0) return 0;
        ulong odd = 0;
        Array.Clear(_decidedOn);
        for (var rows = batch.Written(_decision); rows != 0; rows &= rows - 1)
        {
            var row = BitOperations.TrailingZeroCount(rows);
            var (start, length) = batch.Place(row, _decision);
            if (_decidedDays!.TryRead(batch.Bytes, start, length, out var day) && day.Number <= _last) _decidedOn[row] = day.Date;
            else odd |= 1UL << row;
        }

        return odd;
    }

    // A code without meaning is counted, and whoever reads the row as text does that.
    private ulong Hours(RowBatch batch)
    {
        ulong odd = 0;
        for (var rows = batch.Written(_hours); rows != 0; rows &= rows - 1)
        {
            var row = BitOperations.TrailingZeroCount(rows);
            var (start, length) = batch.Place(row, _hours);
            if (!_hoursCodes.TryGet(batch.Bytes, start, length, out _) && !_hoursColumn!.Values.ContainsKey(CsvHeader.Clean(Encoding.UTF8.GetString(batch.Cell(row, _hours))))) odd |= 1UL << row;
        }

        return odd;
    }

    private ulong Recorded(RowBatch batch)
    {
        if (_outcome < 0) return 0;
        ulong odd = 0;
        Array.Clear(_outcomes);
        for (var rows = batch.Written(_outcome); rows != 0; rows &= rows - 1)
        {
            var row = BitOperations.TrailingZeroCount(rows);
            var (start, length) = batch.Place(row, _outcome);
            // A day that cannot be read makes the row odd, and it is read as text.
            var period = _outcomeCodes.Length == 1 ? 0 : _outcomeColumn!.PeriodOf((_decision < 0 ? null : _decidedOn[row]) ?? _receivedOn[row]);
            if (!_outcomeCodes[period].TryGet(batch.Bytes, start, length, out _outcomes[row])) odd |= 1UL << row;
        }

        return odd;
    }
}
