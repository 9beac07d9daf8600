using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Thresholds.Audit.Auditing;
using Thresholds.Audit.Replay;
using Thresholds.Audit.Tests.Replay;

namespace Thresholds.Audit.Tests.Import;

/// <summary>A table says the same as text and as a sheet of a workbook: the same decisions, findings and rows set aside, but for where they stand. What a sheet cannot say is never a blank.</summary>
public partial class SheetLawTests
{
    private static readonly Arbitrary<AnySheet> Sheets = Arb.From(
        from file in AnyFile.Arbitrary.Generator from dress in Gen.Choose(0, 1_000_000) select new AnySheet(file, dress),
        sheet => AnyFile.Arbitrary.Shrinker(sheet.File).Select(f => sheet with { File = f }).Concat(sheet.Dress > 0 ? [sheet with { Dress = 0 }] : []));

    [Fact]
    public void A_sheet_is_replayed_as_the_same_rows_of_text()
    {
        var (setAside, decided) = (0L, 0L);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(120), Prop.ForAll(Sheets, sheet =>
        {
            using var folder = new Folder().With(sheet.File.Mapping(), sheet.Csv);
            var text = folder.Run().Value;
            var (decisions, quarantine) = (File.ReadAllText(folder.Output), folder.Quarantine());
            folder.Input = sheet.Write(folder.At("contacts.xlsx"));
            var reading = folder.Run();
            Assert.Empty(reading.Faults);

            Assert.Equal(decisions, File.ReadAllText(folder.Output));
            Assert.Equal(Counts(text), Counts(reading.Value));
            Assert.Equal(Counts(text), Counts(new FiguresRun(TestRulebook.Rulebook, folder.Mapping, folder.Input).Run(cancellation: TestContext.Current.CancellationToken).Value));
            Assert.Equal(quarantine.Select(Bare), folder.Quarantine().Select(Bare));
            var places = sheet.Places;
            Assert.Equal(quarantine.Select(q => FormattableString.Invariant($"Contacts {places[int.Parse(q["row"])]} ")), folder.Quarantine().Select(q => $"{q["sheet"]} {q["row"]} {q["line"]}"));
            (setAside, decided) = (setAside + text.SetAside, decided + text.Decided);
        }));
        Assert.True(setAside > 30 && decided > 100, $"{setAside} set aside, {decided} decided");
    }

    [Fact]
    public void A_sheet_is_audited_as_the_same_rows_of_text()
    {
        var noted = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(Sheets, sheet =>
        {
            using var folder = new Folder().With(sheet.File.Mapping(), sheet.Csv);
            var text = Report("text");
            folder.Input = sheet.Write(folder.At("contacts.xlsx"));
            var book = Report("book");
            Assert.True(folder.Run().IsUsable);
            Assert.Equal(File.ReadAllText(folder.At("decisions.quarantine.csv")), File.ReadAllText(Path.Combine(folder.At("book"), "quarantine.csv")));
            Assert.Equal(text.Keys, book.Keys);
            foreach (var (name, said) in text)
            {
                Assert.Equal(said, Notes().Replace(book[name], string.Empty));
                if (Notes().IsMatch(book[name])) noted++;
            }

            SortedDictionary<string, string> Report(string to)
            {
                var run = new AuditRun(TestRulebook.Rulebook, [folder.Input], folder.At(to)) { MappingPath = folder.Mapping, Processors = 1 + (sheet.Dress % 3), PartBytes = 4_000 };
                Assert.True(run.Run(cancellation: TestContext.Current.CancellationToken).IsUsable);
                return new(Directory.GetFiles(folder.At(to)).ToDictionary(f => Path.GetFileName(f), f => Path.GetFileName(f) == "quarantine.csv"
                    ? string.Join('\n', Table.Read(f).Select(Bare))
                    : File.ReadAllText(f).Replace("\"contacts.xlsx, sheet Contacts\"", "contacts.csv", StringComparison.Ordinal).Replace("contacts.xlsx, sheet Contacts", "contacts.csv", StringComparison.Ordinal)), StringComparer.Ordinal);
            }
        }));
        Assert.True(noted > 10, $"{noted} reports with a note");
    }

    [Fact]
    public void What_is_merged_away_or_failed_is_as_a_value_that_nobody_knows_and_never_a_blank()
    {
        var (closed, refused) = (0, 0);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Sheets, Arb.From(Gen.Choose(0, 1_000_000)), (sheet, dice) =>
        {
            var (text, places) = (sheet.Text, sheet.Places);
            // Every other column may be merged into the one before it, so that no two merged cells meet; any cell may be a formula without a value.
            bool Merged(int r, int c) => c % 2 == 1 && (r * 31 + c * 17 + dice) % 5 == 0;
            string? Failed(int r, int c) => Merged(r, c) || (r * 13 + c * 7 + dice) % 11 != 0 ? null : (r + c) % 3 == 0 ? "=VLOOKUP(1)" : (r + c) % 3 == 1 ? "#N/A" : "#REF!";
            var merged = from r in Enumerable.Range(1, text.Count - 1) from c in Enumerable.Range(0, text[0].Length) where Merged(r, c)
                         select $"{Thresholds.Audit.Import.CsvHeader.Letter(c - 1)}{places[r]}:{Thresholds.Audit.Import.CsvHeader.Letter(c)}{places[r]}";
            var dressed = sheet.Sheet(Merged, [.. merged]);
            for (var r = 1; r < text.Count; r++)
                for (var c = 0; c < text[0].Length; c++)
                    if (Failed(r, c) is { } failed) dressed.Rows[places[r] - 1][c] = failed;

            // An id that cannot be read is no id; everything else is a value without meaning.
            for (var r = 1; r < text.Count; r++)
                for (var c = 0; c < text[0].Length; c++)
                    if (Merged(r, c) || Failed(r, c) is not null) text[r][c] = text[0][c] == "Id" ? string.Empty : "?spoilt?";
            using var folder = new Folder().With(sheet.File.Mapping(), sheet.File.Csv(text));
            var expected = folder.Run().Value;
            var (decisions, quarantine) = (File.ReadAllText(folder.Output), folder.Quarantine());
            folder.Input = sheet.Write(folder.At("contacts.xlsx"), dressed);
            var found = folder.Run().Value;

            Assert.Equal(decisions, File.ReadAllText(folder.Output));
            Assert.Equal(quarantine.Select(q => Where(q, places[int.Parse(q["row"])])), folder.Quarantine().Select(q => Where(q, int.Parse(q["row"]))));
            Assert.Equal(Unmatched(expected), Unmatched(found));
            closed += found.ClosedFacts.Length > 0 && found.Unmatched.Any(u => u.Shown.StartsWith("(is ", StringComparison.Ordinal)) ? 1 : 0;
            refused += folder.Quarantine().Count(q => q["reason"].Contains("is merged into", StringComparison.Ordinal) || q["reason"].Contains("is a formula that", StringComparison.Ordinal));

            static string Where(Dictionary<string, string> q, int row) => $"{row} {q["contact"]} {q["column"]} {q["letter"]} {q["lookAtFirst"]}";
            static IEnumerable<string> Unmatched(ReplaySummary s) => s.Unmatched.GroupBy(u => u.Column).Select(g => $"{g.Key} {g.Sum(u => u.Count)}");
        }));
        Assert.True(closed > 50 && refused > 50, $"{closed} with closed columns, {refused} refused");
    }

    [Fact]
    public void An_old_workbook_is_replayed_as_the_same_rows_of_text_where_no_blank_means_no()
        => Check.One(Config.QuickThrowOnFailure.WithMaxTest(25), Prop.ForAll(AnyFile.Arbitrary, file =>
        {
            // No column of this layout is closed. A bare number is no day in an old workbook, so days are real ones.
            var sheet = new AnySheet(file with { Layout = 0 }, 1);
            using var folder = new Folder().With(sheet.File.Mapping(), sheet.Csv);
            var text = folder.Run().Value;
            var decisions = File.ReadAllText(folder.Output);
            var rows = sheet.Sheet().Rows.Select(r => r.Select(c => c is double n && n > 20_000 ? DateOnly.FromDayNumber(new DateOnly(1899, 12, 30).DayNumber + (int)n) : c).ToArray()).ToArray();
            folder.Input = TinyXls.Write(folder.At("contacts.xls"), "Contacts", false, rows);
            var reading = folder.Run();
            Assert.Empty(reading.Faults);
            Assert.Equal(decisions, File.ReadAllText(folder.Output));
            Assert.Equal(Counts(text), Counts(reading.Value));
        }));

    // All counts of a replay, without where it was read from and written to.
    private static string Counts(ReplaySummary summary) => JsonSerializer.Serialize(
        summary with { DecisionsPath = "", QuarantinePath = "", DictionaryPath = "", Separator = ',', SeparatorWasDetected = false, Notes = [] });

    private static string Bare(Dictionary<string, string> row)
        => string.Join('|', row.Where(v => v.Key is not ("sheet" or "row" or "line")).Select(v => Rows().Replace(v.Value, "row N")));

    // What the report says of the sheet alone.
    [GeneratedRegex("<p><bdi data-quoted=\"\">contacts.csv</bdi>: [^<]*</p>\n")]
    private static partial Regex Notes();

    [GeneratedRegex(@"row \d+")]
    private static partial Regex Rows();
}
