using System.Text;
using System.Xml.Linq;
using Thresholds.Audit.Findings;
using Thresholds.Audit.Reports;

namespace Thresholds.Audit.Tests.Reports;

/// <summary>A report, written and read back as the XML it must also be.</summary>
internal sealed class Rendered
{
    public Rendered(AuditFindings findings, bool forSharing = false)
    {
        using var stream = new MemoryStream();
        AuditReport.Write(findings, stream, forSharing);
        Html = Encoding.UTF8.GetString(stream.ToArray());
        Page = XDocument.Parse(Html[Html.IndexOf("<html", StringComparison.Ordinal)..], LoadOptions.PreserveWhitespace);
    }

    public string Html { get; }

    public XDocument Page { get; }

    public IEnumerable<XElement> All => Page.Descendants();

    public IEnumerable<XElement> Tables => Page.Descendants("table");

    /// <summary>Every text of the report that is quoted.</summary>
    public IEnumerable<string> Quoted => All.Where(e => e.Attribute("data-quoted") is not null).Select(e => e.Value);

    /// <summary>Every text of the report's own, block by block; where something is quoted stands a mark.</summary>
    public IEnumerable<string> OwnTexts()
    {
        var page = new XDocument(Page);
        page.Descendants("style").Remove();
        foreach (var quoted in page.Descendants().Where(e => e.Attribute("data-quoted") is not null).ToArray()) quoted.ReplaceWith("▪");
        return page.Descendants().Where(e => e.Nodes().OfType<XText>().Any(t => !string.IsNullOrWhiteSpace(t.Value))).Select(e => e.Value)
            .Concat(page.Descendants().Attributes().Where(a => a.Name.LocalName is "title" or "alt" or "aria-label" or "aria-description").Select(a => a.Value));
    }

    public static IEnumerable<string[]> Rows(XElement table)
        => table.Element("tbody")!.Elements("tr").Select(r => r.Elements().Select(c => c.Value).ToArray());
}
