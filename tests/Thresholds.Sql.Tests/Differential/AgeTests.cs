using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Thresholds.Audit.Import;
using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Sql.Stages;
using Thresholds.Sql.Tests.Support;
using Thresholds.Tests.Support;

namespace Thresholds.Sql.Tests.Differential;

/// <summary>Days and ages: the arithmetic of each engine against the library's.</summary>
public class AgeTests
{
    // One rule for each age in months: the rule met says the age.
    private static Rulebook EachMonth { get; } = (Small.Chapter with
    {
        Rules = [.. Enumerable.Range(0, 216).Select(m => Small.Rule(FormattableString.Invariant($"at-{m}"), Threshold.Section17, RuleStrength.PointsTowards, "unborn")
            with { When = new MeasureCondition(Measure.AgeId, Comparison.Exactly, Operand.Of(m)) })],
    }).Build();

    [Theory]
    [MemberData(nameof(Engine.Tried), MemberType = typeof(Engine))]
    public void Completed_months_are_those_of_the_library_on_every_edge_of_a_month(SqlEngine kind)
    {
        using var engine = Engine.Open(kind);
        var ends = Enumerable.Range(2019, 7).SelectMany(y => Enumerable.Range(1, 12).Select(m => new DateOnly(y, m, 1))).SelectMany(d => new[] { d, d.AddDays(-1), d.AddDays(14) }).ToArray();
        var pairs = ends.Where((_, i) => i % 3 != 2).SelectMany(received => ends.Select(born => (Born: born, Received: received))).Where(p => p.Born <= p.Received).Where((_, i) => i % 5 == 0).ToArray();
        engine.Load("contacts", ["id", "day", "born"], pairs.Select((p, i) => (IReadOnlyList<string?>)[FormattableString.Invariant($"c-{i}"), Day(p.Received), Day(p.Born)]));
        var mapping = ContactMapping.TryRead("""{ "format": 1, "contact": "id", "receivedOn": "day", "child": { "dateOfBirth": "born" } }"""u8.ToArray(), "m.json", EachMonth.Vocabulary).Value;
        var answers = engine.Query(SqlRulebook.Write(EachMonth, mapping, new() { Engine = kind, Table = "contacts" }).Value.Text).ToDictionary(a => a["contact"]!, a => a["rules_met"]);
        Assert.True(pairs.Length > 2000, $"{pairs.Length} pairs");
        for (var i = 0; i < pairs.Length; i++)
            Assert.Equal(FormattableString.Invariant($"at-{ChildAge.CompletedMonths(pairs[i].Born, pairs[i].Received)}"), answers[FormattableString.Invariant($"c-{i}")]);
    }

    [Theory]
    [MemberData(nameof(Engine.Tried), MemberType = typeof(Engine))]
    public void What_SQL_reads_as_a_day_is_that_day_and_what_it_does_not_no_reader_of_files_reads(SqlEngine kind)
    {
        using var engine = Engine.Open(kind);
        string[] formats = ["yyyy-MM-dd", "dd/MM/yyyy", "dd.MM.yyyy HH:mm", "yyyyMMdd", "yyyy-MM-ddTHH:mm:ss", "MM-dd-yyyy"];
        var dice = new Dice(7);
        foreach (var format in formats)
        {
            var texts = Enumerable.Range(0, 1500).Select(_ => Text(dice, format)).Append("").Distinct().ToArray();
            engine.Load("days", ["x"], texts.Select(t => (IReadOnlyList<string?>)[t]));
            var fixedDate = FixedDate.Of(format)!;
            var when = fixedDate.When(engine.Dialect, "x", $"({fixedDate.Months(engine.Dialect, "x")}) * 32 + {fixedDate.Day(engine.Dialect, "x")}", "-1");
            var read = engine.Query($"SELECT x, CASE {when} ELSE -1 END AS day FROM days").ToDictionary(r => r["x"]!, r => int.Parse(r["day"]!, CultureInfo.InvariantCulture));
            foreach (var text in texts)
            {
                var expected = DateFormats.TryRead(text, [format], out var moment) ? (moment.Day.Year * 12 + moment.Day.Month) * 32 + moment.Day.Day : -1;
                Assert.True(expected == read[text], $"`{text}` as {format}: SQL {read[text]}, the reader of files {expected}");
            }

            Assert.True(read.Values.Count(v => v >= 0) > 200, format);
        }
    }

    [Fact]
    public void A_day_without_fixed_places_is_refused_by_the_name_of_its_column()
    {
        var mapping = ContactMapping.TryRead("""{ "format": 1, "contact": "id", "receivedOn": { "column": "Received", "formats": ["d/M/yyyy"] } }"""u8.ToArray(), "m.json", EachMonth.Vocabulary).Value;
        var fault = Assert.Single(SqlRulebook.Write(EachMonth, mapping, new() { Engine = SqlEngine.Sqlite, Table = "contacts" }).Faults);
        Assert.Equal("The days in `Received` are written as `d/M/yyyy`, in which day, month or year has no fixed place, so SQL cannot read them for certain. Write them with two figures for day and month (`dd/MM/yyyy`, or best `yyyy-MM-dd`) in the table, or in a view over it.", fault.Message);
    }

    // A day, often one there cannot be, and now and then a slip of the pen.
    private static string Text(Dice dice, string format)
    {
        var text = new StringBuilder(format)
            .Replace("yyyy", dice.OneOf(["2023", "2024", "2000", "1900", "0000", "2025"])).Replace("MM", Two(dice.Between(0, 13))).Replace("dd", Two(dice.Chance(40) ? dice.Between(28, 32) : dice.Between(0, 28)))
            .Replace("HH", Two(dice.Chance(90) ? dice.Between(0, 23) : dice.Between(24, 29))).Replace("mm", Two(dice.Chance(90) ? dice.Between(0, 59) : 60)).Replace("ss", Two(dice.Between(0, 60)));
        if (dice.Chance(12)) text[dice.Between(0, text.Length - 1)] = dice.OneOf(['x', ' ', '٣', '-', '²', '/']);
        if (dice.Chance(5)) text.Append(dice.OneOf([" ", "\n", "0", "Z"]));
        return text.ToString();

        static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
