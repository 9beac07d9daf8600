using System.Collections.Immutable;
using Thresholds.Authoring.Parsing;
using Thresholds.Authoring.Writing;
using Thresholds.Rulebooks;

namespace Thresholds.Authoring.Sections;

/// <summary><c>## Where the child could be safe</c>: routes.</summary>
internal static class RouteSection
{
    public const string Heading = "Where the child could be safe";

    private static readonly BlockForm Form = BlockForm.Of(
        "route", "what", "opens when", "blocked by?", "unless?", "because", "cites", "in force?");

    public static ImmutableArray<Route> Read(SectionReader section)
    {
        section.NoTable();
        section.NoList();
        var routes = ImmutableArray.CreateBuilder<Route>();
        foreach (var (lines, _) in section.Blocks(Form))
        {
            var route = new Route
            {
                Id = lines.Id.Text,
                What = lines.Words("what"),
                OpensWhen = lines.ConditionNeeded("opens when"),
                BlockedBy = lines.Condition("blocked by"),
                Unless = lines.Condition("unless"),
                Because = lines.Words("because"),
                Citations = lines.Citations(),
                InForce = Values.InForceOf(lines.Find("in force"), section.Faults),
            };
            if (!lines.HasUnreadCondition) routes.Add(section.Notes.Placed(route, lines.Places));
        }

        return routes.ToImmutable();
    }

    public static void Write(Page page, ImmutableArray<Route> routes)
    {
        foreach (var route in routes)
        {
            page.Block(Form, route.Id);
            page.Line("what", route.What);
            page.Condition("opens when", route.OpensWhen);
            page.Condition("blocked by", route.BlockedBy);
            page.Condition("unless", route.Unless);
            page.Line("because", route.Because);
            page.Several("cites", route.Citations);
            page.Line("in force", route.InForce.ToString());
        }
    }
}
