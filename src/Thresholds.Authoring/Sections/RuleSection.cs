using System.Collections.Immutable;
using Thresholds.Authoring.Parsing;
using Thresholds.Authoring.Writing;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Authoring.Sections;

/// <summary><c>## Rules</c>: the rules that stand on more than one indicator alone.</summary>
internal static class RuleSection
{
    public const string Heading = "Rules";
    private static readonly BlockForm Form = BlockForm.Of("rule", "leads to", "when", "because", "cites", "asks?", "urgency?", "local choice?", "in force?");

    public static ImmutableArray<Rule> Read(SectionReader section)
    {
        section.NoTable();
        section.NoList();
        var rules = ImmutableArray.CreateBuilder<Rule>();
        foreach (var (lines, _) in section.Blocks(Form))
        {
            var leadsTo = LeadsTo(lines, section.Faults);
            var when = lines.Condition("when");
            var urgency = Values.UrgencyOf(lines.Find("urgency"), section.Faults);
            var inForce = Values.InForceOf(lines.Find("in force"), section.Faults);
            var citations = lines.Citations();
            if (leadsTo is not { } target || when is null) continue;
            rules.Add(section.Notes.Placed(
                new Rule
                {
                    Id = lines.Id.Text,
                    Threshold = target.Threshold,
                    Strength = target.Strength,
                    When = when,
                    Because = lines.Words("because"),
                    Citations = citations,
                    Asks = lines.WordsOrNull("asks"),
                    Urgency = urgency,
                    LocalChoice = lines.WordsOrNull("local choice"),
                    InForce = inForce,
                },
                lines.Places));
        }

        return rules.ToImmutable();
    }

    public static void Write(Page page, IReadOnlyList<Rule> rules)
    {
        foreach (var rule in rules)
        {
            page.Block(Form, rule.Id);
            page.Line("leads to", $"{rule.Threshold.Words()}, {rule.Strength.Words()}");
            page.Condition("when", rule.When);
            page.Line("because", rule.Because);
            page.Several("cites", rule.Citations);
            page.Line("asks", rule.Asks);
            page.Line("urgency", rule.Urgency?.Words());
            page.Line("local choice", rule.LocalChoice);
            page.Line("in force", rule.InForce.ToString());
        }
    }

    private static (Threshold Threshold, RuleStrength Strength)? LeadsTo(BlockLines lines, FaultSheet faults)
    {
        if (lines.Find("leads to") is not { } value) return null;
        var all = Values.LeadsTo(value, faults).ToList();
        if (all.Count > 1) faults.Add(all[1].At.Place, "A rule leads to one threshold. Write a second rule for this one.");
        return all.Count == 0 ? null : (all[0].Threshold, all[0].Strength);
    }
}
