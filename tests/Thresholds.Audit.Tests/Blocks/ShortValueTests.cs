using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Thresholds.Audit.Blocks;
using Thresholds.Audit.Import;
using Thresholds.Facts;

namespace Thresholds.Audit.Tests.Blocks;

/// <summary>Short values read from bytes are what the same text is, read the long way.</summary>
public class ShortValueTests
{
    private static readonly int Cases = Environment.GetEnvironmentVariable("THRESHOLDS_LONG") == "1" ? 400_000 : 20_000;

    [Fact]
    public void Every_day_of_every_year_is_itself_and_nothing_else_is_a_day()
    {
        foreach (var format in (string[])["dd/MM/yyyy", "yyyy-MM-dd", "ddMMyyyy", "MM.dd.yyyy", "yyyy--MM--dd"])
        {
            var read = new DayText([format]);
            foreach (var year in Enumerable.Range(1890, 220).Append(1).Append(1000).Append(9998))
                for (var month = 0; month <= 13; month++)
                    for (var day = 0; day <= 32; day++)
                    {
                        var text = format.Replace("yyyy", year.ToString("D4", CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("MM", month.ToString("D2", CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("dd", day.ToString("D2", CultureInfo.InvariantCulture), StringComparison.Ordinal);
                        var isDay = month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
                        Assert.Equal(isDay, Places(format, text, out var quick));
                        if (isDay) Assert.Equal(Day.Of(new(year, month, day)), quick);
                    }

            Assert.True(read.TryRead(After(format.Replace("yyyy", "9999", StringComparison.Ordinal).Replace("MM", "12", StringComparison.Ordinal).Replace("dd", "31", StringComparison.Ordinal)), 3, format.Length, out var last));
            Assert.Equal(DateOnly.MaxValue, last.Date);
        }
    }

    [Fact]
    public void Days_with_a_wrong_byte_are_read_as_the_long_way_reads_them()
        => Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases), Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
        {
            var chance = new Random(seed);
            string[][] ways = [["dd/MM/yyyy"], ["yyyy-MM-dd", "dd/MM/yyyy"], ["d/M/yyyy", "dd/MM/yyyy"], ["dd/MM/yyyy HH:mm", "dd.MM.yyyy"]];
            var formats = ways[chance.Next(4)];
            var text = new StringBuilder(new DateOnly(1985, 1, 1).AddDays(chance.Next(20_000)).ToString(formats[chance.Next(formats.Length)].Replace(" HH:mm", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));
            for (var i = chance.Next(3); i > 0; i--) text[chance.Next(text.Length)] = "0123456789/-. :;?@\0Aa\u00e9"[chance.Next(22)];
            if (chance.Next(6) == 0) text.Append("1 "[chance.Next(2)]);
            var bytes = After(text.ToString());
            var isDay = new DayText([.. formats]).TryRead(bytes, 3, Encoding.UTF8.GetByteCount(text.ToString()), out var quick);
            Assert.Equal(DateFormats.TryRead(CsvHeader.Clean(text.ToString()), formats, out var moment), isDay);
            if (isDay) Assert.Equal(moment.Day, quick.Date);
        }));

    [Fact]
    public void Months_are_counted_as_an_age_is()
        => Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases / 10), Prop.ForAll(Arb.From(Gen.Choose(680_000, 760_000)), Arb.From(Gen.Choose(680_000, 760_000)), (one, other) =>
            Day.Of(DateOnly.FromDayNumber(one)).MonthsSince(Day.Of(DateOnly.FromDayNumber(other))) == ChildAge.CompletedMonths(DateOnly.FromDayNumber(other), DateOnly.FromDayNumber(one))));

    [Fact]
    public void Figures_are_the_number_and_nothing_else_is_one()
        => Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases), Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
        {
            var chance = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, chance.Next(10)).Select(_ => chance.Next(12) == 0 ? (char)chance.Next(128) : (char)('0' + chance.Next(10))));
            var isNumber = Figures.TryRead(After(text), 3, text.Length, out var number);
            Assert.Equal(text.Length is > 0 and <= 7 && text.All(char.IsAsciiDigit), isNumber);
            if (isNumber) Assert.Equal(int.Parse(text, CultureInfo.InvariantCulture), number);
        }));

    [Fact]
    public void Ids_order_as_their_bytes_do_and_only_plain_ones_are_read()
        => Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases), Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
        {
            var chance = new Random(seed);
            var (one, other) = (Id(chance), Id(chance));
            var isOne = PlainId.TryRead(After(one), 3, Encoding.UTF8.GetByteCount(one), out var a);
            Assert.Equal(one.Length is > 0 and <= 16 && one.All(c => c is > ' ' and < '\u007f'), isOne);
            Assert.Equal(isOne, PlainId.TryRead(one, out var again));
            if (!isOne) return;
            Assert.Equal(a, again);
            if (PlainId.TryRead(other, out var b)) Assert.Equal(Math.Sign(string.CompareOrdinal(one, other)), a.CompareTo(b));
        }));

    [Fact]
    public void A_code_is_found_by_all_its_bytes_and_no_more()
        => Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases / 20), Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
        {
            var chance = new Random(seed);
            string Code() => (chance.Next(3) == 0 ? "Section " : string.Empty) + string.Concat(Enumerable.Range(0, chance.Next(1, 11)).Select(_ => "AB\0\u00e9"[chance.Next(chance.Next(4) == 0 ? 4 : 2)]));
            var codes = Enumerable.Range(0, chance.Next(40)).Select(_ => Code()).Distinct(StringComparer.Ordinal).Select((c, i) => KeyValuePair.Create(c, i + 1)).ToDictionary();
            var table = new CodeTable<int>(codes);
            foreach (var text in codes.Keys.Concat(Enumerable.Range(0, 40).Select(_ => Code())))
            {
                var length = Encoding.UTF8.GetByteCount(text);
                var isKnown = table.TryGet(After(text), 3, length, out var value);
                Assert.Equal(codes.ContainsKey(text), isKnown);
                if (isKnown) Assert.Equal(codes[text], value);
            }
        }));

    [Fact]
    public void A_square_of_bits_is_turned()
    {
        var chance = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            var rows = Enumerable.Range(0, 64).Select(_ => BitConverter.DoubleToUInt64Bits(chance.NextDouble()) ^ ((ulong)chance.NextInt64() << 1)).ToArray();
            var turned = rows.ToArray();
            BitSquare.Turn(turned);
            for (var r = 0; r < 64; r++)
                for (var c = 0; c < 64; c++) Assert.Equal(rows[r] >> c & 1, turned[c] >> r & 1);
        }
    }

    private static string Id(Random chance)
        => string.Concat(Enumerable.Range(0, chance.Next(19)).Select(_ => chance.Next(30) == 0 ? "\u00e9 \u007f\u00a0\0\u001f"[chance.Next(6)] : chance.Next(2) == 0 ? (char)chance.Next('!', 0x7F) : 'a'));

    private static bool Places(string format, string text, out Day day) => DayPlaces.Of(format)!.TryRead(After(text), 3, text.Length, out day);

    // The value among others, as it stands in a file.
    private static byte[] After(string text) => [.. "Y,,"u8, .. Encoding.UTF8.GetBytes(text), .. "9,9/Y2024\n"u8, .. new byte[RowBatch.Beyond]];
}
