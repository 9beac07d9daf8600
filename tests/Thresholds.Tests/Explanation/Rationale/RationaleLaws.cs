using System.Xml;
using System.Xml.Linq;
using Thresholds.Explanation;
using Thresholds.Facts;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Explanation;

/// <summary>What holds of every page for the family, whatever the guidance, the contact and the words.</summary>
public sealed class RationaleLaws
{
    private static readonly ReportFormat[] Formats = Enum.GetValues<ReportFormat>();

    [Fact]
    public void What_a_reader_must_not_have_changes_no_letter_of_their_page() => Law.Holds(
        400, FamilyCase.Draw, FamilyCase.Smaller,
        (c, seen) =>
        {
            var (without, with) = (Rationale.For(c.Decide(whole: false), c.Reader, c.Wording), Rationale.For(c.Decide(whole: true), c.Reader, c.Wording));
            if (c.MustNot.Length > 2) seen.Count("withheld");
            if (without.FactsTold.Length > 0) seen.Count("facts told");
            if (without.StepsTold.Length > 0) seen.Count("steps told");
            if (!c.Build(whole: true).Facts.Clashes.IsEmpty) seen.Count("clashes");
            if (c.Decide(whole: true).Required is not null) seen.Count("required");
            return Formats.Where(f => without.Write(f) != with.Write(f)).Select(f => $"{f} differs:\n{without.Write(f)}\n----\n{with.Write(f)}").FirstOrDefault();
        },
        ("withheld", 60), ("facts told", 50), ("steps told", 10), ("clashes", 10), ("required", 20));

    [Fact]
    public void Nothing_withheld_stands_anywhere_on_a_page_and_what_may_be_told_does() => Law.Holds(
        400, FamilyCase.Draw, FamilyCase.Smaller,
        (c, seen) =>
        {
            var page = Rationale.For(c.Decide(whole: true), c.Reader, c.Wording);
            var clashing = c.Build(whole: false).Facts.Clashes.SelectMany(k => k.Facts).ToHashSet();
            var hasClash = clashing.Count > 0;
            if (hasClash) seen.Count("clashes among what may be told");
            if (clashing.Overlaps(page.FactsTold)) return "facts that cannot all be true are told";
            if (hasClash && !page.StepsTold.IsEmpty) return "steps are told from facts that cannot all be true";
            foreach (var format in Formats)
            {
                var text = page.Write(format);
                var body = format == ReportFormat.Html ? string.Concat(XDocument.Parse(text).Root!.Descendants().Nodes().OfType<XText>().Where(t => t.Parent!.Name != "style").Select(t => t.Value + "\n")) : text;
                if (c.NeverToBeSeen().FirstOrDefault(m => body.Contains(m, StringComparison.Ordinal)) is { } leaked) return $"{format} holds {leaked}:\n{text}";
                foreach (var said in c.May.Where(_ => !hasClash))
                {
                    seen.Count("told");
                    if (!body.Contains(FamilyCase.Words(said.FactId) + ".", StringComparison.Ordinal)) return $"{format} does not tell {said.FactId}:\n{text}";
                }
            }

            return null;
        },
        ("told", 100), ("clashes among what may be told", 2));

    [Fact]
    public void A_person_it_is_not_recorded_as_safe_to_tell_gets_one_page_whatever_is_known_and_whatever_the_reason() => Law.Holds(
        120, FamilyCase.Draw, FamilyCase.Smaller,
        (c, seen) =>
        {
            seen.Count();
            foreach (var format in Formats)
            {
                var pages = new[]
                {
                    Rationale.For(c.Decide(true, Truth.No), c.Reader, c.Wording), Rationale.For(c.Decide(false, Truth.No), c.Reader, c.Wording),
                    Rationale.For(c.Decide(true, Truth.NotKnown), c.Reader, c.Wording), Rationale.For(c.Decide(true), Reader.Adult("nobody"), c.Wording),
                    Rationale.For(c.Decide(true), Reader.Adult(FamilyCase.TheChild), c.Wording),
                };
                if (pages.Any(p => p.CanBeTold || !p.FactsTold.IsEmpty || !p.StepsTold.IsEmpty)) return "something is told";
                if (pages.Select(p => p.Write(format)).Distinct().Count() > 1) return $"{format}: the pages differ, and the difference tells something";
            }

            return null;
        });

    [Fact]
    public void Every_page_is_the_same_again_and_as_HTML_is_well_formed_with_its_headings_in_order() => Law.Holds(
        120, FamilyCase.Draw, FamilyCase.Smaller,
        (c, seen) =>
        {
            foreach (var (reader, safe) in new[] { (Reader.Record, Truth.Yes), (c.Reader, Truth.Yes), (c.Reader, Truth.No) })
            {
                var page = Rationale.For(c.Decide(true, safe), reader, c.Wording);
                if (Formats.Any(f => page.Write(f) != Abroad.Run("tr-TR", () => Rationale.For(c.Decide(true, safe), reader, c.Wording).Write(f)))) return "not the same abroad";
                seen.Count();
                if (Structure(page.Write(ReportFormat.Html)) is { } wrong) return wrong;
            }

            return null;
        });

    /// <summary>What is wrong with the structure of a page; null when nothing is.</summary>
    internal static string? Structure(string html)
    {
        XDocument page;
        try
        {
            page = XDocument.Parse(html);
        }
        catch (XmlException e)
        {
            return e.Message;
        }

        var headings = page.Descendants().Where(e => e.Name.LocalName is ['h', >= '1' and <= '6']).Select(e => e.Name.LocalName).ToArray();
        if (headings.Length == 0 || headings[0] != "h1" || headings.Count(h => h == "h1") != 1) return "not one h1, first";
        if (headings.Skip(1).Any(h => h != "h2")) return "a heading out of order";
        if (page.Root!.Attribute("lang") is null || string.IsNullOrWhiteSpace(page.Descendants("title").Single().Value)) return "no language or no title";
        if (page.Descendants("main").Count() != 1) return "not one main part";
        if (page.Descendants("li").Any(l => l.Parent!.Name != "ul") || page.Descendants("ul").Any(l => !l.Elements("li").Any())) return "a list that is none";
        if (page.Descendants().Attributes("id").GroupBy(a => a.Value).Any(g => g.Count() > 1)) return "an id twice";
        if (page.Descendants("section").Any(s => s.Element("h2")?.Attribute("id")?.Value != s.Attribute("aria-labelledby")?.Value)) return "a part without its heading";
        string[] allowed = ["html", "head", "meta", "title", "style", "body", "main", "section", "h1", "h2", "p", "ul", "li", "code"];
        if (page.Descendants().FirstOrDefault(e => !allowed.Contains(e.Name.LocalName)) is { } other) return $"an element that has no place here: {other.Name}";
        return page.Descendants().Attributes().Any(a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || a.Name.LocalName is "href" or "src") ? "something that runs or is fetched" : null;
    }
}
