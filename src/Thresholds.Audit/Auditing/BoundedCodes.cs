using Thresholds.Audit.Consistency.Contacts;

namespace Thresholds.Audit.Auditing;

/// <summary>Keeps codes to a number that can be codes: free text mapped by mistake is not carried into figures.</summary>
/// <remarks>In the order of the files, so the same on any number of processors.</remarks>
internal sealed class BoundedCodes
{
    // More teams than any authority has; more values of an attribute than any list of them.
    private const int MostDifferent = 500;

    /// <summary>What stands for the codes past that number.</summary>
    public const string Others = "(other values)";

    private readonly HashSet<string>[] _seen = [.. Enumerable.Range(0, 4).Select(_ => new HashSet<string>(StringComparer.Ordinal))];

    public AuditedContact Bound(AuditedContact contact)
    {
        var (team, equity) = (Kept(0, contact.Team), contact.Equity);
        var bounded = equity with { Disability = Kept(1, equity.Disability), Sex = Kept(2, equity.Sex), Ethnicity = Kept(3, equity.Ethnicity) };
        return ReferenceEquals(team, contact.Team) && bounded == equity ? contact : contact with { Team = team, Equity = bounded };
    }

    private string? Kept(int which, string? code)
        => code is null || _seen[which].Contains(code) || (_seen[which].Count < MostDifferent && _seen[which].Add(code)) ? code : Others;
}
