using System.Globalization;

namespace Thresholds.Timescales;

/// <summary>The sentences for <see cref="Lateness"/>.</summary>
internal static class LatenessWords
{
    internal static string For(Lateness late) => late.State switch
    {
        LatenessState.NotYetDue => $"Not yet due: {late.Due.InWords()}.",
        LatenessState.Overdue when late.AtLeast is null =>
            $"Overdue (due {late.Due.InWords()}); "
            + "bank holidays are not known for all the days between, so working days are not counted.",
        LatenessState.Overdue => $"Overdue by {Amount(late)} (due {late.Due.InWords()}).",
        _ => $"Cannot tell whether it is overdue, because {Missing(late)} (due {late.Due.InWords()}).",
    };

    private static string Amount(Lateness late)
    {
        var (least, most) = (late.AtLeast ?? 0, late.AtMost ?? 0);
        return (least, most) switch
        {
            (0, 0) => $"less than 1 {ClockUnits.Name(late.Unit, 1)}",
            _ when least == most => string.Create(CultureInfo.InvariantCulture, $"{least} {ClockUnits.Name(late.Unit, least)}"),
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"up to {most} {ClockUnits.Name(late.Unit, most)}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{least} to {most} {ClockUnits.Name(late.Unit, most)}"),
        };
    }

    private static string Missing(Lateness late) => (late.Due.FromStartOfDay, late.AsOf.Time is null) switch
    {
        (true, true) => "neither the time it started nor the time asked about was recorded",
        (true, false) => "the time it started was not recorded",
        _ => "the time asked about was not given",
    };
}
