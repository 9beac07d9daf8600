using Thresholds.Audit.Findings;
using Thresholds.Audit.Import;
using Thresholds.Audit.Replay;

namespace Thresholds.Audit.Auditing;

/// <summary>Counts the rows of one file of contacts: rows = used + said before + set aside.</summary>
internal sealed class FileCounts
{
    private long _used;
    private long _setAside;
    private long _first;
    private DateOnly? _from;
    private DateOnly? _to;

    public long Rows { get; set; }

    public long SaidBefore { get; set; }

    public void Use(DateOnly day)
    {
        _used++;
        if (_from is null || day < _from) _from = day;
        if (_to is null || day > _to) _to = day;
    }

    public void SetAside(RowReading reading)
    {
        _setAside++;
        if (!reading.Grave.IsEmpty) _first++;
    }

    public FileRead Of(string name, string what, ColumnTally columns)
        => new(name, what, Rows, _used, SaidBefore, _setAside, _first, _from, _to, columns.Unmatched, columns.Unread);
}
