using Thresholds.Facts;

namespace Thresholds.Audit.Tests.Import;

/// <summary>"Blank means no" happens after closing, touches only what is still not known, and derives nothing.</summary>
public class ClosedColumnTests
{
    private static ContactBuilder Contact => Facts.Contact.Start(TestRulebook.Vocabulary, "c", new(2024, 3, 2));

    [Fact]
    public void A_blank_is_no_where_nothing_else_is_known()
    {
        var contact = Contact.BlankMeansNo("home-squalid").BlankMeansNo("strategy-discussion").Build();

        Assert.Equal(Truth.No, contact.Facts.Values.Indicator("home-squalid"));
        Assert.Equal(Truth.No, contact.Facts.Values.Event("strategy-discussion"));
        Assert.Equal(["home-squalid", "strategy-discussion"], contact.BlanksReadAsNo);
        Assert.Empty(contact.StatedFacts);
    }

    [Fact]
    public void A_blank_never_overrides_what_follows_from_another_fact()
    {
        var contact = Contact.Yes("mark-when-not-mobile").BlankMeansNo("bruise-or-other-mark").Build();

        Assert.Equal(Truth.Yes, contact.Facts.Values.Indicator("bruise-or-other-mark"));
        Assert.Empty(contact.BlanksReadAsNo);
        Assert.Empty(contact.Facts.Clashes);
    }

    [Fact]
    public void Nothing_follows_from_a_blank()
    {
        var contact = Contact.BlankMeansNo("bruise-or-other-mark").Build();

        // By the clause, no bruise would mean no mark; but nobody said that a blank under "mark" means no.
        Assert.Equal(Truth.NotKnown, contact.Facts.Values.Indicator("mark-when-not-mobile"));
    }

    [Theory]
    [InlineData(Truth.Yes)]
    [InlineData(Truth.NotKnown)]
    public void Any_account_of_the_fact_speaks_before_a_blank(Truth said)
    {
        var contact = Contact.State("home-squalid", new() { Value = new IndicatorValue(said) }).BlankMeansNo("home-squalid").Build();

        Assert.Equal(said, contact.Facts.Values.Indicator("home-squalid"));
    }

    [Fact]
    public void A_disputed_strength_stays_not_known()
    {
        var contact = Contact.Yes("dependable-adult").No("dependable-adult").BlankMeansNo("dependable-adult").Build();

        Assert.Equal(Truth.NotKnown, contact.Facts.Values.Indicator("dependable-adult"));
    }

    [Fact]
    public void What_a_clash_leaves_in_doubt_stays_in_doubt()
    {
        // A mark, and "moves independently": the clash leaves the bruise, which would follow from the mark, standing or in doubt, never no.
        var contact = Contact.Yes("mark-when-not-mobile").No("not-independently-mobile").BlankMeansNo("bruise-or-other-mark").Build();

        Assert.NotEmpty(contact.Facts.Clashes);
        Assert.NotEqual(Truth.No, contact.Facts.Values.Indicator("bruise-or-other-mark"));
    }

    [Theory]
    [InlineData("attendance", "`attendance`: a number has no \"no\"")]
    [InlineData("source", "a choice from a list has no \"no\"")]
    [InlineData("home-squalidd", "`home-squalidd` is not in the vocabulary. Did you mean `home-squalid`?")]
    public void Only_what_has_a_no_can_be_closed(string factId, string message)
        => Assert.Contains(message.Replace("`attendance`: ", string.Empty, StringComparison.Ordinal), Assert.Single(Contact.BlankMeansNo(factId).TryBuild().Faults).Message, StringComparison.Ordinal);

    [Fact]
    public void In_a_file_a_blank_yields_to_a_code_in_another_column_even_one_without_meaning()
    {
        const string mapping = """
            { "format": 1, "contact": "Id", "receivedOn": "Day", "facts": [
              { "column": "A", "indicator": "in-police-protection", "values": { "Y": "yes" }, "closed": true },
              { "column": "B", "indicator": "in-police-protection", "values": { "Y": "yes" } } ] }
            """;
        using var folder = new Folder().With(mapping, "Id,Day,A,B\n1,2024-03-02,,\n2,2024-03-02,,Y\n3,2024-03-02,,Q\n4,2024-03-02,Q,\n");

        var summary = folder.Run().Value;

        Assert.Equal(["1", "0", "0", "0"], folder.Decisions().Select(d => d["blanksReadAsNo"]));
        Assert.Equal(["not-settled", "met", "not-settled", "not-settled"], folder.Decisions().Select(d => d["section47"]));
        Assert.Equal([("A", "C", "Q", 1L), ("B", "D", "Q", 1L)], summary.Unmatched.Select(u => (u.Column, u.Letter, u.Shown, u.Count)));
        Assert.Equal(["in-police-protection"], summary.ClosedFacts);
    }
}
