using System.Collections.Immutable;
using Thresholds.Audit.Blocks;
using Thresholds.Audit.Import;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Replay;

/// <summary>Counts rows as they pass.</summary>
internal sealed class Tally
{
    // A column of free text mapped by mistake must not fill the memory.
    private const int MostValuesShown = 100;
    private const string OtherValues = "(other values)";

    private readonly CsvHeader _header;
    private readonly ContactMapping _mapping;
    private readonly long[] _required = new long[4];
    private readonly long[] _toConsider = new long[4];
    private readonly long[] _notRuledOut = new long[4];
    private readonly long[,] _statuses = new long[ThresholdWords.All.Length, 5];
    private readonly SortedDictionary<string, long> _outcomes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(int Column, string Shown), long> _unmatched = new(Comparer<(int Column, string Shown)>.Create(
        (a, b) => a.Column != b.Column ? a.Column.CompareTo(b.Column) : string.CompareOrdinal(a.Shown, b.Shown)));
    private readonly int[] _valuesShown;
    private readonly ImmutableArray<int> _unread;
    private readonly long[] _filled;

    public Tally(Rulebook rulebook, ContactMapping mapping, CsvHeader header)
    {
        Topics = new(rulebook);
        _mapping = mapping;
        _header = header;
        var read = mapping.Read.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        _unread = [.. Enumerable.Range(0, header.Names.Length).Where(i => header.IndexOf(header.Names[i]) != i || !read.Contains(header.Names[i]))];
        _filled = new long[header.Names.Length];
        _valuesShown = new int[header.Names.Length];
    }

    public TopicTally Topics { get; }

    public long RowsRead { get; private set; }

    public long Decided { get; private set; }

    public long LookAtFirst { get; private set; }

    public long Clashes { get; private set; }

    public long MustConsider { get; private set; }

    public void Read(RowReading reading)
    {
        RowsRead++;
        if (!reading.Grave.IsEmpty) LookAtFirst++;
        if (reading.Row.Trouble != RowTrouble.None) return;
        foreach (var i in _unread)
            if (!string.IsNullOrWhiteSpace(reading.Row.Cells[i])) _filled[i]++;
    }

    /// <summary>The columns of the file that are not read.</summary>
    public ImmutableArray<int> UnreadPlaces => _unread;

    /// <summary>Counts a row set aside that must be looked at first.</summary>
    public void CountLookAtFirst() => LookAtFirst++;

    /// <summary>Adds what came of a part of the file.</summary>
    public void Add(PartResult part, ImmutableArray<string> outcomes)
    {
        var figures = part.Figures;
        RowsRead += part.Rows;
        Decided += figures.Contacts;
        Clashes += figures.Clashing;
        MustConsider += figures.MustBeAnswered;
        for (var i = 0; i < 4; i++)
        {
            Threshold? threshold = i == 0 ? null : (Threshold)i;
            _required[i] += figures.Required(threshold);
            _toConsider[i] += figures.ToConsider(threshold);
            _notRuledOut[i] += figures.NotRuledOutOnWhatWasAsked(threshold);
        }

        foreach (var threshold in ThresholdWords.All)
            foreach (var status in Enum.GetValues<ThresholdStatus>()) _statuses[(int)threshold - 1, (int)status] += figures.Count(threshold, status);
        Topics.Add(figures);
        for (var i = 0; i < _filled.Length; i++) _filled[i] += part.Filled[i];
        foreach (var value in part.Unmatched) CountUnmatched(value);
        if (_mapping.Outcome is null) return;
        for (var i = 0; i < outcomes.Length; i++)
            if (part.Outcomes[i] > 0) _outcomes[outcomes[i]] = _outcomes.GetValueOrDefault(outcomes[i]) + part.Outcomes[i];
    }

