using FsCheck;
using FsCheck.Fluent;

namespace Thresholds.Authoring.Tests;

/// <summary>However a chapter is spoilt, reading it ends in a rulebook or in faults that stand somewhere in it; never in anything else.</summary>
public class SpoiltChapterTests
{
    private static readonly string[] Signs = ["`", "|", "\n", "#", "### ", "## ", "---\n", "- ", ":", ";", ",", "\\", "  ", "(", " or ", "\t", "> ", "```\n", "[a]: b\n", "<!-- "];

    [Fact]
    public void Is_read_or_refused_at_a_place_in_it()
    {
        var good = Sample.Files.Single(f => f.Name == Sample.Marks).Text;
        var (read, refused) = (0, 0);
        var slips = Gen.Choose(0, int.MaxValue - 1).SelectMany(seed => Gen.Choose(1, 5).Select(count => new Slips(seed, count)));
        var arbitrary = Arb.From(slips, s => Enumerable.Range(1, s.Count - 1).Select(fewer => s with { Count = fewer }));
        Prop.ForAll(arbitrary, slip =>
        {
            var spoilt = slip.Spoil(good);
            var lines = spoilt.Split('\n');
            var reading = Sample.With(Sample.Marks, _ => spoilt);
            foreach (var fault in reading.Faults.Where(f => f.Where.Source == Sample.Marks))
            {
                Assert.InRange(fault.Where.Line, 1, lines.Length);
                Assert.InRange(fault.Where.Column, 1, lines[fault.Where.Line - 1].Length + 1);
            }

            if (!reading.IsUsable)
            {
                refused++;
                return;
            }

            read++;
            Same.Rulebook(reading.Value, GuidanceReader.Read(GuidanceWriter.Write(reading.Value)).Value);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
        Assert.True(read > 20 && refused > 20, $"{read} read, {refused} refused");
    }

    private sealed record Slips(int Seed, int Count)
    {
        public string Spoil(string text)
        {
            var random = new Random(Seed);
            for (var i = 0; i < Count; i++)
            {
                var at = random.Next(text.Length - 60);
                text = random.Next(3) switch
                {
                    0 => text.Remove(at, 1 + random.Next(40)),
                    1 => text.Insert(at, Signs[random.Next(Signs.Length)]),
                    _ => text.Insert(random.Next(text.Length), text.Substring(at, random.Next(60))),
                };
            }

            return text;
        }
    }
}
