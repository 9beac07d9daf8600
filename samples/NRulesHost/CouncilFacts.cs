using Thresholds.NRules;

namespace NRulesHost;

/// <summary>Who is on duty: a fact of the council's own, of which the guidance knows nothing.</summary>
public sealed record Rota(string OnDuty, bool OfficeIsOpen);

/// <summary>Something for somebody to do about one contact. It prints nothing about the child.</summary>
/// <remarks>A class, not a record: NRules holds equal facts for one and the same, and refuses the second; two contacts may ask for the same task.</remarks>
public sealed class CouncilTask(ClosedContact about, string whom, string what)
{
    public const string ReadItToday = "section 47 is to be considered: read the contact today";

    public ClosedContact About { get; } = about;

    public string Whom { get; } = whom;

    public string What { get; } = what;
}
