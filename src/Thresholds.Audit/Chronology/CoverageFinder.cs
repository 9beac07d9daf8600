using System.Collections.Immutable;
using Thresholds.Audit.Import;

namespace Thresholds.Audit.Chronology;

/// <summary>Works out from when to when the files tell every event of a kind, from the files themselves. Where in doubt it finds less, never more.</summary>
/// <remarks>
/// A list's first day is no guide: lists of what is open carry starts of years ago, of which those that ended are missing. So a stretch is told
/// only by events that stand in a list because of their own day, and only as an unbroken run of months with such an event in each, so that one
/// mistyped year opens no decade. Nothing here looks at one child.
/// </remarks>
internal static class CoverageFinder
{
    private static readonly byte AnnexA = Told.TellerOf(RecordFormat.AnnexA);
    private static readonly byte Ssd = Told.TellerOf(RecordFormat.Ssd);
    private static readonly byte Census = Told.TellerOf(RecordFormat.CinCensus);

    // Lists 6 to 8 hold the latest of each child: that a plan or closure is not in them does not say that there was none.
    private static readonly RecordedKind[] WholeInAnnexA =
    [
        RecordedKind.EarlyHelpAssessment, RecordedKind.EarlyHelpAssessmentEnd, RecordedKind.Assessment, RecordedKind.AssessmentEnd,
        RecordedKind.Section47Enquiry, RecordedKind.InitialConference,
    ];

    /// <summary>Finds.</summary>
    /// <param name="spoken">The months in which files speak.</param>
    /// <param name="reaching">One bit for each teller that knows a child of the contacts.</param>
    /// <param name="stated">Periods that somebody states, which stand in place of those found.</param>
    public static Coverage Find(SpokenDays spoken, int reaching, ImmutableArray<CoveredPeriod> stated)
    {
        var found = new List<(RecordedKind Kind, Days Days)>();
        for (byte teller = 0; teller < Told.Tellers; teller++)
            if ((reaching >> teller & 1) == 1) found.AddRange(Of(spoken, teller));
        var said = stated.Select(p => p.Kind).ToHashSet();
        return new(found.Where(f => !said.Contains(f.Kind)).Concat(stated.Select(p => (p.Kind, new Days(p.From.DayNumber, p.To.DayNumber)))));
    }

    private static IEnumerable<(RecordedKind Kind, Days Days)> Of(SpokenDays spoken, byte teller)
    {
        if (teller == Told.TellerOf(null)) return [];
        if (teller == Census) return Pairs(spoken.Kinds(teller), Years(spoken.Censuses));
        var contacts = spoken.Runs(teller, RecordedKind.Contact);
        var own = Pairs([RecordedKind.Contact], contacts);
        if (teller == AnnexA)
        {
            var referrals = spoken.Runs(teller, RecordedKind.Referral);
            var window = contacts.Count == 0 ? referrals : referrals.Count == 0 ? contacts : Overlap(contacts, referrals);
            return [.. own, .. Pairs([RecordedKind.Referral], referrals), .. Pairs(spoken.Kinds(teller).Intersect(WholeInAnnexA), window)];
        }

        if (teller != Ssd) return own;
        // Without contacts, closures tell the stretch: cases closed before it are not in the table, open ones are, however old.
        var stretch = contacts.Count > 0 ? contacts : spoken.Runs(teller, RecordedKind.Closure);
        return [.. own, .. Pairs(spoken.Kinds(teller).Where(k => k != RecordedKind.Contact), stretch)];
    }

    // A census holds one year to 31 March. It goes to the last day in it, or where the next is there too, to the last day of the year.
    private static IEnumerable<Days> Years(IReadOnlyDictionary<int, int> censuses)
        => censuses.Where(c => c.Value >= Before(c.Key)).Select(c => new Days(Before(c.Key), censuses.ContainsKey(c.Key + 1) ? Before(c.Key + 1) - 1 : c.Value));

    private static int Before(int year) => new DateOnly(year - 1, 4, 1).DayNumber;

    private static IEnumerable<(RecordedKind, Days)> Pairs(IEnumerable<RecordedKind> kinds, IEnumerable<Days> days) => kinds.SelectMany(_ => days, (kind, stretch) => (kind, stretch));

    private static Days[] Overlap(IReadOnlyList<Days> some, IReadOnlyList<Days> others)
        => [.. some.SelectMany(_ => others, (a, b) => new Days(Math.Max(a.From, b.From), Math.Min(a.To, b.To))).Where(d => d.From <= d.To)];
}
