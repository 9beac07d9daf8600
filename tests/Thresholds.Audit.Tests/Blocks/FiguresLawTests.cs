using FsCheck;
using FsCheck.Fluent;
using Thresholds.Audit.Blocks;
using Thresholds.Audit.Replay;
using Thresholds.Audit.Synth;
using Thresholds.Audit.Tests.Replay;
using Thresholds.England;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Tests.Blocks;

/// <summary>A replay by blocks, and its figures alone, are those of the replay row by row, whatever the file, its order, its slips and the number of processors.</summary>
public class FiguresLawTests
{
    // Small, so that small files have many parts.
    private const int PartBytes = 1 << 16;

    [Fact]
    public void Figures_are_those_of_the_replay()
        => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(AnyFile.Arbitrary, file =>
        {
            var lines = file.Csv();
            // Every other file comes twice over, so that ids repeat.
            using var folder = new Folder().With(file.Mapping(), file.Layout % 2 == 0 ? lines : lines + lines[(lines.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
            AssertSame(folder, TestRulebook.Rulebook);
        }));

    [Fact]
    public void Figures_are_those_of_the_replay_where_rows_are_spoilt()
    {
        var malformed = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(AnyFile.Arbitrary, Arb.From(Gen.Choose(0, int.MaxValue)), (file, where) =>
        {
            var csv = Spoil(file.Csv(), where);
            using var folder = new Folder().With(file.Mapping(), csv);
            if (folder.RunRowByRow().IsUsable is false) return;
            if (csv.Count(c => c == '"') % 2 == 1) malformed++;
            AssertSame(folder, TestRulebook.Rulebook);
        }));
        Assert.True(malformed > 20, $"{malformed} files with a quote too many");
    }

    [Fact]
    public void A_file_of_many_parts_gives_the_figures_of_the_replay_on_one_processor_or_several()
    {
        using var folder = new Folder();
        var made = new SynthRun(EnglandGuidance.Rulebook, folder.At("."), 1_200, 3) { Plants = [new(PlantKind.Duplicates, 0.01), new(PlantKind.BadRows, 0.01), new(PlantKind.Blanks, 0.2)] }
            .Run(cancellation: TestContext.Current.CancellationToken).Value;
        Assert.True(new FileInfo(made.ContactsPath).Length > 2 * PartBytes);
        AssertSame(folder, EnglandGuidance.Rulebook);

        // A quote that is never closed, in the second part of the file.
        var text = File.ReadAllText(made.ContactsPath);
        var at = text.IndexOf("White", PartBytes + 20_000, StringComparison.Ordinal);
        File.WriteAllText(made.ContactsPath, text[..at] + "\"" + text[at..]);
        AssertSame(folder, EnglandGuidance.Rulebook);
    }

    [Fact]
    public void Ids_out_of_order_that_come_again_much_later_are_found()
    {
        using var folder = new Folder();
        var made = new SynthRun(EnglandGuidance.Rulebook, folder.At("."), 1_200, 4).Run(cancellation: TestContext.Current.CancellationToken).Value;
        var lines = File.ReadAllLines(made.ContactsPath);
        (lines[1_100], lines[1_150]) = (lines[17], lines[1_100]);
        File.WriteAllLines(made.ContactsPath, lines);
        AssertSame(folder, EnglandGuidance.Rulebook);
        Assert.Equal(1, new FiguresRun(EnglandGuidance.Rulebook, folder.Mapping, folder.Input).Run(cancellation: TestContext.Current.CancellationToken).Value.SetAside);
    }

    private static void AssertSame(Folder folder, Rulebook rulebook) => SameFiles.Assert(folder, rulebook, [(1, PartBytes), (3, PartBytes)]);

    // One character put in, taken out or replaced, anywhere after the header.
    private static string Spoil(string csv, int where)
    {
        var from = csv.IndexOf('\n', StringComparison.Ordinal) + 1;
        var at = from + where % (csv.Length - from);
        var mark = "\"\"\",;\t\n xY\u00e9"[where / 7 % 11];
        return (where / 77 % 4) switch { 0 => csv.Remove(at, 1), 1 => csv[..at] + mark + csv[(at + 1)..], _ => csv.Insert(at, mark.ToString()) };
    }
}
