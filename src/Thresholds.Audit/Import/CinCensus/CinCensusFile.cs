using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Thresholds.Text;

namespace Thresholds.Audit.Import;

/// <summary>A children in need census file: XML, read child by child, so that memory does not grow with the file.</summary>
/// <remarks>Document types and outside entities are refused. With or without a namespace.</remarks>
internal sealed class CinCensusFile
{
    private readonly string _path;

    private CinCensusFile(string path, CinYear year) => (_path, Year) = (path, year);

    /// <summary>The year of the census.</summary>
    public CinYear Year { get; }

    private string Name => Path.GetFileName(_path);

    /// <summary>Opens a file, or says why it is no census.</summary>
    public static Reading<CinCensusFile> TryOpen(string path)
    {
        try
        {
            using var xml = Reader(path);
            xml.MoveToContent();
            if (!xml.LocalName.Equals("Message", StringComparison.OrdinalIgnoreCase)) return Unusable(path, 1, WrongRoot(xml.LocalName));
            while (xml.Read() && !(xml.NodeType == XmlNodeType.Element && xml.LocalName is "CollectionDetails" or "Children"))
            {
            }

            if (xml.EOF || xml.LocalName == "Children") return Reading.Of(new CinCensusFile(path, default));
            var details = XElement.Load(xml.ReadSubtree());
            string Said(string name) => details.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim() ?? string.Empty;
            if (Said("Collection") is { Length: > 0 } collection && collection != "CIN") return Unusable(path, 1, $"This is a collection {FactCell.ShownCode(collection)}, and only the children in need census (CIN) can be read.");
            DateOnly? reference = DateOnly.TryParseExact(Said("ReferenceDate"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
            int? said = int.TryParse(Said("Year"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
            return Reading.Of(new CinCensusFile(path, new(reference?.Year ?? said, reference, said)));
        }
        catch (XmlException broken)
        {
            return Unusable(path, broken.LineNumber, HasDoctype(path)
                ? "The file declares a document type (DTD), by which a file can reach for others or swell in memory. A census needs none: take the <!DOCTYPE ...> out."
                : "The XML breaks here: it is damaged, or cut short. Export it again.");
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Unusable(path, 0, File.Exists(path) ? "The file cannot be opened: it may be open in another program, or not yours to read." : "There is no such file. Check its name and folder.");
        }
    }

    /// <summary>The records, streamed. Where the XML breaks, reading stops, and the counts say so.</summary>
    public IEnumerable<RecordedEvent> Events(ImportContext context)
    {
        if (Year.Said is { } said && Year.Year != said) context.Tally.Note(FormattableString.Invariant($"Header: the year is {said} and the reference date is in {Year.Year}; the reference date counts"));
        var tallies = new Dictionary<string, TableTally>(StringComparer.Ordinal);
        using var xml = Reader(_path);
        while (Next(xml, context) is { } child)
            foreach (var happened in new CinChild(Name, Year, context, tallies).Read(new(child, Year, context)))
                yield return happened;
    }

    private static XElement? Next(XmlReader xml, ImportContext context)
    {
        try
        {
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element || !xml.LocalName.Equals("Child", StringComparison.OrdinalIgnoreCase)) continue;
                using var inside = xml.ReadSubtree();
                return XElement.Load(inside, LoadOptions.SetLineInfo);
            }
        }
        catch (XmlException broken)
        {
            context.Tally.BrokenOff = FormattableString.Invariant($"The XML breaks at line {broken.LineNumber}: it is damaged, or cut short. What stands before it was read; export the file again.");
        }

        return null;
    }

    private static XmlReader Reader(string path)
        => XmlReader.Create(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true });

    private static bool HasDoctype(string path)
    {
        using var text = new StreamReader(path);
        var start = new char[1 << 16];
        return start.AsSpan(0, text.ReadBlock(start)).IndexOf("<!DOCTYPE") >= 0;
    }

    private static string WrongRoot(string root) => root switch
    {
        "EXPSSDA903" => "This is the SSDA903 return as XML. Export its Episodes as CSV.",
        "Children" or "Child" => $"The file begins with <{root}>; a census begins with <Message>. It seems to be a part of one: export the whole.",
        _ => $"The file begins with <{FactCell.ShownHeader(root)}>; a census begins with <Message>. It is another file, or an older export: choose the census return.",
    };

    private static Reading<CinCensusFile> Unusable(string path, int line, string message) => Reading.Failed<CinCensusFile>([new(new(Path.GetFileName(path), line, line > 0 ? 1 : 0, string.Empty), message)]);
}
