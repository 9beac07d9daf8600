using System.Collections.Immutable;
using Thresholds.Audit.Auditing;
using Thresholds.Audit.Findings;
using Thresholds.Audit.Synth;
using Thresholds.England;

namespace Thresholds.Audit.Tests.Auditing;

/// <summary>A file of invented contacts, audited from end to end.</summary>
internal static class InventedAudit
{
    public static SynthSummary Make(Folder folder, long rows, ulong seed, params ImmutableArray<Plant> plants)
        => new SynthRun(EnglandGuidance.Rulebook, folder.At("made"), rows, seed) { Plants = plants, From = new(2024, 7, 1), To = new(2025, 12, 31) }.Run(cancellation: TestContext.Current.CancellationToken).Value;

    public static AuditFindings Find(SynthSummary made)
        => new AuditRun(EnglandGuidance.Rulebook, [made.ContactsPath], "nowhere") { MappingPath = made.MappingPath }.Find(TestContext.Current.CancellationToken).Value;
}
