using Thresholds.Facts;

namespace Thresholds.Audit.Import;

/// <summary>Turns one child of a census file into records. Each module becomes records, says what was said before, or is set aside.</summary>
internal sealed class CinChild(string file, CinYear year, ImportContext context, Dictionary<string, TableTally> tallies)
{
    private static readonly YesNoQuestion NoAction = new(OutcomeFlag.NoFurtherAction) { AsksForNoAction = true };
    private static readonly YesNoQuestion NotRequired = new(OutcomeFlag.Conference) { IsInverted = true };

    private string? _child;

    /// <summary>The records of one child, in the order of the file.</summary>
    public IEnumerable<RecordedEvent> Read(CinModule child)
    {
        child.CheckNames();
        var who = child.Each("ChildIdentifiers").FirstOrDefault();
        who?.CheckNames();
        _child = Id(child, who);
        who?.Code("Sex", CodeField.Sex);
        who?.Code("GenderCurrent", CodeField.Gender);
        foreach (var told in child.Each("ChildCharacteristics"))
        {
            told.CheckNames();
            told.Code("Ethnicity", CodeField.Ethnicity);
            foreach (var disabilities in told.Each("Disabilities")) _ = disabilities.Codes("Disability", CodeField.Disability).Count();
        }

        var days = new Dictionary<DateOnly, int>();
        return child.Each("CINdetails").SelectMany(d => Details(d, days));
    }

    private string? Id(CinModule child, CinModule? who)
    {
        var id = IdCell.Read(TableCell.Of(who?.Text("LAchildID") ?? string.Empty), out var why, out _);
        if (id is null) child.Refuse("LAchildID", why ?? "no child is named: what stands below it is set aside");
        else if (year.Year >= 2025 && (id.Length > 20 || !id.All(char.IsAsciiLetterOrDigit))) context.Tally.Note("ChildIdentifiers: an LAchildID has at most 20 letters and digits, nothing else, from 2025; read as it stands");
        return id;
    }

    private IEnumerable<RecordedEvent> Details(CinModule details, Dictionary<DateOnly, int> days)
    {
        details.CheckNames();
        var day = details.Day("CINreferralDate", isNeeded: true);
        var again = day is { } on ? days[on] = days.GetValueOrDefault(on) + 1 : 0;
        if (again == 2) context.Tally.Note("CINdetails: two referrals of one child on one day; the census cannot tell them apart, so they are told by their order");
        var own = again > 1 ? FormattableString.Invariant($"{again}") : string.Empty;
        var answers = Flags(details.Answer("ReferralNFA", NoAction), NoAction.Flag);
        var need = details.Code("PrimaryNeedCode", CodeField.PrimaryNeed);
        var source = details.Code("ReferralSource", CodeField.Source);
        var reason = details.Code("ReasonForClosure", CodeField.ClosureReason);
        var closed = details.Day("CINclosureDate");
        var conference = details.Day("DateOfInitialCPC");
        return Row(details, new[]
            {
                Event(details, RecordedKind.Referral, day) is { } referral ? referral with { OwnId = own, Source = source, Code = need, Yes = answers.Yes, No = answers.No } : null,
                Event(details, RecordedKind.InitialConference, day is null ? null : conference),
                Event(details, RecordedKind.Closure, day is null ? null : closed) is { } closure ? closure with { OwnId = own, StartedOn = day, Code = reason } : null,
            })
            .Concat(details.Each("Assessments").SelectMany(Assessment))
            .Concat(details.Each("CINPlanDates").SelectMany(m => Plan(m, "CINPlanStartDate", "CINPlanEndDate", RecordedKind.ChildInNeedPlanStart, RecordedKind.ChildInNeedPlanEnd)))
            .Concat(details.Each("Section47").SelectMany(Enquiry))
            .Concat(details.Each("ChildProtectionPlans").SelectMany(m => Plan(m, "CPPstartDate", "CPPendDate", RecordedKind.ProtectionPlanStart, RecordedKind.ProtectionPlanEnd)));
    }

