using System.Collections.Immutable;

namespace Thresholds.Facts;

/// <summary>Reads several accounts of one fact as one set of possible values.</summary>
/// <remarks>Two accounts that differ make the fact disputed: a concern or legal fact is then still yes, anything else is not known.
/// A withdrawn concern is still yes. A withdrawn account of anything else says nothing.</remarks>
internal static class AccountReading
{
    public static StatedFact Read(Vocabulary vocabulary, FactKey key, List<Account> given, FactValues into)
    {
        // Nearly every fact has one account, and one needs no order.
        ImmutableArray<Account> accounts = given.Count == 1 ? [given[0]] : [.. given.OrderBy(a => a.SortKey, StringComparer.Ordinal)];
        var disputed = key.Kind switch
        {
            FactKind.Indicator => ReadIndicator(vocabulary.Indicators[key.Index], accounts, key.Index, into),
            FactKind.Measure => ReadMeasure(vocabulary.Measures[key.Index], accounts, key.Index, into),
            FactKind.Choice => ReadChoice(vocabulary.Choices[key.Index], accounts, key.Index, into),
            _ => ReadEvent(accounts, key.Index, into),
        };
        return new(vocabulary.IdOf(key), key.Kind, accounts, disputed, accounts.Any(a => a.Basis == Basis.Withdrawn));
    }

    private static bool ReadIndicator(Indicator indicator, ImmutableArray<Account> accounts, int index, FactValues into)
    {
        var saysYes = accounts.Any(a => Answer(a) == Truth.Yes && (a.Basis != Basis.Withdrawn || indicator.Kind == IndicatorKind.Concern));
        var saysNo = accounts.Any(a => Answer(a) == Truth.No && a.Basis != Basis.Withdrawn);
        var disputed = (saysYes && saysNo) || IsDisputed(accounts);
        into.Indicators[index] = (saysYes, saysNo, disputed) switch
        {
            (true, _, true) => indicator.IsNeverSilenced ? Truth.Yes : Truth.NotKnown,
            (_, _, true) => Truth.NotKnown,
            (true, _, _) => Truth.Yes,
            (_, true, _) => Truth.No,
            _ => Truth.NotKnown,
        };
        return disputed;

        static Truth Answer(Account account) => ((IndicatorValue)account.Value).Value;
    }

    private static bool ReadMeasure(Measure measure, ImmutableArray<Account> accounts, int index, FactValues into)
    {
        var left = Standing(accounts).Aggregate(measure.Range, (known, a) => known.Intersect(((MeasureValue)a.Value).Bounds));
        var disputed = left.IsEmpty || IsDisputed(accounts);
        into.Measures[index] = disputed ? measure.Range : left;
        return disputed;
    }

    private static bool ReadChoice(Choice choice, ImmutableArray<Account> accounts, int index, FactValues into)
    {
        var left = Standing(accounts).Aggregate(choice.AllCodes, (known, a) => known & (choice.SetOf(((ChoiceSetValue)a.Value).Codes) ?? 0));
        var disputed = left == 0 || IsDisputed(accounts);
        into.Choices[index] = disputed ? choice.AllCodes : left;
        return disputed;
    }

    private static bool ReadEvent(ImmutableArray<Account> accounts, int index, FactValues into)
    {
        var answers = Standing(accounts).Select(a => ((EventValue)a.Value).HasHappened).Where(t => t != Truth.NotKnown).Distinct().ToArray();
        var disputed = answers.Length > 1 || IsDisputed(accounts);
        into.Events[index] = disputed || answers.Length == 0 ? Truth.NotKnown : answers[0];
        return disputed;
    }

    private static IEnumerable<Account> Standing(ImmutableArray<Account> accounts) => accounts.Where(a => a.Basis != Basis.Withdrawn);

    private static bool IsDisputed(ImmutableArray<Account> accounts) => accounts.Any(a => a.Basis == Basis.Disputed);
}
