using System.Collections.Immutable;
using Thresholds.Authoring.Parsing;
using Thresholds.Authoring.Writing;
using Thresholds.Rulebooks;

namespace Thresholds.Authoring.Sections;

/// <summary><c>## What the record should show</c>: record checks.</summary>
internal static class CheckSection
{
    public const string Heading = "What the record should show";
    private static readonly BlockForm Form = BlockForm.Of("check", "what", "when", "expects", "because", "cites?");

    public static ImmutableArray<RecordCheck> Read(SectionReader section)
    {
        section.NoTable();
        section.NoList();
        var checks = ImmutableArray.CreateBuilder<RecordCheck>();
        foreach (var (lines, _) in section.Blocks(Form))
        {
            var check = new RecordCheck
            {
                Id = lines.Id.Text,
                What = lines.Words("what"),
                When = lines.ConditionNeeded("when"),
                Expects = lines.ConditionNeeded("expects"),
                Because = lines.Words("because"),
                Citations = lines.Citations(),
            };
            if (!lines.HasUnreadCondition) checks.Add(section.Notes.Placed(check, lines.Places));
        }

        return checks.ToImmutable();
    }

    public static void Write(Page page, ImmutableArray<RecordCheck> checks)
    {
        foreach (var check in checks)
        {
            page.Block(Form, check.Id);
            page.Line("what", check.What);
            page.Condition("when", check.When);
            page.Condition("expects", check.Expects);
            page.Line("because", check.Because);
            page.Several("cites", check.Citations);
        }
    }
}
