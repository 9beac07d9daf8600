using System.Collections.Immutable;

namespace Thresholds.Explanation.Records;

/// <summary>Tells in words what came of deciding a record again.</summary>
/// <remarks>For professionals: it names rules and days, never a note or who said what. Thread-safe.</remarks>
public static class RecordVerificationReport
{
    /// <summary>The verdict, why, and each difference.</summary>
    /// <param name="verification">What came of deciding again.</param>
    /// <param name="format">Text or Markdown.</param>
    public static string Write(RecordVerification verification, ReportFormat format = ReportFormat.Text)
    {
        var to = ReportWriter.For(format);
        to.Title($"Contact {verification.ContactId ?? "not known"}: {Verdict(verification)}");
        foreach (var sentence in VerificationWords.Why(verification)) to.Paragraph(sentence);
        foreach (var fault in verification.Faults) to.Item(fault.ToString());
        if (verification is not { Record: { } record, Rulebook: { } guidance }) return to.ToString();

        var words = new DifferenceWords(guidance, verification.Guidance);
        List("What is decided otherwise", verification.Differences.Where(d => !d.IsWording), d => words.Say(d));
        List("What is only worded otherwise", verification.Differences.Where(d => d.IsWording), d => words.Say(d));
        List("Settings that are others now", verification.Settings, VerificationWords.Setting);
        List("What the settings at hand would change", verification.UnderSettingsAtHand, d => words.Say(d));
        to.Heading("What decided");
        to.Item($"The record: {record.RulebookId}, edition {record.Edition}, fingerprint {Short(record.Fingerprint)}, library {record.Library}, rules as at {DecisionWords.Date(record.RulesAsAt)}{(record.AsOf is { } asOf ? $", clocks as of {asOf.InWords()}" : string.Empty)}.");
        to.Item($"At hand: {guidance.Id}, edition {guidance.Edition}, fingerprint {Short(guidance.Fingerprint)}{(verification.Settings.IsEmpty ? string.Empty : " with the record's settings")}, library {DecisionRecord.LibraryVersion}.");
        foreach (var sentence in VerificationWords.Changes(verification.Guidance)) to.Item(sentence);
        return to.ToString();

        void List<T>(string heading, IEnumerable<T> items, Func<T, string> say)
        {
            var all = items.ToArray();
            if (all.Length == 0) return;
            to.Heading(heading);
            foreach (var item in all) to.Item(say(item));
        }
    }

    private static string Verdict(RecordVerification v) => v.Verdict switch
    {
        RecordVerdict.Identical => "identical",
        RecordVerdict.SameDecision => "the same decision",
        RecordVerdict.Differs => "DIFFERS",
        _ => "CANNOT BE DECIDED AGAIN",
    };

    private static string Short(string fingerprint) => fingerprint[..12];
}
