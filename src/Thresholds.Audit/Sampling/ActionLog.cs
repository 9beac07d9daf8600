using System.Collections.Immutable;
using Thresholds.Text;

namespace Thresholds.Audit.Sampling;

/// <summary>One thing to do that came of reading a file.</summary>
/// <param name="Action">Its code.</param>
/// <param name="Sample">The file it came of.</param>
/// <param name="OpenedOn">The day it was agreed.</param>
/// <param name="DueOn">The day by which; null where none was set.</param>
/// <param name="ClosedOn">The day it was done; null while open.</param>
internal sealed record AuditAction(string Action, int Sample, DateOnly OpenedOn, DateOnly? DueOn, DateOnly? ClosedOn);

/// <summary>How the actions stand on a day. Open and closed add up to all agreed by then.</summary>
internal sealed record ActionCounts(int Agreed, int Closed, int Open, int OpenAndDue);

/// <summary>The actions that came of reading, tracked until each is closed.</summary>
internal sealed record ActionLog(ImmutableArray<AuditAction> Actions)
{
    /// <summary>The columns of the file.</summary>
    public static ImmutableArray<string> Columns { get; } = ["action", "sample", "openedOn", "dueOn", "closedOn"];

    /// <summary>Reads a file of actions.</summary>
    public static Reading<ActionLog> Read(Stream stream, string name, int sampleSize)
    {
        var faults = new List<Fault>();
        var table = new MarkedTable(stream, name, Columns, faults);
        var actions = new List<AuditAction>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var action = table.Cell(row, "action");
            if (action.Length == 0) table.Amiss(row, "action", "Every action needs a code of its own, to follow it by.");
            else if (!seen.Add(action)) table.Amiss(row, "action", $"{MarkedTable.Shown(action)} is there already. Give every action a code of its own.");
            var sample = table.Whole(row, "sample", 1, sampleSize);
            var (opened, due, closed) = (table.Day(row, "openedOn"), table.Day(row, "dueOn"), table.Day(row, "closedOn"));
            if (table.Cell(row, "openedOn").Length == 0) table.Amiss(row, "openedOn", "The day on which the action was agreed is missing, so it cannot be counted.");
            if (closed < opened) table.Amiss(row, "closedOn", "The action is closed before it was agreed. One of the two days needs mending.");
            if (sample is { } s && opened is { } day) actions.Add(new(action, s, day, due, closed));
        }

        return faults.Count > 0 ? Reading.Failed<ActionLog>(faults) : Reading.Of(new ActionLog([.. actions]));
    }

    /// <summary>How they stand at the end of a day. An action closed later is still open on it; one due on the day is not yet overdue.</summary>
    public ActionCounts AsAt(DateOnly day)
    {
        var agreed = Actions.Where(a => a.OpenedOn <= day).ToArray();
        var open = agreed.Where(a => a.ClosedOn is not { } closed || closed > day).ToArray();
        return new(agreed.Length, agreed.Length - open.Length, open.Length, open.Count(a => a.DueOn < day));
    }
}
