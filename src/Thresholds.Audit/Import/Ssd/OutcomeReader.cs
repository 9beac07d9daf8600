using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Thresholds.Audit.Import;

/// <summary>What an outcome cell says: flags that hold, flags that do not, and words without meaning.</summary>
internal sealed record Outcomes(OutcomeFlag Yes, OutcomeFlag No, ImmutableArray<(string Shown, string Why)> Unmatched)
{
    public static Outcomes None { get; } = new(OutcomeFlag.None, OutcomeFlag.None, []);
}

/// <summary>Reads the outcomes of the standard dataset: JSON, JSON spoilt by comments or cut short, or plain text; and counts which it was.</summary>
/// <remarks>Comments are free text about children: they are never read, kept or shown.</remarks>
internal static partial class OutcomeReader
{
    private const string Hidden = "(longer text, not shown)";

    /// <summary>Reads one cell.</summary>
    public static Outcomes Read(string text, ImportContext context)
    {
        if (text.Length == 0) return Outcomes.None;
        if (text[0] is not ('{' or '[')) return Words(text, context);
        try
        {
            using var json = JsonDocument.Parse(text);
            context.Tally.Note(Notes.JsonOutcomes);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Flags(json.RootElement) : Outcomes.None with { Unmatched = [("(a list)", "outcomes stand in braces, each flag with Y or N")] };
        }
        catch (JsonException)
        {
            context.Tally.Note(Notes.SpoiltOutcomes);
            return Spoilt(text);
        }
    }

    private static Outcomes Flags(JsonElement json)
    {
        var said = new Said();
        foreach (var member in json.EnumerateObject())
            if (member.Name.EndsWith("_FLAG", StringComparison.Ordinal)) said.Add(member.Name, member.Value.ValueKind switch { JsonValueKind.String => member.Value.GetString()!, JsonValueKind.True => "Y", JsonValueKind.False => "N", JsonValueKind.Null => string.Empty, _ => member.Value.GetRawText() });
        return said.Outcomes;
    }

    // Comments come last in what vendors write; whatever stands behind them may be part of them.
    private static Outcomes Spoilt(string text)
    {
        var said = new Said();
        var end = text.IndexOf("COMMENTS", StringComparison.Ordinal);
        foreach (Match flag in FlagPattern().Matches(end < 0 ? text : text[..end])) said.Add(flag.Groups[1].Value, flag.Groups[2].Value);
        return said.Outcomes;
    }

    private static Outcomes Words(string text, ImportContext context)
    {
        context.Tally.Note(Notes.PlainOutcomes);
        var yes = OutcomeFlag.None;
        var unmatched = ImmutableArray.CreateBuilder<(string, string)>();
        var list = CodeLists.For(RecordFormat.Ssd, CodeField.Outcome);
        if (list.Read(text, null, context.Synonyms).Code is { } whole) return Outcomes.None with { Yes = OutcomeCodes.Flag(whole) };
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (list.Read(part, null, context.Synonyms).Code is { } code) yes |= OutcomeCodes.Flag(code);
            else unmatched.Add((IsList(text) ? part : Hidden, "plain text: say in a synonyms file, under `outcome`, what it stands for"));
        }

        return new(yes, OutcomeFlag.None, unmatched.ToImmutable());
    }

    // Names of next steps are short and plain; anything else may be a sentence about a child, and a part of it shown is shown all the same.
    private static bool IsList(string text) => !text.AsSpan().ContainsAny(".!?\"'\r\n0123456789") && text.Split(',').All(p => FactCell.ShownCode(p.Trim()) == p.Trim());

    private sealed class Said
    {
        private readonly ImmutableArray<(string, string)>.Builder _unmatched = ImmutableArray.CreateBuilder<(string, string)>();
        private OutcomeFlag _yes;
        private OutcomeFlag _no;

        public Outcomes Outcomes => new(_yes, _no, _unmatched.ToImmutable());

        public void Add(string name, string answer)
        {
            if (answer.Length == 0) return;
            if (answer is not ("Y" or "N")) _unmatched.Add(($"{FactCell.ShownCode(name)}: {FactCell.ShownCode(answer)}", "a flag is Y, N or blank"));
            else if (Flag(name) is not { } flag) _unmatched.Add((FactCell.ShownCode(name), "no flag of the dataset"));
            else if (answer == "Y") _yes |= flag;
            else _no |= flag;
        }

        // Those without a flag here are known and say nothing a chronology asks for.
        private static OutcomeFlag? Flag(string name) => name switch
        {
            "NFA_FLAG" => OutcomeFlag.NoFurtherAction,
            "NEW_REFERRAL_FLAG" => OutcomeFlag.Referral,
            "EXISTING_REFERRAL_FLAG" => OutcomeFlag.ExistingReferral,
            "CP_ENQUIRY_FLAG" or "STRATEGY_DISCUSSION_FLAG" => OutcomeFlag.Section47,
            "ADVICE_FLAG" => OutcomeFlag.Advice,
            "SINGLE_ASSESSMENT_FLAG" => OutcomeFlag.Assessment,
            "CP_CONFERENCE_FLAG" => OutcomeFlag.Conference,
            "CP_FLAG" => OutcomeFlag.Plan,
            "PROV_OF_SERVICES_FLAG" => OutcomeFlag.Services,
            "CLA_REQUEST_FLAG" => OutcomeFlag.LookedAfter,
            "REFERRAL_TO_OTHER_AGENCY_FLAG" => OutcomeFlag.OtherAgency,
            "LEGAL_ACTION_FLAG" => OutcomeFlag.LegalAction,
            "OTHER_OUTCOMES_EXIST_FLAG" => OutcomeFlag.OtherOutcome,
            "NON_AGENCY_ADOPTION_FLAG" or "PRIVATE_FOSTERING_FLAG" or "MISSING_FLAG" or "OLA_CP_FLAG" or "CP_TRANSFER_IN_FLAG" or "CARE_LEAVER_FLAG" or "NFA_S47_END_FLAG"
                or "PROV_OF_SB_CARE_FLAG" or "SPECIALIST_ASSESSMENT_FLAG" or "OTHER_ACTIONS_FLAG" or "NFA_CONTINUE_SINGLE_FLAG" or "MONITOR_FLAG" => OutcomeFlag.None,
            _ => null,
        };
    }

    [GeneratedRegex("\"([A-Z0-9_]+_FLAG)\"\\s*:\\s*\"([YN]?)\"", RegexOptions.CultureInvariant)]
    private static partial Regex FlagPattern();
}
