namespace Thresholds.Facts;

/// <summary>A whole number about the contact: contacts in the last 12 months, age in completed months.</summary>
/// <param name="Id">Its kebab-case id, unique in the vocabulary.</param>
/// <param name="Unit">The unit in words: <c>contacts</c>, <c>months</c>.</param>
/// <param name="Min">The least value it can have.</param>
/// <param name="Max">The greatest value it can have.</param>
/// <param name="SeenAs">Professional wording.</param>
/// <param name="Plainly">Wording a parent would understand.</param>
/// <remarks>Not known is the whole range. Immutable; safe to share between threads.</remarks>
public sealed record Measure(string Id, string Unit, int Min, int Max, string SeenAs, string Plainly)
{
    /// <summary>The id of the one built-in measure: age in completed months on the local day of receipt.</summary>
    public const string AgeId = "age";

    /// <summary>Age in completed months, −10 (unborn) to 215 (the month before the eighteenth birthday). In every vocabulary; never declared.</summary>
    public static Measure Age { get; } = new(AgeId, "months", -10, 215, "Age in completed months on the day of receipt", "How old the child is");

    /// <summary>The whole range: what is possible when nothing is stated.</summary>
    public Interval Range => new(Min, Max);
}
