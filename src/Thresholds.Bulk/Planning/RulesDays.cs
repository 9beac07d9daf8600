using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Bulk;

/// <summary>The stretches of days in which no rule, step or route comes into force or goes out of it.</summary>
internal sealed class RulesDays
{
    /// <summary>Stands for days of more than one stretch: then each row's day is compared.</summary>
    public const int Several = -1;

    private readonly ImmutableArray<int> _firstDays;

    public RulesDays(Rulebook rulebook)
    {
        var all = rulebook.Rules.Select(r => r.InForce).Concat(rulebook.Steps.Select(s => s.InForce)).Concat(rulebook.Routes.Select(r => r.InForce));
        _firstDays = [.. all.SelectMany(f => new[] { f.From?.DayNumber, f.To?.DayNumber + 1 }).OfType<int>().Distinct().Order()];
    }

    /// <summary>The stretch that holds all of these days, or <see cref="Several"/>.</summary>
    public int Stretch((int First, int Last) days) => Stretch(days.First) is var first && first == Stretch(days.Last) ? first : Several;

    /// <summary>Whether something is in force in a stretch; over several, the plane that says so of each row.</summary>
    public Literal InForce(InForce inForce, int stretch, PlaneGraph graph, ContactColumns columns)
    {
        if (inForce.NotYet) return Literal.Never;
        if (stretch != Several)
        {
            var day = stretch == 0 ? int.MinValue : _firstDays[stretch - 1];
            return Literal.When(!(inForce.From?.DayNumber > day) && !(inForce.To?.DayNumber < day));
        }

        return graph.All(From(inForce.From?.DayNumber), !(inForce.To is { } to ? From(to.DayNumber + 1) : Literal.Never));

        Literal From(int? day) => day is { } d ? graph.AtLeast(columns.RulesDay, sizeof(int), (ulong)d, Name(d)) : Literal.Always;

        // The day after the last that can be written is only ever compared with.
        static string Name(int day) => FormattableString.Invariant($"rules as at {DateOnly.FromDayNumber(Math.Min(day, DateOnly.MaxValue.DayNumber)):yyyy-MM-dd} or later");
    }

    private int Stretch(int day) => _firstDays.Count(first => first <= day);
}
