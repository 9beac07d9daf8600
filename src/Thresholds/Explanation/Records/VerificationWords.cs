namespace Thresholds.Explanation.Records;

/// <summary>The sentences of a verification, in one place.</summary>
internal static class VerificationWords
{
    /// <summary>The verdict and its reasons.</summary>
    public static IEnumerable<string> Why(RecordVerification v)
    {
        switch (v.Verdict)
        {
            case RecordVerdict.Identical:
                yield return "Decided again from the facts, judgements, dates and settings in the record, it is the same byte for byte.";
                break;
            case RecordVerdict.SameDecision:
                yield return $"Decided again, the decision is the same. {Otherwise(v)}";
                break;
            case RecordVerdict.NotUsable when v.Record is null:
                yield return "The record cannot be read.";
                break;
            case RecordVerdict.NotUsable:
                yield return v.Guidance is null && v.IsOtherLibrary ? $"Version {Version(v.Record.Library)} of the library wrote the record, and this one, version {DecisionRecord.LibraryVersion}, cannot read the stated facts. Verify it with the version that decided."
                    : v.Guidance is null ? "The stated facts in the record cannot be read, by the very guidance that decided: the record was altered or damaged."
                    : "The guidance at hand is not the guidance that decided, and cannot read all that was stated. Verify the record with the edition that decided; to leave facts out and decide all the same would be another decision.";
                break;
            default:
                foreach (var cause in v.Causes) yield return Cause(v, cause);
                break;
        }

        if (!v.Settings.IsEmpty && v.Record is not null && v.Settings.All(s => s.IsApplied))
            yield return "The guidance at hand is set otherwise; it was decided again with the record's own settings.";
    }

    public static string Setting(SettingDifference s)
    {
        var taken = s.IsApplied ? string.Empty : " The guidance at hand does not take the record's setting.";
        return $"`{s.Parameter}`: in the record {Number(s.Recorded)}, at hand {Number(s.AtHand)}.{taken}";

        static string Number(int? number) => number is { } set ? FormattableString.Invariant($"set to {set}") : "at its default";
    }

    /// <summary>What is not as it was in the guidance.</summary>
    public static IEnumerable<string> Changes(GuidanceChange? change)
    {
        if (change is null) yield break;
        if (!change.IsKnown)
        {
            yield return "The record does not hold what is needed to say which rules have changed.";
            yield break;
        }

        if (!change.RulesChanged.IsEmpty) yield return $"Rules changed since: {DifferenceWords.Ids(change.RulesChanged)}.";
        if (!change.RulesNew.IsEmpty) yield return $"Rules that are new: {DifferenceWords.Ids(change.RulesNew)}.";
        if (!change.RulesGone.IsEmpty) yield return $"Rules no longer there: {DifferenceWords.Ids(change.RulesGone)}.";
        var others = new[]
        {
            (change.FactsChanged, "facts, or what follows from what"), (change.StepsChanged, "steps"), (change.RoutesChanged, "routes"), (change.ChecksChanged, "record checks"),
        }.Where(o => o.Item1).Select(o => o.Item2).ToArray();
        if (others.Length > 0) yield return $"Also changed: {string.Join("; ", others)}.";
        if (others.Length == 0 && change.RulesChanged.IsEmpty && change.RulesNew.IsEmpty && change.RulesGone.IsEmpty)
            yield return "Only wording, prose or sources have changed; nothing that a decision turns on.";
    }

    private static string Cause(RecordVerification v, RecordCause cause) => cause switch
    {
        RecordCause.Facts when v.Guidance is null => "The stored decision does not follow from the stated facts. Guidance, settings and library are those that decided, so facts or decision were altered or damaged after they were written.",
        RecordCause.Facts => "Some of it no change of guidance explains: there, facts or decision were altered or damaged after they were written.",
        RecordCause.Rulebook => "The guidance at hand is not the guidance that decided." + (v.IsOtherLibrary ? " Another version of the library decided too, and may have its part in it." : string.Empty),
        _ => $"Version {Version(v.Record!.Library)} of the library decided; this is version {DecisionRecord.LibraryVersion}. The guidance does not explain it, so the library does, or the record was altered: verify it with the version that decided.",
    };

    private static string Otherwise(RecordVerification v)
    {
        var by = v.IsOtherLibrary ? $"Version {Version(v.Record!.Library)} of the library wrote it; this is version {DecisionRecord.LibraryVersion}. " : string.Empty;
        var of = v.Guidance is null ? string.Empty : $"Edition {v.Record!.Edition} of the guidance decided; at hand is edition {v.Rulebook!.Edition}. ";
        if (v.Parts is ["layout"]) return by + of + "Only the layout of the JSON differs: spaces, line ends or the order of its members.";
        var parts = v.Parts.Select(p => $"`{p}`").Concat(v.Differences.IsEmpty ? [] : ["words in `decision`"]).ToArray();
        return by + of + $"Written now, these parts of the record would differ: {string.Join(", ", parts)}.";
    }

    private static string Version(string library) => Text.Words.Shown(library, "another");
}
