using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Audit.Import;
using Thresholds.Evaluation;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Synth;

/// <summary>A decided row, and what was done to it.</summary>
/// <param name="Row">The row.</param>
/// <param name="MovedBy">What moved its outcome; null when nothing did.</param>
/// <param name="Otherwise">The outcome it would have had.</param>
/// <param name="IsLeftOut">Whether answers were left out.</param>
/// <param name="IsTwice">Whether it comes a second time.</param>
/// <param name="Spoilt">How it was made unreadable; null when it was not.</param>
internal sealed record InventedContact(InventedRow Row, PlantKind? MovedBy, string Otherwise, bool IsLeftOut, bool IsTwice, string? Spoilt);

/// <summary>The contacts of several families: each read as the file will be read, decided, and given what a council might have recorded.</summary>
internal sealed class InventedBatch(Rulebook rulebook, ContactMapping mapping, Hiding hiding, ulong seed, DateOnly from, DateOnly to)
{
    private static readonly CsvHeader Header = new(InventedRow.Columns);

    public List<InventedContact> Families(long first, int count)
    {
        var reader = new RowReader(rulebook, mapping, Header);
        var evaluator = new ThresholdEvaluator(rulebook);
        var contacts = new List<InventedContact>();
        for (var family = first; family < first + count; family++)
        {
            var chance = Chance.For(seed ^ 0x5EED, family);
            var hidden = Chance.For(seed ^ 0x41DE, family);
            foreach (var row in new InventedFamily(seed, family, from, to).Rows(from, to))
            {
                row["ContactID"] = contacts.Count.ToString(CultureInfo.InvariantCulture);
                contacts.Add(Decided(row, reader, evaluator, ref chance, ref hidden));
            }
        }

        return contacts;
    }

    private InventedContact Decided(InventedRow row, RowReader reader, ThresholdEvaluator evaluator, ref Chance chance, ref Chance hidden)
    {
        var isLeftOut = hiding.LeaveOut(row, ref hidden);
        var decision = Decide(row, reader, evaluator);
        // People rarely write what contradicts itself: one in fifty such rows is kept as it is.
        if (!decision.Clashes.IsEmpty && !chance.Happens(0.02))
        {
            foreach (var column in InventedRow.Columns.Where(c => row[c] == "N")) row[column] = string.Empty;
            row["ContactID"] += "-";
            decision = Decide(row, reader, evaluator);
        }

        var step = Deciding.Draw(decision, ref chance);
        var (recorded, movedBy) = hiding.Move(row, step, ref hidden);
        Deciding.Write(row, recorded, decision, ref chance);
        return new(row, row["Outcome"].Length > 0 ? movedBy : null, Deciding.Steps[step], isLeftOut, hiding.Strikes(PlantKind.Duplicates, ref hidden), Spoil(row, ref hidden));
    }

    private static ThresholdDecision Decide(InventedRow row, RowReader reader, ThresholdEvaluator evaluator)
        => evaluator.Decide(reader.Read(new(1, 1, [.. row.Cells], RowTrouble.None)).Contact ?? throw new InvalidOperationException("An invented row could not be read."));

    private string? Spoil(InventedRow row, ref Chance chance)
    {
        if (!hiding.Strikes(PlantKind.BadRows, ref chance)) return null;
        switch (chance.Below(3))
        {
            case 0:
                row["ReceivedDate"] = "31/02/" + row["ReceivedDate"][6..];
                return "a day that does not exist";
            case 1:
                (row["Unborn"], row["ExpectedDate"], row["AgeYears"]) = (string.Empty, string.Empty, string.Empty);
                row["DateOfBirth"] = InventedFamily.Written(row.Received.AddYears(-19));
                return "not a child";
            default:
                row["ReceivedDate"] = string.Empty;
                return "no day of receipt";
        }
    }
}
