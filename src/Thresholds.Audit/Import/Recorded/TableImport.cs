using System.Collections.Immutable;

namespace Thresholds.Audit.Import;

/// <summary>Turns the rows of a known table into records of what happened. Each row becomes records, says what was said before, or is set aside with its reasons.</summary>
internal sealed class TableImport(TableLayout layout, RecordFormat format, ImportContext context)
{
    // Answers that no event carries are read all the same, so that those without meaning are counted.
    private readonly ImmutableArray<string> _checked = [.. layout.Table.Columns.Where(c => c.Asks is not null && layout.Table.Events.All(e => !e.Flags.Contains(c.Id))).Select(c => c.Id)];

    /// <summary>The records, streamed.</summary>
    public IEnumerable<RecordedEvent> Events()
    {
        var tally = new TableTally(layout.Raw.File, layout.Raw.Sheet, layout.Table.Title);
        context.Tally.Tables.Add(tally);
        using var rows = layout.Raw.RowsBelow(layout.Header).GetEnumerator();
        while (Next(rows) is { } row)
        {
            if (row.IsBlank)
            {
                tally.Blank++;
                continue;
            }

            tally.Rows++;
            var scribe = new RowScribe(layout, format, context, row);
            var found = Read(row, scribe);
            var isNew = false;
            foreach (var happened in found.Where(context.IsNew))
            {
                isNew = true;
                context.Tally.Count(happened);
                yield return happened;
            }

            if (isNew) tally.Recorded++;
            else if (found.Count > 0) tally.SaidBefore++;
            else tally.SetAside++;
        }
    }

    private TableRow? Next(IEnumerator<TableRow> rows)
    {
        try
        {
            return rows.MoveNext() ? rows.Current : null;
        }
        catch (Exception broken) when (Workbook.IsBroken(broken))
        {
            context.Tally.BrokenOff = $"{layout.Raw.Name}: the rest cannot be read; the file is damaged or cut short. Open it in a spreadsheet and save it again.";
            return null;
        }
    }

    private List<RecordedEvent> Read(TableRow row, RowScribe scribe)
    {
        var found = new List<RecordedEvent>();
        if (Trouble(row) is { } trouble)
        {
            scribe.Refuse(string.Empty, trouble);
            return found;
        }

        foreach (var cell in row.Cells)
            if (cell.Text.Contains('\uFFFD', StringComparison.Ordinal)) context.Tally.Note($"{layout.Raw.Name}: values hold characters that are not UTF-8; save the file as \"CSV UTF-8\"");
        var child = scribe.Child();
        var days = layout.Table.Events.Select(e => e.Day).Distinct(StringComparer.Ordinal).ToDictionary(d => d, d => scribe.Day(d, layout.Table.Events.Any(e => e.Day == d && e.IsNeeded)), StringComparer.Ordinal);
        scribe.ReadCodes(days);
        scribe.Answers(_checked);
        if (child is null || scribe.IsRefused) return found;
        foreach (var rule in layout.Table.Events.Where(e => days[e.Day] is not null && Holds(e, scribe))) found.Add(Event(rule, child, days, row, scribe));
        if (found.Count == 0) scribe.Refuse(string.Empty, "nothing in the row says that anything happened");
        return found;
    }

    private static bool Holds(EventRule rule, RowScribe scribe)
        => (rule.Where is not { } where || scribe.Code(where.Column) is { } code && where.Codes.Contains(code))
        && (rule.TextBegins is not { } begins || begins.Starts.Any(s => scribe.Cell(begins.Column).Text.StartsWith(s, StringComparison.OrdinalIgnoreCase)));

    private RecordedEvent Event(EventRule rule, string child, Dictionary<string, DateOnly?> days, TableRow row, RowScribe scribe)
    {
        var (yes, no) = scribe.Answers(rule.Flags);
        if (rule.Outcomes is { } column)
        {
            var outcomes = OutcomeReader.Read(scribe.Cell(column).Text, context);
            (yes, no) = (yes | outcomes.Yes, no | outcomes.No);
            foreach (var (shown, why) in outcomes.Unmatched) scribe.Unmatch(column, shown, why);
        }

        // Said both yes and no, it is not known.
        var both = yes & no;
        return new()
        {
            ChildId = child, Kind = rule.Kind, Day = days[rule.Day]!.Value, At = new(layout.Raw.File, layout.Raw.Sheet, row.Number), Format = format,
            StartedOn = rule.StartedOn is { } started ? days[started] : null,
            OwnId = layout.Table.Own.Length > 0 ? scribe.Cell(layout.Table.Own).Text : string.Empty,
            Source = scribe.Code(rule.Source), Code = scribe.Code(rule.Code), Yes = yes & ~both, No = no & ~both,
            Team = scribe.Team(rule.Team),
        };
    }

    private string? Trouble(TableRow row)
        => row.Trouble == RowTrouble.OpenQuote ? "a quote is opened and never closed: close it, or take it out"
            : row.Trouble == RowTrouble.WrongCount ? FormattableString.Invariant($"it has {row.Cells.Length} values and the header {layout.Header.Cells.Length}: a separator inside a value needs quotes around it")
            : row.Cells.SequenceEqual(layout.Header.Cells) ? "it is the header again: take it out"
            : null;
}
