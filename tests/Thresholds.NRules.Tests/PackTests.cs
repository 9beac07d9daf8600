using System.Text.Json.Nodes;
using Thresholds.Conformance;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.NRules.Tests;

/// <summary>NRules passes the conformance packs.</summary>
public static class PackTests
{
    public static TheoryData<string> Names => [.. Pack.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public static void Every_case_of_a_pack_is_decided_as_expected(string name)
    {
        var pack = Pack.All.Single(p => p.Name == name);
        Assert.NotEmpty(pack.Cases);
        Assert.Equal([], pack.Differences(new InSessions(pack.Rulebook)));
    }

    private sealed class InSessions(Rulebook rulebook) : IDecider
    {
        private readonly ThresholdSessions _sessions = new(rulebook);

        public string Name => "NRules";

        public IReadOnlyCollection<string> LeavesOut => [];

        public JsonObject Decide(Rulebook rulebook, Contact contact, DecisionDates dates) => DecisionFields.Of(_sessions.Decide(contact, dates));
    }
}
