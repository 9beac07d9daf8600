using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Facts;

namespace Thresholds.Bulk;

/// <summary>What follows from what was stated, as planes beside the stated ones.</summary>
/// <remarks>
/// <para>The table's rows are closed under clauses both ways, so nothing here waits for anything derived: an indicator is yes where one that implies
/// it is stated yes; it is contradicted where something it implies is denied, something it excludes is stated yes, or a measure or choice, narrowed
/// by what is stated yes, leaves it no value. A measure is never narrowed in memory: "at least k" is "stated at least k, or something stated yes
/// demands it".</para>
/// <para>Right for rows without a clash. A row clashes exactly where a fact stated yes is contradicted.</para>
/// </remarks>
internal sealed class ClosedPlanes
{
    private readonly PlaneGraph _graph;
    private readonly ContactColumns _columns;
    private readonly Vocabulary _vocabulary;
    private readonly ImmutableArray<ClosureRow> _rows;
    private readonly (Literal Yes, Literal No)[] _stated;
    private readonly ILookup<int, int> _impliedBy;
    private readonly ILookup<int, (Interval Bounds, Literal Yes)> _demanding;
    private readonly Dictionary<string, Pair> _indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Measure, Interval Within), Pair> _measures = [];
    private readonly Dictionary<(int Choice, ulong Set), Pair> _choices = [];

    public ClosedPlanes(PlaneGraph graph, ContactColumns columns)
    {
        _graph = graph;
        _columns = columns;
        _vocabulary = columns.Vocabulary;
        _rows = _vocabulary.Closure.Rows;
        _stated = [.. _vocabulary.Indicators.Select(i => columns.TryIndicator(i.Id, out var column) ? graph.Answer(column.Planes.Yes, column.Planes.No, i.Id) : default)];
        _impliedBy = _rows.SelectMany(r => r.Yes.Select(i => (Implied: i, By: r.Indicator))).ToLookup(x => x.Implied, x => x.By);
        _demanding = _rows.Where(r => _stated[r.Indicator].Yes != Literal.Never)
            .SelectMany(r => r.Measures.Select(m => (m.Measure, m.Bounds, _stated[r.Indicator].Yes))).ToLookup(m => m.Measure, m => (m.Bounds, m.Yes));
    }

    /// <summary>An indicator, closed, and read as no where a blank means no and nothing else is known.</summary>
    public Pair Indicator(string id)
    {
        if (!_indicators.TryGetValue(id, out var made)) _indicators[id] = made = Blank(id, IndicatorClosed(id));
        return made;
    }

    /// <summary>An event. Nothing follows from events, nor they from anything.</summary>
    public Pair Event(string id) => Blank(id, EventStated(id));

    /// <summary>A measure lies within bounds.</summary>
    public Pair Measure(int measure, Interval within)
    {
        if (within.IsEmpty) return new(Literal.Never, Literal.Never);
        if (!_measures.TryGetValue((measure, within), out var made))
            _measures[(measure, within)] = made = new(_graph.All(AtLeast(measure, within.Min), AtMost(measure, within.Max)), Meets(measure, within));
        return made;
    }

    /// <summary>A choice lies in a set of codes.</summary>
    public Pair Choice(int choice, ulong set)
    {
        if (!_choices.TryGetValue((choice, set), out var made))
            _choices[(choice, set)] = made = new(!Meets(choice, _vocabulary.Choices[choice].AllCodes & ~set), Meets(choice, set));
        return made;
    }

    /// <summary>Rows in which anything at all is known of a fact: some value of it is ruled out.</summary>
    public Literal IsKnown(string id)
    {
        var (kind, index) = _vocabulary.Key(id);
        if (kind == FactKind.Measure) return _graph.Any(AtLeast(index, _vocabulary.Measures[index].Min + 1), AtMost(index, _vocabulary.Measures[index].Max - 1));
        if (kind == FactKind.Choice) return IsNarrowed(index);
        var answer = kind == FactKind.Event ? Event(id) : Indicator(id);
        return _graph.Any(answer.Certain, !answer.Possible);
    }

    /// <summary>Rows in which a fact is no only because a blank in its column means no.</summary>
    public Literal IsBlankReadAsNo(string id)
    {
        if (_vocabulary.Key(id).Kind is FactKind.Measure or FactKind.Choice || IsSpokenOf(id) == Literal.Always) return Literal.Never;
        var closed = _vocabulary.Key(id).Kind == FactKind.Event ? EventStated(id) : IndicatorClosed(id);
        return _graph.All(!closed.Certain, closed.Possible, !IsSpokenOf(id));
    }

    /// <summary>Rows whose stated facts cannot all be true.</summary>
    public Literal Clashes() => _graph.Any(_rows.Select(r => _graph.All(_stated[r.Indicator].Yes, Contradicted(r.Indicator))));

    private Pair EventStated(string id)
    {
        if (!_columns.TryEvent(id, out var column)) return new(Literal.Never, Literal.Always);
        var (yes, no) = _graph.Answer(column.Planes.Yes, column.Planes.No, id);
        return new(yes, !no);
    }

    private Pair IndicatorClosed(string id)
    {
        var index = _vocabulary.Key(id).Index;
        var certain = _graph.Named(_graph.Any(_impliedBy[index].Select(j => _stated[j].Yes)), id + " is yes");
        var possible = _graph.Named(_graph.All(!_stated[index].No, !Contradicted(index)), id + " is possible", id + " is ruled out");
        return new(certain, possible);
    }

    // Why an indicator cannot be yes, besides that it is denied itself.
    private Literal Contradicted(int indicator)
    {
        var row = _rows[indicator];
        return _graph.Any(
        [
            .. row.Yes.Where(i => i != indicator).Select(i => _stated[i].No),
            .. row.No.Select(i => _stated[i].Yes),
            .. row.Measures.Select(m => !Meets(m.Measure, m.Bounds)),
            .. row.Choices.Select(c => !Meets(c.Choice, c.Set)),
        ]);
    }

    private Pair Blank(string id, Pair closed) => closed with { Possible = _graph.All(closed.Possible, _graph.Any(closed.Certain, IsSpokenOf(id))) };

    // Holds everywhere where a blank means nothing.
    private Literal IsSpokenOf(string id)
    {
        var spoken = _columns.TryIndicator(id, out var indicator) ? indicator.Planes.Spoken : _columns.TryEvent(id, out var happening) ? happening.Planes.Spoken : -1;
        return spoken < 0 ? Literal.Always : _graph.Plane(spoken, id + " is spoken of");
    }

    private Literal Meets(int measure, Interval bounds) => _graph.All(
        !(bounds.Max == int.MaxValue ? Literal.Never : AtLeast(measure, bounds.Max + 1)),
        !(bounds.Min == int.MinValue ? Literal.Never : AtMost(measure, bounds.Min - 1)));

    private Literal AtLeast(int measure, int least)
    {
        var (of, demanded) = (_vocabulary.Measures[measure], Demanding(measure, b => b.Min >= least));
        if (least <= of.Min) return Literal.Always;
        var stated = least > of.Max || !_columns.TryMeasure(of.Id, out var column)
            ? Literal.Never
            : _graph.AtLeast(column.FromLeast, column.Width, (ulong)((long)least - of.Min), string.Create(CultureInfo.InvariantCulture, $"{of.Id} is said >= {least}"));
        return _graph.Any(demanded.Append(stated));
    }

    private Literal AtMost(int measure, int most)
    {
        var (of, demanded) = (_vocabulary.Measures[measure], Demanding(measure, b => b.Max <= most));
        if (most >= of.Max) return Literal.Always;
        var stated = most < of.Min || !_columns.TryMeasure(of.Id, out var column)
            ? Literal.Never
            : _graph.AtLeast(column.FromMost, column.Width, (ulong)((long)of.Max - most), string.Create(CultureInfo.InvariantCulture, $"{of.Id} is said <= {most}"));
        return _graph.Any(demanded.Append(stated));
    }

    private IEnumerable<Literal> Demanding(int measure, Func<Interval, bool> bounds)
        => _demanding[measure].Where(d => bounds(d.Bounds)).Select(d => d.Yes);

    private Literal IsNarrowed(int choice)
    {
        var of = _vocabulary.Choices[choice];
        var limited = _rows.Where(r => r.Choices.Any(c => c.Choice == choice && c.Set != of.AllCodes)).Select(r => _stated[r.Indicator].Yes);
        return _graph.Any(_columns.TryChoice(of.Id, out var column) ? limited.Append(_graph.AtLeast(column.RuledOut, column.Width, 1, $"something is said of {of.Id}")) : limited);
    }

    // Facts stated yes may each leave a choice a value, and together none: the set is asked in parts that each of them keeps or rules out whole.
    private Literal Meets(int choice, ulong set)
    {
        var of = _vocabulary.Choices[choice];
        if (set == of.AllCodes) return Literal.Always;
        var limits = _rows.SelectMany(r => r.Choices.Where(c => c.Choice == choice).Select(c => (c.Set, By: _stated[r.Indicator].Yes)))
            .GroupBy(l => l.Set, l => l.By).Select(g => (Set: g.Key, By: _graph.Any(g))).ToArray();
        return _graph.Any(Parts(set, limits.Select(l => l.Set)).Select(part => _graph.All(
            limits.Where(l => (l.Set & part) == 0).Select(l => !l.By).Append(!RuledOut(of, part)))));
    }

    private Literal RuledOut(Choice of, ulong codes) => _columns.TryChoice(of.Id, out var column)
        ? _graph.Covers(column.RuledOut, column.Width, codes, $"{of.Id} is said to be none of ({string.Join(", ", of.CodesIn(codes))})")
        : Literal.Never;

    private static IEnumerable<ulong> Parts(ulong set, IEnumerable<ulong> by)
        => by.Aggregate(new List<ulong> { set }, (parts, cut) => [.. parts.SelectMany(p => new[] { p & cut, p & ~cut })]).Where(p => p != 0);
}
