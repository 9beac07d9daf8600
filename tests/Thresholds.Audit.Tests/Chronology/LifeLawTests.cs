using System.Collections.Frozen;
using Thresholds.Audit.Chronology;
using Thresholds.Audit.Import;
using Thresholds.England;
using Thresholds.Facts;
using Thresholds.Tests.Support;

namespace Thresholds.Audit.Tests.Chronology;

/// <summary>What every chronology keeps to, over many small made-up lives.</summary>
public class LifeLawTests
{
    private static readonly Vocabulary England = EnglandGuidance.Rulebook.Vocabulary;

    [Fact]
    public void Every_number_is_that_of_the_plain_telling()
        => Law.Holds(300, Lives.Draw, l => l.Smaller(), (lives, seen) =>
        {
            var built = lives.Built;
            var plain = new PlainTelling(lives, built.Coverage.Periods);
            for (var i = 0; i < lives.Contacts.Count; i++)
            {
                var (history, later) = (built.HistoryOf(i), built.LaterThan(i));
                if (history != plain.History(i)) return $"before contact {i}: {Said(history)} and plainly {Said(plain.History(i))}";
                if (later != plain.Later(i)) return $"after contact {i}: {later} and plainly {plain.Later(i)}";
                foreach (var gap in (int[])[0, 7, 30, 60])
                {
                    var inferred = built.Inferred(i, gap);
                    if ((inferred.State, inferred.Rung) != plain.Inferred(i, gap)) return $"contact {i} within {gap}: {inferred} and plainly {plain.Inferred(i, gap)}";
                    seen.Count($"inferred {inferred.State} {inferred.Rung}");
                }

                if (history.ContactsIn12Months is { IsKnown: true, AtLeast: > 0 }) seen.Count("contacts known");
                if (history.ReferralsIn12Months is { IsKnown: false, AtLeast: > 0 }) seen.Count("referrals at least");
                if (history.DaysSinceClosure.IsKnown) seen.Count("closure known");
                if (history.EarlierProtectionPlans.AtLeast > 0) seen.Count("earlier plan");
                if (history.EarlyHelpOutstanding.AtLeast > 0) seen.Count("early help open");
                if (later.SteppedUp == Truth.Yes) seen.Count("step-up");
                if (later.CameBackAfter is not null) seen.Count("came back");
                if (later.ReferredAgainAfter is not null && built.AgainBy == ToldAgainBy.Referrals) seen.Count("referred again");
            }

            return null;
        }, ("contacts known", 5), ("referrals at least", 10), ("closure known", 1), ("earlier plan", 2), ("early help open", 5), ("step-up", 5), ("came back", 1), ("referred again", 20),
            ("inferred Told 0", 10), ("inferred Told 1", 2), ("inferred Told 2", 10), ("inferred Told 3", 10), ("inferred NotYetKnown 0", 10), ("inferred NotCovered 0", 10));

    /// <summary>Hindsight cannot be reached: nothing dated on the day of a contact or later, and nothing an assessment found, changes what a decision on it is told.</summary>
    [Fact]
    public void What_came_later_changes_no_fact_of_a_contact()
        => Law.Holds(600, d => (Lives: Told(Lives.Draw(d)), Seed: d.Between(0, 1 << 20)), c => c.Lives.Smaller().Select(l => (Told(l), c.Seed)), (c, seen) =>
        {
            var dice = new Dice(c.Seed);
            var at = dice.Between(0, c.Lives.Contacts.Count - 1);
            var contact = c.Lives.Contacts[at];
            var later = Enumerable.Range(0, dice.Between(1, 8)).Select(_ => Lives.Event(dice, contact.ChildId ?? "A", () => contact.Day.AddDays(dice.OneOf([0, 0, 1, 5, 300])), c.Lives.Contacts));
            var found = c.Lives.Events.Select(e => e with { Factors = ["3B", "16A"] });
            var now = Facts(c.Lives.Built, at);
            var withHindsight = Facts(Lives.Build(c.Lives.Contacts, found.Concat(later).ToArray(), c.Lives.Settings), at);
            if (now.Length > 0) seen.Count("a fact is told");
            return now.SequenceEqual(withHindsight) ? null : $"contact {at}: {string.Join(", ", now)} becomes {string.Join(", ", withHindsight)}";
        }, ("a fact is told", 30));

    /// <summary>Where the period of the files is worked out from them, later rows may say that a file goes on. That opens or closes a top; no number changes.</summary>
    [Fact]
    public void Later_rows_may_show_that_a_file_goes_on_and_nothing_else()
        => Law.Holds(400, d => (Lives: Lives.Draw(d), Seed: d.Between(0, 1 << 20)), c => c.Lives.Smaller().Select(l => (l, c.Seed)), (c, seen) =>
        {
            var dice = new Dice(c.Seed);
            var at = dice.Between(0, c.Lives.Contacts.Count - 1);
            var contact = c.Lives.Contacts[at];
            var later = Enumerable.Range(0, 5).Select(_ => Lives.Event(dice, contact.ChildId ?? "A", () => contact.Day.AddDays(dice.Between(0, 40)), c.Lives.Contacts)).ToArray();
            var (now, then) = (c.Lives.Built.HistoryOf(at), Lives.Build(c.Lives.Contacts, c.Lives.Events.Concat(later), c.Lives.Settings).HistoryOf(at));
            foreach (var (a, b) in Numbers(now).Zip(Numbers(then)))
            {
                if (a.AtLeast > 0) seen.Count("seen");
                if (a.AtLeast != b.AtLeast || a.AtMost is { } x && b.AtMost is { } y && x != y) return $"contact {at}: {a} becomes {b}";
            }

            return null;
        }, ("seen", 50));

