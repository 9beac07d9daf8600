using Thresholds.Authoring.Source;
using Thresholds.Text;

namespace Thresholds.Authoring.Parsing;

/// <summary>Brings the rows of a table and the blocks below it together: each row needs its block, each block its row.</summary>
internal sealed class Pairing
{
    private readonly List<BlockLines> _blocks = [];
    private readonly string _kind;
    private readonly FaultSheet _faults;

    public Pairing(IEnumerable<(BlockLines Lines, Part Block)> blocks, string kind, FaultSheet faults)
    {
        _kind = kind;
        _faults = faults;
        foreach (var (lines, _) in blocks)
        {
            if (_blocks.Any(b => b.Id.Text == lines.Id.Text)) faults.Add(lines.Id.Place, $"`{lines.Id.Text}` has a block already. Keep one of the two.");
            else _blocks.Add(lines);
        }
    }

    /// <summary>The block of a row's id; null, and reported, where there is none.</summary>
    public BlockLines? BlockOf(Cut id)
    {
        var block = _blocks.Find(b => b.Id.Text == id.Text);
        if (block is null)
            _faults.Add(id.Place, $"`{id.Text}` has a row and no block.{DidYouMean.Sentence(id.Text, _blocks.Select(b => b.Id.Text))} Write its wordings below the table, under `###`, {_kind} and the same id in backticks.");
        return block;
    }

    /// <summary>Blocks whose id no row has, each reported.</summary>
    public IEnumerable<BlockLines> WithoutRow(IEnumerable<string> ids)
    {
        var rows = ids.ToList();
        foreach (var block in _blocks.Where(b => !rows.Contains(b.Id.Text)))
        {
            _faults.Add(block.Id.Place, $"`{block.Id.Text}` has a block and no row in the table.{DidYouMean.Sentence(block.Id.Text, rows)} Give it a row, or take the block out.");
            yield return block;
        }
    }
}
