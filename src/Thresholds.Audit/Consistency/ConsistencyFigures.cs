using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Afterwards;
using Thresholds.Audit.Consistency.Alike;
using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Consistency.Groups;

namespace Thresholds.Audit.Consistency;

/// <summary>Every figure of an audit. Figures choose which files to read; they say nothing about any decision or anyone who made it.</summary>
/// <param name="Table">The raw table, led by what cannot be judged.</param>
/// <param name="Agreement">How far what was recorded agrees with what the recorded facts point to.</param>
/// <param name="Groups">By team, source, month, topic, hours, and before and after a change.</param>
/// <param name="Alike">Contacts alike in every fact recorded, decided differently.</param>
/// <param name="AlikeButForOne">Contacts alike but for one fact, decided differently.</param>
/// <param name="Afterwards">Referred again, step-ups, repeat assessments.</param>
/// <param name="Earlier">What earlier contacts said.</param>
/// <param name="Gaps">Consent and police grading.</param>
/// <param name="Equity">For the same source and concern, by attribute.</param>
/// <remarks>The same contacts and settings give the same figures on every machine. Immutable.</remarks>
internal sealed record ConsistencyFigures(
    RawTable Table, AgreementFigures Agreement, GroupFigures Groups, AlikeClusters Alike, AlikeClusters AlikeButForOne,
    AfterwardsFigures Afterwards, EarlierContactFigures Earlier, ImmutableArray<RecordGap> Gaps, ImmutableArray<EquityLine> Equity)
{
    /// <summary>Computes all of them.</summary>
    public static ConsistencyFigures Of(AuditedContacts contacts, ConsistencySettings settings) => Of(new ComparedContacts(contacts, settings.Gate), settings);

    /// <summary>Computes all of them over contacts that are compared already, by the gate of the same settings.</summary>
    public static ConsistencyFigures Of(ComparedContacts compared, ConsistencySettings settings)
    {
        var contacts = compared.Contacts;
        var alike = new FactGroups(contacts);
        return new(
            RawTable.Of(compared), AgreementFigures.OfRecorded(compared, settings.Seed), GroupFigures.Of(compared, settings),
            AlikeClusters.Exact(alike, settings), AlikeClusters.ButForOne(alike, settings),
            AfterwardsFigures.Of(contacts), EarlierContactFigures.Of(compared, settings.ListAtMost), RecordGap.Of(contacts), EquityLine.Of(compared));
    }
}
