using Thresholds.Audit.Chronology;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Import;
using Thresholds.Tests.Support;
using static Thresholds.Audit.Import.RecordedKind;

namespace Thresholds.Audit.Tests.Chronology;

/// <summary>All that happened in a small town is known here. Files are cut from it as each format cuts them; whatever the chronology then says must hold of the town.</summary>
public class TruthTests
{
    private static readonly DateOnly First = new(2020, 1, 1);

    [Fact]
    public void No_file_that_begins_too_late_makes_a_number_too_small_or_an_outcome_known()
        => Law.Holds(250, Town.Draw, t => t.Smaller(), (town, seen) =>
        {
            var told = town.Told(out var contacts);
            for (var i = 0; i < contacts.Length; i++)
            {
                var (child, day) = (contacts[i].ChildId!, contacts[i].Day);
                var history = told.HistoryOf(i);
                foreach (var (what, number, kind, months) in new[]
                         {
                             ("contacts in 3", history.ContactsIn3Months, Contact, 3), ("contacts in 24", history.ContactsIn24Months, Contact, 24), ("referrals in 12", history.ReferralsIn12Months, Referral, 12),
                             ("referrals in 24", history.ReferralsIn24Months, Referral, 24), ("assessments in 12", history.AssessmentsIn12Months, Assessment, 12),
                         })
                {
                    var truth = town.All.Count(h => h.Child == child && h.Kind == kind && MonthsBefore.IsWithin(h.Day, day, months));
                    if (truth < number.AtLeast || truth > number.AtMost) return $"{what} months before contact {i} on {day:yyyy-MM-dd}: {number}, and there were {truth}";
                    if (number.IsKnown) seen.Count($"{what} known");
                }

                var closed = town.All.Where(h => h.Child == child && h.Kind == Closure && h.Day < day).Select(h => (int?)(day.DayNumber - h.Day.DayNumber)).Min();
                if ((closed ?? int.MaxValue) < history.DaysSinceClosure.AtLeast || history.DaysSinceClosure.AtMost is { } most && !(closed <= most)) return $"days since closure before contact {i}: {history.DaysSinceClosure}, and it was {closed}";
                if (history.DaysSinceClosure.IsKnown) seen.Count("closure known");

                var came = town.All.Where(h => h.Child == child && h.Day >= day && h.Day <= day.AddDays(30)).Select(h => h.Kind switch { Section47Enquiry => 3, Referral or Assessment => 2, _ => 0 }).DefaultIfEmpty().Max();
                var inferred = told.Inferred(i, 30);
                if (inferred.State == InferredState.Told && inferred.Rung != came && told.Coverage.Tells(Section47Enquiry)) return $"contact {i} came to {came}, and {inferred.Rung} is told";
                if (inferred.State == InferredState.Told) seen.Count($"inferred {inferred.Rung}");
            }

            return null;
        }, ("contacts in 3 known", 100), ("contacts in 24 known", 20), ("referrals in 12 known", 20), ("referrals in 24 known", 1), ("assessments in 12 known", 20), ("closure known", 5),
            ("inferred 0", 20), ("inferred 2", 20), ("inferred 3", 10));

    private sealed record Happened(string Child, RecordedKind Kind, DateOnly Day, DateOnly? Started, DateOnly? Until);

    /// <summary>A town, and which files its council has.</summary>
    private sealed record Town(IReadOnlyList<Happened> All, DateOnly ContactsFrom, DateOnly ContactsTo, IReadOnlyList<(RecordFormat Format, DateOnly From, DateOnly To)> Files)
    {
        public static Town Draw(Dice dice)
        {
            var all = new List<Happened>();
            var count = dice.Between(1, 60);
            for (var child = 0; child < count; child++)
            {
                for (var on = First.AddDays(dice.Between(0, 500)); on < First.AddYears(5); on = on.AddDays(dice.OneOf([20, 60, 200, 500])))
                {
                    all.Add(new($"C{child}", Contact, on, null, null));
                    if (dice.Chance(50)) continue;
                    var (referred, closed) = (on.AddDays(dice.Between(0, 10)), on.AddDays(dice.Between(20, 700)));
                    if (all.Any(h => h.Child == $"C{child}" && h.Kind == Referral && h.Day == referred)) continue;
                    all.Add(new($"C{child}", Referral, referred, null, closed));
                    if (dice.Chance(70)) all.Add(new($"C{child}", Assessment, referred.AddDays(dice.Between(0, 9)), referred, closed));
                    if (dice.Chance(20)) all.Add(new($"C{child}", Section47Enquiry, referred.AddDays(dice.Between(0, 9)), referred, closed));
                    all.Add(new($"C{child}", Closure, closed, referred, closed));
                }
            }

            var from = First.AddDays(dice.Between(0, 700));
            return new(Distinct(all), from, from.AddDays(dice.Between(100, 1400)), Apart([.. Enumerable.Range(0, dice.Between(1, 3)).Select(_ => File(dice))]));
        }

