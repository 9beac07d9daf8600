using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Audit.Consistency;
using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Findings;
using Thresholds.Audit.Replay;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.Audit.Tests.Reports;

/// <summary>Findings made up over a real rulebook: its own facts, rules, chapters and codes, contacts that are nobody's.</summary>
internal static class InventedFindings
{
    /// <summary>Makes findings up.</summary>
    /// <param name="dice">Decides all of it.</param>
    /// <param name="count">How many contacts.</param>
    /// <param name="rulebook">Whose words are used.</param>
    /// <param name="named">Turns a plain name of a contact, team, source or file into the one to use.</param>
    public static AuditFindings Of(Dice dice, int count, Rulebook rulebook, Func<string, string>? named = null)
    {
        var name = named ?? (plain => plain);
        var asked = Asked(rulebook);
        var builder = new AuditedContactsBuilder(asked.Length);
        for (var i = 0; i < count; i++) builder.Add(Contact(dice, i, rulebook, asked, name));
        var contacts = builder.Build();
        var settings = new ConsistencySettings((ulong)dice.Between(1, 1000)) { ChangedOn = dice.Chance(70) ? new(2025, 4, 1) : null, ListAtMost = dice.OneOf([3, 12, 50]) };
        return new()
        {
            Rulebook = rulebook,
            RulesAsAt = dice.Chance(30) ? new(2026, 1, 5) : null,
            Files = Files(dice, count, name),
            FactsAsked = asked,
            ClosedFacts = dice.Chance(50) ? [asked[0]] : [],
            Compared = new ComparedContacts(contacts, settings.Gate),
            Settings = settings,
            Figures = ConsistencyFigures.Of(contacts, settings),
            Families = Families(dice),
            Inferred = dice.Chance(60) ? Inferred(dice, count) : null,
            Clocks = [.. rulebook.Steps.Where(s => s.By is not null).Take(6).Select(s => Clock(dice, count, s))],
            RecordChecks = [.. rulebook.Checks.Take(6).Select(c => Check(dice, count, c))],
            TodaysUnderstanding = new(count, dice.Between(0, Math.Min(count, 3)), dice.Between(0, 200)),
            Clashes = Math.Min(count, dice.OneOf([0, 2, 7])),
        };
    }

    public static ImmutableArray<string> Asked(Rulebook rulebook) =>
    [
        .. rulebook.Vocabulary.Indicators.Take(9).Select(i => i.Id), .. rulebook.Vocabulary.Measures.Take(2).Select(m => m.Id),
        .. rulebook.Vocabulary.Choices.Take(2).Select(c => c.Id), .. rulebook.Vocabulary.Events.Take(1).Select(e => e.Id),
    ];

    private static AuditedContact Contact(Dice dice, int number, Rulebook rulebook, ImmutableArray<string> asked, Func<string, string> name)
    {
        var rung = dice.Between(0, 3);
        var sources = rulebook.Vocabulary.FindChoice("source")!.Codes;
        var chapter = rulebook.Chapters[dice.Between(0, Math.Min(5, rulebook.Chapters.Length - 1))];
        return new()
        {
            Id = name(string.Create(CultureInfo.InvariantCulture, $"00{number}")),
            Child = $"child {number / 2}",
            Family = dice.Chance(60) ? $"family {number / 3}" : null,
            ReceivedOn = new DateOnly(2024, 1, 1).AddDays(dice.Between(0, 700)),
            Team = dice.Chance(90) ? name("team " + "NSEW"[dice.Between(0, 3)]) : null,
            Source = dice.Chance(90) ? dice.Chance(80) ? dice.OneOf(sources).Code : name("other source") : null,
            OutOfHours = dice.OneOf([Truth.Yes, Truth.No, Truth.NotKnown]),
            Topics = dice.Chance(80) ? [chapter.Id] : [],
            RulesMet = [.. chapter.Rules.Take(dice.Between(0, 3)).Select(r => r.Id)],
            PointedTo = Pointed(dice, rung),
            NotRuledOutOnWhatWasAsked = dice.Chance(20) ? Threshold.Section17 : null,
            MustConsiderUnanswered = rung == 3 ? 1 : 0,
            Recorded = Recorded(dice, rung),
            Reason = dice.OneOf([Truth.Yes, Truth.No, Truth.No, Truth.NotKnown]),
            Facts = Facts(dice, asked.Length),
            Equity = new(dice.OneOf(["Y", "N", null]), dice.OneOf(["F", "M", null]), dice.Chance(80) ? name(dice.OneOf(["White", "Black", "Asian"])) : null, dice.OneOf(["15 to 17", "under 15", null])),
            Later = dice.Chance(70) ? Later(dice) : null,
            Shown = new((Shown)dice.Between(0, 3), (Shown)dice.Between(0, 3), (Shown)dice.Between(0, 3), (Shown)dice.Between(0, 3)),
        };
    }

