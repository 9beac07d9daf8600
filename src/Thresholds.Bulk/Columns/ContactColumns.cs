using System.Collections.Frozen;
using System.Collections.Immutable;
using Thresholds.Facts;

namespace Thresholds.Bulk;

/// <summary>Which facts have a column, and where a block of contacts keeps each.</summary>
/// <remarks>
/// <para>Fixed once for a whole run: every block of the run has these columns, and a plan is made for them. A fact without a column is not known
/// of any contact, and costs nothing. Age always has one.</para>
/// <para>Memory of a block that nobody has written says "not known" of every fact: planes hold "yes" and "no", measures hold how much of their
/// range is gone, choices hold the codes ruled out; all of them begin at 0. Immutable; safe to share between threads.</para>
/// </remarks>
public sealed class ContactColumns
{
    /// <summary>Rows a block holds unless another number is asked for.</summary>
    /// <remarks>A plane of 4,096 rows is 512 bytes, eight 512-bit vectors: enough work for each step of a plan that reading the step costs
    /// little, and all England columns of a block (about 670 KB) still fit a second-level cache of 1 MB. See the benchmarks' README.</remarks>
    public const int DefaultRows = 4096;

    /// <summary>The number of rows of a block is a multiple of this: one cache line of a bit plane.</summary>
    public const int RowsStep = 512;

    private readonly FrozenDictionary<string, IndicatorColumn> _indicators;
    private readonly FrozenDictionary<string, MeasureColumn> _measures;
    private readonly FrozenDictionary<string, ChoiceColumn> _choices;
    private readonly FrozenDictionary<string, EventColumn> _events;
    private readonly FrozenSet<string> _workedOut;

    private ContactColumns(Vocabulary vocabulary, IReadOnlySet<string> facts, IReadOnlySet<string> blankMeansNo, FrozenSet<string> workedOut, int rows)
    {
        _workedOut = workedOut;
        Vocabulary = vocabulary;
        RowsPerBlock = rows;
        PlaneBytes = rows / 8;
        var at = PlaneBytes;
        _indicators = vocabulary.Indicators.Select((fact, i) => (fact.Id, Index: i)).Where(f => facts.Contains(f.Id))
            .ToFrozenDictionary(f => f.Id, f => new IndicatorColumn(f.Index, Planes(f.Id)), StringComparer.Ordinal);
        _events = vocabulary.Events.Select((fact, i) => (fact.Id, Index: i)).Where(f => facts.Contains(f.Id))
            .ToFrozenDictionary(f => f.Id, f => new EventColumn(f.Index, Planes(f.Id)), StringComparer.Ordinal);
        _measures = vocabulary.Measures.Select((fact, i) => (Fact: fact, Index: i)).Where(f => facts.Contains(f.Fact.Id))
            .ToFrozenDictionary(f => f.Fact.Id, f => Measure(f.Fact, f.Index), StringComparer.Ordinal);
        _choices = vocabulary.Choices.Select((fact, i) => (Fact: fact, Index: i)).Where(f => facts.Contains(f.Fact.Id))
            .ToFrozenDictionary(f => f.Fact.Id, f => Choice(f.Fact, f.Index), StringComparer.Ordinal);
        RulesDay = Take(sizeof(int) * rows);
        Bytes = at;
        FactIds = [.. AllOf(vocabulary).Where(facts.Contains)];
        BlankMeansNo = [.. FactIds.Where(blankMeansNo.Contains)];

        int Take(int bytes)
        {
            var here = at;
            at += bytes;
            return here;
        }

        AnswerPlanes Planes(string id) => new(Take(PlaneBytes), Take(PlaneBytes), blankMeansNo.Contains(id) ? Take(PlaneBytes) : -1);

        MeasureColumn Measure(Measure measure, int index)
        {
            var width = Narrow.Width((ulong)((long)measure.Max - measure.Min));
            return new(index, Take(width * rows), Take(width * rows), width);
        }

        ChoiceColumn Choice(Choice choice, int index)
        {
            var width = Narrow.Width(choice.AllCodes);
            return new(index, Take(width * rows), width);
        }
    }

    /// <summary>The vocabulary whose facts these are.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>How many contacts a block holds at most.</summary>
    public int RowsPerBlock { get; }

    /// <summary>Ids of the facts that have a column, age among them, in the vocabulary's order.</summary>
    public ImmutableArray<string> FactIds { get; }

    /// <summary>Ids of those whose blank means no, because the keeper of the data says so of this very fact.</summary>
    public ImmutableArray<string> BlankMeansNo { get; }

    /// <summary>The column of age in completed months.</summary>
    public MeasureColumn Age => _measures[Facts.Measure.AgeId];

    /// <summary>Bytes of one bit plane.</summary>
    internal int PlaneBytes { get; }

    /// <summary>Bytes of a whole block.</summary>
    internal int Bytes { get; }

    /// <summary>Offset of the plane of rows that columns cannot say in full, which are decided one by one.</summary>
    internal int OneByOne => 0;

    /// <summary>Offset of the day whose rules apply, as a day number.</summary>
    internal int RulesDay { get; }

    /// <summary>A column for every fact of a vocabulary.</summary>
    /// <param name="vocabulary">The rulebook's vocabulary.</param>
    /// <param name="rowsPerBlock">How many contacts a block holds: a multiple of <see cref="RowsStep"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of rows is no such multiple.</exception>
    public static ContactColumns All(Vocabulary vocabulary, int rowsPerBlock = DefaultRows) => Of(vocabulary, AllOf(vocabulary), [], rowsPerBlock);

