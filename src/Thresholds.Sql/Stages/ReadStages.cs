using System.Collections.Immutable;
using Thresholds.Audit.Import;
using Thresholds.Facts;
using Thresholds.Sql.Dialects;
using Thresholds.Sql.Writing;

namespace Thresholds.Sql.Stages;

/// <summary>From the table's columns to what was stated of each fact: cells as text, then small numbers, then one set of values for each fact.</summary>
internal sealed class ReadStages(Dialect dialect, ContactMapping mapping, Func<string, string> nameInTable)
{
    private readonly Cells _cells = new(dialect, mapping);
    private readonly Dictionary<string, string> _cellOf = new(StringComparer.Ordinal);
    private readonly Stage _written = new("written", "what each cell says; 9, 0 or a huge number where it cannot be read");
    private readonly Stage _said = new("said", "each fact as stated: several accounts of one fact read together");
    private readonly List<Test> _unread = [];

    /// <summary>The facts as stated.</summary>
    public FactColumns Said { get; } = new(mapping.Vocabulary);

    /// <summary>For facts whose blank means no: whether it is blank here.</summary>
    public Dictionary<FactKey, Test> Blanks { get; } = [];

    /// <summary>The stages, and the columns of cells by the name of the column they hold.</summary>
    public (ImmutableArray<Stage> Stages, IReadOnlyDictionary<string, string> CellOf) Write(string? orderOfRows)
    {
        var cells = new Stage("cells", "the columns the mapping names, as text");
        if (orderOfRows is not null) cells.Add("n", $"ROW_NUMBER() OVER (ORDER BY {orderOfRows})");
        foreach (var name in mapping.Read.Select(c => c.Name).Distinct(StringComparer.Ordinal))
            _cellOf[name] = cells.Add(FormattableString.Invariant($"k{_cellOf.Count}"), dialect.Text("t." + dialect.Quote(nameInTable(name))));

        ReadId();
        var received = Day("rd", mapping.ReceivedOn);
        _unread.Add(Test.Of($"rd_m IS NULL OR {Number("rd")} < {DayNumber(new(1991, 10, 14))}"));
        _written.Add("own_id", dialect.Cleaned(Cell(mapping.Contact)));
        var decided = mapping.DecidedOn is { } column ? Day("dd", column) : null;
        new AgeReading(mapping.Child, _cells, Cell, Day, _written, _said, _unread).Write(Said);
        foreach (var fact in mapping.Facts.GroupBy(f => f.FactId)) Read(mapping.Vocabulary.Key(fact.Key), [.. fact]);
        _said.Add("own_day", decided is null ? Number(received) : $"CASE WHEN dd_m IS NULL THEN {Number(received)} ELSE {Number(decided)} END");
        _said.Add("bad_cell", Test.Any(_unread).AsNumber());
        return ([cells, _written, _said], _cellOf);
    }

    /// <summary>A day as one number that keeps the order of days.</summary>
    public static string DayNumber(DateOnly day) => Dialect.Number((day.Year * 12 + day.Month) * 32 + day.Day);

    private static string Number(string day) => $"({day}_m * 32 + {day}_d)";

    private string Cell(MappedColumn column) => _cellOf[column.Name];

    // The same id in several rows: which of them counts depends on which can be read, so none is decided here.
    private void ReadId()
    {
        var id = "own_id";
        _said.Add("same_id", $"CASE WHEN COUNT(*) OVER (PARTITION BY {id}) > 1 THEN 1 ELSE 0 END");
        string[] blanks = ["", .. mapping.Blanks.Where(Dialect.IsSayable)];
        _unread.Add(Test.Of($"{id} IS NULL OR {dialect.IsOneOf(id, [.. blanks, .. TableCell.Errors])} OR {dialect.Holds(id, "\ufffd")}"));
    }

    private string Day(string name, DateColumn column)
    {
        _written.Add(name + "_m", _cells.Months(column, Cell(column.Column)));
        _written.Add(name + "_d", _cells.DayOfMonth(column, Cell(column.Column)));
        _unread.Add(Test.Of($"{name}_m = -1"));
        if (column.Last is { } last) _unread.Add(Test.All(Test.Of($"{name}_m IS NOT NULL"), Test.Of($"{Number(name)} > {DayNumber(last)}")));
        return name;
    }

    private void Read(FactKey key, ImmutableArray<FactColumn> columns)
    {
        var place = FormattableString.Invariant($"{"imce"[(int)key.Kind]}{key.Index}");
        switch (key.Kind)
        {
            case FactKind.Indicator:
                Said.Indicators[key.Index] = Truths(key, place, columns, mapping.Vocabulary.Indicators[key.Index]);
                break;
            case FactKind.Event:
                Said.Events[key.Index] = Truths(key, place, columns, null);
                break;
            case FactKind.Measure:
                Said.Measures[key.Index] = Numbers(place, columns, mapping.Vocabulary.Measures[key.Index]);
                break;
            default:
                Said.Choices[key.Index] = Sets(place, columns, mapping.Vocabulary.Choices[key.Index]);
                break;
        }
    }

