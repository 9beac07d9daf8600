using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Tests.Support;
using Thresholds.Timescales;

namespace Thresholds.Bulk.Tests;

/// <summary>What is set in a block is what is read back from it, and what cannot be set is refused in words.</summary>
public static class ContactBlockTests
{
    private static ContactColumns Columns => ContactColumns.Of(SampleRulebook.Vocabulary, ["mark", "dirty", "contacts-in-12-months", "source", "child-seen"], ["dirty"], 512);

    [Fact]
    public static void A_row_read_back_is_decided_and_explained_as_the_contact_was() => Law.Holds(
        300, BlockCase.Draw, BlockCase.Smaller,
        (c, seen) =>
        {
            var contacts = c.Contacts();
            var block = c.Block(contacts);
            for (var row = 0; row < contacts.Length; row++)
            {
                var back = block.ContactAt(row);
                if (block.Whole.ContainsKey(row)) seen.Count("whole");
                else seen.Count("from columns");
                var (said, read) = (DecisionDump.Of(c.Case.Decide(contacts[row])), DecisionDump.Of(c.Case.Decide(back)));
                if (said != read) return $"row {row}:\n{said}\n{read}";
                if (back.Id != contacts[row].Id || !back.BlanksReadAsNo.SequenceEqual(contacts[row].BlanksReadAsNo)) return $"row {row}: another id, or other blanks";
            }

            return null;
        },
        ("from columns", 200), ("whole", 100));

    [Fact]
    public static void Nothing_set_is_nothing_known_and_a_blank_means_no_only_where_the_column_says_so()
    {
        var block = new ContactBlock(Columns);
        var row = block.Add(new(2026, 3, 2));
        var facts = block.ContactAt(row).Facts.Values;
        Assert.Equal(Truth.NotKnown, facts.Indicator("mark"));
        Assert.Equal(Truth.No, facts.Indicator("dirty"));
        Assert.Equal(Truth.NotKnown, facts.Event("child-seen"));
        Assert.Equal(Measure.Age.Range, facts.Measure(Measure.AgeId));

        block.Set(Columns.Indicator("dirty"), row, Truth.NotKnown);
        Assert.Equal(Truth.NotKnown, block.ContactAt(row).Facts.Values.Indicator("dirty"));
    }

    [Fact]
    public static void A_run_of_answers_is_set_as_one_by_one()
    {
        var (columns, dice) = (Columns, new Dice(5));
        foreach (var rows in new[] { 1, 63, 64, 65, 127, 300, 512 })
        {
            var (run, single) = (new ContactBlock(columns), new ContactBlock(columns));
            var answers = Enumerable.Range(0, rows).Select(_ => (sbyte)dice.Between(-1, 1)).ToArray();
            // Where a blank means no, a 0 is refused: see the test below.
            var closed = answers.Select(a => a == 0 ? (sbyte)-1 : a).ToArray();
            for (var row = 0; row < rows; row++)
            {
                run.Add(new(2026, 3, 2));
                single.Add(new(2026, 3, 2));
                single.Set(columns.Indicator("dirty"), row, (Truth)closed[row]);
                if (answers[row] == 0) continue;
                single.Set(columns.Indicator("mark"), row, (Truth)answers[row]);
                single.Set(columns.Event("child-seen"), row, (Truth)answers[row]);
            }

            run.Set(columns.Indicator("dirty"), 0, closed);
            run.Set(columns.Indicator("mark"), 0, answers);
            run.Set(columns.Event("child-seen"), 0, answers);
            Assert.True(run.Memory.Words.SequenceEqual(single.Memory.Words));
        }
    }

    [Fact]
    public static void Not_known_in_a_run_never_becomes_a_no()
    {
        var block = new ContactBlock(Columns);
        block.Add(new(2026, 3, 2));
        Refused<ArgumentException>(
            "In this column a blank means no, and 0 cannot say whether it is a blank or not known. Set yes, no and not known a bit each.",
            () => block.Set(Columns.Indicator("dirty"), 0, [(sbyte)Truth.NotKnown]));
        block.Set(Columns.Indicator("dirty"), 0, [0UL], [0UL], [1UL]);
        Assert.Equal(Truth.NotKnown, block.ContactAt(0).Facts.Values.Indicator("dirty"));
    }

    [Fact]
    public static void A_cleared_block_knows_nothing_of_what_it_held()
    {
        var (columns, block) = (Columns, new ContactBlock(Columns));
        var row = block.Add(new(2026, 3, 2), new(2026, 3, 9));
        block.Set(row, Contact.Start(SampleRulebook.Vocabulary, "c-1", new(2026, 3, 2)).DecidedOn(new(2026, 3, 9)).BornOn(new(2020, 1, 1)).Yes("mark").Happened("child-seen", new(new(2026, 3, 1), null)).Build());
        Assert.Equal("c-1", block.ContactAt(row).Id);
        block.Clear();
        block.FirstRow = 41;
        block.Add(new(2026, 4, 1));
        var back = block.ContactAt(0);
        Assert.Equal(("row-42", null), (back.Id, back.DecidedOn));
        Assert.Empty(back.StatedFacts);
        Assert.Empty(back.AgeSources);
        Assert.True(new ContactBlock(columns).Memory.Words[..(columns.RulesDay / 8)].SequenceEqual(block.Memory.Words[..(columns.RulesDay / 8)]));
    }