        public IEnumerable<Town> Smaller()
        {
            for (var i = 0; Files.Count > 1 && i < Files.Count; i++) yield return this with { Files = [.. Files.Where((_, n) => n != i)] };
            foreach (var child in All.Select(h => h.Child).Distinct()) yield return this with { All = [.. All.Where(h => h.Child != child)] };
            for (var i = 0; All.Count < 30 && i < All.Count; i++) yield return this with { All = [.. All.Where((_, n) => n != i)] };
        }

        public Chronologies Told(out ChronologyContact[] contacts)
        {
            contacts = [.. All.Where(h => h.Kind == Contact && h.Day >= ContactsFrom && h.Day <= ContactsTo).Select((h, n) => new ChronologyContact($"k{n}", h.Child, null, h.Day, null, null, RecordedDecision.NotKnown))];
            return Lives.Build(contacts, Files.SelectMany((f, n) => Cut(f).Select(e => e with { At = new($"file {n}", string.Empty, 2) })));
        }

        public override string ToString() => FormattableString.Invariant($"contacts {ContactsFrom:yyyy-MM-dd} to {ContactsTo:yyyy-MM-dd}; ")
            + string.Join("; ", Files.Select(f => FormattableString.Invariant($"{f.Format} {f.From:yyyy-MM-dd} to {f.To:yyyy-MM-dd}")))
            + "\n" + string.Join('\n', All.Select(h => FormattableString.Invariant($"{h.Child} {h.Kind} {h.Day:yyyy-MM-dd} until {h.Until:yyyy-MM-dd}")));

        // What each format holds of the town: Annex A by the window of each list, the census every case open in its year, the dataset every case not closed before its first day.
        private IEnumerable<RecordedEvent> Cut((RecordFormat Format, DateOnly From, DateOnly To) file)
        {
            foreach (var h in All.Where(h => h.Day <= file.To))
            {
                var isIn = h.Day >= file.From;
                var isHeld = (file.Format, h.Kind) switch
                {
                    (RecordFormat.AnnexA, Contact or Referral) or (RecordFormat.Ssd, Contact) => isIn,
                    // Only the latest of each child, and an open case hides the one that was closed.
                    (RecordFormat.AnnexA, Closure) => isIn && !All.Any(o => o.Child == h.Child && o.Kind == Referral && o.Day > h.Started && o.Day <= file.To),
                    (RecordFormat.CinCensus, Contact) => false,
                    _ => isIn || h.Until >= file.From,
                };
                if (!isHeld) continue;
                yield return new()
                {
                    ChildId = h.Child, Kind = h.Kind, Day = h.Day, At = new("file", string.Empty, 2), StartedOn = h.Kind == Closure ? h.Started : null, Format = file.Format,
                    OwnId = file.Format == RecordFormat.Ssd ? FormattableString.Invariant($"{h.Started ?? h.Day:yyyyMMdd}{h.Day:yyyyMMdd}") : string.Empty,
                    CensusYear = file.Format == RecordFormat.CinCensus ? file.To.Year : null,
                };
            }
        }

        private static (RecordFormat, DateOnly, DateOnly) File(Dice dice)
        {
            var from = First.AddDays(dice.Between(0, 900));
            var year = dice.Between(2021, 2024);
            return dice.Between(0, 2) switch
            {
                0 => (RecordFormat.AnnexA, from, from.AddMonths(dice.OneOf([6, 6, 12, 30]))),
                1 => (RecordFormat.CinCensus, new(year - 1, 4, 1), new(year, 3, 31)),
                _ => (RecordFormat.Ssd, from, from.AddDays(dice.Between(200, 1000))),
            };
        }

        // Files with no more than a long weekend between them are taken to meet: what happened in it would be missed, and the page on the folder says so.
        private static List<(RecordFormat Format, DateOnly From, DateOnly To)> Apart(List<(RecordFormat Format, DateOnly From, DateOnly To)> files)
            => [.. files.Where((f, n) => files.Take(n).All(o => o.Format != f.Format || Between(o.To, f.From) is < 0 or > 4 && Between(f.To, o.From) is < 0 or > 4))];

        private static int Between(DateOnly to, DateOnly from) => from.DayNumber - to.DayNumber - 1;

        // Two things of one kind on one day of one child cannot be told apart in a file without sources.
        private static List<Happened> Distinct(List<Happened> all) => [.. all.DistinctBy(h => (h.Child, h.Kind, h.Day))];
    }
}