    // Disputed: a concern or legal fact stays yes, anything else is not known; withdrawn: a concern stays yes, anything else says nothing.
    private TruthColumn Truths(FactKey key, string place, ImmutableArray<FactColumn> columns, Indicator? indicator)
    {
        var accounts = columns.Select((c, i) => (Column: c, Name: _written.Add(FormattableString.Invariant($"w_{place}_{i}"), _cells.Truths(c, Cell(c.Column))))).ToArray();
        foreach (var (_, name) in accounts) _unread.Add(Test.Of($"{name} = {Cells.Unread}"));
        if (columns.Any(c => c.IsClosed)) Blanks[key] = Test.All(accounts.Select(a => Test.Of($"{a.Name} IS NULL")));

        var yes = Test.Any(accounts.Where(a => Can(a.Column, Truth.Yes) && (a.Column.Basis != Basis.Withdrawn || indicator?.Kind == IndicatorKind.Concern)).Select(a => Test.Of($"{a.Name} = 2")));
        var no = Test.Any(accounts.Where(a => Can(a.Column, Truth.No) && a.Column.Basis != Basis.Withdrawn).Select(a => Test.Of($"{a.Name} = 0")));
        // One account cannot differ from itself.
        var differ = accounts.Length > 1 ? Test.All(yes, no) : Test.False;
        var disputed = Test.Any([differ, .. accounts.Where(a => a.Column.Basis == Basis.Disputed).Select(a => Test.Of($"{a.Name} IS NOT NULL"))]);
        var column = new TruthColumn("s_" + place, !no.IsFalse, true, !yes.IsFalse);
        if (column.IsConstant) return TruthColumn.AlwaysNotKnown;
        var onDispute = indicator is { IsNeverSilenced: true } && !yes.IsFalse ? $"WHEN {Test.All(yes, disputed).Sql} THEN 2 " : string.Empty;
        var whenYes = yes.IsFalse ? string.Empty : $"WHEN {yes.Sql} THEN 2 ";
        var whenNo = no.IsFalse ? string.Empty : $"WHEN {no.Sql} THEN 0 ";
        _said.Add(column.Name, disputed.IsFalse ? $"CASE {whenYes}{whenNo}ELSE 1 END" : $"CASE {onDispute}WHEN {disputed.Sql} THEN 1 {whenYes}{whenNo}ELSE 1 END");
        return column;
    }

    private static bool Can(FactColumn column, Truth truth)
        => (truth == Truth.Yes && (column.IsPresence || !column.Formats.IsEmpty))
            || column.Values.Values.Any(v => v switch { IndicatorValue i => i.Value == truth, EventValue e => e.HasHappened == truth, _ => false });

    private MeasureColumns Numbers(string place, ImmutableArray<FactColumn> columns, Measure measure)
    {
        var names = columns.Select((c, i) =>
        {
            var least = _written.Add(FormattableString.Invariant($"w_{place}_{i}_lo"), _cells.Number(c, Cell(c.Column), least: true));
            var exact = c.Values.Values.All(v => v is null or MeasureValue { Bounds.IsKnown: true });
            var greatest = exact ? least : _written.Add(FormattableString.Invariant($"w_{place}_{i}_hi"), _cells.Number(c, Cell(c.Column), least: false));
            _unread.Add(Test.Of(FormattableString.Invariant($"{least} < {measure.Min} OR {greatest} > {measure.Max}")));
            return (Column: c, Least: least, Greatest: greatest);
        }).ToArray();
        var standing = names.Where(n => n.Column.Basis != Basis.Withdrawn).ToArray();
        if (standing.Length == 0) return new(null, null, measure.Range);
        var (min, max) = (Dialect.Number(measure.Min), Dialect.Number(measure.Max));
        var lo = Extreme.Most([.. standing.Select(n => $"COALESCE({n.Least}, {min})")]);
        var hi = Extreme.Least([.. standing.Select(n => $"COALESCE({n.Greatest}, {max})")]);
        var disputed = Test.Any(
        [
            standing.Length > 1 ? Test.Of($"{lo} > {hi}") : Test.False,
            .. names.Where(n => n.Column.Basis == Basis.Disputed).Select(n => Test.Of($"{n.Least} IS NOT NULL")),
        ]);
        _said.Add($"s_{place}_lo", Unless(disputed, min, lo));
        _said.Add($"s_{place}_hi", Unless(disputed, max, hi));
        return new($"s_{place}_lo", $"s_{place}_hi", measure.Range);
    }

    private ChoiceColumn Sets(string place, ImmutableArray<FactColumn> columns, Choice choice)
    {
        var names = columns.Select((c, i) => (Column: c, Name: _written.Add(FormattableString.Invariant($"w_{place}_{i}"), _cells.Codes(c, Cell(c.Column), choice)))).ToArray();
        foreach (var (_, name) in names) _unread.Add(Test.Of($"{name} = 0"));
        var standing = names.Where(n => n.Column.Basis != Basis.Withdrawn).ToArray();
        if (standing.Length == 0) return new(null, choice.AllCodes);
        var all = ChoiceColumn.Bits(choice.AllCodes);
        var set = string.Join(" & ", standing.Select(n => $"COALESCE({n.Name}, {all})"));
        var disputed = Test.Any(
        [
            standing.Length > 1 ? Test.Of($"({set}) = 0") : Test.False,
            .. names.Where(n => n.Column.Basis == Basis.Disputed).Select(n => Test.Of($"{n.Name} IS NOT NULL")),
        ]);
        _said.Add($"s_{place}", Unless(disputed, all, set));
        return new($"s_{place}", choice.AllCodes);
    }

    private static string Unless(Test test, string then, string otherwise) => test.IsFalse ? otherwise : $"CASE WHEN {test.Sql} THEN {then} ELSE {otherwise} END";
}
