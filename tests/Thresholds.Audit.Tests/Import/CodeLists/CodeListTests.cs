using Thresholds.Audit.Import;
using Thresholds.Facts;

namespace Thresholds.Audit.Tests.Import;

/// <summary>Every code of every list, in every dress; and what must have no meaning.</summary>
public class CodeListTests
{
    public static TheoryData<string> Lists => [.. CodeLists.All.Select(l => $"{l.Format} {l.Field}")];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_code_is_read_in_every_dress(string name)
    {
        var list = CodeLists.All.Single(l => $"{l.Format} {l.Field}" == name);
        foreach (var code in list.Codes)
        {
            string[] dresses = [code.Code, code.Code.ToLowerInvariant(), code.Code.ToUpperInvariant(), "'" + code.Code, $"q) {code.Code}", $"p1) {code.Code}", $" {code.Code} "];
            foreach (var dress in dresses) Assert.Equal(code.Code, list.Read(CsvHeader.Clean(dress), code.From, Synonyms.None).Code);
            if (code.Code.Contains('-', StringComparison.Ordinal)) continue;
            foreach (var dress in new[] { $"{code.Code}: {code.Meaning}", $"{code.Code} - {code.Meaning}", $"t) {code.Code}: Something local" }) Assert.Equal(code.Code, list.Read(dress, code.From, Synonyms.None).Code);
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_code_never_stands_for_another(string name)
    {
        var list = CodeLists.All.Single(l => $"{l.Format} {l.Field}" == name);
        foreach (var code in list.Codes)
            foreach (var other in list.Codes.Where(o => o.Meaning != code.Meaning && !o.AlsoWritten.Intersect(code.AlsoWritten).Any()))
                Assert.Null(list.Read($"{code.Code} - {other.Meaning}", null, Synonyms.None).Code);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void What_is_in_no_list_has_no_meaning(string name)
    {
        var list = CodeLists.All.Single(l => $"{l.Format} {l.Field}" == name);
        foreach (var text in new[] { "#N/A", "#MULTIVALUE", "-", "zzCodeError", "Code 'POLICE' is not mapped", "99Z", "?", "n/a", "Not known at this time", "6?", "-6", "Police?" })
        {
            var read = list.Read(text, null, Synonyms.None);
            Assert.Null(read.Code);
            Assert.Equal("not in the list", read.Why);
        }

        Assert.True(list.Read(string.Empty, null, Synonyms.None).IsBlank);
    }

    [Fact]
    public void A_code_is_read_only_in_its_years()
    {
        var sources = CodeLists.For(RecordFormat.CinCensus, CodeField.Source);
        Assert.Equal("5D came in with 2023, and this is of 2022", sources.Read("5D", 2022, Synonyms.None).Why);
        Assert.Equal("5D", sources.Read("5D", 2023, Synonyms.None).Code);
        var factors = CodeLists.For(RecordFormat.CinCensus, CodeField.AssessmentFactor);
        foreach (var (code, from) in new[] { ("18B", 2021), ("18C", 2021), ("19B", 2021), ("19C", 2021), ("24A", 2022) })
        {
            Assert.NotNull(factors.Read(code, from - 1, Synonyms.None).Why);
            Assert.Equal(code, factors.Read(code, from, Synonyms.None).Code);
        }

        Assert.Equal("18A", factors.Read("18A", 2026, Synonyms.None).Code);
        Assert.Null(factors.Named("8A"));
        Assert.Equal("RC9 came in with 2023, and this is of 2022", CodeLists.For(RecordFormat.CinCensus, CodeField.ClosureReason).Read("RC9", 2022, Synonyms.None).Why);
        Assert.Equal("1 went out after 2024, and this is of 2025", CodeLists.For(RecordFormat.CinCensus, CodeField.Gender).Read("1", 2025, Synonyms.None).Why);
        Assert.Equal("not in the list", CodeLists.For(RecordFormat.Ssda903, CodeField.PrimaryNeed).Read("N0", null, Synonyms.None).Why);
        Assert.Equal((2024, 2025), (CodeLists.YearOf(new(2024, 3, 31)), CodeLists.YearOf(new(2024, 4, 1))));
    }

    [Theory]
    [InlineData("yes", Truth.Yes)]
    [InlineData("Y", Truth.Yes)]
    [InlineData("TRUE", Truth.Yes)]
    [InlineData("1", Truth.Yes)]
    [InlineData("1.0", Truth.Yes)]
    [InlineData("a) Yes", Truth.Yes)]
    [InlineData("1 - Yes", Truth.Yes)]
    [InlineData("no", Truth.No)]
    [InlineData("n", Truth.No)]
    [InlineData("False", Truth.No)]
    [InlineData("0", Truth.No)]
    [InlineData("b) No", Truth.No)]
    [InlineData("0 - No", Truth.No)]
    [InlineData("", Truth.NotKnown)]
    public void Yes_and_no_are_read_in_every_dress_and_turned_round_where_the_column_asks_the_opposite(string text, Truth says)
    {
        Assert.True(YesNo.TryRead(new(OutcomeFlag.Plan), text, out var plain));
        Assert.True(YesNo.TryRead(new(OutcomeFlag.Plan) { IsInverted = true }, text, out var turned));
        Assert.Equal((says, Opposite(says)), (plain, turned));
    }

    [Theory]
    [InlineData("maybe")]
    [InlineData("-1")]
    [InlineData("Y?")]
    [InlineData("U")]
    [InlineData("NFA")]
    [InlineData("Unknown")]
    [InlineData("10")]
    public void Nothing_else_is_a_yes_or_a_no(string text)
    {
        Assert.False(YesNo.TryRead(new(OutcomeFlag.Plan), text, out var says));
        Assert.Equal(Truth.NotKnown, says);
    }

    // Every question whose yes means no, by name: a column added to the list must be looked at for this.
    [Fact]
    public void The_columns_that_ask_the_opposite_are_these()
        => Assert.Equal(
            ["Was an Initial Child Protection Conference deemed unnecessary?"],
            AnnexALists.All.Concat(SsdTables.All).SelectMany(t => t.Columns).Where(c => c.Asks is { IsInverted: true }).Select(c => c.Name).Distinct());

    private static Truth Opposite(Truth says) => says switch { Truth.Yes => Truth.No, Truth.No => Truth.Yes, _ => Truth.NotKnown };
}
