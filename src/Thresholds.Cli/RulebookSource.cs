using Thresholds.Authoring;
using Thresholds.England;
using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Cli;

/// <summary>Finds the guidance to decide by: England's, a compiled file, or a folder of chapters.</summary>
internal static class RulebookSource
{
    /// <summary>The word for the guidance that comes with the tool.</summary>
    public const string England = "england";

    public static Reading<Rulebook> Read(string? where)
    {
        if (where is null or England) return Reading.Of(EnglandGuidance.Rulebook);
        if (Directory.Exists(where)) return GuidanceFolder.Read(where);
        if (File.Exists(where)) return RulebookReader.Read(File.ReadAllBytes(where), Path.GetFileName(where));
        return Reading.Failed<Rulebook>([new(Place.At(where), $"There is no such file or folder. Name a compiled rulebook (.json), a folder of chapters, or `{England}`.")]);
    }
}
