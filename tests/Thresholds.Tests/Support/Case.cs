using System.Collections.Immutable;
using System.Text;
using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Timescales;

namespace Thresholds.Tests.Support;

/// <summary>A rulebook and a contact, printed so that a person can decide it by hand.</summary>
internal sealed record Case(ImmutableArray<Chapter> Chapters, ContactSpec Contact)
{
    private Rulebook? _rulebook;

    public Case(ImmutableArray<Chapter> chapters, Func<Rulebook, ContactSpec> contact)
        : this(chapters, new ContactSpec([], []))
    {
        Contact = contact(Rulebook);
    }

    public Rulebook Rulebook => _rulebook ??= RandomRulebooks.Builder(Chapters).Build();

    public Vocabulary Vocabulary => Rulebook.Vocabulary;

    /// <summary>A rulebook with everything, and a contact that can be true.</summary>
    public static Case Consistent(Dice dice) => new(RandomRulebooks.Draw(dice), r => RandomContacts.Consistent(dice, r));

    /// <summary>A rulebook with everything, and a contact that mostly clashes.</summary>
    public static Case Clashing(Dice dice)
        => new(RandomRulebooks.Draw(dice), r => RandomContacts.Clashing(dice, r) ?? RandomContacts.Consistent(dice, r));

    /// <summary>Facts and clauses alone, few enough to try every world, and a contact that can be true.</summary>
    public static Case SmallConsistent(Dice dice)
        => new([RandomRulebooks.Facts(dice, dice.Between(3, 8), mostAgeLimits: 3)], r => RandomContacts.Consistent(dice, r) with { Judgements = [] });

    /// <summary>Facts and clauses alone, and a contact of which nobody has asked whether it can be true.</summary>
    public static Case SmallJumbled(Dice dice)
        => new([RandomRulebooks.Facts(dice, dice.Between(3, 8), mostAgeLimits: 3)], r => RandomContacts.Jumbled(dice, r) with { Judgements = [] });

    /// <summary>Facts and clauses alone, and a contact that mostly clashes, of at most nine statements.</summary>
    public static Case SmallClashing(Dice dice) => new(
        [RandomRulebooks.Facts(dice, dice.Between(3, 6), mostAgeLimits: 4, mostlyOnTheChoice: dice.Chance(60))],
        r => (RandomContacts.Clashing(dice, r, most: 9) ?? new([], [])) with { Judgements = [] });

    public ThresholdDecision Decide() => Decide(Contact.Build(Vocabulary));

    public ThresholdDecision Decide(Contact contact)
        => new ThresholdEvaluator(Rulebook).Decide(contact, new(AsOf: new LocalMoment(new(2026, 3, 9), new(9, 0))));

    public Case WithContact(ContactSpec contact) => new(Chapters, contact) { _rulebook = _rulebook };

    /// <summary>Cases with one thing less; a rulebook that then breaks a guard is not offered.</summary>
    public static IEnumerable<Case> Smaller(Case c)
    {
        for (var i = 0; i < c.Contact.Judgements.Length; i++)
            yield return c.WithContact(c.Contact with { Judgements = c.Contact.Judgements.RemoveAt(i) });
        for (var i = 0; i < c.Contact.Statements.Length; i++)
            yield return c.WithContact(c.Contact with { Statements = c.Contact.Statements.RemoveAt(i) });
        for (var i = 0; i < c.Contact.Statements.Length; i++)
        {
            var said = c.Contact.Statements[i];
            if (said.Wider != said.Value) yield return c.WithContact(c.Contact with { Statements = c.Contact.Statements.SetItem(i, said with { Wider = said.Value }) });
        }

        for (var i = 0; i < c.Chapters.Length; i++)
            foreach (var chapter in Smaller(c.Chapters[i]))
                if (With(c, c.Chapters.SetItem(i, chapter)) is { } smaller) yield return smaller;
        foreach (var indicator in c.Chapters.SelectMany(x => x.Indicators))
            if (With(c, [.. c.Chapters.Select(x => Without(x, indicator.Id))]) is { } smaller) yield return smaller;
    }

