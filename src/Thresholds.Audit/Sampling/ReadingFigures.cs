using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Consistency.Statistics;

namespace Thresholds.Audit.Sampling;

/// <summary>One stratum of the sample as the first reader marked it.</summary>
/// <param name="Stratum">The stratum.</param>
/// <param name="Read">How many were read.</param>
/// <param name="CannotTell">Of these, in how many the file did not say enough.</param>
/// <param name="SameAsRecorded">Of the others, how many the reader put where they were recorded.</param>
internal sealed record StratumRead(string Stratum, int Read, int CannotTell, Proportion SameAsRecorded);

/// <summary>What blind reading shows. Readers' agreement with each other comes first: nothing can agree with readers more than they do.</summary>
/// <param name="BetweenReaders">The two readers beside each other, on files both could tell.</param>
/// <param name="ReadTwice">How many files both have marked.</param>
/// <param name="FirstReaderAndRecorded">The first reader beside what was recorded, over the files drawn at random only, stratum by stratum.</param>
/// <param name="NotRead">How many rows have no answer yet.</param>
internal sealed record ReadingFigures(AgreementFigures BetweenReaders, int ReadTwice, ImmutableArray<StratumRead> FirstReaderAndRecorded, int NotRead)
{
    /// <summary>Computes them.</summary>
    public static ReadingFigures Of(AuditedContacts contacts, ImmutableArray<SampledContact> sample, MarkedWorklist marked, ulong seed)
    {
        var pairs = marked.Marks.GroupBy(m => m.Sample).Where(g => g.Count() == 2).ToArray();
        var told = pairs.Where(p => p.All(m => m.Rung is not null)).ToArray();
        var ratings = Ratings.OfRows(Rungs.Count, told.Select(p => (IReadOnlyList<int>)[.. p.OrderBy(m => m.Reader).Select(m => m.Rung!.Value)]));
        var first = marked.Marks.Where(m => m.Reader == 1).ToDictionary(m => m.Sample);
        return new(
            AgreementFigures.Of(ratings, pairs.Length - told.Length, seed), pairs.Length,
            [.. sample.Where(s => s.Drawn == DrawnAs.AtRandom && first.ContainsKey(s.Number)).GroupBy(s => s.Reason, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Stratum(g, contacts, first))],
            marked.NotRead);
    }

    private static StratumRead Stratum(IGrouping<string, SampledContact> stratum, AuditedContacts contacts, Dictionary<int, Mark> first)
    {
        var read = stratum.Select(s => (Answer: first[s.Number].Rung, contacts[s.Contact].Recorded)).ToArray();
        var told = read.Where(r => r.Answer is not null && r.Recorded.IsKnown).ToArray();
        return new(
            stratum.Key, read.Length, read.Count(r => r.Answer is null),
            new(told.Count(r => r.Recorded.MayBe(r.Answer!.Value)), told.Length));
    }
}
