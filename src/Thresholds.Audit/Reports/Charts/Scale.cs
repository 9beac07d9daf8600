namespace Thresholds.Audit.Reports.Charts;

/// <summary>Where a number lies on a drawing.</summary>
/// <param name="Least">The number at the start.</param>
/// <param name="Most">The number at the end; more than the least.</param>
/// <param name="From">Where the start lies.</param>
/// <param name="To">Where the end lies.</param>
internal readonly record struct Scale(double Least, double Most, double From, double To)
{
    public double At(double number) => From + (Math.Clamp(number, Least, Most) - Least) / (Most - Least) * (To - From);

    /// <summary>Round numbers from nought, about so many of them, that cover a number.</summary>
    public static double[] Ticks(double most, int about)
    {
        var raw = Math.Max(most, 1e-9) / about;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = new[] { 1.0, 2, 5, 10 }.First(s => s * power >= raw * 0.999) * power;
        return [.. Enumerable.Range(0, (int)Math.Ceiling(most / step - 1e-9) + 1).Select(i => i * step)];
    }
}
