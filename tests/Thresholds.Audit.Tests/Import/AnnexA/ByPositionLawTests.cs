using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Thresholds.Audit.Import;

namespace Thresholds.Audit.Tests.Import.AnnexA;

/// <summary>Lists of Annex A with columns moved and headers renamed, in any mixture: what is read as another column than its header says is named, or nothing is read.</summary>
public class ByPositionLawTests
{
    [Fact]
    public void No_column_is_read_as_another_without_being_named()
    {
        var (byName, byPosition, refused, offered) = (0, 0, 0, 0);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
        {
            using var folder = new Folder();
            var dice = new Random(seed);
            var list = AnnexALists.All[dice.Next(AnnexALists.All.Length)];
            var (order, headers) = Mixed(list, dice);
            var path = TinyXlsx.Write(folder.At("book.xlsx"), false, new TinySheet(list.UsualNames[dice.Next(2)], [["a title"], [.. headers], [.. headers.Select((_, i) => (object)$"v{i}")]]));

            var plain = RecordedFile.TryOpen(path).Value;
            Assert.All(plain.Known, l => Assert.Empty(l.ByPosition));
            if (!plain.Offers.IsEmpty) offered++;
            var opened = RecordedFile.TryOpen(path, byPosition: true);
            var isMoved = Enumerable.Range(0, order.Length).Any(i => headers[i] == list.Columns[order[i]].Name && order[i] != i);
            if (!opened.IsUsable)
            {
                refused++;
                Assert.True(isMoved);
                return;
            }

            foreach (var layout in opened.Value.Known)
            {
                foreach (var column in layout.Table.Columns.Where(c => layout.IndexOf(c.Id) >= 0))
                {
                    var at = layout.IndexOf(column.Id);
                    if (headers[at] != column.Name) Assert.Contains(new ReadAs(headers[at], CsvHeader.Letter(at), column.Name), layout.ByPosition);
                }

                if (layout.ByPosition.IsEmpty) byName++;
                else
                {
                    byPosition++;
                    Assert.False(isMoved);
                }
            }
        }));
        Assert.True(byName > 25 && byPosition > 25 && refused > 25 && offered > 50, string.Create(CultureInfo.InvariantCulture, $"{byName} by name, {byPosition} by position, {refused} refused, {offered} offered"));
    }

    [Fact]
    public void Headers_all_renamed_in_the_order_of_the_list_are_read_as_the_list()
    {
        foreach (var list in AnnexALists.All)
        {
            using var folder = new Folder();
            var path = TinyXlsx.Write(folder.At("book.xlsx"), false, new TinySheet(list.UsualNames[0], [[.. list.Columns.Select((_, i) => (object)$"x{i}")]]));
            Assert.Null(RecordedFile.TryOpen(path).Value.Format);
            var layout = Assert.Single(RecordedFile.TryOpen(path, byPosition: true).Value.Known);
            Assert.Equal((list.Id, list.Columns.Length), (layout.Table.Id, layout.ByPosition.Length));
            Assert.All(list.Columns, c => Assert.Equal(list.Columns.IndexOf(c), layout.IndexOf(c.Id)));
        }
    }

    [Theory]
    [InlineData("Contacts", 6)]  // a column too few
    [InlineData("Contacts", 8)]  // one too many
    [InlineData("Sheet1", 7)]    // a name that says nothing
    public void A_name_or_a_count_that_fits_no_list_offers_nothing(string sheet, int columns)
    {
        using var folder = new Folder();
        var path = TinyXlsx.Write(folder.At("book.xlsx"), false, new TinySheet(sheet, [[.. Enumerable.Range(0, columns).Select(i => (object)$"x{i}")]]));
        Assert.Empty(RecordedFile.TryOpen(path).Value.Offers);
        Assert.Null(RecordedFile.TryOpen(path, byPosition: true).Value.Format);
    }

    // Some columns change places, and some headers are renamed; often neither.
    private static (int[] Order, string[] Headers) Mixed(KnownTable list, Random dice)
    {
        int[] order = [.. Enumerable.Range(0, list.Columns.Length)];
        for (var moves = dice.Next(3); moves > 0; moves--)
        {
            var (a, b) = (dice.Next(order.Length), dice.Next(order.Length));
            (order[a], order[b]) = (order[b], order[a]);
        }

        var share = dice.Next(4) * 0.33;
        return (order, [.. order.Select((c, i) => dice.NextDouble() < share ? $"x{i}" : list.Columns[c].Name)]);
    }
}
