using Thresholds.Audit.Import;
using Thresholds.Sql.Dialects;
using Thresholds.Sql.Stages;
using Thresholds.Text;

namespace Thresholds.Sql;

/// <summary>Everything in a mapping, or in the names given, that cannot be said in an engine's SQL.</summary>
internal static class SqlFaults
{
    public static List<Fault> In(ContactMapping mapping, SqlOptions options, Dialect dialect, Func<string, string> nameInTable)
    {
        var faults = InNames(mapping, options, dialect, nameInTable);
        foreach (var (column, format) in Formats(mapping))
            if (FixedDate.Of(format) is null)
                faults.Add(new(column.Where, $"The days in `{column.Name}` are written as `{format}`, in which day, month or year has no fixed place, so SQL cannot read them for certain. Write them with two figures for day and month (`dd/MM/yyyy`, or best `yyyy-MM-dd`) in the table, or in a view over it."));
        return faults;
    }

    /// <summary>Of the names alone, where nothing but cells is asked for.</summary>
    public static List<Fault> InNames(ContactMapping mapping, SqlOptions options, Dialect dialect, Func<string, string> nameInTable)
    {
        var faults = new List<Fault>();
        foreach (var (option, name) in new[] { ("table", options.Table), ("schema", options.Schema), ("view", options.View) })
            if (name is not null && dialect.FaultInName(name) is { } message) faults.Add(new(Place.At(option), message));
        foreach (var column in mapping.Read.DistinctBy(c => c.Name))
            if (dialect.FaultInName(nameInTable(column.Name)) is { } message) faults.Add(new(column.Where, message));
        return faults;
    }

    private static IEnumerable<(MappedColumn Column, string Format)> Formats(ContactMapping mapping)
        => new[] { mapping.ReceivedOn, mapping.DecidedOn, mapping.Child.DateOfBirth, mapping.Child.ExpectedOn }.OfType<DateColumn>()
            .SelectMany(d => d.Formats.Select(f => (d.Column, f)))
            .Concat(mapping.Facts.SelectMany(c => c.Formats.Select(f => (c.Column, f))));
}
