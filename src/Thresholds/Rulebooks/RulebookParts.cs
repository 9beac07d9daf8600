using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Text;

namespace Thresholds.Rulebooks;

/// <summary>Reads the parts of a rulebook. What cannot be read is a fault, and is stood in for by something harmless so that the rest can be checked too.</summary>
internal sealed class RulebookParts(RulebookPlaces places, List<Fault> faults)
{
    private static readonly string[] SchemeMembers = ["id", "title", "inForce", "cites", "levels"];

    public RulebookBuilder Builder(PlacedJson root)
    {
        var read = new PartReader(places, faults);
        var builder = new RulebookBuilder(
            read.Text(root, "id", "Ids are lower-case words joined by hyphens."),
            read.Text(root, "title", "Write the title."),
            read.Text(root, "edition", "Write the edition, such as \"2026\"."))
            .Opening(root.Find("prose").Text(faults) ?? string.Empty);
        foreach (var setting in (root.Find("settings") is { IsObject: true } s ? s.Members : []).Where(m => !m.Value.IsNull))
            if (setting.Value.Whole(faults) is { } value) builder.Set(setting.Name, value);
        if (root.Find("settings") is { IsObject: false } notAGroup) notAGroup.Group("`settings`", [], faults);
        foreach (var scheme in root.Find("levelSchemes").List(faults))
            if (Scheme(scheme, read) is { } readScheme) builder.Add(readScheme);
        var chapters = new ChapterParts(read, faults);
        foreach (var chapter in root.Find("chapters").List(faults))
            if (chapters.Chapter(chapter) is { } readChapter) builder.Add(readChapter);
        return builder;
    }

    private LevelScheme? Scheme(PlacedJson json, PartReader read)
    {
        if (json.Group("A level scheme", SchemeMembers, faults) is not { } group) return null;
        return places.Remember(
            new LevelScheme
            {
                Id = read.Text(group, "id", "Ids are lower-case words joined by hyphens."),
                Title = read.Text(group, "title", "Write its name."),
                InForce = read.InForce(group),
                Citations = read.Words(group, "cites"),
                Levels = [.. group.Find("levels").List(faults).Select(l => Level(l, read)).OfType<Level>()],
            },
            group);
    }

    private Level? Level(PlacedJson json, PartReader read)
    {
        if (json.Group("A level", ["name", "thresholds", "remark"], faults) is not { } group) return null;
        ImmutableArray<Threshold> thresholds =
            [.. group.Find("thresholds").List(faults).Select(t => t.Word<Threshold>(ThresholdWords.TryParse, ThresholdWords.All.Select(a => a.Slug()), faults)).OfType<Threshold>()];
        return new(read.Text(group, "name", "Write the level's name or number."), thresholds, read.Maybe(group, "remark") ?? string.Empty);
    }
}
