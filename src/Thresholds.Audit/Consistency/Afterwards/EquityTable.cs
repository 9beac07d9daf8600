using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Consistency.Statistics;

namespace Thresholds.Audit.Consistency.Afterwards;

/// <summary>What an equity line is about.</summary>
internal enum EquityAttribute
{
    Disability,
    Sex,
    Ethnicity,
    AgeBand,
}

/// <summary>Outcomes for the same source and the same concern, for one recorded attribute. It informs; no rule and no flag ever reads it.</summary>
/// <param name="Source">The source; null where not recorded.</param>
/// <param name="Topic">The concern; null: no rule of any topic is met. A contact on several topics has a line under each.</param>
/// <param name="Attribute">Which attribute.</param>
/// <param name="Value">Its value as recorded; null is "not recorded", a line of its own and never left out.</param>
/// <param name="PerRung">How many were recorded on each rung; contacts recorded on no one rung are not counted.</param>
/// <param name="Lower">Lower than what the recorded facts point to, of those that can be compared.</param>
/// <param name="Higher">Higher, of the same.</param>
/// <remarks>Alike rates do not show that people were treated alike, nor unlike ones the opposite: the facts that were recorded may differ too.</remarks>
internal sealed record EquityLine(
    string? Source, string? Topic, EquityAttribute Attribute, string? Value, ImmutableArray<long> PerRung, Proportion Lower, Proportion Higher)
{
    /// <summary>All lines, in order of source, topic, attribute and value.</summary>
    public static ImmutableArray<EquityLine> Of(ComparedContacts compared)
    {
        var contacts = compared.Contacts;
        var lines = new Dictionary<(int Source, int Topic, EquityAttribute Attribute, string? Value), long[]>();
        for (var i = 0; i < contacts.Count; i++)
        {
            ref readonly var row = ref contacts[i];
            int[] topics = contacts.Numbers(row.Topics) is { Length: > 0 } some ? some : [-1];
            foreach (var topic in topics)
            {
                foreach (var attribute in Enum.GetValues<EquityAttribute>())
                {
                    var key = (row.Source, topic, attribute, Read(contacts.Equity(i), attribute));
                    if (!lines.TryGetValue(key, out var counts)) lines.Add(key, counts = new long[Rungs.Count + 3]);
                    if (row.Recorded.IsOneRung) counts[row.Recorded.Highest]++;
                    if (compared.Direction(i) is not { } direction) continue;
                    counts[Rungs.Count]++;
                    if (direction != 0) counts[Rungs.Count + (direction < 0 ? 1 : 2)]++;
                }
            }
        }

        return
        [
            .. lines.Select(l => new EquityLine(
                    contacts.Word(l.Key.Source), contacts.Word(l.Key.Topic), l.Key.Attribute, l.Key.Value, [.. l.Value[..Rungs.Count]],
                    new(l.Value[Rungs.Count + 1], l.Value[Rungs.Count]), new(l.Value[Rungs.Count + 2], l.Value[Rungs.Count])))
                .OrderBy(l => l.Source, StringComparer.Ordinal).ThenBy(l => l.Topic, StringComparer.Ordinal).ThenBy(l => l.Attribute).ThenBy(l => l.Value, StringComparer.Ordinal),
        ];
    }

    private static string? Read(EquityAttributes attributes, EquityAttribute attribute) => attribute switch
    {
        EquityAttribute.Disability => attributes.Disability,
        EquityAttribute.Sex => attributes.Sex,
        EquityAttribute.Ethnicity => attributes.Ethnicity,
        _ => attributes.AgeBand,
    };
}
