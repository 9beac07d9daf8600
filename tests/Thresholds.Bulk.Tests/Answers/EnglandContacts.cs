using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;
using Thresholds.Timescales;

namespace Thresholds.Bulk.Tests;

/// <summary>Made-up contacts on a large rulebook, in columns: many facts each, mostly such as can be true together.</summary>
internal sealed class EnglandContacts(Rulebook rulebook, Dice dice)
{
    private readonly Vocabulary _vocabulary = rulebook.Vocabulary;

    /// <summary>A block with columns for all facts or some, of days that lie close together or years apart, with or without blanks that mean no.</summary>
    public ContactBlock Block(int rows)
    {
        var all = ContactColumns.All(_vocabulary).FactIds;
        var answered = _vocabulary.Indicators.Select(i => i.Id).Concat(_vocabulary.Events.Select(e => e.Id)).ToArray();
        var facts = dice.Chance(70) ? [.. all] : dice.Some(all, dice.OneOf([8, 50]));
        var blanks = dice.Chance(40) ? dice.Some(answered.Where(facts.Contains), 30) : [];
        var block = new ContactBlock(ContactColumns.Of(_vocabulary, facts, blanks, (rows + 511) / 512 * 512));
        var spread = dice.OneOf([1, 30, 7000]);
        for (var i = 0; i < rows; i++) Row(block, new DateOnly(2026, 3, 1).AddDays(-dice.Between(0, spread)));
        return block;
    }

    private void Row(ContactBlock block, DateOnly received)
    {
        var columns = block.Columns;
        var row = block.Add(received, dice.Chance(20) ? received.AddDays(dice.Between(0, 400)) : null);
        var age = dice.Chance(12) ? dice.Between(-10, -1) : dice.Chance(50) ? dice.Between(0, 215) : dice.OneOf([0, 11, 12, 155, 156, 191, 192, 215]);
        if (dice.Chance(85)) block.Set(columns.Age, row, dice.Chance(80) ? Interval.Exactly(age) : new(Math.Max(-10, age - dice.Between(0, 12)), Math.Min(215, age + dice.Between(0, 12))));
        Indicators(block, row, age);
        foreach (var measure in _vocabulary.Measures.Skip(1))
        {
            if (!columns.Has(measure.Id) || dice.Chance(50)) continue;
            var least = dice.Between(measure.Min, dice.Chance(60) ? Math.Min(measure.Max, measure.Min + 9) : measure.Max);
            block.Set(columns.Measure(measure.Id), row, new Interval(least, dice.Chance(70) ? least : dice.Between(least, measure.Max)));
        }

        foreach (var choice in _vocabulary.Choices)
            if (columns.Has(choice.Id) && dice.Chance(60)) block.Set(columns.Choice(choice.Id), row, dice.Chance(80) ? 1UL << dice.Between(0, choice.Codes.Length - 1) : choice.AllCodes >> dice.Between(0, choice.Codes.Length - 1));
        foreach (var happening in _vocabulary.Events)
        {
            if (!columns.Has(happening.Id) || dice.Chance(70)) continue;
            var when = new LocalMoment(received.AddDays(dice.Between(-5, 5)), null);
            if (dice.Chance(50)) block.Set(columns.Event(happening.Id), row, when, when);
            else block.Set(columns.Event(happening.Id), row, dice.OneOf([Truth.Yes, Truth.No, Truth.NotKnown]));
        }

        if (dice.Chance(1)) Judge(block, row);
    }

    private void Indicators(ContactBlock block, int row, int age)
    {
        var (careful, rows) = (!dice.Chance(3), _vocabulary.Closure.Rows);
        var (yes, no) = (new HashSet<int>(), new HashSet<int>());
        for (var i = dice.OneOf([0, 2, 5, 12, 40]); i > 0; i--)
        {
            var row1 = rows[dice.Between(0, rows.Length - 1)];
            if (careful && (row1.No.Any(yes.Contains) || row1.Yes.Any(no.Contains) || row1.Measures.Any(m => m.Measure == 0 && !Interval.Exactly(age).IsInside(m.Bounds)))) continue;
            yes.UnionWith(dice.Chance(50) ? [row1.Indicator] : row1.Yes);
            no.UnionWith(row1.No);
        }

        for (var i = dice.OneOf([0, 3, 20, 120, 300]); i > 0; i--)
        {
            var candidate = dice.Between(0, rows.Length - 1);
            if (!careful || !yes.Any(y => rows[y].Yes.Contains(candidate))) no.Add(candidate);
        }

        for (var i = 0; i < rows.Length; i++)
        {
            if (!block.Columns.Has(_vocabulary.Indicators[i].Id)) continue;
            var column = block.Columns.Indicator(_vocabulary.Indicators[i].Id);
            if (yes.Contains(i)) block.Set(column, row, Truth.Yes);
            else if (no.Contains(i)) block.Set(column, row, Truth.No);
            else if (dice.Chance(1)) block.Set(column, row, Truth.NotKnown);
        }
    }

    // A judgement comes with the whole contact.
    private void Judge(ContactBlock block, int row)
    {
        var said = block.ContactAt(row);
        var builder = Contact.Start(_vocabulary, said.Id, said.Received.Day);
        if (said.DecidedOn is { } day) builder.DecidedOn(day);
        if (said.AgeSources.Length > 0) builder.Child(said.Age);
        foreach (var fact in said.StatedFacts) builder.State(fact.FactId, fact.Accounts[0]);
        foreach (var id in said.BlanksReadAsNo) builder.BlankMeansNo(id);
        foreach (var judgement in RandomContacts.Judgements(dice, rulebook)) builder.Judged(judgement);
        block.Set(row, builder.Build());
    }
}
