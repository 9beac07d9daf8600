using System.Collections.Immutable;
using Thresholds.Audit.Import;
using Thresholds.Sql.Dialects;

namespace Thresholds.Sql.Writing;

/// <summary>What comes back of a column of which only whether something is written is read: a mark in place of the text, which never leaves the database.</summary>
internal sealed class Mark
{
    private readonly Dialect _dialect;
    private readonly string[] _blanks;
    private readonly string _mark;

    public Mark(Dialect dialect, ContactMapping mapping)
    {
        _dialect = dialect;
        _blanks = ["", .. mapping.Blanks.Where(Dialect.IsSayable)];
        _mark = Enumerable.Range(1, _blanks.Length + 1).Select(n => new string('x', n)).First(m => !_blanks.Contains(m));
    }

    /// <summary>The mark where something is written in a cell, an empty text where only a blank is, what a failed formula left as it stands, NULL where nothing is.</summary>
    public string Of(string cell) => $"CASE WHEN {_dialect.IsOneOf(_dialect.Cleaned(cell), _blanks)} THEN '' WHEN {_dialect.IsOneOf(_dialect.Cleaned(cell), TableCell.Errors)} THEN {_dialect.Cleaned(cell)} WHEN {cell} IS NOT NULL THEN {_dialect.Literal(_mark)} END";
}