    [Fact]
    public static void When_something_happened_is_kept_for_the_row_that_is_explained()
    {
        var (columns, block) = (Columns, new ContactBlock(Columns));
        var row = block.Add(new(2026, 3, 2));
        block.Set(columns.Indicator("mark"), row, Truth.Yes);
        block.Set(columns.Event("child-seen"), row, new LocalMoment(new(2026, 3, 3)), new LocalMoment(new(2026, 3, 3)));
        var decision = new BulkEvaluator(SampleRulebook.Whole).Explain(block, row);
        Assert.Contains("3 March 2026", decision.Steps.Single(s => s.Step.Id == "see").Due!.InWords());
    }

    [Fact]
    public static void Rows_and_values_set_together_are_those_set_one_by_one()
    {
        var chance = new Random(7);
        foreach (var count in (int[])[1, 63, 64, 65, 200, 512])
        {
            var (together, alone) = (new ContactBlock(Columns), new ContactBlock(Columns));
            var days = Enumerable.Range(0, count).Select(_ => new DateOnly(2020, 1, 1).AddDays(chance.Next(2_000))).ToArray();
            DateOnly?[] decided = count % 2 == 0 ? [] : [.. days.Select(d => chance.Next(2) == 0 ? d.AddDays(1) : (DateOnly?)null)];
            var half = count / 2;
            Assert.Equal(0, together.AddRange(days.AsSpan(0, half), decided.Length == 0 ? [] : decided.AsSpan(0, half)));
            Assert.Equal(half, together.AddRange(days.AsSpan(half), decided.Length == 0 ? [] : decided.AsSpan(half)));
            var (yes, no, asked) = (new ulong[(count + 63) / 64], new ulong[(count + 63) / 64], new ulong[(count + 63) / 64]);
            var rows = Enumerable.Range(0, count).Where(_ => chance.Next(2) == 0).ToArray();
            Interval[] bounds = [.. rows.Select(_ => new Interval(chance.Next(50), 50 + chance.Next(50)))];
            Interval[] ages = [.. rows.Select(_ => new Interval(chance.Next(-10, 100), 100 + chance.Next(115)))];
            ulong[] sets = [.. rows.Select(_ => (ulong)chance.Next(1, 4))];
            for (var row = 0; row < count; row++)
            {
                alone.Add(days[row], decided.Length == 0 ? null : decided[row]);
                var says = chance.Next(4);
                if (says == 0) continue;
                alone.Set(Columns.Indicator("dirty"), row, (Truth)(says % 3));
                alone.Set(Columns.Event("child-seen"), row, (Truth)(says % 3));
                ((Truth)(says % 3) switch { Truth.Yes => yes, Truth.No => no, _ => asked })[row / 64] |= 1UL << row;
            }

            for (var i = 0; i < rows.Length; i++)
            {
                alone.Set(Columns.Measure("contacts-in-12-months"), rows[i], bounds[i]);
                alone.Set(Columns.Age, rows[i], ages[i]);
                alone.Set(Columns.Choice("source"), rows[i], sets[i]);
            }

            together.Set(Columns.Indicator("dirty"), 0, yes, no, asked);
            together.Set(Columns.Event("child-seen"), 0, yes, no, asked);
            together.Set(Columns.Measure("contacts-in-12-months"), rows, bounds);
            together.Set(Columns.Age, rows, ages);
            together.Set(Columns.Choice("source"), rows, sets);
            Assert.Equal(alone.Memory.Words.ToArray(), together.Memory.Words.ToArray());
            Assert.Equal(alone.RulesDays, together.RulesDays);
            for (var row = 0; row < count; row++) Assert.Equal((alone.ReceivedOn(row), alone.DecidedOn(row)), (together.ReceivedOn(row), together.DecidedOn(row)));
        }
    }

