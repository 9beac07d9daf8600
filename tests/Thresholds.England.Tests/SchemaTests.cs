using Thresholds.Explanation;
using Thresholds.Tests.Support;

namespace Thresholds.England.Tests;

/// <summary>What goes in and what comes out, over every story, in the form that is published.</summary>
public sealed class SchemaTests
{
    private static readonly SchemaCheck Contacts = SchemaCheck.Embedded("contact.schema.json");
    private static readonly SchemaCheck Decisions = SchemaCheck.Embedded("decision.schema.json");
    private static readonly SchemaCheck Records = SchemaCheck.Embedded("record.schema.json");
    private static readonly SchemaCheck Rulebooks = SchemaCheck.Embedded("rulebook.schema.json");

    [Fact]
    public void Every_story_s_contact_decision_and_record_fit_their_schemas()
    {
        Assert.NotEmpty(Case.All);
        Assert.Empty(Case.All.SelectMany(c => Contacts.Faults(c.ContactJson).Select(f => $"{c.Id}, contact: {f}")));
        var decisions = Case.All.Select(c => (c.Id, Decision: c.Decide())).ToArray();
        Assert.Empty(decisions.SelectMany(d => Decisions.Faults(DecisionJson.Write(d.Decision)).Select(f => $"{d.Id}, decision: {f}")));
        Assert.Empty(decisions.SelectMany(d => Records.Faults(DecisionRecord.Write(d.Decision)).Select(f => $"{d.Id}, record: {f}")));
    }

    [Fact]
    public void The_guidance_fits_its_schema() => Assert.Empty(Rulebooks.Faults(EnglandGuidance.Rulebook.ToJson()));
}
