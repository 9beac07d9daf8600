using System.Collections.Immutable;
using Thresholds.Audit.Auditing.Files;
using Thresholds.Audit.Import;
using Thresholds.Audit.Replay;
using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Audit.Auditing;

/// <summary>What an audit works with, once all of it can be used: contacts, files of what was recorded, spellings.</summary>
/// <param name="Contacts">A table of contacts, where one is read in its place, and files of them, by the mapping, in the order given.</param>
/// <param name="Recorded">Files of a known format, in the order given.</param>
/// <param name="Order">All of them: whether a file is one of contacts, and its place among its kind.</param>
/// <param name="Mapping">The mapping; null where none is given.</param>
/// <param name="Synonyms">The authority's own spellings.</param>
internal sealed record AuditInputs(
    ImmutableArray<ContactSource> Contacts, ImmutableArray<RecordedFile> Recorded, ImmutableArray<(bool IsContacts, int Place)> Order, ContactMapping? Mapping, Synonyms Synonyms)
{
    /// <summary>Tells the files apart by what is in them, or gathers all that stands in the way.</summary>
    public static Reading<AuditInputs> TryRead(Rulebook rulebook, IReadOnlyList<string> paths, string? mappingPath, string? synonymsPath, TableInPlace? table = null, bool byPosition = false)
    {
        var faults = new List<Fault>();
        if (paths.Count == 0 && table is null) faults.Add(new(default, "No file is named."));
        foreach (var twice in paths.GroupBy(Path.GetFullPath).Where(g => g.Count() > 1)) faults.Add(new(Named(twice.Key), "This file is named twice. Name it once."));
        var json = mappingPath is null ? null : ReplayInputs.Bytes(mappingPath, faults);
        var synonyms = Synonyms.Read(synonymsPath, faults);
        var contacts = ImmutableArray.CreateBuilder<ContactSource>();
        var recorded = ImmutableArray.CreateBuilder<RecordedFile>();
        var order = ImmutableArray.CreateBuilder<(bool, int)>();
        if (table is not null && mappingPath is null) faults.Add(new(Place.At("table"), "A table of contacts needs a mapping: name it with --mapping."));
        else if (table?.TryOpen(json, Path.GetFileName(mappingPath!), rulebook, faults) is { } inPlace)
        {
            order.Add((true, contacts.Count));
            contacts.Add(inPlace);
        }

        foreach (var path in paths)
        {
            var opened = RecordedFile.TryOpen(path, byPosition && !IsForTheMapping(path));
            if (opened is { IsUsable: true, Value: { Offers.IsEmpty: false } file } && (file.Format is not null || mappingPath is null))
                faults.AddRange(file.Offers.Select(o => new Fault(Named(path), o.Words)));
            else if (opened is { IsUsable: true, Value.Format: not null })
            {
                order.Add((false, recorded.Count));
                recorded.Add(opened.Value);
            }
            else if (json is null)
            {
                if (!opened.IsUsable) faults.AddRange(opened.Faults);
                else if (mappingPath is null) faults.Add(new(Named(path), "This is a table of an authority's own, which needs a mapping: name it with --mapping. `thresholds import inspect` writes a first one to edit."));
            }
            else
            {
                var inputs = ReplayInputs.TryRead(rulebook, mappingPath!, path, null, opened.IsUsable ? opened.Value.Book : null);
                faults.AddRange(inputs.Faults.Where(f => !faults.Contains(f)));
                if (!inputs.IsUsable) continue;
                order.Add((true, contacts.Count));
                contacts.Add(inputs.Value.Sheet is { } sheet ? new SheetContacts(sheet) : new ContactTable(path, inputs.Value.Mapping, inputs.Value.Opening));
            }
        }

        // A table that the mapping reads is one of contacts, whatever its name.
        bool IsForTheMapping(string path) => json is not null && ReplayInputs.TryRead(rulebook, mappingPath!, path, null).IsUsable;

        if (faults.Count == 0 && json is not null && contacts.Count == 0) faults.Add(new(Named(mappingPath!), "No file needs this mapping: all of them are of formats that are known. Leave it out, or name the file of contacts too."));
        if (faults.Count == 0 && contacts.Count > 0 && recorded.Count > 0 && contacts[0].Mapping.Child.Id is null)
            faults.Add(new(Named(mappingPath!), $"The mapping names no child, so what {recorded[0].Name} tells cannot be joined to the contacts. Write the column under `child`, as `\"id\": \"...\"`, or leave that file out."));
        return faults.Count > 0
            ? Reading.Failed<AuditInputs>(faults)
            : Reading.Of(new AuditInputs(contacts.ToImmutable(), recorded.ToImmutable(), order.ToImmutable(), contacts.Count > 0 ? contacts[0].Mapping : null, synonyms));
    }

    private static Place Named(string path) => Place.In(Path.GetFileName(path), 0, 0);
}
