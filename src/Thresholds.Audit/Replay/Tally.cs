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
    private readonly ContactMapping _mapping;
    private readonly ColumnTally _columns;
    private readonly long[] _required = new long[4];
    private readonly long[] _toConsider = new long[4];
    private readonly long[] _notRuledOut = new long[4];
    private readonly long[,] _statuses = new long[ThresholdWords.All.Length, 5];
    private readonly SortedDictionary<string, long> _outcomes = new(StringComparer.Ordinal);

    public Tally(Rulebook rulebook, ContactMapping mapping, CsvHeader header)
    {
        Topics = new(rulebook);
        _mapping = mapping;
        _columns = new(mapping, header);
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
        foreach (var i in UnreadColumns)
            if (!string.IsNullOrWhiteSpace(reading.Row.Cells[i])) _columns.Fill(i, 1);
    }

    /// <summary>The columns of the file that are not read.</summary>
    public ImmutableArray<int> UnreadPlaces => UnreadColumns;

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
        for (var i = 0; i < part.Filled.Length; i++) _columns.Fill(i, part.Filled[i]);
        foreach (var value in part.Unmatched) _columns.Unmatch(value);
        if (_mapping.Outcome is null) return;
        for (var i = 0; i < outcomes.Length; i++)
            if (part.Outcomes[i] > 0) _outcomes[outcomes[i]] = _outcomes.GetValueOrDefault(outcomes[i]) + part.Outcomes[i];
    }

    public void Count(RowDecision row)
    {
        var (reading, decided) = (row.Said.Reading, row.Decided);
        Decided++;
        Topics.Count(decided.RulesMet);
        _required[(int)(decided.Required ?? 0)]++;
        _toConsider[(int)(decided.ToConsider ?? 0)]++;
        _notRuledOut[(int)(decided.NotRuledOutOnWhatWasAsked ?? 0)]++;
        for (var i = 0; i < decided.Statuses.Length; i++) _statuses[i, (int)decided.Statuses[i]]++;
        if (!decided.ClashFacts.IsEmpty) Clashes++;
        if (!decided.MustConsiderUnanswered.IsEmpty) MustConsider++;
        if (_mapping.Outcome is not null) _outcomes[reading.Outcome] = _outcomes.GetValueOrDefault(reading.Outcome) + 1;
        foreach (var value in reading.Unmatched) _columns.Unmatch(value);
    }

    /// <summary>Columns that nothing is read from, from 0.</summary>
    public ImmutableArray<int> UnreadColumns => _columns.UnreadPlaces;

    /// <summary>Counts rows in which something stands in a column not read, where they were counted elsewhere.</summary>
    public void Filled(int column, long rows) => _columns.Fill(column, rows);

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

    public ImmutableArray<UnmatchedCount> Unmatched => _columns.Unmatched;

    public ImmutableArray<UnreadColumn> Unread => _columns.Unread;

    private static IEnumerable<ThresholdCount> Counts(long[] counts) => counts.Select((count, i) => new ThresholdCount(i == 0 ? null : (Threshold)i, count));
}
