using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Consistency.Statistics;

namespace Thresholds.Audit.Consistency.Comparing;

/// <summary>How far two or more readings of the same contacts agree: several figures side by side, because no one of them can be read alone.</summary>
/// <param name="Compared">How many contacts were read at least twice.</param>
/// <param name="LeftOut">How many were left out: not read twice, or a recorded level that stands for several thresholds.</param>
/// <param name="PerCent">Of the contacts read twice or more, how many all their readers put in the same place.</param>
/// <param name="Coefficients">Each by name; null where it cannot be computed.</param>
internal sealed record AgreementFigures(long Compared, long LeftOut, Proportion PerCent, ImmutableArray<(string Name, Coefficient? Coefficient)> Coefficients)
{
    /// <summary>What the coefficients are, for a report.</summary>
    public const string Note = "1 is full agreement, 0 what chance alone would give. Read all of them with the share of agreement and the table: each falls "
        + "short where one outcome dominates, in its own way. They say how alike the readings are, and nothing about which of them to follow.";

    /// <summary>What the recorded facts point to beside what was recorded. Only contacts that can be compared.</summary>
    public static AgreementFigures OfRecorded(ComparedContacts compared, ulong seed)
    {
        var table = new long[Rungs.Count, Rungs.Count];
        long counted = 0;
        for (var i = 0; i < compared.Contacts.Count; i++)
        {
            ref readonly var row = ref compared.Contacts[i];
            if (compared.Direction(i) is null || !row.Recorded.IsOneRung) continue;
            table[Rungs.Of(row.PointedTo.ToConsider), row.Recorded.Highest]++;
            counted++;
        }

        return Of(Ratings.OfTable(table), compared.Contacts.Count - counted, seed);
    }

    /// <summary>All figures over any ratings on the ladder.</summary>
    public static AgreementFigures Of(Ratings ratings, long leftOut, ulong seed)
    {
        var pairable = ratings.Pairable;
        var same = ratings.Patterns.Where(p => p.Given >= 2 && p.Readers.Where(r => r >= 0).Distinct().Count() == 1).Sum(p => p.Count);
        var isPair = ratings.Patterns.All(p => p.Readers.Length == 2);
        return new(pairable, leftOut, new(same, pairable),
        [
            .. isPair
                ? (IEnumerable<(string, Coefficient?)>)
                [
                    ("Cohen's kappa", WeightedKappa.Of(ratings, WeightKind.Identity)),
                    ("weighted kappa, linear", WeightedKappa.Of(ratings, WeightKind.Linear)),
                    ("weighted kappa, quadratic", WeightedKappa.Of(ratings, WeightKind.Quadratic)),
                ]
                : [],
            ("Gwet's AC1", GwetCoefficient.Of(ratings, WeightKind.Identity)),
            ("Gwet's AC2, linear", GwetCoefficient.Of(ratings, WeightKind.Linear)),
            ("Gwet's AC2, quadratic", GwetCoefficient.Of(ratings, WeightKind.Quadratic)),
            ("Krippendorff's alpha, nominal", KrippendorffAlpha.Of(ratings, AlphaMetric.Nominal, seed)),
            ("Krippendorff's alpha, ordinal", KrippendorffAlpha.Of(ratings, AlphaMetric.Ordinal, seed)),
            ("Krippendorff's alpha, interval", KrippendorffAlpha.Of(ratings, AlphaMetric.Interval, seed)),
        ]);
    }
}