    public void Count(RowDecision row)
    {
        Decided++;
        Topics.Count(row.RulesMet);
        _required[(int)(row.Required ?? 0)]++;
        _toConsider[(int)(row.ToConsider ?? 0)]++;
        _notRuledOut[(int)(row.NotRuledOutOnWhatWasAsked ?? 0)]++;
        for (var i = 0; i < row.Statuses.Length; i++) _statuses[i, (int)row.Statuses[i]]++;
        if (!row.ClashFacts.IsEmpty) Clashes++;
        if (!row.MustConsiderUnanswered.IsEmpty) MustConsider++;
        if (_mapping.Outcome is not null) _outcomes[row.Reading.Outcome] = _outcomes.GetValueOrDefault(row.Reading.Outcome) + 1;
        foreach (var value in row.Reading.Unmatched) CountUnmatched(value);
    }

    /// <summary>Columns that nothing is read from, from 0.</summary>
    public ImmutableArray<int> UnreadColumns => _unread;

    /// <summary>Counts rows in which something stands in a column not read, where they were counted elsewhere.</summary>
    public void Filled(int column, long rows) => _filled[column] += rows;

    /// <summary>All that was counted. Read with a comma, unless it is said otherwise.</summary>
    public ReplaySummary Summary(Rulebook rulebook, ContactMapping mapping, string outputPath) => new()
    {
        DecisionsPath = outputPath,
        QuarantinePath = outputPath.Length == 0 ? string.Empty : ReplayFiles.QuarantinePath(outputPath),
        DictionaryPath = outputPath.Length == 0 ? string.Empty : ReplayFiles.DictionaryPath(outputPath),
        Separator = ',',
        SeparatorWasDetected = false,
        RowsRead = RowsRead,
        Decided = Decided,
        SetAsideToLookAtFirst = LookAtFirst,
        Required = Required,
        ToConsider = ToConsider,
        NotRuledOutOnWhatWasAsked = NotRuledOut,
        Statuses = Statuses,
        Outcomes = Outcomes,
        Clashes = Clashes,
        MustConsiderUnanswered = MustConsider,
        FactsInGuidance = rulebook.Vocabulary.Count,
        FactsAskedAbout = mapping.FactIds.Count() + (mapping.Child.All.Any() ? 1 : 0),
        Topics = Topics.Topics,
        Rules = Topics.Rules,
        ClosedFacts = [.. mapping.ClosedFactIds],
        Unmatched = Unmatched,
        Unread = Unread,
    };

    public ImmutableArray<ThresholdCount> Required => [.. Counts(_required).Where(c => c.Threshold != Threshold.EarlyHelp)];

    public ImmutableArray<ThresholdCount> ToConsider => [.. Counts(_toConsider)];

    public ImmutableArray<ThresholdCount> NotRuledOut => [.. Counts(_notRuledOut)];

    public ImmutableArray<StatusCount> Statuses =>
    [
        .. ThresholdWords.All.SelectMany(t => Enum.GetValues<ThresholdStatus>().Select(s => new StatusCount(t, s, _statuses[(int)t - 1, (int)s]))),
    ];

    public ImmutableArray<OutcomeCount> Outcomes => [.. _outcomes.Select(o => new OutcomeCount(o.Key, o.Value))];

    public ImmutableArray<UnmatchedCount> Unmatched =>
        [.. _unmatched.Select(u => new UnmatchedCount(_header.Names[u.Key.Column], CsvHeader.Letter(u.Key.Column), u.Key.Shown, u.Value))];

    public ImmutableArray<UnreadColumn> Unread =>
        [.. _unread.Select(i => new UnreadColumn(_header.Names[i], CsvHeader.Letter(i), _mapping.Ignored.Any(c => c.Name == _header.Names[i]), _filled[i]))];

    private static IEnumerable<ThresholdCount> Counts(long[] counts) => counts.Select((count, i) => new ThresholdCount(i == 0 ? null : (Threshold)i, count));

    private void CountUnmatched(UnmatchedValue value)
    {
        var key = (value.Column, value.Shown);
        if (!_unmatched.ContainsKey(key) && ++_valuesShown[value.Column] > MostValuesShown) key = (value.Column, OtherValues);
        _unmatched[key] = _unmatched.GetValueOrDefault(key) + 1;
    }
}
