using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using Thresholds.Audit.Auditing.Deciding;
using Thresholds.Audit.Blocks;
using Thresholds.Audit.Chronology;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Facts;

namespace Thresholds.Audit.Auditing.ByBlocks;

/// <summary>The facts that plain rows record, as <see cref="FactNumbers"/> numbers them.</summary>
/// <remarks>In a plain row columns that speak of one fact say the same. One to a thread.</remarks>
internal sealed class PlainFacts
{
    private readonly PlainRows _plain;
    private readonly FactNumbers _numbers;
    private readonly int[] _answerPlaces;
    private readonly ImmutableArray<int> _valuePlaces;
    private readonly ImmutableArray<ImmutableArray<ValueCells>> _speaking;
    private readonly ulong[] _recorded;
    private readonly int[] _values;

    public PlainFacts(PlainRows plain, FactNumbers numbers, ImmutableArray<HistoryMeasure> measures)
    {
        (_plain, _numbers) = (plain, numbers);
        _answerPlaces = new int[plain.Answers.Words * 64];
        foreach (var (column, place) in plain.Answers.Places) _answerPlaces[place] = numbers.PlaceOf(column.FactId);
        _valuePlaces = [.. plain.Values.Select(v => numbers.PlaceOf(v.FactId))];
        _speaking = [.. measures.Select(m => plain.Values.Where(v => v.FactId == m.Id).ToImmutableArray())];
        _recorded = new ulong[(numbers.Ids.Length + 63) / 64];
        _values = new int[numbers.Ids.Length];
    }

    /// <summary>Whether a row read last speaks of a measure, by the measure's place among those given; that it is not known is spoken too.</summary>
    public bool SpeaksOf(int measure, int row)
    {
        foreach (var cells in _speaking[measure])
            if ((cells.Speaks >> row & 1) == 1) return true;
        return false;
    }

    /// <summary>The facts a row recorded, in the order of their places; default: the row is to be looked at again.</summary>
    /// <param name="row">Its row among those read last, before they are written into the block.</param>
    /// <param name="age">The months of age it leaves possible.</param>
    public ImmutableArray<RecordedFact> TryRead(int row, Interval age)
    {
        Array.Clear(_recorded);
        for (var word = 0; word < _plain.Answers.Words; word++)
        {
            var said = _plain.SaidOf(row, word);
            for (var rest = said.Yes | said.No; rest != 0; rest &= rest - 1)
            {
                var bit = BitOperations.TrailingZeroCount(rest);
                Record(_answerPlaces[(word * 64) + bit], (int)(said.Yes >> bit & 1));
            }
        }

        for (var i = 0; i < _valuePlaces.Length; i++)
        {
            var cells = _plain.Values[i];
            if ((cells.Says >> row & 1) == 0) continue;
            if (cells.NumberOf(row, _numbers.NumberOf) is not { } number) return default;
            Record(_valuePlaces[i], number);
        }

        if (_numbers.Age >= 0 && AgeBand.PlaceOf(age) is var band && band >= 0) Record(_numbers.Age, AgeBand.LeastMonths(band));
        return InOrder();
    }

    private void Record(int fact, int value)
    {
        _recorded[fact >> 6] |= 1UL << fact;
        _values[fact] = value;
    }

    private ImmutableArray<RecordedFact> InOrder()
    {
        var count = 0;
        foreach (var word in _recorded) count += BitOperations.PopCount(word);
        if (count == 0) return [];
        var facts = new RecordedFact[count];
        for (int word = 0, at = 0; word < _recorded.Length; word++)
        {
            for (var rest = _recorded[word]; rest != 0; rest &= rest - 1)
            {
                var fact = (word * 64) + BitOperations.TrailingZeroCount(rest);
                facts[at++] = new(fact, _values[fact]);
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(facts);
    }
}
