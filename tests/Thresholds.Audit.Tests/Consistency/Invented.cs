using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Tests.Support;

namespace Thresholds.Audit.Tests.Consistency;

/// <summary>What is planted among invented contacts, beyond chance.</summary>
/// <param name="TeamLower">How much likelier team-3 decides lower on the same facts.</param>
/// <param name="SourceHigher">How much likelier contacts from source-2 are waved through, higher.</param>
/// <param name="MonthLower">How much likelier contacts of March 2025 are decided lower.</param>
internal sealed record Planted(double TeamLower = 0, double SourceHigher = 0, double MonthLower = 0)
{
    public static readonly Planted Nothing = new();
}

/// <summary>
/// Contacts made up so that groups differ in their cases: teams and sources lean to topics, and topics differ in how often they are decided lower
/// or higher. Decided alike on like facts but for what is planted. A fifth come as brothers and sisters, decided together.
/// </summary>
internal static class Invented
{
    public const int FactsAsked = 12;

    public static AuditedContacts Contacts(int seed, int count, Planted planted)
    {
        var random = new Random(seed);
        var builder = new AuditedContactsBuilder(FactsAsked);
        for (var i = 0; i < count;)
        {
            var siblings = random.NextDouble() < 0.1 ? random.Next(2, 4) : 1;
            var contact = One(random, i, planted);
            for (var s = 0; s < siblings && i < count; s++, i++)
                builder.Add(contact with { Id = $"c{i}", Child = $"child{i}", Family = siblings == 1 && random.Next(2) == 0 ? null : contact.Family });
        }

        return builder.Build();
    }

    public static PointedTo Pointing(ThresholdStatus earlyHelp = ThresholdStatus.NotMet, ThresholdStatus section17 = ThresholdStatus.NotMet, ThresholdStatus section47 = ThresholdStatus.NotMet)
        => new(earlyHelp, section17, section47, ThresholdStatus.NotMet);

    public static RecordedDecision Recorded(int rung) => rung == 0 ? RecordedDecision.NoneOfThem : RecordedDecision.Each([(Threshold)rung]);

    /// <summary>A contact with nothing special about it.</summary>
    public static AuditedContact Plain(string id, int pointed, int recorded, params (int Fact, int Value)[] facts) => new()
    {
        Id = id,
        Child = "child of " + id,
        ReceivedOn = new(2025, 1, 6),
        PointedTo = PointingTo(pointed),
        Recorded = Recorded(recorded),
        Facts = [.. facts.Select(f => new RecordedFact(f.Fact, f.Value))],
    };

    public static PointedTo PointingTo(int rung) => rung switch
    {
        0 => Pointing(),
        1 => Pointing(earlyHelp: ThresholdStatus.PointsTowards),
        2 => Pointing(section17: ThresholdStatus.PointsTowards),
        _ => Pointing(section47: ThresholdStatus.MustConsider),
    };

    public static AuditedContacts Build(IEnumerable<AuditedContact> contacts, int factsAsked = FactsAsked)
    {
        var builder = new AuditedContactsBuilder(factsAsked);
        foreach (var contact in contacts) builder.Add(contact);
        return builder.Build();
    }

    private static AuditedContact One(Random random, int number, Planted planted)
    {
        var topic = random.Next(6);
        var team = random.NextDouble() < 0.5 ? topic : random.Next(8);
        var source = random.NextDouble() < 0.4 ? (topic + 3) % 8 : random.Next(8);
        var month = new DateOnly(2024, 1, 1).AddMonths(random.Next(24));
        var pointed = random.Next(100) < 15 ? 0 : 1 + (topic + random.Next(2)) % 3;
        var lower = 0.04 + 0.04 * topic + 0.03 * pointed + (team == 3 ? planted.TeamLower : 0) + (month is { Year: 2025, Month: 3 } ? planted.MonthLower : 0);
        var higher = 0.03 + 0.02 * (5 - topic) + (source == 2 ? planted.SourceHigher : 0);
        var draw = random.NextDouble();
        var recorded = pointed > 0 && draw < lower ? random.Next(pointed) : pointed < 3 && draw > 1 - higher ? random.Next(pointed + 1, 4) : pointed;
        return new()
        {
            Id = "",
            Child = "",
            Family = $"family{number}",
            ReceivedOn = month.AddDays(random.Next(28)),
            Team = $"team-{team}",
            Source = $"source-{source}",
            Topics = [$"topic-{topic}"],
            RulesMet = [.. Enumerable.Range(0, pointed).Select(p => string.Create(CultureInfo.InvariantCulture, $"topic-{topic}-rule-{p}"))],
            OutOfHours = random.Next(4) == 0 ? Truth.NotKnown : random.Next(3) == 0 ? Truth.Yes : Truth.No,
            PointedTo = PointingTo(pointed),
            Recorded = Recorded(recorded),
            Reason = Truth.Yes,
            Facts = [new(0, topic), new(1, pointed), .. Enumerable.Range(2, 10).Where(_ => random.Next(2) == 0).Select(f => new RecordedFact(f, random.Next(2)))],
        };
    }
}
