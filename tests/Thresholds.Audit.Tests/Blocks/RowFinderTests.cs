using FsCheck;
using FsCheck.Fluent;
using Thresholds.Audit.Blocks;
using Thresholds.Audit.Import;

namespace Thresholds.Audit.Tests.Blocks;

/// <summary>Where the finder takes a row, the library reads the same values from it and goes on at the same place; in each way of finding.</summary>
public class RowFinderTests
{
    private static readonly int Cases = Environment.GetEnvironmentVariable("THRESHOLDS_LONG") == "1" ? 60_000 : 3_000;

    [Fact]
    public void A_row_that_is_taken_has_the_values_the_library_reads()
    {
        foreach (var bySqueezing in RowFinder.Ways)
        {
            var (taken, left) = (0, 0);
            Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases), Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
            {
                var chance = new Random(seed);
                var fields = chance.Next(4) == 0 ? chance.Next(60, 132) : chance.Next(2, 12);
                var separator = ",;\t"[chance.Next(3)];
                var text = Text(chance, fields, (byte)separator);
                var (batch, at) = (new RowBatch(fields, []) { Bytes = [.. text, .. new byte[RowBatch.Beyond]] }, 0);
                // What stands after the end must not count, whatever it is.
                chance.NextBytes(batch.Bytes.AsSpan(text.Length));
                batch.Bytes[text.Length] = (byte)"\n,\"\r"[chance.Next(4)];
                while (at < text.Length)
                {
                    batch.Clear(RowBatch.Most);
                    var next = new RowFinder(fields, separator, bySqueezing).Find(at, text.Length, batch);
                    if (next < 0)
                    {
                        left++;
                        var lineFeed = text.AsSpan(at).IndexOf((byte)'\n');
                        at = lineFeed < 0 ? text.Length : at + lineFeed + 1;
                        continue;
                    }

                    taken++;
                    batch.Classify(separator);
                    batch.Turn();
                    AssertSame(batch, text.AsMemory(at), next - at, separator);
                    at = next;
                }
            }));
            Assert.True(taken > Cases && left > Cases / 10, $"{taken} taken, {left} left");
        }
    }

    [Fact]
    public void A_batch_of_rows_keeps_each_apart()
    {
        foreach (var bySqueezing in RowFinder.Ways)
        {
            var text = string.Concat(Enumerable.Range(0, 64).Select(i => $"{i},{(i % 3 == 0 ? "" : "Y")},{new string('x', i)},{(i % 2 == 0 ? "N" : "")}\n"));
            var batch = new RowBatch(4, [1]) { Bytes = [.. System.Text.Encoding.UTF8.GetBytes(text), .. new byte[RowBatch.Beyond]] };
            var (finder, at) = (new RowFinder(4, ',', bySqueezing), 0);
            for (batch.Clear(RowBatch.Most); !batch.IsFull;) at = finder.Find(at, text.Length, batch);
            Assert.Equal(text.Length, at);
            batch.Classify(',');
            batch.Turn();
            for (var i = 0; i < 64; i++)
            {
                Assert.Equal(i.ToString(System.Globalization.CultureInfo.InvariantCulture), System.Text.Encoding.UTF8.GetString(batch.Cell(i, 0)));
                Assert.Equal(i, batch.Cell(i, 2).Length);
                Assert.Equal(i % 3 != 0, (batch.Written(1) >> i & 1) == 1);
                // The second column stands once more, after the last.
                Assert.Equal(i % 3 != 0, (batch.One(i, 0) >> 4 & 1) == 1);
                Assert.Equal(i % 2 == 0, (batch.One(i, 0) >> 3 & 1) == 1);
            }
        }
    }

    private static void AssertSame(RowBatch batch, ReadOnlyMemory<byte> from, int length, char separator)
    {
        using var csv = ContactCsv.Open(from, separator, true, null);
        Assert.True(csv.Read());
        Assert.Equal(0, csv.ByteOffset);
        Assert.Equal(batch.Fields, csv.FieldCount);
        for (var i = 0; i < batch.Fields; i++)
        {
            var cell = csv.GetSpan(i);
            Assert.True(cell.SequenceEqual(batch.Cell(0, i)), $"value {i}");
            Assert.Equal(csv.GetString(i), System.Text.Encoding.UTF8.GetString(batch.Cell(0, i)));
            Assert.Equal(cell.IsEmpty, (batch.Empty(0, i >> 6) >> (i & 63) & 1) == 1);
            Assert.Equal(cell.IsEmpty, batch.Written(i) == 0);
            Assert.Equal(cell.Length == 1, (batch.One(0, i >> 6) >> (i & 63) & 1) == 1);
            if (!cell.IsEmpty) Assert.Equal(cell[0], batch.First(0, i >> 6)[i & 63]);
        }

        // Empty lines are nothing to the library: the next record begins here, or after them.
        if (csv.Read()) Assert.True(csv.ByteOffset >= length && from.Span[length..(int)csv.ByteOffset].IndexOfAnyExcept((byte)'\n', (byte)'\r') < 0);
        else Assert.True(from.Span[length..].IndexOfAnyExcept((byte)'\n', (byte)'\r') < 0);
    }

    private static byte[] Text(Random chance, int fields, byte separator)
    {
        var text = new List<byte>();
        var odd = chance.Next(3) * 0.004;
        for (var rows = chance.Next(1, 5); rows > 0; rows--)
        {
            for (var i = 0; i < fields; i++)
            {
                if (i > 0) text.Add(separator);
                var length = chance.Next(5) switch { 0 => 0, 1 => 1, 2 => 2, 3 => chance.Next(9), _ => chance.Next(8) == 0 ? chance.Next(150) : 0 };
                for (var b = 0; b < length; b++)
                    text.Add(chance.NextDouble() < odd ? "\"\r\n,;\t\0"u8[chance.Next(7)] : chance.Next(6) == 0 ? (byte)chance.Next(0x80, 0x100) : (byte)chance.Next('A', 'z'));
            }

            if (chance.NextDouble() < odd * 10) text.Add(separator);
            if (chance.Next(3) == 0) text.Add((byte)'\r');
            if (rows > 1 || chance.Next(3) > 0) text.Add((byte)'\n');
        }

        // The mark of an encoding at the beginning is the library's to take off.
        if (text.Count == 0 || text[0] >= 0xEF) text.Insert(0, (byte)'a');
        return [.. text];
    }
}
