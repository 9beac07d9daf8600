using Thresholds.Text;

namespace Thresholds.Tests.Text;

/// <summary>Figures that can be worked out by hand.</summary>
public sealed class ReadingAgeTests
{
    [Theory]
    [InlineData("The cat sat on the mat.", 6, 1, 6)]
    [InlineData("The cat sat. The dog ran away!", 7, 2, 8)]
    [InlineData("What happened? Nobody knows", 4, 2, 7)]
    [InlineData("One line\nAnother line", 4, 2, 6)]
    [InlineData("A grown-up doesn't say 3.5 twice.", 8, 1, 8)]
    [InlineData("", 0, 0, 0)]
    [InlineData("... !?", 0, 0, 0)]
    public void Words_sentences_and_syllables(string text, int words, int sentences, int syllables)
        => Assert.Equal(new ReadingAge(words, sentences, syllables), ReadingAge.Of(text));

    // 0.39 × 6/1 + 11.8 × 6/6 − 15.59 = −1.45; 0.39 × 10/1 + 11.8 × 15/10 − 15.59 = 6.01.
    [Theory]
    [InlineData(6, 1, 6, -1.45, 5)]
    [InlineData(10, 1, 15, 6.01, 11.01)]
    [InlineData(0, 0, 0, 0, 5)]
    public void Grade_and_years(int words, int sentences, int syllables, double grade, double years)
    {
        var age = new ReadingAge(words, sentences, syllables);
        Assert.Equal(grade, age.Grade, 10);
        Assert.Equal(years, age.Years, 10);
    }

    [Theory]
    [InlineData("cat", 1)]
    [InlineData("make", 1)]
    [InlineData("makes", 1)]
    [InlineData("table", 2)]
    [InlineData("tables", 2)]
    [InlineData("houses", 2)]
    [InlineData("wishes", 2)]
    [InlineData("looked", 1)]
    [InlineData("wanted", 2)]
    [InlineData("worried", 2)]
    [InlineData("the", 1)]
    [InlineData("tree", 1)]
    [InlineData("family", 3)]
    [InlineData("decision", 3)]
    [InlineData("hmm", 1)]
    [InlineData("2026", 1)]
    [InlineData("Mother\u2019s", 2)]
    public void Syllables_by_rule(string word, int count) => Assert.Equal(count, ReadingAge.Of(word).SyllableCount);

    // The rule's known errors, so that nobody trusts it further than it goes.
    [Theory]
    [InlineData("idea", 2)]
    [InlineData("being", 1)]
    [InlineData("something", 3)]
    public void Known_to_be_wrong(string word, int count) => Assert.Equal(count, ReadingAge.Of(word).SyllableCount);
}
