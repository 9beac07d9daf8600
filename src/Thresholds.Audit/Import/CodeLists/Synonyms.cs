using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Text;

namespace Thresholds.Audit.Import;

/// <summary>An authority's own spellings of codes, beside the national lists.</summary>
/// <remarks>
/// JSON, format 1, described by <c>synonyms.schema.json</c>. A spelling stands for one code. It may settle what the lists leave open;
/// it cannot turn one code of a list into another. Immutable; safe to share between threads.
/// </remarks>
internal sealed class Synonyms
{
    private const int Format = 1;
    private readonly Dictionary<(CodeField Field, string Spelling), string> _codes = [];

    private Synonyms()
    {
    }

    /// <summary>No spellings beside the national ones.</summary>
    public static Synonyms None { get; } = new();

    /// <summary>Reads a file of spellings, gathering what is wrong with it; none where no file is named or it cannot be used.</summary>
    public static Synonyms Read(string? path, List<Fault> faults)
    {
        if (path is null) return None;
        var name = Path.GetFileName(path);
        try
        {
            var read = TryRead(File.ReadAllBytes(path), name);
            if (read.IsUsable) return read.Value;
            faults.AddRange(read.Faults);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or ArgumentException)
        {
            faults.Add(new(Place.In(name, 0, 0), "There is no such synonyms file, or it is not yours to read. Check its name and folder."));
        }

        return None;
    }

    /// <summary>The code a spelling stands for; null when the file says nothing of it.</summary>
    public string? Find(CodeField field, string spelling) => _codes.GetValueOrDefault((field, Key(spelling)));

    /// <summary>Reads a synonyms file, or says everything that is wrong with it.</summary>
    public static Reading<Synonyms> TryRead(ReadOnlyMemory<byte> json, string source)
    {
        var faults = new List<Fault>();
        var synonyms = new Synonyms();
        if (PlacedJsonReader.Read(json, source, faults)?.Group("A synonyms file", ["format", "title", "fields"], faults) is { } group)
        {
            if (group.Need("format", "Write `\"format\": 1`.", faults).Whole(faults) is { } format && format != Format)
                faults.Add(new(group.PlaceOf("format"), string.Create(CultureInfo.InvariantCulture, $"This is a synonyms file of format {format}; format {Format} can be read.")));
            group.Find("title").Text(faults);
            if (group.Need("fields", "Write the spellings of each field: `{\"source\": {\"Local policing unit\": \"6\"}}`.", faults).Group("The fields", [.. CodeFieldWords.All.Select(f => f.Name)], faults) is { } fields)
                foreach (var member in fields.Members) synonyms.Add(CodeFieldWords.All.FirstOrDefault(f => f.Name == member.Name), member.Value, faults);
        }

        return faults.Count == 0 ? Reading.Of(synonyms) : Reading.Failed<Synonyms>(faults.OrderBy(f => f.Where.Line).ThenBy(f => f.Where.Column));
    }

    private void Add((string Name, CodeField Field) field, PlacedJson spellings, List<Fault> faults)
    {
        if (field.Name is null) return;
        if (!spellings.IsObject)
        {
            spellings.Wrong("Spellings stand in braces, each with the code it stands for: `{\"Local policing unit\": \"6\"}`.", faults);
            return;
        }

        ImmutableArray<CodeList> lists = [.. CodeLists.All.Where(l => l.Field == field.Field)];
        foreach (var member in spellings.Members)
        {
            if (member.Value.Text(faults) is not { } code) continue;
            if (lists.Select(l => l.Named(code)).OfType<KnownCode>().FirstOrDefault() is not { } known)
                member.Value.Wrong($"`{FactCell.ShownCode(code)}` is no code of `{field.Name}`.{DidYouMean.Sentence(code, lists.SelectMany(l => l.Codes).Select(c => c.Code))}", faults);
            else if (Key(member.Name).Length == 0)
                faults.Add(new(member.Where, "A blank has no meaning of its own: it is not known."));
            else if (lists.Select(l => l.Read(CsvHeader.Clean(member.Name), null, None).Code).FirstOrDefault(c => c is not null && c != known.Code) is { } other)
                faults.Add(new(member.Where, $"This spelling already stands for `{other}` in the national list, and cannot stand for `{known.Code}`. Take it out."));
            else if (!_codes.TryAdd((field.Field, Key(member.Name)), known.Code) && Find(field.Field, member.Name) is { } first && first != known.Code)
                faults.Add(new(member.Where, $"This spelling stands for `{first}` and for `{known.Code}`; case, spaces and signs do not tell spellings apart. Settle which."));
        }
    }

    private static string Key(string spelling) => HeaderText.Bare(CsvHeader.Clean(spelling));
}
