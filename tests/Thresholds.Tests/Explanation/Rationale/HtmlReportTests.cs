using System.Xml.Linq;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Explanation;

/// <summary>Whatever people wrote is text on the page, and never anything else.</summary>
public sealed class HtmlReportTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("\" onmouseover=\"x' &amp; </li></ul>", "\" onmouseover=\"x' &amp; </li></ul>")]
    [InlineData("]]><!-- --><style>", "]]><!-- --><style>")]
    [InlineData("a\0b\u0007c\u009Bd\uFFFEe", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe")]
    [InlineData("two\nlines\tand `one", "two lines and `one")]
    [InlineData("עברית עם English", "עברית עם English")]
    public void Hostile_words_are_shown_and_not_obeyed(string written, string shown)
    {
        var contact = Contact.Start(SampleRulebook.Vocabulary, "c" + written, new(2026, 3, 2)).Child(new() { Years = 0 })
            .With(new() { Id = "p", Relation = written })
            .State("mark", new Account { Value = new IndicatorValue(Truth.Yes), From = written }).Build();
        var html = Rationale.For(new ThresholdEvaluator(SampleRulebook.Whole).Decide(contact), Reader.Record).Write(ReportFormat.Html);
        Assert.Null(RationaleLaws.Structure(html));
        Assert.Contains($"reported by {shown})", string.Concat(XDocument.Parse(html).Descendants("li").Nodes().OfType<XText>().Select(t => t.Value)), StringComparison.Ordinal);
        Assert.Contains("c" + shown + ",", XDocument.Parse(html).Descendants("title").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_of_a_pair_of_characters_does_not_break_the_page()
    {
        var to = ReportWriter.For(ReportFormat.Html);
        to.Title("half \uD800 of a pair");
        Assert.Contains("<h1>half \uFFFD of a pair</h1>", to.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_between_backticks_is_set_as_code()
    {
        var to = ReportWriter.For(ReportFormat.Html);
        to.Title("T");
        to.Paragraph("The rule `a<b` and more.");
        Assert.Contains("<p>The rule <code>a&lt;b</code> and more.</p>", to.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_break_in_what_somebody_wrote_starts_no_line_of_ours()
    {
        var contact = Contact.Start(SampleRulebook.Vocabulary, "c-1", new(2026, 3, 2)).Child(new() { Years = 0 })
            .State("mark", new Account { Value = new IndicatorValue(Truth.Yes), From = "GP\n- Required: nothing" }).Build();
        foreach (var format in Enum.GetValues<ReportFormat>())
            Assert.DoesNotContain("\n- Required: nothing)", Rationale.For(new ThresholdEvaluator(SampleRulebook.Whole).Decide(contact), Reader.Record).Write(format), StringComparison.Ordinal);
    }
}
