using System.Text;
using Thresholds.Text;

namespace Thresholds.Tests.Text;

public class PlacedJsonTests
{
    [Fact]
    public void Every_value_knows_its_line_column_and_path()
    {
        var root = Read("{\n  \"ä😀\": [1, {\"b\": null}],\n\t\"c\": \"x\"\n}", out var faults)!;
        Assert.Empty(faults);
        Assert.Equal("f:1:1", root.Where.ToString());
        Assert.Equal("f:2:10 ...", root.Members[0].Value.Where.ToString());      // the emoji counts two, as in most editors
        Assert.Equal("f:2:20 ...[1].b", root.Members[0].Value.Items[1].Members[0].Value.Where.ToString());
        Assert.Equal("f:3:2 c", root.Members[1].Where.ToString());
        Assert.Null(root.Members[0].Value.Items[1].Find("b"));
    }

    [Fact]
    public void A_place_inside_a_text_counts_escapes_as_written()
    {
        var text = Read("""   "a\n\u003cb" """, out _)!;
        Assert.Equal("a\n<b", text.Text);
        Assert.Equal([5, 6, 8, 14], Enumerable.Range(0, 4).Select(i => text.PlaceInside(i).Column));
    }

    [Fact]
    public void A_byte_order_mark_and_other_line_ends_change_nothing()
    {
        var marked = (byte[])[0xEF, 0xBB, 0xBF, .. "{\r\n\"a\": 1}"u8];
        var faults = new List<Fault>();
        Assert.Equal("f:2:6 a", PlacedJsonReader.Read(marked, "f", faults)!.Members[0].Value.Where.ToString());
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("", "f:1:1  There is nothing here. Write the JSON, beginning with `{`.")]
    [InlineData(" \n ", "f:1:1  There is nothing here. Write the JSON, beginning with `{`.")]
    [InlineData("{\"a\": 1,\n}", "f:2:1  A comma stands before the end of the list or group. Take the comma out.")]
    [InlineData("[1, 2,]", "f:1:7  A comma stands before the end of the list or group. Take the comma out.")]
    [InlineData("{\"a\": 1 // why\n}", "f:1:9  JSON has no comments. Take this out; what belongs to a fact may stand in its `note`.")]
    [InlineData("/* why */ {}", "f:1:1  JSON has no comments. Take this out; what belongs to a fact may stand in its `note`.")]
    [InlineData("{\"a\": [1, 2", "f:1:12  The JSON breaks off before its end. Close the `[` of line 1, column 7 with `]`.")]
    [InlineData("{\"a\": 1\n", "f:2:1  The JSON breaks off before its end. Close the `{` of line 1, column 1 with `}`.")]
    [InlineData("{\"a\": \"x\n}", "f:1:7  The text that begins here is not closed on its line. Close it with `\"`; a line end inside a text is written `\\n`.")]
    [InlineData("{\"a\": \"x", "f:1:7  The text that begins here is not closed on its line. Close it with `\"`; a line end inside a text is written `\\n`.")]
    [InlineData("{\"a\": \"C:\\dir\"}", "f:1:11  A backslash begins an escape, and this is none. Write `\\\\` for a backslash, `\\\"` for a quotation mark.")]
    [InlineData("{\"a\" 1}", "f:1:6  A colon is missing between the name and its value: write `\"name\": value`.")]
    [InlineData("{\"a\": 1 \"b\": 2}", "f:1:9  A comma is missing before this.")]
    [InlineData("{\"a\": 1\n\n  \"b\": 2}", "f:3:3  A comma is missing before this.")]
    [InlineData("[1 2]", "f:1:4  A comma is missing before this.")]
    [InlineData("{'a': 1}", "f:1:2  Text and names stand in double quotes: write `\"` for `'`.")]
    [InlineData("{a: 1}", "f:1:2  A name stands in double quotes: write `\"name\": value`.")]
    [InlineData("{\"a\": yes}", "f:1:7  Words stand in double quotes: write `\"yes\"`, `\"not-known\"`; only `true`, `false` and `null` stand without.")]
    [InlineData("{\"a\": 01}", "f:1:8  This is not a number as JSON writes it: no sign `+`, no leading `0`, digits on both sides of a point. A code with a leading zero stands in double quotes.")]
    [InlineData("[1.]", "f:1:4  This is not a number as JSON writes it: no sign `+`, no leading `0`, digits on both sides of a point. A code with a leading zero stands in double quotes.")]
    [InlineData("{\"a\": +1}", "f:1:7  This is not a number as JSON writes it: no sign `+`, no leading `0`, digits on both sides of a point. A code with a leading zero stands in double quotes.")]
    [InlineData("{\"a\": }", "f:1:7  Something is missing before `}`. A member is written `\"name\": value`.")]
    [InlineData("[1,,2]", "f:1:4  A value is missing before this comma, or there is one comma too many.")]
    [InlineData("{\"a\": [1}", "f:1:9  `}` does not close what is open. Close the `[` of line 1, column 7 with `]`.")]
    [InlineData("{} {}", "f:1:4  There is more after the end. Put several contacts in a list `[...]`, or one on each line.")]
    [InlineData("hello", "f:1:1  Words stand in double quotes: write `\"yes\"`, `\"not-known\"`; only `true`, `false` and `null` stand without.")]
    public void What_is_not_JSON_is_one_fault_in_plain_words(string json, string fault)
    {
        Assert.Null(Read(json, out var faults));
        Assert.Equal([fault], faults.Select(f => f.ToString()));
    }

    [Fact]
    public void Too_deep_is_one_fault()
    {
        Assert.Null(Read(new string('[', 65) + new string(']', 65), out var faults));
        Assert.Equal(["f:1:65  This is nested more than 64 levels deep. Nothing here needs that."], faults.Select(f => f.ToString()));
    }

    [Fact]
    public void Other_encodings_are_named()
    {
        var faults = new List<Fault>();
        Assert.Null(PlacedJsonReader.Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{}")).ToArray(), "f", faults));
        Assert.Null(PlacedJsonReader.Read((byte[])[.. "{\n\"a\": \"caf"u8, 0xE9, .. "\"}"u8], "f", faults));
        Assert.Equal(["f:1:1  This is saved as UTF-16. Save it as UTF-8.", "f:2:10  A character here is not UTF-8. Save the file as UTF-8."], faults.Select(f => f.ToString()));
    }

    [Fact]
    public void A_name_that_stands_twice_is_a_fault_and_the_first_stands()
    {
        var root = Read("{\"a\": 1,\n \"a\": 2, \"a\": 3, \"some free text\": 1, \"some free text\": 1}", out var faults)!;
        Assert.Equal("1", root.Find("a")!.Text);
        Assert.Equal(["f:2:2 a", "f:2:10 a", "f:2:39 ..."], faults.Select(f => f.Where.ToString()));
        Assert.DoesNotContain("free text", faults[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_a_fault_not_an_exception()
    {
        Read("""{"a": "\ud800"}""", out var faults);
        Assert.Single(faults);
    }

    private static PlacedJson? Read(string json, out List<Fault> faults) => PlacedJsonReader.Read(Encoding.UTF8.GetBytes(json), "f", faults = []);
}
