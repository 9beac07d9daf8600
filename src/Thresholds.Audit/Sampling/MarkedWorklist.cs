using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Text;

namespace Thresholds.Audit.Sampling;

/// <summary>A worklist as a reader gave it back. Rows with no answer are not read yet, and counted.</summary>
/// <param name="Marks">The answers, in order of the sample's numbers.</param>
/// <param name="NotRead">How many rows have no answer yet.</param>
internal sealed record MarkedWorklist(ImmutableArray<Mark> Marks, int NotRead)
{
    /// <summary>Reads one or more marked worklists.</summary>
    /// <param name="files">Each with its name.</param>
    /// <param name="sampleSize">How many files the sample has.</param>
    public static Reading<MarkedWorklist> Read(IEnumerable<(string Name, Stream Stream)> files, int sampleSize)
    {
        var faults = new List<Fault>();
        var marks = new SortedDictionary<(int Sample, int Reader), Mark>();
        var notRead = 0;
        foreach (var (name, stream) in files)
        {
            var table = new MarkedTable(stream, name, ["sample", "reader", "decided", "reasonFound", "readOn"], faults);
            foreach (var row in table.Rows)
            {
                var sample = table.Whole(row, "sample", 1, sampleSize);
                var reader = table.Whole(row, "reader", 1, 2);
                var reason = Reason(table, row);
                var readOn = table.Day(row, "readOn");
                var answer = table.Cell(row, "decided");
                if (answer.Length == 0)
                {
                    notRead++;
                    continue;
                }

                if (!Sampling.Marks.Answers.Contains(answer))
                {
                    table.Amiss(row, "decided", $"{MarkedTable.Shown(answer)} is not an answer.{DidYouMean.Sentence(answer, Sampling.Marks.Answers)} Write {Words.Or(Sampling.Marks.Answers)}, or leave it blank until the file is read.");
                    continue;
                }

                if (sample is not { } s || reader is not { } r) continue;
                if (!marks.TryAdd((s, r), new(s, r, Sampling.Marks.Rung(answer), reason, readOn)))
                    table.Amiss(row, "sample", $"Reader {r} has marked file {s} already. Keep one of the two rows.");
            }
        }

        return faults.Count > 0 ? Reading.Failed<MarkedWorklist>(faults) : Reading.Of(new MarkedWorklist([.. marks.Values], notRead));
    }

    private static Truth Reason(MarkedTable table, int row)
    {
        var text = table.Cell(row, "reasonFound");
        if (text is "" or "yes" or "no") return text switch { "yes" => Truth.Yes, "no" => Truth.No, _ => Truth.NotKnown };
        table.Amiss(row, "reasonFound", $"{MarkedTable.Shown(text)} is not an answer. Write yes or no, or leave it blank.");
        return Truth.NotKnown;
    }
}
