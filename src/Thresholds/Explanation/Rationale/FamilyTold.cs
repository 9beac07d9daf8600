using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>In the record: what the family told us, apart from what professionals make of it.</summary>
/// <remarks>Who spoke is known only in the words of whoever wrote it down: "mother", "the young person, to her tutor". What stands before the first comma
/// is read, and only whole: "mother's GP" is not the mother.</remarks>
internal static class FamilyTold
{
    private static readonly ImmutableArray<string> LeftOut = ["the ", "child's ", "his ", "her ", "their "];

    public static void Write(ReportWriter to, ThresholdDecision decision, RationaleWording wording)
    {
        var contact = decision.Contact;
        var told = contact.StatedFacts.Select(f => (f.FactId, Accounts: f.Accounts.Where(IsFamily).ToArray())).Where(f => f.Accounts.Length > 0).ToArray();
        if (told.Length == 0) return;
        to.Heading(wording.FamilyToldHeading);
        to.Paragraph(wording.FamilyToldOpening);
        foreach (var (id, accounts) in told) to.Item(contact.Vocabulary.SeenAs(id) + ":", accounts.Select(InWords));

        bool IsFamily(Account account) => account.From is { } from && (contact.People.Any(p => p.Id == from) || wording.FamilySources.Contains(Whole(from)));
    }

    private static string Whole(string from)
    {
        var who = from.Split(',')[0].Trim().ToLowerInvariant();
        return LeftOut.FirstOrDefault(l => who.StartsWith(l, StringComparison.Ordinal)) is { } lead ? who[lead.Length..] : who;
    }

    private static string InWords(Account account)
    {
        var on = account.ObservedOn is { } day ? $", observed {DecisionWords.Date(day)}" : string.Empty;
        return $"{DecisionWords.Capital(account.From!)}: {account.Value.Text} ({DecisionWords.Basis(account.Basis)}{on})";
    }
}
