using System.Collections.Immutable;
using System.Globalization;

namespace Thresholds.Audit.Synth;

/// <summary>Where each planted thing is hidden, and what it does to a row. Its chances are its own, so that planting moves nothing else.</summary>
internal sealed class Hiding
{
    private static readonly string[] Teams = ["North", "South", "East", "West"];

    private readonly ImmutableArray<Plant> _plants;

    public Hiding(ImmutableArray<Plant> plants, ulong seed, DateOnly from, DateOnly to)
    {
        _plants = plants;
        var chance = Chance.For(seed, -1);
        var team = chance.Below(Teams.Length);
        Team = Teams[team];
        BlankTeam = Teams[(team + 1 + chance.Below(Teams.Length - 1)) % Teams.Length];
        Source = chance.Happens(0.5) ? "6" : "2A";
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        Month = from.AddMonths(months < 2 ? 0 : 1 + chance.Below(months - 1)).ToString("yyyy-MM", CultureInfo.InvariantCulture);
    }

    private string Team { get; }

    private string BlankTeam { get; }

    private string Source { get; }

    private string Month { get; }

    /// <summary>The team, source or month; empty where any row may be touched.</summary>
    public string Where(PlantKind kind) => kind switch
    {
        PlantKind.TeamDecidesLower => Team,
        PlantKind.SourceWavedThrough => Source,
        PlantKind.MonthDrifts => Month,
        PlantKind.Blanks => BlankTeam,
        _ => string.Empty,
    };

    /// <summary>Leaves answers out, where a team is to leave them out. True when one was.</summary>
    public bool LeaveOut(InventedRow row, ref Chance chance)
    {
        if (Of(PlantKind.Blanks) is not { } plant || row["Team"] != BlankTeam) return false;
        var isTouched = false;
        foreach (var column in Topics.Columns.Where(c => row[c].Length > 0))
        {
            if (!chance.Happens(plant.Share)) continue;
            row[column] = string.Empty;
            isTouched = true;
        }

        return isTouched;
    }

    /// <summary>The step recorded where something is planted, and what did it; null when nothing moved it.</summary>
    public (int Step, PlantKind? By) Move(InventedRow row, int step, ref Chance chance)
    {
        if (step == 0) return (step, null);
        if (IsTouched(PlantKind.SourceWavedThrough, row["Source"], ref chance)) return (0, PlantKind.SourceWavedThrough);
        if (IsTouched(PlantKind.TeamDecidesLower, row["Team"], ref chance)) return (step - 1, PlantKind.TeamDecidesLower);
        if (IsTouched(PlantKind.MonthDrifts, row["Month"], ref chance)) return (step - 1, PlantKind.MonthDrifts);
        return (step, null);
    }

    /// <summary>Whether a row comes twice, or is spoilt.</summary>
    public bool Strikes(PlantKind kind, ref Chance chance) => Of(kind) is { } plant && chance.Happens(plant.Share);

    private bool IsTouched(PlantKind kind, string value, ref Chance chance) => Of(kind) is { } plant && value == Where(kind) && chance.Happens(plant.Share);

    private Plant? Of(PlantKind kind) => _plants.FirstOrDefault(p => p.Kind == kind);
}
