using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>In the record: for each person whether it is safe to tell them, and what must not be told to anybody in the family.</summary>
internal static class WhoMayBeTold
{
    public static void Write(ReportWriter to, Contact contact, RationaleWording wording)
    {
        var kept = contact.StatedFacts.Where(f => f.Accounts.Any(a => a.DoNotTell)).Select(f => contact.Vocabulary.SeenAs(f.FactId)).ToArray();
        if (contact.People.IsEmpty && kept.Length == 0) return;
        to.Heading(wording.WhoMayBeToldHeading);
        if (kept.Length > 0) to.Item(wording.MustNotBeTold, kept);
        foreach (var person in contact.People)
        {
            var who = string.IsNullOrWhiteSpace(person.Relation) ? person.Id : $"{person.Relation} ({person.Id})";
            to.Item($"{DecisionWords.Capital(who)}: safe to tell: {InWords(person.SafeToTell)}; told: {InWords(person.Told)}; agreed to help: {Agreed(person.AgreedToHelp)}.");
        }
    }

    private static string InWords(Truth truth) => truth switch { Truth.Yes => "yes", Truth.No => "no", _ => "not recorded" };

    private static string Agreed(Agreement agreement) => agreement switch { Agreement.Yes => "yes", Agreement.No => "no", Agreement.NotAsked => "not asked", _ => "not recorded" };
}
