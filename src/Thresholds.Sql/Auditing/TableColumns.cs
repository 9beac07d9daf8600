using System.Collections.Immutable;
using Thresholds.Audit.Import;
using Thresholds.Sql.Dialects;
using Thresholds.Sql.Writing;

namespace Thresholds.Sql.Auditing;

/// <summary>The columns that an audit reads of a table, and what is asked of each: its cell as text, or a mark where only whether something is written counts.</summary>
/// <remarks>What is carried beside decisions is not asked for: an audit carries nothing.</remarks>
internal sealed class TableColumns
{
    /// <param name="dialect">The engine.</param>
    /// <param name="mapping">What the columns mean.</param>
    /// <param name="header">The table's columns, as a mapping names them.</param>
    /// <param name="columns">The table's columns, as the database does.</param>
    public TableColumns(Dialect dialect, ContactMapping mapping, CsvHeader header, IReadOnlyList<string> columns)
    {
        var mark = new Mark(dialect, mapping);
        var cells = CellsOf(mapping).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var marked = mapping.Facts.Where(f => f.IsPresence).Select(f => f.Column).Append(mapping.Reason).OfType<MappedColumn>().Select(c => c.Name);
        Asked = [.. cells.Concat(marked).Distinct(StringComparer.Ordinal).Select(name => (Column: header.IndexOf(name), IsCell: cells.Contains(name)))
            .OrderBy(c => c.Column).Select(c => (c.Column, Sql(c.Column, c.IsCell)))];

        string Sql(int column, bool isCell)
        {
            var cell = dialect.Text("t." + dialect.Quote(columns[column]));
            return isCell ? cell : mark.Of(cell);
        }
    }

    /// <summary>Each column, by its place in the table, and what is asked of it.</summary>
    public ImmutableArray<(int Column, string Sql)> Asked { get; }

    private static IEnumerable<MappedColumn> CellsOf(ContactMapping mapping)
        => new[]
            {
                mapping.Contact, mapping.ReceivedOn.Column, mapping.ReceivedAt?.Column, mapping.DecidedOn?.Column, mapping.Family, mapping.Team, mapping.Hours?.Column?.Column,
                mapping.Child.Id, mapping.Outcome?.Column,
            }
            .Concat(mapping.Child.All).Concat(mapping.Facts.Where(f => !f.IsPresence).Select(f => f.Column)).Concat(mapping.Attributes.Select(a => a.Column)).OfType<MappedColumn>();
}
