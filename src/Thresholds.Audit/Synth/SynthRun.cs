using System.Collections.Immutable;
using Thresholds.Audit.Import;
using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Audit.Synth;

/// <summary>Invents a file of contacts, for trying an audit on: as many rows as wanted, with inconsistencies planted and the truth about them beside it.</summary>
/// <remarks>
/// <para>No row comes from, or stands for, any child, family, worker or council. How often each source makes contact, and how often contacts come again
/// within a year, follow national figures; everything else is invented, and the README of the folder says which is which.</para>
/// <para>The same seed, plants and rulebook give the same bytes on every machine. Rows come family by family, so they are not in order of time.
/// Memory does not grow with the file. The folder's four files appear whole or not at all.</para>
/// </remarks>
/// <param name="rulebook">The guidance, which must know the facts of the England guidance that the file speaks of.</param>
/// <param name="folder">Where the files go; made where it does not exist.</param>
/// <param name="rows">How many rows; at least 1.</param>
/// <param name="seed">What the chances come from.</param>
public sealed class SynthRun(Rulebook rulebook, string folder, long rows, ulong seed)
{
    private const int FamiliesAtOnce = 256;

    /// <summary>The first day of receipt. Default: 1 January 2021.</summary>
    public DateOnly From { get; init; } = new(2021, 1, 1);

    /// <summary>The last day of receipt. Default: 31 December 2025.</summary>
    public DateOnly To { get; init; } = new(2025, 12, 31);

    /// <summary>What is planted; at most one of each kind. Default: nothing.</summary>
    public ImmutableArray<Plant> Plants { get; init; } = [];

    /// <summary>Writes the files, or says why it cannot.</summary>
    /// <param name="progress">Told now and then how many rows are written.</param>
    /// <param name="cancellation">Stops the run; nothing is then left behind.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="IOException">The disk gave out on the way; nothing is left behind.</exception>
    public Reading<SynthSummary> Run(IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        var json = MappingJson();
        var mapping = ContactMapping.TryRead(json, "mapping.json", rulebook, new(InventedRow.Columns));
        if (!mapping.IsUsable) return Reading.Failed<SynthSummary>([new(Place.In("mapping.json", 0, 0), "Invented contacts speak of facts of the England guidance that this guidance does not have."), .. mapping.Faults]);

        Directory.CreateDirectory(folder);
        var hiding = new Hiding(Plants, seed, From, To);
        var batch = new InventedBatch(rulebook, mapping.Value, hiding, seed, From, To);
        using var files = new SynthFiles(folder, json);
        var families = Write(batch, files, progress, cancellation);
        var planted = files.Planted(Plants, hiding);
        files.Keep(planted, seed);
        return Reading.Of(new SynthSummary(files.ContactsPath, files.MappingPath, files.TruthPath, files.Rows, families, planted));
    }

    // Batches are made side by side and written in their order, so the file is the same on any number of processors.
    private long Write(InventedBatch batch, SynthFiles files, IProgress<long>? progress, CancellationToken cancellation)
    {
        var made = new List<InventedContact>[Environment.ProcessorCount * 2];
        long families = 0;
        for (long first = 0; ; first += made.Length * FamiliesAtOnce)
        {
            var start = first;
            Parallel.For(0, made.Length, new() { CancellationToken = cancellation }, i => made[i] = batch.Families(start + (i * FamiliesAtOnce), FamiliesAtOnce));
            var last = string.Empty;
            foreach (var contact in made.SelectMany(m => m))
            {
                if (contact.Row["FamilyRef"] != last) families++;
                last = contact.Row["FamilyRef"];
                files.Write(contact, rows);
                if (files.Rows >= rows) return families;
            }

            progress?.Report(files.Rows);
        }
    }

    private static byte[] MappingJson()
    {
        using var from = typeof(SynthRun).Assembly.GetManifestResourceStream("synth-mapping.json")!;
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
