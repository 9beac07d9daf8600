using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Evaluation;

/// <summary>Routes to somewhere safe, what blocks them and what lifts the block; what a record shows.</summary>
public static class RouteAndRecordStories
{
    private static readonly Rulebook Guidance = (Small.Chapter with
    {
        Indicators =
        [
            Small.Concern("nowhere-safe"), Small.Circumstance("parent-objects"), Small.LegalFact("order-made"), Small.Record("voice-recorded"),
        ],
        Routes = [Route("relative", null, null), Route("accommodation", "parent-objects", "order-made"), Route("foster-home", "parent-objects", null)],
        Checks = [new() { Id = "voice", What = "What the child said.", Because = "So.", When = Condition.Parse("nowhere-safe"), Expects = Condition.Parse("voice-recorded") }],
    }).Build();

    [Theory]
    [InlineData("nowhere-safe", "parent-objects order-made", RouteStatus.Open, RouteStatus.Open, RouteStatus.Open)]
    [InlineData("nowhere-safe parent-objects", "order-made", RouteStatus.Open, RouteStatus.Blocked, RouteStatus.Blocked)]
    [InlineData("nowhere-safe parent-objects order-made", "", RouteStatus.Open, RouteStatus.Open, RouteStatus.Blocked)]
    [InlineData("nowhere-safe parent-objects", "", RouteStatus.Open, RouteStatus.NotKnown, RouteStatus.Blocked)]
    [InlineData("nowhere-safe order-made", "", RouteStatus.Open, RouteStatus.Open, RouteStatus.NotKnown)]
    [InlineData("nowhere-safe", "order-made", RouteStatus.Open, RouteStatus.NotKnown, RouteStatus.NotKnown)]
    [InlineData("parent-objects", "order-made", RouteStatus.NotKnown, RouteStatus.NotKnown, RouteStatus.NotKnown)]
    [InlineData("parent-objects", "nowhere-safe", RouteStatus.DoesNotApply, RouteStatus.DoesNotApply, RouteStatus.DoesNotApply)]
    public static void A_route_is_open_unless_it_is_blocked_and_a_block_may_be_lifted(
        string yes, string no, RouteStatus relative, RouteStatus accommodation, RouteStatus fosterHome)
        => Assert.Equal([relative, accommodation, fosterHome], Decide(yes, no).Routes.Select(r => r.Status));

    [Theory]
    [InlineData("nowhere-safe voice-recorded", "", RecordStatus.Shown)]
    [InlineData("nowhere-safe", "", RecordStatus.NotShown)]
    [InlineData("nowhere-safe", "voice-recorded", RecordStatus.SaidNo)]
    [InlineData("", "nowhere-safe", RecordStatus.NotNeeded)]
    [InlineData("voice-recorded", "nowhere-safe", RecordStatus.NotNeeded)]
    [InlineData("voice-recorded", "", RecordStatus.NotKnownIfNeeded)]
    [InlineData("", "", RecordStatus.NotKnownIfNeeded)]
    public static void A_silent_record_is_not_one_that_says_no(string yes, string no, RecordStatus status)
        => Assert.Equal(status, Assert.Single(Decide(yes, no).Checks).Status);

    private static Route Route(string id, string? blockedBy, string? unless) => new()
    {
        Id = id, What = "Somewhere safe.", Because = "So.", OpensWhen = Condition.Parse("nowhere-safe"), Citations = [Small.ReadLaw],
        BlockedBy = blockedBy is null ? null : Condition.Parse(blockedBy), Unless = unless is null ? null : Condition.Parse(unless),
    };

    private static ThresholdDecision Decide(string yes, string no)
    {
        var builder = Contact.Start(Guidance.Vocabulary, "c-1", new(2026, 3, 2)).Child(new() { Months = new(48, 48) });
        foreach (var id in yes.Split(' ', StringSplitOptions.RemoveEmptyEntries)) builder.Yes(id);
        foreach (var id in no.Split(' ', StringSplitOptions.RemoveEmptyEntries)) builder.No(id);
        return new ThresholdEvaluator(Guidance).Decide(builder.Build());
    }
}
