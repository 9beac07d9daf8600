using Thresholds.England;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Conformance;

/// <summary>The packs: what they cover, and that the reference evaluator still says what they expect.</summary>
/// <remarks>With THRESHOLDS_CONFORMANCE set to this project's folder, <see cref="A_pack_is_made_anew_when_asked"/> makes them anew; build and run again, and read the difference before you commit it.</remarks>
public static class ConformanceTests
{
    public static TheoryData<string> Names => [.. Pack.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public static void The_reference_evaluator_says_what_the_pack_expects(string name)
    {
        var pack = Pack.All.Single(p => p.Name == name);
        Assert.NotEmpty(pack.Cases);
        None(pack.Differences(new ReferenceDecider()));
        TestContext.Current.TestOutputHelper?.WriteLine($"{pack.Name}: {pack.Cases.Length} cases");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void A_pack_is_of_the_rulebook_that_stands_beside_it(string name)
    {
        var pack = Pack.All.Single(p => p.Name == name);
        Assert.True(pack.MadeFor == pack.Rulebook.Fingerprint, $"{name} was made for another edition of its rulebook. Make it anew with THRESHOLDS_CONFORMANCE and read the difference.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void Every_rule_is_met_not_met_and_not_settled_somewhere(string name)
    {
        var pack = Pack.All.Single(p => p.Name == name);
        None(Features.SidesOf(pack.Rulebook).Except(Shown(pack)));
    }

    [Fact]
    public static void Between_them_the_packs_show_every_way_of_asking_closing_clashing_and_judging()
        => None(Features.OfAll.Except(Pack.All.SelectMany(Shown)));

    [Fact]
    public static void A_decider_that_errs_is_found_out_by_name()
    {
        var differences = Pack.All.SelectMany(p => p.Differences(new Hasty())).ToArray();
        Assert.Contains(differences, d => d.Contains("on-indicator: expected ?, found n", StringComparison.Ordinal));
        Assert.DoesNotContain(differences, d => d.Contains("a hasty reader: checks", StringComparison.Ordinal));
    }

    [Fact]
    public static void A_pack_is_made_anew_when_asked()
    {
        if (Environment.GetEnvironmentVariable("THRESHOLDS_CONFORMANCE") is not { Length: > 0 } project)
        {
            Assert.Skip("Nobody asked: THRESHOLDS_CONFORMANCE names no folder.");
            return;
        }

        foreach (var (name, rulebook) in SmallRulebooks.All) PackMaker.Write(Path.Combine(project, "packs", name), rulebook, withRulebook: true);
        PackMaker.Write(Path.Combine(project, "packs", "england"), EnglandGuidance.Rulebook, withRulebook: false);
    }

    // Every one by name: a list cut short would have to be looked up.
    private static void None(IEnumerable<string> offenders)
    {
        var all = offenders.ToArray();
        Assert.True(all.Length == 0, $"{all.Length}:\n{string.Join('\n', all)}");
    }

    private static IEnumerable<string> Shown(Pack pack)
        => pack.Cases.SelectMany(c => Features.Of(new ThresholdEvaluator(pack.Rulebook).Decide(c.Contact, new(c.RulesAsAt)))).Distinct();

    /// <summary>Reads silence as "no", which nobody may.</summary>
    private sealed class Hasty : IDecider
    {
        public string Name => "a hasty reader";

        public IReadOnlyCollection<string> LeavesOut => ["checks"];

        public System.Text.Json.Nodes.JsonObject Decide(Rulebooks.Rulebook rulebook, Contact contact, DecisionDates dates)
        {
            var fields = new ReferenceDecider().Decide(rulebook, contact, dates);
            fields["rules"] = ((string)fields["rules"]!).Replace('?', 'n');
            fields.Remove("checks");
            return fields;
        }
    }
}
