using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Import;
using Thresholds.Text;

namespace Thresholds.Audit.Sampling;

/// <summary>The two files of a blind reading: the worklist that a reader marks, and the key with the tool's view that nobody opens before.</summary>
internal static class Worklist
{
    /// <summary>The columns of a worklist. The last three are for the reader.</summary>
    public static ImmutableArray<string> Columns { get; } = ["sample", "reader", "contact", "receivedOn", "decided", "reasonFound", "readOn"];

    /// <summary>The columns of the key.</summary>
    public static ImmutableArray<string> KeyColumns => [.. KeyDictionary.Select(c => c.Column)];

    /// <summary>What each column of the key holds, for a data dictionary.</summary>
    public static ImmutableArray<(string Column, string Meaning)> KeyDictionary { get; } =
    [
        ("sample", "the number in the sample"),
        ("contact", "the id of the contact"),
        ("drawn", "at random, or flagged; only files drawn at random say anything about the others"),
        ("drawnFor", "the stratum it was drawn from, or the figure that points it out"),
        ("recorded", "the decision recorded"),
        ("pointedTo", "what the recorded facts point to"),
        ("comparison", "how the two stand beside each other"),
        ("whyNotJudged", "why it cannot be judged; empty where it can"),
        ("factsRecorded", "how many facts are recorded"),
        ("topics", "the chapters in which a rule is met, joined by ;"),
        ("rulesMet", "the rules met, joined by ;"),
    ];

    /// <summary>What each column holds, for a data dictionary.</summary>
    public static ImmutableArray<(string Column, string Meaning)> Dictionary { get; } =
    [
        ("sample", "the number in the sample"),
        ("reader", "1, or 2 for files that two people read; a number, never a name"),
        ("contact", "the id of the contact, to find the file"),
        ("receivedOn", "the day of receipt, yyyy-MM-dd"),
        ("decided", $"the reader's own answer from the file: {Words.Or(Marks.Answers)}"),
        ("reasonFound", "whether a reason for the decision stands in the file: yes or no"),
        ("readOn", "the day of reading, yyyy-MM-dd"),
    ];

    /// <summary>Writes what one reader marks, in order of the sample's numbers. It shows nothing of what was recorded or of what the tool sees.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="contacts">The contacts.</param>
    /// <param name="sample">The sample.</param>
    /// <param name="reader">1: all files; 2: those read twice.</param>
    public static void Write(Stream stream, AuditedContacts contacts, ImmutableArray<SampledContact> sample, int reader)
    {
        using var writer = SafeCsv.To(stream);
        writer.WriteRecord([.. Columns]);
        foreach (var drawn in sample.Where(s => reader == 1 || s.IsReadTwice).OrderBy(s => s.Number))
            writer.WriteRecord([Number(drawn.Number), Number(reader), contacts.Id(drawn.Contact), Day(contacts[drawn.Contact].ReceivedOn), "", "", ""]);
    }

    /// <summary>Writes the tool's view, by sample number. To be opened when the readers are done.</summary>
    public static void WriteKey(Stream stream, ComparedContacts compared, ImmutableArray<SampledContact> sample)
    {
        var contacts = compared.Contacts;
        using var writer = SafeCsv.To(stream);
        writer.WriteRecord([.. KeyColumns]);
        foreach (var drawn in sample.OrderBy(s => s.Number))
        {
            var row = contacts[drawn.Contact];
            var comparison = compared[drawn.Contact];
            writer.WriteRecord(
            [
                Number(drawn.Number), contacts.Id(drawn.Contact), drawn.Drawn == DrawnAs.AtRandom ? "at random" : "flagged", drawn.Reason,
                row.Recorded.ToString(), Rungs.Words(Rungs.Of(row.PointedTo.ToConsider)), comparison.Class.Words(),
                comparison.Why == CannotBeJudged.No ? "" : comparison.Why.Words(), Number(row.FactsRecorded),
                string.Join(';', contacts.Texts(row.Topics)), string.Join(';', contacts.Texts(row.RulesMet)),
            ]);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
