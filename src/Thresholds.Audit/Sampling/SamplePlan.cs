namespace Thresholds.Audit.Sampling;

/// <summary>How many files are drawn for reading, and how.</summary>
/// <param name="Seed">Decides the draw: the same contacts and seed give the same sample on every machine, whatever the order of the file.</param>
/// <param name="PerStratum">How many at random of each recorded decision, as far as there are so many.</param>
/// <param name="Flagged">How many of the files that the figures point out.</param>
/// <param name="ReadTwice">How many of the sample two readers mark, each without the other.</param>
internal sealed record SamplePlan(ulong Seed, int PerStratum = 20, int Flagged = 20, int ReadTwice = 20);

/// <summary>Why a file is in the sample.</summary>
internal enum DrawnAs
{
    /// <summary>At random from its stratum. Only these say anything about the other files.</summary>
    AtRandom,

    /// <summary>Pointed out by a figure. These say nothing about the other files.</summary>
    Flagged,
}

/// <summary>One file drawn.</summary>
/// <param name="Number">Its number in the sample, from 1; in no order that tells anything.</param>
/// <param name="Contact">The contact.</param>
/// <param name="Drawn">Why it is in the sample. Readers are not told.</param>
/// <param name="Reason">The stratum, or the figure that points it out, in words. Readers are not told.</param>
/// <param name="IsReadTwice">Whether two readers mark it.</param>
internal sealed record SampledContact(int Number, int Contact, DrawnAs Drawn, string Reason, bool IsReadTwice);
