namespace Thresholds.Timescales;

/// <summary>One bank holiday in England (and Wales): the day on which it is kept, its name, and why that day where it is not the
/// usual one.</summary>
/// <remarks>
/// <para>The day kept, not the day the name suggests: Boxing Day 2026 is a Saturday, so this says Monday 28 December 2026.</para>
/// <para>It is not a school holiday, a day a council chooses to close, or a holiday of Scotland or Northern Ireland.</para>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
/// </remarks>
/// <param name="Date">The day on which it is kept; always a weekday.</param>
/// <param name="Name">Its usual name, as published: "Good Friday", "Early May bank holiday".</param>
/// <param name="Note">Why it falls on this day: a substitute, a moved day or a single occasion. Null for an ordinary holiday on
/// its ordinary day.</param>
public sealed record BankHoliday(DateOnly Date, string Name, string? Note);
