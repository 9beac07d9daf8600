using Thresholds.Audit.Import;

namespace Thresholds.Audit.Blocks;

/// <summary>Finds ids that come twice, over the parts of a file in order.</summary>
/// <remarks>While ids rise from row to row, as they do in a file written in their order, none can come twice and only the last is kept. Where the
/// order first breaks, those before are read from the file again and kept from then on, about 40 bytes each. A row set aside keeps the order where its id
/// stands above those before it, whatever comes after.</remarks>
internal sealed class EarlierIds(Func<IEnumerable<(UInt128 Id, long Row)>> readAgain)
{
    private UInt128 _last;
    private Dictionary<UInt128, long>? _rows;

    /// <summary>Ids have to be kept, because the file does not hold them in order.</summary>
    public bool AreKept => _rows is not null;

    /// <summary>Takes the ids of a part. Null: all are new. Else the rows, by their place in the part, whose id came before, with the row in which it did; then
    /// nothing is taken, and the part is to be handed over again without those rows.</summary>
    public Dictionary<long, long>? Take(IdRun run, long rowsBefore)
    {
        if (run.Ids.Count == 0 && run.SetAside.Count == 0) return null;
        if (_rows is null && AreAllHigher(run))
        {
            if (run.Ids.Count > 0) _last = run.Ids[^1].Id;
            return null;
        }

        if (_rows is null)
        {
            _rows = [];
            foreach (var (id, row) in readAgain()) _rows.TryAdd(id, row);
        }

        Dictionary<long, long>? repeated = null;
        var here = new Dictionary<UInt128, long>(run.Ids.Count);
        foreach (var (id, place) in run.Ids)
        {
            if (_rows.TryGetValue(id, out var row) || here.TryGetValue(id, out row)) (repeated ??= [])[place] = row;
            else here[id] = rowsBefore + place + 1;
        }

        foreach (var aside in run.SetAside)
            if (_rows.TryGetValue(aside.Id, out var row) || (here.TryGetValue(aside.Id, out row) && row <= rowsBefore + aside.Place)) (repeated ??= [])[aside.Place] = row;
        if (repeated is not null) return repeated;
        foreach (var (id, row) in here) _rows[id] = row;
        return null;
    }

    // Each above all before it, so none of them came before.
    private bool AreAllHigher(IdRun run)
        => run.IsRising && (run.Ids.Count == 0 || run.Ids[0].Id > _last)
            && run.SetAside.All(a => a.IsPlain && a.Id > (a.Before > 0 ? run.Ids[a.Before - 1].Id : _last));
}
