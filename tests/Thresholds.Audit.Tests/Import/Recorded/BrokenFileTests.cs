using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Thresholds.Audit.Import;

namespace Thresholds.Audit.Tests.Import;

/// <summary>Files that are damaged, cut short or made to do harm: said in words, never a crash, never a row lost unsaid.</summary>
public class BrokenFileTests
{
    private const string Census = """
        <Message><Header><CollectionDetails><Collection>CIN</Collection><ReferenceDate>2024-03-31</ReferenceDate></CollectionDetails></Header><Children>
        <Child><ChildIdentifiers><LAchildID>C1</LAchildID></ChildIdentifiers><CINdetails><CINreferralDate>2023-10-06</CINreferralDate><ReferralSource>6</ReferralSource><ReferralNFA>1</ReferralNFA></CINdetails></Child>
        <Child><ChildIdentifiers><LAchildID>C2</LAchildID></ChildIdentifiers><CINdetails><CINreferralDate>2023-10-07</CINreferralDate><ReferralSource>6</ReferralSource><ReferralNFA>1</ReferralNFA></CINdetails></Child>
        </Children></Message>
        """;

    private static readonly object?[][] List =
        [["Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age", "Date of Contact", "Contact Source"], ["C1", null, null, null, 9.0, new DateOnly(2024, 6, 3), "6"]];

    [Fact]
    public void Bytes_of_any_sort_are_read_or_refused()
    {
        byte[][] starts = [[], "PK\u0003\u0004"u8.ToArray(), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "<"u8.ToArray(), "<Message>"u8.ToArray(), "Child Unique ID,Date of Contact,Contact Source\n"u8.ToArray(), [0xFF, 0xFE]];
        var bytes = from start in Gen.Elements(starts) from rest in ArbMap.Default.GeneratorFor<byte[]>() select start.Concat(rest).ToArray();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Arb.From(bytes), Inspected));
    }

    [Fact]
    public void A_census_cut_anywhere_gives_only_what_stands_whole_in_it()
    {
        using var folder = new Folder();
        var path = folder.At("census.xml");
        for (var length = 0; length < Census.Length; length += 7)
        {
            File.WriteAllText(path, Census[..length]);
            if (RecordedFile.TryOpen(path) is not { IsUsable: true } opened || opened.Value.Census is null) continue;
            var read = Drained.From(path);
            Assert.Equal(new[] { "C1", "C2" }.Take(read.Events.Count), read.Events.Select(e => e.ChildId));
            Assert.NotNull(read.Tally.BrokenOff);
        }

        File.WriteAllText(path, Census);
        Assert.Equal((2, null), (Drained.From(path).Events.Count, Drained.From(path).Tally.BrokenOff));
    }

    [Fact]
    public void A_workbook_cut_or_spoilt_anywhere_is_read_or_refused()
    {
        using var folder = new Folder();
        foreach (var whole in new[] { TinyXlsx.Write(folder.At("a.xlsx"), false, [new TinySheet("List 1", List)]), TinyXls.Write(folder.At("a.xls"), "List 1", false, List) })
        {
            var bytes = File.ReadAllBytes(whole);
            for (var at = 0; at < bytes.Length; at += 29)
            {
                Inspected(bytes[..at]);
                var spoilt = (byte[])bytes.Clone();
                spoilt[at] ^= 0x55;
                Inspected(spoilt);
            }
        }
    }

    [Theory]
    [InlineData("<!DOCTYPE Message [<!ENTITY a \"x\">]><Message><Children><Child>&a;</Child></Children></Message>")]
    [InlineData("<!DOCTYPE Message SYSTEM \"http://example.invalid/x.dtd\"><Message/>")]
    public void A_document_type_is_refused_before_anything_in_it_is_read(string xml)
    {
        using var folder = new Folder();
        File.WriteAllText(folder.At("census.xml"), xml);
        var reading = RecordedFile.TryOpen(folder.At("census.xml"));
        Assert.Contains("document type (DTD)", Assert.Single(reading.Faults).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/worksheets/sheet1.xml")]
    public void A_document_type_inside_a_workbook_is_refused_too(string part)
    {
        using var folder = new Folder();
        var path = TinyXlsx.Write(folder.At("a.xlsx"), false, [new TinySheet("List 1", List)]);
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            string text;
            using (var reader = new StreamReader(zip.GetEntry(part)!.Open())) text = reader.ReadToEnd();
            zip.GetEntry(part)!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write("<!DOCTYPE x [<!ENTITY a \"aaaa\">]>" + text);
        }

        Assert.StartsWith("The workbook cannot be read", Assert.Single(RecordedFile.TryOpen(path).Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_before_a_quoted_header_is_no_part_of_it()
    {
        using var folder = new Folder();
        File.WriteAllText(folder.At("a.csv"), "\"Child Unique ID\",\"Date of Contact\",\"Contact Source\"\r\n\"C1\",\"2024-06-03\",\"6\"\r\n", new UTF8Encoding(true));
        Assert.Equal(["C1 Contact 2024-06-03   6  +None -None  "], Drained.From(folder.At("a.csv")).Said);
    }

    private static void Inspected(byte[] bytes)
    {
        using var folder = new Folder();
        File.WriteAllBytes(folder.At("file.bin"), bytes);
        var reading = new ImportInspection([folder.At("file.bin")]).Run();
        if (!reading.IsUsable) Assert.All(reading.Faults, f => Assert.NotEmpty(f.Message));
        else Assert.Equal(reading.Value.Rows, reading.Value.Recorded + reading.Value.SaidBefore + reading.Value.SetAside);
    }
}
