using Thresholds.Facts;
using Thresholds.Text;

namespace Thresholds.Cli.Explaining;

/// <summary>What was asked of <c>explain</c>.</summary>
/// <param name="For">The reader: <c>record</c>, <c>adult</c> or <c>child</c>; null: the five questions.</param>
/// <param name="Person">The adult's id among the contact's people.</param>
/// <param name="Format">How to write it.</param>
/// <param name="Out">The file to write; null: standard output.</param>
/// <param name="Only">One threshold alone; null: all.</param>
internal sealed record Wanted(string? For, string? Person, string Format, string? Out, Threshold? Only)
{
    /// <summary>A page for somebody in the family, which must never reach another.</summary>
    public bool IsForTheFamily => For is "adult" or "child";

    /// <exception cref="InputNotUsableException">Options that do not go together; the exception lists them all.</exception>
    public void MustFitTogether()
    {
        Fault[] faults = [.. Faults()];
        if (faults.Length > 0) throw new InputNotUsableException([.. faults]);
    }

    private IEnumerable<Fault> Faults()
    {
        if (For is null && Format == "html")
            yield return new(Place.At("--format html"), "The five questions are written as text, Markdown or JSON. Write one of those, or say for whom a page is: `--for record`, `--for adult --person ID` or `--for child`.");
        if (For is not null && Format == "json")
            yield return new(Place.At("--format json"), "A rationale is written for a person to read. Write `--format text`, `markdown` or `html`; for data leave out --for (the five questions), or use `decide --format json` (the decision).");
        if (For is not null && Only is not null)
            yield return new(Place.At("--threshold"), "A rationale is of the whole decision. Leave out --threshold, or leave out --for to explain one threshold.");
        if (Person is not null && For != "adult")
            yield return new(Place.At("--person"), "A person is named for a page for an adult alone. Write `--for adult --person ID`, or leave out --person.");
    }
}
