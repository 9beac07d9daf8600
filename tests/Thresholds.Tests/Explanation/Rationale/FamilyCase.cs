using System.Collections.Immutable;
using System.Text;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;
using Thresholds.Timescales;

namespace Thresholds.Tests.Explanation;

/// <summary>One thing said, as the drawn case keeps it: printable, which the library's own never is.</summary>
internal sealed record Said(string FactId, string Value, Basis Basis, string? About, bool DoNotTell, int Number)
{
    public Account Account => new()
    {
        Value = new IndicatorValue(Value == "yes" ? Truth.Yes : Value == "no" ? Truth.No : Truth.NotKnown), Basis = Basis, About = About, DoNotTell = DoNotTell,
        From = $"SOURCE-{Number}", Note = $"NOTE-{Number}", ObservedOn = ContactSpec.ReceivedOn.AddDays(-Number % 40),
    };
}

/// <summary>A rulebook, what one reader may have of a contact, and what they must not have.</summary>
/// <remarks>Which is which is fixed as the case is drawn, by how each thing is said, and never by asking the library.</remarks>
internal sealed record FamilyCase(ImmutableArray<Chapter> Chapters, bool IsChild, ImmutableArray<Said> May, ImmutableArray<Said> MustNot, Interval? Months, RationaleWording Wording, int Seed)
{
    public const string Me = "reader-1";
    public const string TheChild = "child-3";
    public const string Other = "OTHER-PERSON-2";

    private Rulebook? _rulebook;

    public Rulebook Rulebook => _rulebook ??= RandomRulebooks.Builder(Chapters).Build();

    public Reader Reader => IsChild ? Reader.Child : Reader.Adult(Me);

    public static string Words(string id) => "told-words-" + Hidden(id);

    /// <summary>Something like a word of the guidance that does not hold the fact's id.</summary>
    private static string Hidden(string id) => string.Concat(id.Select(c => (char)(c == '-' ? '0' : 'a' + (25 - (c - 'a')))));

    public static FamilyCase Draw(Dice dice)
    {
        ImmutableArray<Chapter> chapters = [.. RandomRulebooks.Draw(dice).Select(c => Marked(dice, c))];
        var isChild = dice.Chance(40);
        var indicators = chapters.SelectMany(c => c.Indicators).ToArray();
        var tellable = indicators.Where(i => i.Kind is IndicatorKind.Concern or IndicatorKind.Strength && dice.Chance(75)).ToArray();
        var words = tellable.ToImmutableSortedDictionary(i => i.Id, i => Words(i.Id));
        var steps = chapters.SelectMany(c => c.Steps).ToImmutableSortedDictionary(s => s.Id, s => Words(s.Id));
        var own = tellable.Where(_ => dice.Chance(20)).Select(i => i.Id).ToImmutableSortedSet();
        var wording = isChild
            ? RationaleWording.Default with { TopicsForChildren = words, StepsForChildren = steps }
            : RationaleWording.Default with { FactsForAdults = words, StepsForAdults = steps, OnlyToWhomItIsAbout = own };

        var may = new List<Said>();
        var mustNot = new List<Said>();
        foreach (var indicator in indicators)
        {
            var isParents = indicator.About == "parent or carer";
            var couldBeTold = tellable.Contains(indicator) && !(isParents && isChild);
            var mustBeMine = isParents || (!isChild && own.Contains(indicator.Id));
            string? mine = mustBeMine ? Me : dice.OneOf<string?>([null, TheChild, Me]);
            if (isChild && mine == Me) mine = null;
            Said Seen(string? about) => new(indicator.Id, "yes", dice.OneOf([Basis.Seen, Basis.Established]), about, false, dice.Between(1, 9999));
            var lot = dice.Between(0, 9);
            if (couldBeTold && lot < 5)
            {
                may.Add(Seen(mine));
                // Said again by somebody, or said of somebody else too: neither may be seen on the page.
                if (dice.Chance(25)) mustNot.Add(Seen(mine) with { Basis = dice.OneOf([Basis.Reported, Basis.ProfessionalOpinion]) });
                if (dice.Chance(25)) mustNot.Add(Seen(Other) with { Basis = dice.OneOf(Enum.GetValues<Basis>()), Value = dice.OneOf(["yes", "no"]) });
            }
            else if (couldBeTold && lot < 9) mustNot.AddRange(mustBeMine && dice.Chance(30) ? [Seen(dice.OneOf<string?>([null, TheChild]))] : Withheld(dice, Seen(mine)));
            else if (!couldBeTold && lot < 8) mustNot.Add(Seen(dice.OneOf<string?>([null, TheChild, isParents && !isChild && tellable.Contains(indicator) ? Other : mine])));
        }

        return new(
            chapters, isChild, [.. may], [.. mustNot], dice.Chance(25) ? null : Interval.Exactly(dice.Between(24, 215)), wording, dice.Between(0, int.MaxValue - 1));
    }

