using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;
using Thresholds.Timescales;

namespace Thresholds.Bulk.Tests;

/// <summary>One contact of a block: what is said, when it was decided, and which blanks mean no.</summary>
internal sealed record RowSpec(ContactSpec Said, DateOnly? DecidedOn, ImmutableArray<string> Blanks)
{
    public Contact Build(Vocabulary vocabulary, string id)
    {
        var said = Said.Build(vocabulary);
        var builder = Contact.Start(vocabulary, id, said.Received.Day);
        if (said.AgeSources.Length > 0) builder.Child(said.Age);
        foreach (var fact in said.StatedFacts)
            foreach (var account in fact.Accounts) builder.State(fact.FactId, account);
        foreach (var judgement in said.Judgements) builder.Judged(judgement);
        if (DecidedOn is { } day) builder.DecidedOn(day);
        foreach (var blank in Blanks.Where(b => vocabulary.KindOf(b) is not null)) builder.BlankMeansNo(blank);
        return builder.Build();
    }
}

/// <summary>A rulebook and the contacts of one block, with or without a column for every fact.</summary>
internal sealed record BlockCase(Case Case, ImmutableArray<RowSpec> Rows, ImmutableArray<string> NoColumn, bool FromColumns)
{
    public Rulebook Rulebook => Case.Rulebook;

    public static BlockCase Draw(Dice dice)
    {
        var one = dice.Chance(70) ? Case.Consistent(dice) : Case.Clashing(dice);
        var vocabulary = one.Vocabulary;
        var answered = vocabulary.Indicators.Select(i => i.Id).Concat(vocabulary.Events.Select(e => e.Id)).ToArray();
        var blanks = dice.Chance(50) ? dice.Some(answered, 30) : [];
        var noColumn = dice.Chance(30) ? dice.Some(answered.Concat(["times", "grade"]), 40).Except(blanks).ToList() : [];
        var judged = dice.Chance(50);
        var days = dice.Chance(60);
        var rows = dice.Between(0, 12) == 0 ? 0 : dice.Between(1, 24);
        return new(one, [.. Enumerable.Range(0, rows).Select(_ => Row())], [.. noColumn], dice.Chance(50));

        RowSpec Row()
        {
            var said = dice.Between(0, 3) switch
            {
                0 => one.Contact,
                1 => RandomContacts.Jumbled(dice, one.Rulebook),
                _ => RandomContacts.Consistent(dice, one.Rulebook),
            };
            if (!judged || dice.Chance(70)) said = said with { Judgements = [] };
            // Without a column nothing can be said in columns; some rows say it all the same, and come whole.
            if (dice.Chance(80)) said = said with { Statements = said.Statements.RemoveAll(s => noColumn.Contains(s.FactId)) };
            return new(said, days && dice.Chance(50) ? new DateOnly(2026, 1, 1).AddDays(dice.Between(0, 200)) : null, [.. blanks]);
        }
    }

    public static IEnumerable<BlockCase> Smaller(BlockCase c)
    {
        if (c.Rows.Length > 1) foreach (var row in c.Rows) yield return c with { Rows = [row] };
        if (!c.NoColumn.IsEmpty) yield return c with { NoColumn = [] };
        if (c.FromColumns) yield return c with { FromColumns = false };
        if (c.Rows is not [var only]) yield break;
        if (only.DecidedOn is not null) yield return c with { Rows = [only with { DecidedOn = null }] };
        for (var i = 0; i < only.Blanks.Length; i++) yield return c with { Rows = [only with { Blanks = only.Blanks.RemoveAt(i) }] };
        foreach (var smaller in Case.Smaller(c.Case.WithContact(only.Said))) yield return c with { Case = smaller, Rows = [only with { Said = smaller.Contact }] };
    }

    public Contact[] Contacts() => [.. Rows.Select((r, i) => r.Build(Rulebook.Vocabulary, $"c-{i}"))];

    public ContactBlock Block(Contact[] contacts)
    {
        var all = ContactColumns.All(Rulebook.Vocabulary).FactIds.Except(NoColumn);
        var blanks = Rows.SelectMany(r => r.Blanks).Where(b => Rulebook.Vocabulary.KindOf(b) is not null).Distinct();
        var columns = ContactColumns.Of(Rulebook.Vocabulary, all, blanks, ContactColumns.RowsStep);
        if (!FromColumns) return ContactBlock.From(contacts, columns);
        var block = new ContactBlock(columns);
        foreach (var contact in contacts) ByColumns.Write(contact, block);
        return block;
    }

    public override string ToString() => $"{Case.WithContact(Rows is [var only] ? only.Said : Case.Contact)}\n  {Rows.Length} rows; no column {string.Join(", ", NoColumn)}; "
        + string.Join("; ", Rows.Take(1).Select(r => $"decided {r.DecidedOn:O}, blank means no {string.Join(", ", r.Blanks)}"));
}
