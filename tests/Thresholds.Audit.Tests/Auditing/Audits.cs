using Thresholds.Audit.Auditing;
using Thresholds.Audit.Findings;
using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Audit.Tests.Auditing;

/// <summary>Audits of small files.</summary>
internal static class Audits
{
    /// <summary>What an audit of the folder's file finds.</summary>
    public static AuditFindings Find(Folder folder, Rulebook? rulebook = null) => Run(folder, rulebook).Find(TestContext.Current.CancellationToken).Value;

    /// <summary>An audit of the folder's file, and of others named after it.</summary>
    public static AuditRun Run(Folder folder, Rulebook? rulebook = null, params string[] more)
        => new(rulebook ?? TestRulebook.Rulebook, [folder.Input, .. more.Select(folder.At)], folder.At("report")) { MappingPath = folder.Mapping };

    /// <summary>The report written, or the faults.</summary>
    public static Reading<AuditSummary> Write(this AuditRun run) => run.Run(cancellation: TestContext.Current.CancellationToken);

    /// <summary>The rules met by a contact.</summary>
    public static string Rules(AuditFindings findings, int contact) => string.Join(' ', findings.Compared.Contacts.Texts(findings.Compared.Contacts[contact].RulesMet).Order(StringComparer.Ordinal));
}
