using System.Collections.Immutable;
using System.Text;
using Thresholds.Audit.Consistency;
using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Sampling;
using Thresholds.Audit.Tests.Consistency;
using Thresholds.Facts;
using Thresholds.Text;

namespace Thresholds.Audit.Tests.Sampling;

public class SamplingTests
{
    private static readonly SamplePlan Plan = new(Seed: 20260331, PerStratum: 15, Flagged: 12, ReadTwice: 10);

    [Fact]
    public void The_same_seed_draws_the_same_files_whatever_the_order()
    {
        var given = Given();
        var first = Draw(Invented.Build(given), Plan);
        var turned = Draw(Invented.Build(given.Reverse()), Plan);
        Assert.Equal(first, turned);
        Assert.NotEqual(first.Select(s => s.Id), Draw(Invented.Build(given), Plan with { Seed = 2 }).Select(s => s.Id));
        // Fixed for ever: a change of the draw would make an earlier sample impossible to draw again.
        Assert.Equal("c79 c36 c42", string.Join(' ', first.Take(3).Select(s => s.Id)));
    }

    [Fact]
    public void Each_stratum_gives_its_share_and_flagged_files_come_beside()
    {
        var contacts = Invented.Build(Given());
        var sample = Sample(contacts, Plan);
        Assert.Equal(Enumerable.Range(1, sample.Length), sample.Select(s => s.Number));
        Assert.Equal(sample.Length, sample.Select(s => s.Contact).Distinct().Count());
        Assert.All(sample.Where(s => s.Drawn == DrawnAs.AtRandom).GroupBy(s => s.Reason, StringComparer.Ordinal), g => Assert.Equal(15, g.Count()));
        Assert.Equal(4 * 15, sample.Count(s => s.Drawn == DrawnAs.AtRandom));
        Assert.Equal(12, sample.Count(s => s.Drawn == DrawnAs.Flagged));
        Assert.Equal(10, sample.Count(s => s.IsReadTwice));
    }

    [Fact]
    public void Every_file_of_a_stratum_is_as_likely_as_any_other()
    {
        var contacts = Invented.Build(Enumerable.Range(0, 20).Select(i => Invented.Plain($"contact-{i:00}", 2, 2)));
        var drawn = new int[20];
        for (var seed = 0UL; seed < 2000; seed++)
            foreach (var one in SampleDraw.Draw(contacts, [], new(seed, PerStratum: 5, Flagged: 0))) drawn[one.Contact]++;
        // 500 each on average; a spread of about 19.
        Assert.All(drawn, d => Assert.InRange(d, 420, 580));
    }

    [Fact]
    public void A_worklist_is_blind_and_the_key_is_not()
    {
        var contacts = Invented.Build([Invented.Plain("=1+1", 2, 0, (0, 1), (1, 1), (2, 1)) with { Topics = ["neglect"], RulesMet = ["neglect-rule"] }]);
        var compared = new ComparedContacts(contacts, new());
        ImmutableArray<SampledContact> sample = [new(1, 0, DrawnAs.Flagged, "why", true)];
        Assert.Equal("sample,reader,contact,receivedOn,decided,reasonFound,readOn\n1,2,\"'=1+1\",2025-01-06,,,\n", Written(s => Worklist.Write(s, contacts, sample, 2)));
        Assert.Equal(
            "sample,contact,drawn,drawnFor,recorded,pointedTo,comparison,whyNotJudged,factsRecorded,topics,rulesMet\n"
            + "1,\"'=1+1\",flagged,why,none of the thresholds,section 17,\"differs from what the recorded facts point to, lower: read the file\",,3,neglect,neglect-rule\n",
            Written(s => Worklist.WriteKey(s, compared, sample)));
        Assert.Equal(Worklist.Columns, Worklist.Dictionary.Select(d => d.Column));
    }