    [Fact]
    public static void Rows_set_together_that_cannot_be_are_refused_in_words()
    {
        var (columns, block) = (Columns, new ContactBlock(Columns));
        block.AddRange(Enumerable.Repeat(new DateOnly(2026, 3, 2), 65).ToArray());
        var mark = columns.Indicator("mark");
        Refused<InvalidOperationException>("The block holds 65 contacts and has no room for 448. Decide it, clear it, and go on.", () => block.AddRange(new DateOnly[448]));
        Refused<ArgumentException>("One day for each contact, or none at all.", () => block.AddRange(new DateOnly[2], new DateOnly?[1]));
        Refused<ArgumentOutOfRangeException>("Begin at a row that is a multiple of 64, and add the rows before filling them.", () => block.Set(mark, 0, new ulong[3], new ulong[3], new ulong[3]));
        Refused<ArgumentOutOfRangeException>("Begin at a row that is a multiple of 64, and add the rows before filling them.", () => block.Set(mark, 1, new ulong[1], new ulong[1], new ulong[1]));
        Refused<ArgumentOutOfRangeException>("An answer stands after the last row.", () => block.Set(mark, 64, new ulong[] { 2 }, new ulong[1], new ulong[1]));
        Refused<ArgumentException>("One word of each for every sixty-four rows.", () => block.Set(mark, 0, new ulong[1], new ulong[2], new ulong[1]));
        Refused<ArgumentException>("A row has one answer: yes, no or not known.", () => block.Set(mark, 0, new ulong[] { 5 }, new ulong[] { 4 }, new ulong[1]));
        Refused<ArgumentException>("A row has one answer: yes, no or not known.", () => block.Set(mark, 0, new ulong[1], new ulong[] { 4 }, new ulong[] { 4 }));
        Refused<ArgumentOutOfRangeException>("There is no such row.", () => block.Set(columns.Age, [65], [new Interval(1, 2)]));
        Refused<ArgumentOutOfRangeException>("There is no such row.", () => block.Set(columns.Choice("source"), [-1], [1UL]));
        Refused<ArgumentOutOfRangeException>("`age` lies between -10 and 215 months, the lesser number first.", () => block.Set(columns.Age, [1], [new Interval(3, 2)]));
    }

    [Fact]
    public static void What_cannot_be_set_is_refused_in_words()
    {
        var (columns, block) = (Columns, new ContactBlock(Columns));
        var row = block.Add(new(2026, 3, 2));
        Refused<ArgumentOutOfRangeException>("`contacts-in-12-months` lies between 0 and 99 contacts, the lesser number first.", () => block.Set(columns.Measure("contacts-in-12-months"), row, 100));
        Refused<ArgumentOutOfRangeException>("`age` lies between -10 and 215 months, the lesser number first.", () => block.Set(columns.Age, row, new Interval(3, 2)));
        Refused<ArgumentOutOfRangeException>("`source`: at least one code, and none that its list does not have.", () => block.Set(columns.Choice("source"), row, 0UL));
        Refused<ArgumentOutOfRangeException>("There is no such row.", () => block.Set(columns.Indicator("mark"), 1, Truth.Yes));
        Refused<ArgumentOutOfRangeException>("There is no such row.", () => block.ContactAt(-1));
        Refused<ArgumentOutOfRangeException>("Begin at a row that is a multiple of 64, and add the rows before filling them.", () => block.Set(columns.Indicator("mark"), 0, new sbyte[2]));
        Refused<ArgumentException>("This is no column. Ask the block's columns for one.", () => block.Set(default(IndicatorColumn), row, Truth.Yes));
        Refused<ArgumentException>("`hungry` has no column here. Name it when the columns are made.", () => columns.Indicator("hungry"));
        Refused<ArgumentException>("`source` is a choice (one of a list), not an indicator (yes or no).", () => columns.Indicator("source"));
        Refused<ArgumentException>("A blank cannot mean no for `source`: it has no \"no\". Leave it out: it is then not known.", () => ContactColumns.Of(SampleRulebook.Vocabulary, [], ["source"]));
        Refused<ArgumentException>("`marc` is not in the vocabulary. Did you mean `mark`?", () => ContactColumns.Of(SampleRulebook.Vocabulary, ["marc"]));
        Refused<ArgumentOutOfRangeException>("A block holds a multiple of 512 contacts, at most 65536.", () => ContactColumns.All(SampleRulebook.Vocabulary, 1000));
        block.Set(row, Contact.Start(SampleRulebook.Vocabulary, "c-1", new(2026, 3, 2)).BornOn(new(2020, 1, 1)).Build());
        Refused<InvalidOperationException>("The row holds a whole contact. State everything there, or set the contact last.", () => block.Set(columns.Indicator("mark"), row, Truth.Yes));
        Refused<ArgumentException>("The row was added with other days than the contact's.", () => block.Set(row, Contact.Start(SampleRulebook.Vocabulary, "c-1", new(2026, 3, 3)).Build()));
        while (!block.IsFull) block.Add(new(2026, 3, 2));
        Refused<InvalidOperationException>("The block holds 512 contacts and no more. Decide it, clear it, and go on.", () => block.Add(new(2026, 3, 2)));
    }

    [Fact]
    public static void A_block_never_prints_what_it_holds()
    {
        var block = new ContactBlock(Columns);
        block.SetId(block.Add(new(2026, 3, 2)), "secret");
        var answers = new BulkEvaluator(SampleRulebook.Whole).Decide(block);
        Assert.DoesNotContain("secret", $"{block} {answers}");
    }

    private static void Refused<T>(string message, Action what)
        where T : Exception
        => Assert.StartsWith(message, Assert.Throws<T>(what).Message);
}
