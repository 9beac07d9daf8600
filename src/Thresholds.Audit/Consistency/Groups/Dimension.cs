using System.Globalization;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Facts;

namespace Thresholds.Audit.Consistency.Groups;

/// <summary>By what contacts are grouped. There is none for workers.</summary>
internal enum Dimension
{
    Team,
    Source,
    Month,
    Topic,
    Hours,
    Change,
}

/// <summary>Which groups of a dimension a contact belongs to, and what they are called.</summary>
internal static class Dimensions
{
    /// <summary>Adds the groups of a contact; none where it is not recorded. Only topics can be several.</summary>
    public static void Groups(this Dimension dimension, in ContactRow row, DateOnly? changedOn, Func<int, int[]> topics, List<int> into)
    {
        into.Clear();
        switch (dimension)
        {
            case Dimension.Team when row.Team >= 0: into.Add(row.Team); break;
            case Dimension.Source when row.Source >= 0: into.Add(row.Source); break;
            case Dimension.Month: into.Add(row.ReceivedOn.Year * 12 + row.ReceivedOn.Month - 1); break;
            case Dimension.Topic: into.AddRange(topics(row.Topics)); break;
            case Dimension.Hours when row.OutOfHours != Truth.NotKnown: into.Add(row.OutOfHours == Truth.Yes ? 1 : 0); break;
            case Dimension.Change when changedOn is { } day: into.Add(row.ReceivedOn >= day ? 1 : 0); break;
        }
    }

    /// <summary>What a group is called.</summary>
    public static string Name(this Dimension dimension, int group, AuditedContacts contacts, DateOnly? changedOn) => dimension switch
    {
        Dimension.Month => string.Create(CultureInfo.InvariantCulture, $"{group / 12:0000}-{group % 12 + 1:00}"),
        Dimension.Hours => group == 1 ? "out of hours" : "in hours",
        Dimension.Change => string.Create(CultureInfo.InvariantCulture, $"{(group == 1 ? "from" : "before")} {changedOn:yyyy-MM-dd}"),
        _ => contacts.Word(group) ?? "not recorded",
    };

    /// <summary>The dimension in words.</summary>
    public static string Words(this Dimension dimension) => dimension switch
    {
        Dimension.Team => "team",
        Dimension.Source => "source",
        Dimension.Month => "month",
        Dimension.Topic => "topic",
        Dimension.Hours => "hours",
        Dimension.Change => "before and after the change",
        _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
    };
}
