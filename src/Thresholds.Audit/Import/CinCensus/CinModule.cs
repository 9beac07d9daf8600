using System.Xml;
using System.Xml.Linq;
using Thresholds.Facts;

namespace Thresholds.Audit.Import;

/// <summary>One module of a census file, such as one assessment: reads its values by name and reports those that cannot be read, with their line.</summary>
/// <remarks>Names are compared without namespace; one in the wrong case is read, and said. A value that stands twice where one belongs is not read.</remarks>
internal sealed class CinModule(XElement element, CinYear year, ImportContext context)
{
    /// <summary>What the schema calls it.</summary>
    public string Name => CinSchema.Spelling(element.Name.LocalName);

    /// <summary>The line on which it begins.</summary>
    public int Line => LineOf(element);

    /// <summary>Whether something it cannot do without is missing.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>The modules of a name inside it.</summary>
    public IEnumerable<CinModule> Each(string name) => element.Elements().Where(e => Is(e, name)).Select(e => new CinModule(e, year, context));

    /// <summary>The text of a value; empty when it is missing or stands twice.</summary>
    public string Text(string name) => Single(name) is { } found ? CsvHeader.Clean(found.Value) : string.Empty;

    /// <summary>Every text of a name, in order.</summary>
    public IEnumerable<string> Texts(string name) => element.Elements().Where(e => Is(e, name)).Select(e => CsvHeader.Clean(e.Value));

    /// <summary>A day; null when it is missing or cannot be read.</summary>
    public DateOnly? Day(string name, bool isNeeded = false)
    {
        var found = Single(name);
        var day = DayCell.Read(TableCell.Of(found?.Value ?? string.Empty), null, context.AsOf < year.ReferenceDate ? context.AsOf : year.ReferenceDate ?? context.AsOf, out var why);
        if (day is null && isNeeded) Refuse(name, why ?? "the day is missing");
        else if (day is null && why is not null) context.Tally.Unreadable(new(Name, name, string.Empty, string.Empty, why), LineOf(found!));
        return day;
    }

    /// <summary>A code by the list of the census year.</summary>
    public string? Code(string name, CodeField field) => Code(name, Text(name), field);

    /// <summary>Every code of a name.</summary>
    public IEnumerable<string> Codes(string name, CodeField field) => Texts(name).Select(t => Code(name, t, field)).OfType<string>();

    /// <summary>An answer; not known when it is missing or without meaning.</summary>
    public Truth Answer(string name, YesNoQuestion question)
    {
        var text = Text(name);
        if (!YesNo.TryRead(question, text, out var says)) context.Tally.Unmatch(new(Name, name, string.Empty, FactCell.ShownCode(text), "no true or false"), LineOf(Single(name)!));
        return says;
    }

    /// <summary>Sets the module aside.</summary>
    public void Refuse(string name, string why)
    {
        IsRefused = true;
        context.Tally.Refuse(new(Name, name, string.Empty, string.Empty, why), Line);
    }

    /// <summary>Says what in it the schema does not have, and what stands out of its order.</summary>
    public void CheckNames()
    {
        if (!CinSchema.Parts.TryGetValue(Name, out var parts)) return;
        var last = -1;
        foreach (var child in element.Elements())
        {
            var name = child.Name.LocalName;
            var at = Array.FindIndex(parts, p => p.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (at < 0) context.Tally.Note($"{Name}: `{FactCell.ShownHeader(name)}` is not in the census and was not read.{Thresholds.Text.DidYouMean.Sentence(name, parts)}");
            else if (parts[at] != name) context.Tally.Note($"{Name}: written `{FactCell.ShownHeader(name)}`, read as `{parts[at]}`; the collection would refuse it");
            if (at >= 0 && at < last) context.Tally.Note($"{Name}: `{parts[at]}` stands after `{parts[last]}`, the census wants it before; read all the same");
            last = Math.Max(last, at);
        }

        if (element.Nodes().OfType<XText>().Any(t => !string.IsNullOrWhiteSpace(t.Value))) context.Tally.Note($"{Name}: text stands between the elements and was not read");
    }

    private string? Code(string name, string text, CodeField field)
    {
        var read = context.Read(CodeLists.For(RecordFormat.CinCensus, field), text, year.Year);
        if (read.Why is not null) context.Tally.Unmatch(new(Name, name, string.Empty, FactCell.ShownCode(text), read.Why), Line);
        return read.Code;
    }

    private XElement? Single(string name)
    {
        var found = element.Elements().Where(e => Is(e, name)).Take(2).ToArray();
        if (found.Length > 1) context.Tally.Unmatch(new(Name, name, string.Empty, string.Empty, "it stands more than once where one belongs: none of them is read"), LineOf(found[1]));
        return found.Length == 1 ? found[0] : null;
    }

    private static int LineOf(XElement of) => ((IXmlLineInfo)of).LineNumber;

    private static bool Is(XElement child, string name) => child.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);
}
