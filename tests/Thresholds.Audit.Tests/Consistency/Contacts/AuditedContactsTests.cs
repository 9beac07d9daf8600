using FsCheck;
using FsCheck.Fluent;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Tests.Replay;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Tests.Support;

namespace Thresholds.Audit.Tests.Consistency.Contacts;

public class AuditedContactsTests
{
    [Fact]
    public void A_contact_comes_back_as_it_was_given()
    {
        var contact = new AuditedContact
        {
            Id = "é-42",
            Child = "k",
            Family = "f",
            ReceivedOn = new(2025, 3, 2),
            ReceivedAt = new(23, 59),
            Source = "police",
            Team = "north",
            OutOfHours = Truth.Yes,
            Topics = ["neglect", "domestic-abuse"],
            RulesMet = ["r2", "r1"],
            PointedTo = new(ThresholdStatus.PointsTowards, ThresholdStatus.Met, ThresholdStatus.MustConsider, ThresholdStatus.NotSettled),
            NotRuledOutOnWhatWasAsked = Threshold.Section47,
            MustConsiderUnanswered = 3,
            Recorded = RecordedDecision.Each([Threshold.Section17, Threshold.EmergencyAccommodation]),
            Reason = Truth.No,
            Facts = [new(7, -3), new(0, 1), new(300, 100_000)],
            Equity = new("yes", null, "WBRI", "15 to 17"),
            Later = new(400, 30, null, Truth.No, null, 2),
            Shown = new(Shown.Yes, Shown.NotShown, Shown.NotNeeded, Shown.NotAsked),
        };
        var contacts = Invented.Build([Invented.Plain("before", 1, 1, (5, 5)), contact, Invented.Plain("after", 0, 0)], 301);
        ref readonly var row = ref contacts[1];

        Assert.Equal("é-42", contacts.Id(1));
        Assert.Equal((contact.ReceivedOn, (short)1439), (row.ReceivedOn, row.Minute));
        Assert.Equal(("police", "north"), (contacts.Word(row.Source), contacts.Word(row.Team)));
        Assert.Equal((contact.OutOfHours, contact.Reason), (row.OutOfHours, row.Reason));
        Assert.Equal((contact.PointedTo, contact.Recorded, contact.Shown), (row.PointedTo, row.Recorded, row.Shown));
        Assert.Equal((3, 3, 3), (row.NotRuledOut, row.MustConsiderUnanswered, row.FactsRecorded));
        Assert.Equal(["domestic-abuse", "neglect"], contacts.Texts(row.Topics).Order(StringComparer.Ordinal));
        Assert.Equal(["r1", "r2"], contacts.Texts(row.RulesMet).Order(StringComparer.Ordinal));
        Assert.Equal((contact.Equity, contact.Later), (contacts.Equity(1), contacts.Later(1)));
        var facts = new List<RecordedFact>();
        contacts.ReadFacts(row.Facts, facts);
        Assert.Equal([new(0, 1), new(7, -3), new(300, 100_000)], facts);
        Assert.Null(contacts.Later(0));
        Assert.Null(contacts.Word(contacts[0].Team));
        Assert.Equal(Truth.NotKnown, contacts[0].Reason);
        Assert.Equal(RecordedDecision.NoneOfThem, contacts[2].Recorded);
    }

    [Fact]
    public void Lists_of_facts_have_one_number_exactly_when_they_are_equal()
        => Law.Holds(
            200,
            dice => Enumerable.Range(0, 400).Select(_ => Enumerable.Range(0, 6).Where(_ => dice.Chance(60)).Select(f => new RecordedFact(f * 40, dice.Between(-1, 1) * 1000)).ToArray()).ToArray(),
            _ => [],
            (lists, _) =>
            {
                var packed = new PackedVectors();
                var numbers = lists.Select(l => packed.Number(l)).ToArray();
                var back = new List<RecordedFact>();
                for (var i = 0; i < lists.Length; i++)
                {
                    packed.Read(numbers[i], back);
                    if (!back.SequenceEqual(lists[i])) return "a list came back changed";
                    for (var j = 0; j < i; j++)
                        if (numbers[i] == numbers[j] != lists[i].SequenceEqual(lists[j])) return "equal numbers for unlike lists, or the other way round";
                }

                return null;
            });

    [Fact]
    public void A_fact_stated_twice_or_beyond_the_list_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Invented.Build([Invented.Plain("a", 0, 0, (1, 0), (1, 1))]));
        Assert.Throws<ArgumentException>(() => Invented.Build([Invented.Plain("a", 0, 0, (Invented.FactsAsked, 1))]));
    }

    [Fact]
    public void What_the_statuses_point_to_is_what_the_decision_says()
    {
        var seen = new HashSet<(Threshold?, Threshold?)>();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(AnyFile.Arbitrary, file =>
        {
            foreach (var contact in file.Stated())
            {
                var decision = new ThresholdEvaluator(TestRulebook.Rulebook).Decide(contact);
                var pointed = PointedTo.Of(decision);
                Assert.Equal((decision.Required, decision.ToConsider), (pointed.Required, pointed.ToConsider));
                Assert.Equal(pointed, PointedTo.Unpack(pointed.Packed));
                seen.Add((decision.Required, decision.ToConsider));
            }
        }));
        Assert.True(seen.Count >= 4, $"only {seen.Count} kinds of decision were met");
    }

    [Fact]
    public void There_is_no_place_for_a_worker_a_name_or_free_text()
    {
        var members = typeof(AuditedContact).GetProperties().Select(p => p.Name).Concat(typeof(ContactRow).GetProperties().Select(p => p.Name))
            .Concat(Enum.GetNames<Thresholds.Audit.Consistency.Groups.Dimension>()).ToArray();
        Assert.Contains("Team", members);
        Assert.DoesNotContain(members, m => new[] { "worker", "manager", "decider", "decidedby", "name", "note", "text", "birth" }.Any(w => m.Contains(w, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("", "not known")]
    [InlineData("not-matched", "not known")]
    [InlineData("none", "none of the thresholds")]
    [InlineData("emergency-accommodation", "not known")]
    [InlineData("section-17;emergency-accommodation", "section 17")]
    [InlineData("early-help;section-17", "section 17")]
    [InlineData("section-17 or section-47", "section 17 or section 47")]
    [InlineData("none or early-help", "none of the thresholds or early help")]
    [InlineData("section-17 or emergency-accommodation", "section 17 or emergency accommodation")]
    public void Recorded_words_are_read_as_a_set(string words, string said)
        => Assert.Equal(said, RecordedDecision.FromWords(words).ToString());

    [Fact]
    public void A_level_for_help_or_none_spans_both()
    {
        var level = RecordedDecision.OneOf([Threshold.EarlyHelp], orNone: true);
        Assert.Equal((0, 1, false), (level.Lowest, level.Highest, level.IsOneRung));
        Assert.False(RecordedDecision.NotKnown.IsKnown);
        Assert.Equal(default, RecordedDecision.NotKnown);
        Assert.Throws<ArgumentException>(() => RecordedDecision.Each([]));
    }
}