    /// <summary>Columns for some facts; age always has one.</summary>
    /// <param name="vocabulary">The rulebook's vocabulary.</param>
    /// <param name="factIds">Ids of the facts that the data speaks of; one named twice has one column.</param>
    /// <param name="blankMeansNo">Ids of the indicators and events, among them, whose blank means no: read as no where nothing was said of them and
    /// they are still not known after closing. Only for data whose keeper says so of this very fact.</param>
    /// <param name="rowsPerBlock">How many contacts a block holds: a multiple of <see cref="RowsStep"/>.</param>
    /// <exception cref="ArgumentException">An id is not in the vocabulary, or a blank is to mean no for a fact that has no "no".</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of rows is no such multiple.</exception>
    public static ContactColumns Of(
        Vocabulary vocabulary, IEnumerable<string> factIds, IEnumerable<string>? blankMeansNo = null, int rowsPerBlock = DefaultRows)
    {
        if (rowsPerBlock is < RowsStep or > RowsStep * 128 || rowsPerBlock % RowsStep != 0)
            throw new ArgumentOutOfRangeException(nameof(rowsPerBlock), FormattableString.Invariant($"A block holds a multiple of {RowsStep} contacts, at most {RowsStep * 128}."));
        var closed = (blankMeansNo ?? []).ToHashSet(StringComparer.Ordinal);
        var facts = factIds.Append(Facts.Measure.AgeId).Concat(closed).ToHashSet(StringComparer.Ordinal);
        foreach (var id in facts.Where(id => vocabulary.KindOf(id) is null)) throw new ArgumentException(vocabulary.NotKnownSentence(id), nameof(factIds));
        foreach (var id in closed.Where(id => vocabulary.KindOf(id) is FactKind.Measure or FactKind.Choice))
            throw new ArgumentException($"A blank cannot mean no for `{id}`: it has no \"no\". Leave it out: it is then not known.", nameof(blankMeansNo));
        return new(vocabulary, facts, closed, FrozenSet<string>.Empty, rowsPerBlock);
    }

    /// <summary>Columns for what the data speaks of, and for facts that nobody was asked about and that are worked out from elsewhere, such as earlier contacts.</summary>
    /// <param name="vocabulary">The rulebook's vocabulary.</param>
    /// <param name="factIds">Ids of the facts that the data speaks of.</param>
    /// <param name="blankMeansNo">Ids of those whose blank means no.</param>
    /// <param name="workedOut">Ids of facts worked out; one the data speaks of too was asked about.</param>
    internal static ContactColumns Of(Vocabulary vocabulary, IReadOnlyCollection<string> factIds, IReadOnlyCollection<string> blankMeansNo, IEnumerable<string> workedOut)
    {
        var spoken = factIds.Concat(blankMeansNo).Append(Facts.Measure.AgeId).ToHashSet(StringComparer.Ordinal);
        var alone = workedOut.Where(id => !spoken.Contains(id)).ToFrozenSet(StringComparer.Ordinal);
        return new(vocabulary, spoken.Concat(alone).ToHashSet(StringComparer.Ordinal), blankMeansNo.ToHashSet(StringComparer.Ordinal), alone, DefaultRows);
    }

    /// <summary>Whether a fact has a column.</summary>
    /// <param name="factId">The fact's id.</param>
    public bool Has(string factId) => _indicators.ContainsKey(factId) || _measures.ContainsKey(factId) || _choices.ContainsKey(factId) || _events.ContainsKey(factId);

    /// <summary>Whether a fact has a column because the data speaks of it; one that is only worked out was asked of nobody.</summary>
    internal bool IsAsked(string factId) => Has(factId) && !_workedOut.Contains(factId);

    /// <summary>The column of an indicator.</summary>
    /// <param name="id">The indicator's id.</param>
    /// <exception cref="ArgumentException">No indicator of this id has a column here.</exception>
    public IndicatorColumn Indicator(string id) => Find(_indicators, id, FactKind.Indicator);

    /// <summary>The column of a measure.</summary>
    /// <param name="id">The measure's id.</param>
    /// <exception cref="ArgumentException">No measure of this id has a column here.</exception>
    public MeasureColumn Measure(string id) => Find(_measures, id, FactKind.Measure);

    /// <summary>The column of a choice.</summary>
    /// <param name="id">The choice's id.</param>
    /// <exception cref="ArgumentException">No choice of this id has a column here.</exception>
    public ChoiceColumn Choice(string id) => Find(_choices, id, FactKind.Choice);

    /// <summary>The column of an event.</summary>
    /// <param name="id">The event's id.</param>
    /// <exception cref="ArgumentException">No event of this id has a column here.</exception>
    public EventColumn Event(string id) => Find(_events, id, FactKind.Event);

    /// <summary>Ids of all facts, in the vocabulary's order.</summary>
    internal static IEnumerable<string> AllOf(Vocabulary vocabulary) => vocabulary.Indicators.Select(i => i.Id).Concat(vocabulary.Measures.Select(m => m.Id))
        .Concat(vocabulary.Choices.Select(c => c.Id)).Concat(vocabulary.Events.Select(e => e.Id));

    internal bool TryIndicator(string id, out IndicatorColumn column) => _indicators.TryGetValue(id, out column);

    internal bool TryMeasure(string id, out MeasureColumn column) => _measures.TryGetValue(id, out column);

    internal bool TryChoice(string id, out ChoiceColumn column) => _choices.TryGetValue(id, out column);

    internal bool TryEvent(string id, out EventColumn column) => _events.TryGetValue(id, out column);

    private T Find<T>(FrozenDictionary<string, T> columns, string id, FactKind kind)
        => columns.TryGetValue(id, out var column) ? column
            : throw new ArgumentException(
                Vocabulary.KindOf(id) == kind ? $"`{id}` has no column here. Name it when the columns are made." : Vocabulary.NotKnownSentence(id, kind), nameof(id));
}
