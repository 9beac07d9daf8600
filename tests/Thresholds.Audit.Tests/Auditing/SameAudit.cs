using System.Globalization;
using Thresholds.Audit.Auditing;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Findings;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Tests.Auditing;

/// <summary>Holds an audit by blocks to the audit row by row: all that it finds, and its whole folder byte for byte.</summary>
internal static class SameAudit
{
    /// <summary>Asserts it, and hands back what was found row by row; null: the files cannot be audited.</summary>
    /// <param name="folder">Where mapping and file stand.</param>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="ways">Processors, and how large a part of the file is; by the last the folder is written too.</param>
    /// <param name="rulesAsAt">The day whose rules apply; null: each contact's own.</param>
    /// <param name="more">Other files of the folder.</param>
    public static AuditFindings? Assert(Folder folder, Rulebook rulebook, (int Processors, int PartBytes)[] ways, DateOnly? rulesAsAt = null, params string[] more)
    {
        var byRow = Run(1, 1 << 21, true);
        var found = byRow.Find(TestContext.Current.CancellationToken);
        if (!found.IsUsable) return null;
        var (said, expected) = (Said(found.Value), Written(byRow));
        foreach (var (processors, partBytes) in ways) Xunit.Assert.Equal(said, Said(Run(processors, partBytes, false).Find(TestContext.Current.CancellationToken).Value));
        // A report takes far longer than a small audit.
        var written = Written(Run(ways[^1].Processors, ways[^1].PartBytes, false));
        Xunit.Assert.Equal(expected.Keys, written.Keys);
        foreach (var (name, text) in expected) Xunit.Assert.Equal($"{name}\n{text}", $"{name}\n{written[name]}");
        return found.Value;

        AuditRun Run(int processors, int partBytes, bool isRowByRow) => new(rulebook, [folder.Input, .. more.Select(folder.At)], folder.At("report"))
            { MappingPath = folder.Mapping, RulesAsAt = rulesAsAt, Processors = processors, PartBytes = partBytes, IsRowByRow = isRowByRow };

        SortedDictionary<string, string> Written(AuditRun run)
        {
            if (Directory.Exists(folder.At("report"))) Directory.Delete(folder.At("report"), true);
            Xunit.Assert.True(run.Write().IsUsable);
            // As bytes: not all of a hostile file need be text.
            return new(Directory.GetFiles(folder.At("report")).ToDictionary(f => Path.GetFileName(f), f => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(f))), StringComparer.Ordinal);
        }
    }

    /// <summary>What was found of each contact, of the files, and what was counted.</summary>
    public static List<string> Said(AuditFindings findings)
    {
        var contacts = findings.Compared.Contacts;
        var said = new List<string>();
        var facts = new List<RecordedFact>();
        for (var i = 0; i < contacts.Count; i++)
        {
            ref readonly var row = ref contacts[i];
            contacts.ReadFacts(row.Facts, facts);
            said.Add(string.Create(CultureInfo.InvariantCulture, $"{contacts.Id(i)}: {row} {contacts.Equity(i)} {contacts.Later(i)} {contacts.Word(row.Source)} {contacts.Word(row.Team)} "
                + $"{string.Join(' ', facts.Select(f => $"{findings.FactsAsked[f.Fact]}={f.Value}"))} rules {string.Join(' ', contacts.Texts(row.RulesMet))} topics {string.Join(' ', contacts.Texts(row.Topics))}"));
        }

        foreach (var file in findings.Files) said.Add($"{file with { Unmatched = [], Unread = [], Notes = [] }} {string.Join(' ', file.Unmatched)} {string.Join(' ', file.Unread)} {string.Join(' ', file.Notes)}");
        said.AddRange(findings.Clocks.Select(c => c.ToString()));
        said.AddRange(findings.RecordChecks.Select(c => c.ToString()));
        said.Add($"{findings.TodaysUnderstanding} {findings.Clashes}");
        return said;
    }
}
