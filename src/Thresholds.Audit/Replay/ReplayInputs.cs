using Thresholds.Audit.Import;
using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Audit.Replay;

/// <summary>What a replay works with, once all of it can be used.</summary>
/// <param name="Mapping">The mapping.</param>
/// <param name="Opening">The file's header and separator.</param>
internal sealed record ReplayInputs(ContactMapping Mapping, CsvOpening Opening)
{
    /// <summary>The sheet of a workbook, where the file is one; its rows are then asked of it, and of <see cref="Opening"/> only the header holds.</summary>
    public ContactSheet? Sheet { get; private init; }

    /// <summary>Reads the mapping and the file's header, and gathers what is wrong with either and with the places named.</summary>
    public static Reading<ReplayInputs> TryRead(Rulebook rulebook, string mappingPath, string inputPath, string? outputPath, Workbook? opened = null)
    {
        var faults = new List<Fault>();
        if (outputPath is not null) CheckOutput([inputPath, mappingPath], outputPath, faults);
        var json = Bytes(mappingPath, faults);
        if (opened is not null || RecordedFile.IsWorkbook(inputPath)) return OfWorkbook(rulebook, mappingPath, json, inputPath, opened, faults);
        var opening = CsvOpening.TryRead(inputPath, json is null ? null : SeparatorIn(json));
        if (json is null) return Reading.Failed<ReplayInputs>([.. faults, .. opening.Faults]);

        var mapping = ContactMapping.TryRead(json, Path.GetFileName(mappingPath), rulebook, opening.IsUsable ? opening.Value.Header : null);
        faults.AddRange(mapping.Faults);
        faults.AddRange(opening.Faults);
        return faults.Count > 0 ? Reading.Failed<ReplayInputs>(faults) : Reading.Of(new ReplayInputs(mapping.Value, opening.Value));
    }

    private static Reading<ReplayInputs> OfWorkbook(Rulebook rulebook, string mappingPath, byte[]? json, string inputPath, Workbook? opened, List<Fault> faults)
    {
        var book = opened is null ? Workbook.TryOpen(inputPath) : Reading.Of(opened);
        if (json is null) return Reading.Failed<ReplayInputs>([.. faults, .. book.Faults]);
        if (!book.IsUsable) return Reading.Failed<ReplayInputs>([.. faults, .. ContactMapping.TryRead(json, Path.GetFileName(mappingPath), rulebook).Faults, .. book.Faults]);
        var sheet = ContactSheet.TryFind(book.Value, Path.GetFileName(inputPath), json, Path.GetFileName(mappingPath), rulebook);
        faults.AddRange(sheet.Faults);
        return faults.Count > 0
            ? Reading.Failed<ReplayInputs>(faults)
            : Reading.Of(new ReplayInputs(sheet.Value.Mapping, CsvOpening.Below(sheet.Value.Header, ',', 1)) { Sheet = sheet.Value });
    }

    // The header is needed to check the mapping, and the mapping may say the separator: this one word is read first, without complaint.
    private static char? SeparatorIn(byte[] json) => PlacedJsonReader.Read(json, string.Empty, [])?.Find("separator") switch
    {
        { IsText: true, Text: "tab" or "\t" } => '\t',
        { IsText: true, Text: "," or ";" } separator => separator.Text[0],
        _ => null,
    };

    /// <summary>The bytes of a mapping; null, with a fault, where they cannot be had.</summary>
    public static byte[]? Bytes(string path, List<Fault> faults)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or ArgumentException)
        {
            faults.Add(new(Place.In(Path.GetFileName(path), 0, 0), File.Exists(path) ? "The mapping cannot be opened: it may be open in another program, or not yours to read." : "There is no such mapping. Check its name and folder."));
            return null;
        }
    }

    /// <summary>Checks that the decisions can be written, and over none of what is read.</summary>
    public static void CheckOutput(IEnumerable<string> inputs, string outputPath, List<Fault> faults)
    {
        var name = Path.GetFileName(outputPath);
        if (name.Length == 0 || Directory.Exists(outputPath))
        {
            faults.Add(new(Place.In(outputPath, 0, 0), "This is a folder. Name the file the decisions go to, such as decisions.csv."));
            return;
        }

        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(outputPath))))
            faults.Add(new(Place.In(name, 0, 0), "The folder the decisions go to does not exist. Make it, or name another."));
        string[] written = [outputPath, ReplayFiles.QuarantinePath(outputPath), ReplayFiles.DictionaryPath(outputPath)];
        foreach (var read in inputs.Where(r => written.Any(w => IsSame(w, r))))
            faults.Add(new(Place.In(Path.GetFileName(read), 0, 0), "This would be written over by the decisions. Name another file for them."));
    }

    private static bool IsSame(string a, string b) => string.Equals(Path.GetFullPath(a), Path.GetFullPath(b), OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