    /// <summary>The contact: with what the reader must not have, or without.</summary>
    public Contact Build(bool whole, Truth safeToTell = Truth.Yes)
    {
        var dice = new Dice(Seed);
        var builder = Contact.Start(Rulebook.Vocabulary, whole ? "CONTACT-ID" : "plain", ContactSpec.ReceivedOn).Child(new() { Months = Months })
            .With(new() { Id = Me, Relation = whole ? "MY-RELATION" : null, SafeToTell = safeToTell, Told = whole ? Truth.Yes : Truth.No })
            .With(new() { Id = TheChild, Relation = "the child", SafeToTell = safeToTell })
            .With(new() { Id = Other, Relation = "OTHER-RELATION", SafeToTell = whole ? Truth.Yes : Truth.NotKnown });
        foreach (var said in May) builder.State(said.FactId, said.Account);
        if (!whole) return builder.Build();

        foreach (var said in MustNot) builder.State(said.FactId, said.Account);
        if (dice.Chance(70)) builder.State("times", new() { Value = new MeasureValue(Interval.Exactly(dice.Between(0, 5))), Basis = Basis.Established, From = "SOURCE-A" });
        if (dice.Chance(70)) builder.State("grade", new() { Value = new ChoiceSetValue(["high"]), Basis = Basis.Seen, From = "SOURCE-B" });
        if (dice.Chance(70)) builder.Happened("met-a", new LocalMoment(ContactSpec.ReceivedOn, null));
        foreach (var judgement in RandomContacts.Judgements(dice, Rulebook)) builder.Judged(judgement);
        builder.Judged(new() { Threshold = dice.OneOf(ThresholdWords.All), Answer = JudgementAnswer.Met, On = ContactSpec.ReceivedOn, Role = "JUDGE-ROLE", Reason = "JUDGE-REASON" });
        return builder.InFamily("FAMILY-ID").Attribute("ATTRIBUTE-NAME", "ATTRIBUTE-VALUE").Build();
    }

    public ThresholdDecision Decide(bool whole, Truth safeToTell = Truth.Yes)
        => new ThresholdEvaluator(Rulebook).Decide(Build(whole, safeToTell), whole ? new(AsOf: new LocalMoment(new(2026, 3, 9), new(9, 0))) : default);

    /// <summary>Every string that stands in the whole of the contact or the guidance and must never stand on the page.</summary>
    public IEnumerable<string> NeverToBeSeen()
    {
        foreach (var marker in (string[])["SOURCE-", "NOTE-", Other, Me, TheChild, "RELATION", "CONTACT-ID", "FAMILY-ID", "ATTRIBUTE", "JUDGE", "team manager", "Seen and talked over", "BECAUSE-", "SEEN-AS", "PLAINLY", "STEP-WHAT", "section", "2026"])
            yield return marker;
        foreach (var rule in Rulebook.Rules) yield return rule.Id;
        foreach (var indicator in Rulebook.Vocabulary.Indicators)
        {
            yield return indicator.Id;
            if (May.All(m => m.FactId != indicator.Id)) yield return Words(indicator.Id) + ".";
        }
    }

    public static IEnumerable<FamilyCase> Smaller(FamilyCase c)
    {
        for (var i = 0; i < c.MustNot.Length; i++) yield return c with { MustNot = c.MustNot.RemoveAt(i) };
        for (var i = 0; i < c.May.Length; i++)
        {
            var id = c.May[i].FactId;
            yield return c with { May = c.May.RemoveAt(i), MustNot = c.MustNot.RemoveAll(m => m.FactId == id) };
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder(IsChild ? "\nfor the child\n" : "\nfor an adult\n");
        foreach (var s in May) text.AppendLine($"  may: {s}");
        foreach (var s in MustNot) text.AppendLine($"  must not: {s}");
        return text.Append(new Case(Chapters, new ContactSpec([], []))).ToString();
    }

    private static IEnumerable<Said> Withheld(Dice dice, Said seen) => dice.Between(0, 8) switch
    {
        0 => [seen with { DoNotTell = true }],
        1 => [seen with { About = Other }],
        2 => [seen with { Basis = Basis.Reported }],
        3 => [seen with { Basis = Basis.ProfessionalOpinion }],
        4 => [seen with { Basis = Basis.Disputed }],
        5 => [seen with { Basis = Basis.Withdrawn }],
        6 => [seen, seen with { Value = "no", Basis = dice.OneOf([Basis.Reported, Basis.Seen]) }],
        7 => [seen, seen with { Basis = dice.OneOf([Basis.Disputed, Basis.Withdrawn]) }],
        _ => [seen, seen with { DoNotTell = true, Basis = Basis.Reported, About = dice.OneOf<string?>([null, Other]) }],
    };

    private static Chapter Marked(Dice dice, Chapter chapter) => chapter with
    {
        Title = "section title", Indicators = [.. chapter.Indicators.Select(i => i with
        {
            SeenAs = "SEEN-AS " + i.Id, Plainly = "PLAINLY " + i.Id, About = dice.OneOf(["child", "child", "parent or carer", "unborn child"]),
        })],
        Rules = [.. chapter.Rules.Select(r => r with { Because = "BECAUSE-" + r.Id, Asks = "BECAUSE-" + r.Id + "?" })],
        Steps = [.. chapter.Steps.Select(s => s with { What = "STEP-WHAT " + s.Id, Who = "STEP-WHAT" })],
    };
}
