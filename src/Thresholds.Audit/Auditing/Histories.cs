using Thresholds.Audit.Chronology;
using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Findings;
using Thresholds.Facts;

namespace Thresholds.Audit.Auditing;

/// <summary>What the files tell of the time before and after each contact. Immutable; safe to share between threads.</summary>
/// <remarks>
/// A contact that names no child has no before and no after, and counts in no family: a family's other children, or the contact itself, do not stand for the
/// child, or one child would be given the history of another.
/// </remarks>
internal sealed class Histories(Chronologies chronologies, Vocabulary vocabulary)
{
    /// <summary>Of one contact, by its place among all contacts; nothing for a place at which there is none.</summary>
    public History Of(int contact) => contact < chronologies.Count && chronologies[contact].Child >= 0 ? new(chronologies, contact, vocabulary) : History.None;

    /// <summary>Brothers and sisters on one contact.</summary>
    public FamilyFigures Families(ComparedContacts compared)
        => Siblings.Of(chronologies, (a, b) => compared.Contacts[a].FactsRecorded > 0 && compared.Contacts[a].Facts == compared.Contacts[b].Facts);

    /// <summary>What contacts came to, told from later events; null where nothing can be told.</summary>
    public InferredOutcomeFigures? Inferred() => InferredFigures.Of(chronologies);

    /// <summary>From when to when the files speak, and how many contacts are not alone on their day; null where no contact names a child.</summary>
    public BeforeAndAfterFigures? BeforeAndAfter()
    {
        var (contacts, others) = (0L, 0L);
        for (var i = 0; i < chronologies.Count; i++)
        {
            if (chronologies[i].Child < 0) continue;
            contacts++;
            if (chronologies.IsNotAloneOnItsDay(i)) others++;
        }

        return contacts == 0 ? null : new(contacts, others, chronologies.Coverage.Periods);
    }

    /// <summary>What a reader must know of it.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            foreach (var reach in chronologies.Reach.Where(r => r.WithContacts == 0))
                yield return $"None of the children of the contacts is found in what was read as {RecordedReading.What(reach.Format)}: it may number children in another way, so nothing is told by it.";
        }
    }
}
