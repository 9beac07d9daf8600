using Thresholds.Facts;
using Thresholds.Sql.Writing;

namespace Thresholds.Sql.Stages;

/// <summary>The day whose rules apply: one for all, or each row's own, that is, the day it was decided, else received.</summary>
internal sealed class OwnDay(DateOnly? rulesAsAt)
{
    /// <summary>Whether something is in force on that day.</summary>
    public Test Holds(InForce days)
    {
        if (rulesAsAt is { } day) return Test.Of(days.Holds(day));
        if (days.NotYet) return Test.False;
        return Test.All(
            days.From is { } from ? Test.Of($"own_day >= {ReadStages.DayNumber(from)}") : Test.True,
            days.To is { } to ? Test.Of($"own_day <= {ReadStages.DayNumber(to)}") : Test.True);
    }
}
