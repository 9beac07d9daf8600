using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Consistency.Statistics;

namespace Thresholds.Audit.Consistency.Afterwards;

/// <summary>What a record should show on every contact that needs it.</summary>
internal enum RecordQuestion
{
    AgreementToHelp,
    WhoWasTold,
    BasisToShare,
    PoliceGrade,
}

/// <summary>How often a record does not show something, by source. "Not shown" is said of the record: it may have been done.</summary>
/// <param name="Question">What is asked of the record.</param>
/// <param name="Source">The source; null: all of them together.</param>
/// <param name="NotShown">Not shown, of contacts that need it and whose file has a place for it.</param>
internal sealed record RecordGap(RecordQuestion Question, string? Source, Proportion NotShown)
{
    /// <summary>Counts every question, all sources first; a question the file has no place for counts no contact.</summary>
    public static ImmutableArray<RecordGap> Of(AuditedContacts contacts)
    {
        var counts = new SortedDictionary<(RecordQuestion Question, int Source), (long NotShown, long Of)>();
        for (var i = 0; i < contacts.Count; i++)
        {
            ref readonly var row = ref contacts[i];
            foreach (var question in Enum.GetValues<RecordQuestion>())
            {
                var shown = Read(row.Shown, question);
                if (shown is Shown.NotAsked or Shown.NotNeeded) continue;
                Add((question, -1), shown);
                if (row.Source >= 0) Add((question, row.Source), shown);
            }
        }

        return [.. counts.Select(c => new RecordGap(c.Key.Question, contacts.Word(c.Key.Source), new(c.Value.NotShown, c.Value.Of)))];

        void Add((RecordQuestion, int) key, Shown shown)
        {
            var (not, of) = counts.GetValueOrDefault(key);
            counts[key] = (not + (shown == Shown.NotShown ? 1 : 0), of + 1);
        }
    }

    /// <summary>The question in words.</summary>
    public static string Words(RecordQuestion question) => question switch
    {
        RecordQuestion.AgreementToHelp => "agreement to help",
        RecordQuestion.WhoWasTold => "who was told",
        RecordQuestion.BasisToShare => "lawful basis to share or check",
        RecordQuestion.PoliceGrade => "grade of the police notice",
        _ => throw new ArgumentOutOfRangeException(nameof(question)),
    };

    private static Shown Read(RecordShown shown, RecordQuestion question) => question switch
    {
        RecordQuestion.AgreementToHelp => shown.AgreementToHelp,
        RecordQuestion.WhoWasTold => shown.WhoWasTold,
        RecordQuestion.BasisToShare => shown.BasisToShare,
        _ => shown.PoliceGrade,
    };
}