    [Fact]
    public void The_order_of_the_files_and_of_their_rows_does_not_matter()
        => Law.Holds(400, d => (Lives: Lives.Draw(d), Seed: d.Between(0, 1 << 20)), c => c.Lives.Smaller().Select(l => (l, c.Seed)), (c, seen) =>
        {
            var other = Lives.Build(c.Lives.Contacts, new Dice(c.Seed).Shuffled(c.Lives.Events), c.Lives.Settings);
            var one = c.Lives.Built;
            if (!one.Coverage.Periods.SequenceEqual(other.Coverage.Periods)) return "the files cover other days";
            if (c.Lives.Events.Count > 1) seen.Count();
            for (var i = 0; i < one.Count; i++)
                if (one.HistoryOf(i) != other.HistoryOf(i) || one.LaterThan(i) != other.LaterThan(i) || one.Inferred(i, 30) != other.Inferred(i, 30) || !one.InOrder(i).SequenceEqual(other.InOrder(i)))
                    return $"contact {i} is told differently";
            return null;
        }, ("applied", 50));

    /// <summary>A file given twice, in the same format, says nothing new.</summary>
    [Fact]
    public void A_file_given_twice_says_nothing_new()
        => Law.Holds(300, Lives.Draw, l => l.Smaller(), (lives, seen) =>
        {
            var (once, twice) = (lives.Built, Lives.Build(lives.Contacts, lives.Events.Concat(lives.Events), lives.Settings));
            for (var i = 0; i < once.Count; i++)
            {
                if (once.HistoryOf(i) != twice.HistoryOf(i) || once.LaterThan(i) != twice.LaterThan(i) || !once.InOrder(i).SequenceEqual(twice.InOrder(i))) return $"contact {i} is told differently";
                if (once.InOrder(i).Length > 2) seen.Count();
            }

            return null;
        }, ("applied", 50));

    [Fact]
    public void The_lines_of_a_chronology_stand_in_the_order_of_days_and_then_of_kinds()
        => Law.Holds(200, Lives.Draw, l => l.Smaller(), (lives, seen) =>
        {
            var built = lives.Built;
            for (var i = 0; i < built.Count; i++)
            {
                var lines = built.InOrder(i);
                if (!lines.Select(l => (l.Day, l.Kind)).SequenceEqual(lines.Select(l => (l.Day, l.Kind)).Order())) return "not in order";
                var own = lives.Contacts.Select((c, n) => (c, n)).Where(c => c.c.ChildId == lives.Contacts[i].ChildId && c.c.Day == lives.Contacts[i].Day && c.c.ChildId is not null)
                    .OrderBy(c => c.c.Time is null).ThenBy(c => c.c.Time).ThenBy(c => c.n).Select(c => c.n).ToArray();
                var here = lines.Where(l => l.Day == lives.Contacts[i].Day && l.Kind == RecordedKind.Contact).Select(l => l.Contact).OfType<int>().ToArray();
                if (!own.SequenceEqual(here)) return $"the contacts of one day stand as {string.Join(' ', here)}, not {string.Join(' ', own)}";
                if (own.Length > 1) seen.Count();
                if (own.Length > 0 && built.EarlierThatDay(i) != Array.IndexOf(own, i)) return $"{built.EarlierThatDay(i)} stand before contact {i}";
            }

            return null;
        }, ("applied", 10));

    // Every kind told, so that nothing has to be worked out from the rows.
    private static Lives Told(Lives lives)
    {
        var first = new DateOnly(2021, 1, 1);
        return lives with
        {
            Settings = lives.Settings with
            {
                Stated = [.. lives.Settings.Stated, .. Enum.GetValues<RecordedKind>().Where(k => lives.Settings.Stated.All(p => p.Kind != k)).Select(k => new CoveredPeriod(k, first, first))],
            },
        };
    }

    private static HistoryFact[] Facts(Chronologies built, int contact) => [.. HistoryFacts.Of(built.HistoryOf(contact), England, FrozenSet<string>.Empty)];

    private static IEnumerable<HowMany> Numbers(ContactHistory h) =>
    [
        h.ContactsIn3Months, h.ContactsIn6Months, h.ContactsIn12Months, h.ContactsIn24Months, h.ReferralsIn12Months, h.ReferralsIn24Months,
        h.EarlierProtectionPlans, h.AssessmentsIn12Months, h.StepUpsIn12Months,
    ];

    private static string Said(ContactHistory h) => string.Join(" | ", Numbers(h).Concat([h.DaysSinceClosure, h.EarlyHelpOutstanding]));
}
