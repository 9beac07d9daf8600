using Thresholds.Audit.Consistency;
using Thresholds.Audit.Consistency.Comparing;

namespace Thresholds.Audit.Sampling;

/// <summary>The contacts that the figures point out, the kinds that matter most first.</summary>
internal static class FlaggedContacts
{
    private static readonly ComparisonClass[] Kinds =
    [
        ComparisonClass.BelowWhatTheLawRequired, ComparisonClass.MustConsiderWithoutReason, ComparisonClass.DiffersLower, ComparisonClass.DiffersHigher,
    ];

    /// <summary>Each kind with its contacts; one contact may come under several.</summary>
    public static IEnumerable<(string Reason, IEnumerable<int> Contacts)> Of(ComparedContacts compared, ConsistencyFigures figures)
    {
        var byClass = Enumerable.Range(0, compared.Contacts.Count).ToLookup(i => compared[i].Class);
        yield return (Kinds[0].Words(), byClass[Kinds[0]]);
        yield return (Kinds[1].Words(), byClass[Kinds[1]]);
        yield return ("alike in the facts recorded, decided differently", figures.Alike.Listed.SelectMany(c => c.Contacts));
        yield return ("section 47 recorded after other contacts of this child", figures.Earlier.Listed.Select(e => e.Contact));
        yield return (Kinds[2].Words(), byClass[Kinds[2]]);
        yield return (Kinds[3].Words(), byClass[Kinds[3]]);
    }
}
