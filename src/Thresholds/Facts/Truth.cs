namespace Thresholds.Facts;

/// <summary>What is known of a yes-or-no question: yes, no, or not known. Never a probability.</summary>
/// <remarks>The default value is <see cref="NotKnown"/>: silence is never "no".</remarks>
public enum Truth
{
    /// <summary>It is no.</summary>
    No = -1,

    /// <summary>Either is still possible.</summary>
    NotKnown = 0,

    /// <summary>It is yes: reported or known to us, not proved.</summary>
    Yes = 1,
}

/// <summary>Strong Kleene logic over <see cref="Truth"/>.</summary>
/// <remarks>Source: S. C. Kleene, Introduction to Metamathematics (1952), the strong three-valued tables. Thread-safe.</remarks>
public static class TruthLogic
{
    /// <summary>Yes only when both are; no as soon as one is.</summary>
    /// <param name="a">One side.</param>
    /// <param name="b">The other side.</param>
    public static Truth And(this Truth a, Truth b) => a < b ? a : b;

    /// <summary>Yes as soon as one is; no only when both are.</summary>
    /// <param name="a">One side.</param>
    /// <param name="b">The other side.</param>
    public static Truth Or(this Truth a, Truth b) => a > b ? a : b;

    /// <summary>Yes and no change places; not known stays.</summary>
    /// <param name="a">The value to turn round.</param>
    public static Truth Not(this Truth a) => (Truth)(-(int)a);

    /// <summary>Reads the pair of ordinary Boolean functions behind a value: is it certain, is it possible.</summary>
    /// <param name="certain">It is yes in every completion considered.</param>
    /// <param name="possible">It is yes in some completion considered.</param>
    public static Truth From(bool certain, bool possible) => certain ? Truth.Yes : possible ? Truth.NotKnown : Truth.No;

    /// <summary><c>yes</c>, <c>no</c> or <c>not-known</c>, as in JSON.</summary>
    /// <param name="truth">The value.</param>
    public static string Slug(this Truth truth) => truth switch { Truth.Yes => "yes", Truth.No => "no", _ => "not-known" };

    /// <summary>Reads <c>yes</c>, <c>no</c> or <c>not-known</c>; anything else is refused, never read as no.</summary>
    /// <param name="text">The word.</param>
    /// <param name="truth">What it says.</param>
    public static bool TryParse(string? text, out Truth truth)
    {
        truth = text switch { "yes" => Truth.Yes, "no" => Truth.No, _ => Truth.NotKnown };
        return truth != Truth.NotKnown || text == "not-known";
    }
}