    private IEnumerable<RecordedEvent> Assessment(CinModule module)
    {
        module.CheckNames();
        var start = module.Day("AssessmentActualStartDate", isNeeded: true);
        var end = module.Day("AssessmentAuthorisationDate");
        var blocks = module.Each("FactorsIdentifiedAtAssessment").ToArray();
        foreach (var block in blocks) block.CheckNames();
        if (blocks.Any(b => !b.Texts("AssessmentFactors").Any(t => t.Length > 0))) context.Tally.Note("Assessments: an empty list of factors says nothing; it is not \"no factors\", which is 21");
        var factors = blocks.SelectMany(b => b.Codes("AssessmentFactors", CodeField.AssessmentFactor)).Distinct(StringComparer.Ordinal).ToArray();
        return Row(module, [Event(module, RecordedKind.Assessment, start) is { } begun ? begun with { Factors = [.. factors] } : null, Ended(module, RecordedKind.AssessmentEnd, start, end)]);
    }

    private IEnumerable<RecordedEvent> Enquiry(CinModule module)
    {
        module.CheckNames();
        var start = module.Day("S47ActualStartDate", isNeeded: true);
        var conference = module.Day("DateOfInitialCPC");
        var (yes, no) = Flags(module.Answer("ICPCnotRequired", NotRequired), NotRequired.Flag);
        return Row(module, [Event(module, RecordedKind.Section47Enquiry, start) is { } begun ? begun with { Yes = yes, No = no } : null, Ended(module, RecordedKind.InitialConference, start, conference)]);
    }

    private IEnumerable<RecordedEvent> Plan(CinModule module, string first, string last, RecordedKind kind, RecordedKind endKind)
    {
        module.CheckNames();
        var start = module.Day(first, isNeeded: true);
        var end = module.Day(last);
        var category = kind == RecordedKind.ProtectionPlanStart ? module.Code("InitialCategoryOfAbuse", CodeField.CategoryOfAbuse) : null;
        var latest = kind == RecordedKind.ProtectionPlanStart ? module.Code("LatestCategoryOfAbuse", CodeField.CategoryOfAbuse) : null;
        return Row(module, [Event(module, kind, start) is { } begun ? begun with { Code = category } : null, Ended(module, endKind, start, end) is { } ended ? ended with { Code = latest } : null]);
    }

    private IEnumerable<RecordedEvent> Row(CinModule module, IEnumerable<RecordedEvent?> events)
    {
        if (!tallies.TryGetValue(module.Name, out var tally)) context.Tally.Tables.Add(tallies[module.Name] = tally = new(file, module.Name, CinSchema.Title(module.Name)));
        tally.Rows++;
        var found = events.OfType<RecordedEvent>().ToArray();
        if (_child is null && !module.IsRefused) module.Refuse("LAchildID", "no child is named above it");
        var fresh = found.Where(context.IsNew).ToArray();
        if (fresh.Length > 0) tally.Recorded++;
        else if (found.Length > 0) tally.SaidBefore++;
        else tally.SetAside++;
        foreach (var happened in fresh) context.Tally.Count(happened);
        return fresh;
    }

    private RecordedEvent? Event(CinModule module, RecordedKind kind, DateOnly? day)
        => _child is { } child && day is { } on ? new() { ChildId = child, Kind = kind, Day = on, At = new(file, module.Name, module.Line), Format = RecordFormat.CinCensus, CensusYear = year.Year } : null;

    private RecordedEvent? Ended(CinModule module, RecordedKind kind, DateOnly? start, DateOnly? end)
        => start is not null && Event(module, kind, end) is { } ended ? ended with { StartedOn = start } : null;

    private static (OutcomeFlag Yes, OutcomeFlag No) Flags(Truth says, OutcomeFlag flag)
        => (says == Truth.Yes ? flag : OutcomeFlag.None, says == Truth.No ? flag : OutcomeFlag.None);
}
