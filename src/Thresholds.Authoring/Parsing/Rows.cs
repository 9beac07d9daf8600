using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Authoring.Source;
using Thresholds.Text;

namespace Thresholds.Authoring.Parsing;

/// <summary>Cuts a table into rows, as Markdown hosts do: at every <c>|</c> that no backslash stands before.</summary>
internal static class Rows
{
    /// <summary>The rows below the column names.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns there have to be, in order.</param>
    /// <param name="faults">Takes the faults.</param>
    public static ImmutableArray<Row> Read(Table table, ImmutableArray<string> columns, FaultSheet faults)
    {
        var head = Cells(table.Rows[0]);
        if (!head.Select(c => c.Text).SequenceEqual(columns)) faults.Add(head[0].Place, HeadFault(head, columns));
        var hasRule = table.Rows.Count > 1 && Cells(table.Rows[1]).All(c => c.Text.Length > 0 && c.Text.All(x => x is '-' or ':'));
        if (!hasRule) faults.Add(table.Rows[Math.Min(1, table.Rows.Count - 1)].Trim().Place, $"The line under the column names is missing. Write `{RuleLine(columns.Length)}` there.");

        var rows = ImmutableArray.CreateBuilder<Row>();
        foreach (var line in table.Rows.Skip(hasRule ? 2 : 1))
        {
            var cells = Cells(line);
            var opened = cells.FirstOrDefault(c => c.Text.Count(x => x == '`') % 2 == 1);
            if (opened is not null) faults.Add(opened.PlaceAt(opened.Text.LastIndexOf('`')), BacktickFault(line));
            else if (cells.Length != columns.Length) faults.Add(line.Trim().Place, CountFault(cells.Length, columns));
            rows.Add(new(line, columns, cells.Length == columns.Length && opened is null ? cells : [cells[0]]));
        }

        return rows.ToImmutable();
    }

    /// <summary>The line between the column names and the rows.</summary>
    public static string RuleLine(int columns) => "|" + string.Concat(Enumerable.Repeat("---|", columns));

    private static ImmutableArray<Cut> Cells(Cut line)
    {
        var row = line.Trim();
        if (row.Text.StartsWith('|')) row = row.From(1);
        var cells = ImmutableArray.CreateBuilder<Cut>();
        var from = 0;
        for (var i = 0; i < row.Text.Length; i++)
        {
            if (row.Text[i] == '\\') i++;
            else if (row.Text[i] == '|')
            {
                cells.Add(row.Slice(from, i - from).Trim());
                from = i + 1;
            }
        }

        if (from < row.Text.Length || cells.Count == 0) cells.Add(row.From(from).Trim());
        return cells.ToImmutable();
    }

    private static string HeadFault(ImmutableArray<Cut> head, ImmutableArray<string> columns)
    {
        var unknown = head.FirstOrDefault(c => !columns.Contains(c.Text));
        var meant = unknown is null ? string.Empty : $" `{unknown.Text}` is not one of them.{DidYouMean.Sentence(unknown.Text, columns)}";
        return $"This table has other columns.{meant} Write `| {string.Join(" | ", columns)} |`.";
    }

    private static string BacktickFault(Cut line) => line.Text.Count(c => c == '`') % 2 == 0
        ? "A `|` ends a cell, in backticks too. Say it in other words: inside backticks there can be none."
        : "This backtick has no partner, so nobody can tell where the words in it end. Backticks come in pairs: close it, or take it out.";

    private static string CountFault(int cells, ImmutableArray<string> columns)
    {
        var many = cells > columns.Length ? "A `|` that belongs to the words is written `\\|`." : "An empty cell is written as nothing between two `|`.";
        return string.Create(CultureInfo.InvariantCulture, $"This row has {cells} {(cells == 1 ? "cell" : "cells")}, and the table {columns.Length} columns: {string.Join(", ", columns)}. {many}");
    }
}
