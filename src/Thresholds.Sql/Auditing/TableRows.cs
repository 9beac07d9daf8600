using System.Data.Common;
using Thresholds.Audit.Import;
using Thresholds.Sql.Replay;

namespace Thresholds.Sql.Auditing;

/// <summary>The rows of a table in its order, some at a time as they are wanted. Memory does not grow with the table.</summary>
internal sealed class TableRows : IDisposable
{
    private readonly DbCommand _command;
    private readonly DbDataReader _rows;
    private readonly TableCells _cells;
    private readonly CancellationTokenRegistration _stop;
    private readonly CancellationToken _cancellation;
    private long _read;
    private bool _isAtEnd;

    /// <param name="look">The table.</param>
    /// <param name="asked">The columns wanted, by their place in the table, and what is asked of each.</param>
    /// <param name="order">What rows are ordered by.</param>
    /// <param name="width">How many columns the table has.</param>
    /// <param name="cancellation">Stops it.</param>
    public TableRows(TableLook look, IReadOnlyList<(int Column, string Sql)> asked, string order, int width, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _cells = new([.. asked.Select((a, i) => (a.Column, i))], width);
        _command = look.Command($"SELECT {string.Join(", ", asked.Select(a => a.Sql))} FROM {look.From} ORDER BY {order}");
        _stop = cancellation.Register(_command.Cancel);
        try
        {
            _rows = Stoppable(_command.ExecuteReader);
        }
        catch
        {
            _stop.Dispose();
            _command.Dispose();
            throw;
        }
    }

    /// <summary>The next rows; fewer than wanted where the table ends.</summary>
    public List<CsvRow> Next(int wanted)
    {
        var rows = new List<CsvRow>(wanted);
        while (rows.Count < wanted && !_isAtEnd)
        {
            _isAtEnd = !Stoppable(_rows.Read);
            if (!_isAtEnd) rows.Add(_cells.Row(_rows, ++_read));
        }

        return rows;
    }

    public void Dispose()
    {
        _stop.Dispose();
        // Where reading ends early, the engine need not work out the rest only to be read past.
        if (!_isAtEnd) _command.Cancel();
        _rows.Dispose();
        _command.Dispose();
    }

    // An engine told to stop says that something is wrong.
    private T Stoppable<T>(Func<T> work)
    {
        _cancellation.ThrowIfCancellationRequested();
        try
        {
            return work();
        }
        catch (DbException) when (_cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(_cancellation);
        }
    }
}