    private static PointedTo Pointed(Dice dice, int rung) => new(
        rung >= 1 ? ThresholdStatus.PointsTowards : ThresholdStatus.NotMet,
        rung == 2 ? dice.OneOf([ThresholdStatus.PointsTowards, ThresholdStatus.MustConsider, ThresholdStatus.Met]) : ThresholdStatus.NotMet,
        rung == 3 ? dice.OneOf([ThresholdStatus.MustConsider, ThresholdStatus.Met]) : ThresholdStatus.NotMet,
        dice.Chance(5) ? ThresholdStatus.MustConsider : ThresholdStatus.NotMet);

    private static RecordedDecision Recorded(Dice dice, int rung) => dice.Between(0, 99) switch
    {
        < 8 => RecordedDecision.NotKnown,
        < 12 => RecordedDecision.OneOf([Threshold.Section17, Threshold.Section47]),
        < 15 => RecordedDecision.Each([Threshold.Section17, Threshold.EmergencyAccommodation]),
        < 70 => Consistency.Invented.Recorded(rung),
        _ => Consistency.Invented.Recorded(dice.Between(0, 3)),
    };

    // Few different lists, so that contacts alike decided differently are there to be found.
    private static ImmutableArray<RecordedFact> Facts(Dice dice, int asked)
    {
        var kind = dice.Between(0, 12);
        return [.. Enumerable.Range(0, asked).Where(f => (f + kind) % 4 != 0 && f >= kind / 3).Select(f => new RecordedFact(f, (f * 7 + kind) % 2))];
    }

    private static LaterEvents Later(Dice dice) => new(
        dice.Between(30, 900), dice.Chance(40) ? dice.Between(1, 900) : null, dice.Chance(10) ? dice.Between(1, 900) : null,
        dice.OneOf([Truth.Yes, Truth.No, Truth.NotKnown]), dice.Chance(20) ? dice.Between(1, 500) : null, dice.Between(0, 2));

    private static ImmutableArray<FileRead> Files(Dice dice, int count, Func<string, string> name) =>
    [
        new(name("contacts.csv"), "contacts, by the mapping of the test", count + 9, count, 6, 3, 1, new(2024, 1, 1), new(2025, 12, 1),
            [new(name("Outcome"), "BF", name("Sec 47?"), 12), new(name("Source"), "G", name("q6"), 3)], [new(name("Notes"), "BG", true, 55), new(name("LegacyRef"), "BH", false, dice.Between(0, 9))]),
        new(name("annex-a.xlsx"), "Annex A", 40, 40, 0, 0, 0, null, null, [], []),
    ];

    private static FamilyFigures Families(Dice dice)
    {
        var (alike, differently, notKnown) = (dice.Between(0, 40), dice.Between(0, 9), dice.Between(0, 6));
        return new(120, 80, 12, alike + differently + notKnown, alike, differently, notKnown, dice.Between(0, differently));
    }

    private static InferredOutcomeFigures Inferred(Dice dice, int count) => new("a section 47 enquiry within the gap stands for section 47.", 30, 5,
    [
        .. new[] { 15, 30, 60 }.Select(gap =>
        {
            var left = count;
            long Take() { var some = dice.Between(0, left); left -= some; return some; }
            return new InferredAtGap(gap, [Take(), Take(), Take(), Take()], Take(), 3, 9, left);
        }),
    ]);

    private static ClockFigure Clock(Dice dice, int count, Step step)
    {
        var due = dice.Between(0, count);
        var (inTime, late) = (dice.Between(0, due), 0);
        late = dice.Between(0, due - inTime);
        return new(step.Id, step.What, due, inTime, late, due - inTime - late, dice.Chance(70));
    }

    private static RecordCheckFigure Check(Dice dice, int count, RecordCheck check)
    {
        var needed = dice.Between(0, count);
        var shown = dice.Between(0, needed);
        return new(check.Id, check.What, needed, shown, needed - shown, dice.Chance(70));
    }
}