    [Fact]
    public void Marked_files_come_back_as_figures()
    {
        var contacts = Invented.Build(Given());
        var sample = Sample(contacts, Plan);
        // The first reader puts every file where it was recorded but file 1; the second agrees but for file 2, and cannot tell of one.
        var twice = sample.Where(s => s.IsReadTwice).Select(s => s.Number).ToArray();
        string Answer(int number, int reader)
        {
            var rung = contacts[sample[number - 1].Contact].Recorded.Highest;
            if (reader == 2 && number == twice[1]) return Marks.CannotTell;
            return Marks.Answers[reader == 1 && number == twice[0] ? (rung + 1) % 4 : rung];
        }

        string File(int reader) => string.Join('\n', Written(s => Worklist.Write(s, contacts, sample, reader)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select((line, i) => i == 0 ? line : line[..^3] + "," + Answer(int.Parse(line.Split(',')[0], System.Globalization.CultureInfo.InvariantCulture), reader) + ",yes,31/03/2026"));

        var marked = Read(sample.Length, ("one.csv", File(1)), ("two.csv", File(2).Replace(',', ';')));
        var figures = ReadingFigures.Of(contacts, sample, marked.Value, 1);
        Assert.Equal((10, 9L, 1L, 0), (figures.ReadTwice, figures.BetweenReaders.Compared, figures.BetweenReaders.LeftOut, figures.NotRead));
        Assert.Equal(8, figures.BetweenReaders.PerCent.Count);
        Assert.Equal(60, figures.FirstReaderAndRecorded.Sum(s => s.Read));
        var isRandom = sample[twice[0] - 1].Drawn == DrawnAs.AtRandom;
        Assert.Equal(isRandom ? 59 : 60, figures.FirstReaderAndRecorded.Sum(s => s.SameAsRecorded.Count));
        Assert.All(marked.Value.Marks, m => Assert.Equal((Truth.Yes, new DateOnly(2026, 3, 31)), (m.ReasonFound, m.ReadOn!.Value)));
    }

    [Fact]
    public void A_marked_file_that_cannot_be_used_says_where()
    {
        var reading = Read(
            9,
            ("marks.csv", "sample,reader,contact,decided,reasonFound,readOn\n1,1,a,section-17,yes,2026-01-02\n2,1,b,S47,,\n,1,c,none,perhaps,\n1,1,d,none,,\n3,3,e,none,,32/01/2026\n4,1,f,,,\n12,1,g,a mother said so,,\n5,1,h,none\n"),
            ("other.csv", "sample,decided\n"));
        Assert.Equal(
            """
            marks.csv:9:1  Row 9: 4 values where the first row names 6 columns, so it cannot be told which is which.
            marks.csv:3:4  Row 3, column D (`decided`): `S47` is not an answer. Write `none`, `early-help`, `section-17`, `section-47` or `cannot-tell`, or leave it blank until the file is read.
            marks.csv:4:1  Row 4, column A (`sample`): A blank is not a whole number from 1 to 9.
            marks.csv:4:5  Row 4, column E (`reasonFound`): `perhaps` is not an answer. Write yes or no, or leave it blank.
            marks.csv:5:1  Row 5, column A (`sample`): Reader 1 has marked file 1 already. Keep one of the two rows.
            marks.csv:6:2  Row 6, column B (`reader`): `3` is not a whole number from 1 to 2.
            marks.csv:6:6  Row 6, column F (`readOn`): `32/01/2026` is not a day. Write it as 2026-03-31 or 31/03/2026.
            marks.csv:8:1  Row 8, column A (`sample`): `12` is not a whole number from 1 to 9.
            marks.csv:8:4  Row 8, column D (`decided`): What is written there is not an answer. Write `none`, `early-help`, `section-17`, `section-47` or `cannot-tell`, or leave it blank until the file is read.
            other.csv:1:1  Row 1: The file has no column `reader`.
            other.csv:1:1  Row 1: The file has no column `reasonFound`.
            other.csv:1:1  Row 1: The file has no column `readOn`.
            """.ReplaceLineEndings("\n"),
            string.Join('\n', reading.Faults));
        Assert.Contains("The file is empty.", Read(9, ("empty.csv", "")).Faults[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Actions_are_followed_until_they_are_closed_and_the_counts_add_up()
    {
        var log = Actions("action,sample,openedOn,dueOn,closedOn\nA1,1,2026-01-05,2026-02-01,2026-01-20\nA2,1,2026-01-05,2026-02-01,\nA3,2,2026-01-10,,2026-03-01\nA4,3,2026-04-01,,\n").Value;
        Assert.Equal(new(0, 0, 0, 0), log.AsAt(new(2026, 1, 4)));
        Assert.Equal(new(3, 1, 2, 0), log.AsAt(new(2026, 2, 1)));
        Assert.Equal(new(3, 1, 2, 1), log.AsAt(new(2026, 2, 2)));
        Assert.Equal(new(4, 2, 2, 1), log.AsAt(new(2026, 4, 1)));
        for (var day = new DateOnly(2026, 1, 1); day < new DateOnly(2026, 5, 1); day = day.AddDays(1))
            Assert.Equal(log.AsAt(day).Agreed, log.AsAt(day).Open + log.AsAt(day).Closed);
    }

    [Fact]
    public void Actions_that_cannot_be_counted_say_where()
        => Assert.Equal(
            """
            actions.csv:2:5  Row 2, column E (`closedOn`): The action is closed before it was agreed. One of the two days needs mending.
            actions.csv:3:1  Row 3, column A (`action`): `A1` is there already. Give every action a code of its own.
            actions.csv:3:3  Row 3, column C (`openedOn`): The day on which the action was agreed is missing, so it cannot be counted.
            actions.csv:4:1  Row 4, column A (`action`): Every action needs a code of its own, to follow it by.
            """.ReplaceLineEndings("\n"),
            string.Join('\n', Actions("action,sample,openedOn,dueOn,closedOn\nA1,1,2026-01-05,,2026-01-04\nA1,2,,,\n,2,2026-01-05,,\n").Faults));

    private static AuditedContact[] Given() => [.. Enumerable.Range(0, 200).Select(i => Invented.Plain($"c{i}", (i / 4 + i / 20) % 4, i % 4, (0, i % 3), (1, 1), (2, 1)))];

    private static ImmutableArray<SampledContact> Sample(AuditedContacts contacts, SamplePlan plan)
    {
        var settings = new ConsistencySettings(1);
        return SampleDraw.Draw(contacts, FlaggedContacts.Of(new(contacts, settings.Gate), ConsistencyFigures.Of(contacts, settings)), plan);
    }

    private static (string Id, DrawnAs, string, bool)[] Draw(AuditedContacts contacts, SamplePlan plan)
    {
        // Flagged by class only: which clusters are listed may depend on the order of the file.
        var compared = new ComparedContacts(contacts, new());
        var lower = Enumerable.Range(0, contacts.Count).Where(i => compared[i].Class == ComparisonClass.DiffersLower);
        return [.. SampleDraw.Draw(contacts, [("lower", lower)], plan).Select(s => (contacts.Id(s.Contact), s.Drawn, s.Reason, s.IsReadTwice))];
    }

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\ufeff').ReplaceLineEndings("\n");
    }

    private static Reading<MarkedWorklist> Read(int size, params (string Name, string Text)[] files)
        => MarkedWorklist.Read(files.Select(f => (f.Name, (Stream)new MemoryStream(Encoding.UTF8.GetBytes(f.Text)))), size);

    private static Reading<ActionLog> Actions(string text) => ActionLog.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "actions.csv", 9);
}