    public override string ToString()
    {
        var text = new StringBuilder("\n");
        foreach (var i in Chapters.SelectMany(c => c.Indicators))
            text.AppendLine($"  {i.Kind.Words()} {i.Id}{(i.OnlyFor.IsEmpty ? "" : " only for " + LiteralText.PrintAll(i.OnlyFor))}{(i.RestsOn is { } m ? " rests on " + m.Words() : "")}");
        foreach (var k in Chapters.SelectMany(c => c.Choices)) text.AppendLine($"  choice {k.Id}: {string.Join(", ", k.Codes.Select(x => x.Code))}");
        foreach (var k in Chapters.SelectMany(c => c.Clauses)) text.AppendLine($"  {ClauseText.Print(k)}");
        foreach (var r in Chapters.SelectMany(c => c.Rules))
            text.AppendLine($"  rule {r.Id} ({r.Threshold.Slug()}, {r.Strength.Words()}{(r.InForce == default ? "" : ", " + r.InForce)}): {r.When}");
        foreach (var s in Chapters.SelectMany(c => c.Steps)) text.AppendLine($"  step {s.Id}{(s.By is null ? "" : " by " + s.By)}: {s.When}");
        foreach (var r in Chapters.SelectMany(c => c.Routes)) text.AppendLine($"  route {r.Id}: {r.OpensWhen} | blocked by {r.BlockedBy} | unless {r.Unless}");
        foreach (var k in Chapters.SelectMany(c => c.Checks)) text.AppendLine($"  check {k.Id}: {k.When} | expects {k.Expects}");
        foreach (var p in Chapters.SelectMany(c => c.Parameters)) text.AppendLine(FormattableString.Invariant($"  {p.Id} = {p.Default}"));
        return text.Append(" contact\n  ").Append(Contact).ToString();
    }

    private static IEnumerable<Chapter> Smaller(Chapter c)
    {
        for (var i = 0; i < c.Rules.Length; i++) yield return c with { Rules = c.Rules.RemoveAt(i) };
        for (var i = 0; i < c.Steps.Length; i++) yield return c with { Steps = c.Steps.RemoveAt(i) };
        for (var i = 0; i < c.Routes.Length; i++) yield return c with { Routes = c.Routes.RemoveAt(i) };
        for (var i = 0; i < c.Checks.Length; i++) yield return c with { Checks = c.Checks.RemoveAt(i) };
        for (var i = 0; i < c.Clauses.Length; i++) yield return c with { Clauses = c.Clauses.RemoveAt(i) };
        for (var i = 0; i < c.Indicators.Length; i++)
            if (!c.Indicators[i].OnlyFor.IsEmpty) yield return c with { Indicators = c.Indicators.SetItem(i, c.Indicators[i] with { OnlyFor = [] }) };
        for (var i = 0; i < c.Rules.Length; i++)
            foreach (var part in c.Rules[i].When.Parts) yield return c with { Rules = c.Rules.SetItem(i, c.Rules[i] with { When = part }) };
    }

    private static Chapter Without(Chapter c, string indicator)
    {
        bool Speaks(Condition? condition) => condition?.FactIds().Contains(indicator) ?? false;
        return c with
        {
            Indicators = c.Indicators.RemoveAll(i => i.Id == indicator),
            Clauses = c.Clauses.RemoveAll(k => k.If == indicator || k.Then.FactId == indicator),
            Rules = c.Rules.RemoveAll(r => Speaks(r.When)),
            Steps = c.Steps.RemoveAll(s => Speaks(s.When)),
            Routes = c.Routes.RemoveAll(r => Speaks(r.OpensWhen) || Speaks(r.BlockedBy) || Speaks(r.Unless)),
            Checks = c.Checks.RemoveAll(k => Speaks(k.When) || Speaks(k.Expects)),
        };
    }

    private static Case? With(Case from, ImmutableArray<Chapter> chapters)
    {
        var built = RandomRulebooks.Builder(chapters).TryBuild();
        if (!built.IsUsable) return null;
        var vocabulary = built.Value.Vocabulary;
        var contact = from.Contact with { Statements = from.Contact.Statements.RemoveAll(s => !s.IsOfAge && vocabulary.KindOf(s.FactId) is null) };
        return new(chapters, contact) { _rulebook = built.Value };
    }
}
