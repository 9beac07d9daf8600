namespace Thresholds.Audit.Auditing.Files;

/// <summary>Does work side by side and takes what came of it in order, so that the outcome is the same on any number of processors.</summary>
internal static class InOrder
{
    /// <summary>Works on every item; a few are in hand at a time, so memory does not grow with their number.</summary>
    /// <param name="items">The items.</param>
    /// <param name="processors">How many processors.</param>
    /// <param name="work">Done for each, on any thread.</param>
    /// <param name="take">Called for each in order, on this thread; false: no further item is wanted.</param>
    /// <param name="cancellation">Stops it.</param>
    public static void Do<TItem, TResult>(IEnumerable<TItem> items, int processors, Func<TItem, TResult> work, Func<TItem, TResult, bool> take, CancellationToken cancellation)
    {
        using var more = items.GetEnumerator();
        var waiting = new Queue<(TItem Item, Task<TResult> Result)>();
        try
        {
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                while (waiting.Count < (processors > 1 ? processors + 1 : 1) && more.MoveNext()) waiting.Enqueue((more.Current, Start(more.Current)));
                if (!waiting.TryDequeue(out var next) || !take(next.Item, next.Result.GetAwaiter().GetResult())) return;
            }
        }
        finally
        {
            // What still works holds files open; whatever went wrong is thrown already.
            foreach (var (_, result) in waiting) ((IAsyncResult)result).AsyncWaitHandle.WaitOne();
        }

        Task<TResult> Start(TItem item) => processors > 1 ? Task.Run(() => work(item), CancellationToken.None) : Task.FromResult(work(item));
    }
}
