using Thresholds.Audit.Import;
using Thresholds.Facts;
using Thresholds.Sql.Dialects;
using Thresholds.Sql.Writing;

namespace Thresholds.Sql.Stages;

/// <summary>The child's age in completed months, from whichever sources the mapping names; sources that contradict one another are a clash.</summary>
internal sealed class AgeReading(
    ChildColumns columns, Cells cells, Func<MappedColumn, string> cell, Func<string, DateColumn, string> day, Stage written, Stage said, List<Test> unread)
{
    // Wider than any source leaves open, so that a source that says nothing narrows nothing.
    private const int Low = -9999;
    private const int High = 99999;

    private static Interval Unborn => new(Measure.Age.Min, -1);

    private readonly List<(string Least, string Greatest)> _sources = [];

    public void Write(FactColumns facts)
    {
        if (columns.DateOfBirth is { } born) FromDays(day("bd", born), 0, 0, refuseAfterReceipt: true);
        if (columns.ExpectedOn is { } expected) FromDays(day("xd", expected), -1, 5, refuseAfterReceipt: false);
        if (columns.AgeYears is { } years) FromYears(written.Add("w_years", cells.Number(cell(years))));
        if (columns.AgeMonths is { } months) FromMonths(written.Add("w_months", cells.Number(cell(months))));
        if (columns.Unborn is { } unborn) FromCodes(unborn);
        if (_sources.Count == 0) return;
        said.Add("age_lo", Extreme.Most([.. _sources.Select(s => s.Least)]));
        said.Add("age_hi", Extreme.Least([.. _sources.Select(s => s.Greatest)]));
        facts.Measures[0] = new("age_lo", "age_hi", Measure.Age.Range);
    }

    /// <summary>The sources cannot all be true.</summary>
    public static Test Clash => Test.Of("age_lo > age_hi");

    /// <summary>Eighteen or over, or before any pregnancy: the row is set aside where it is read, which is not here.</summary>
    public static Test IsNoChild => Test.Of(FormattableString.Invariant($"age_lo <= age_hi AND (age_lo > {Measure.Age.Max} OR age_hi < {Measure.Age.Min})"));

    // Completed months: the months between, less one where the day of the month has not come round.
    private void FromDays(string name, int before, int after, bool refuseAfterReceipt)
    {
        var months = $"rd_m - {name}_m - CASE WHEN rd_d < {name}_d THEN 1 ELSE 0 END";
        Add($"{name}_m IS NULL", months + More(before), months + More(after));
        if (refuseAfterReceipt) unread.Add(Test.Of($"{name}_m * 32 + {name}_d > rd_m * 32 + rd_d"));
    }

    private static string More(int months) => months == 0 ? string.Empty : months < 0 ? FormattableString.Invariant($" - {-months}") : FormattableString.Invariant($" + {months}");

    private void FromYears(string name)
    {
        unread.Add(Test.Of($"{name} NOT BETWEEN -1 AND 120"));
        var born = $"{name} IS NULL OR {name} NOT BETWEEN -1 AND 120";
        _sources.Add((
            FormattableString.Invariant($"CASE WHEN {born} THEN {Low} WHEN {name} < 0 THEN {Unborn.Min} ELSE {name} * 12 END"),
            FormattableString.Invariant($"CASE WHEN {born} THEN {High} WHEN {name} < 0 THEN {Unborn.Max} ELSE {name} * 12 + 11 END")));
    }

    private void FromMonths(string name)
    {
        unread.Add(Test.Of($"{name} NOT BETWEEN -10 AND 1440"));
        Add($"{name} IS NULL", name, name);
    }

    private void FromCodes(CodedColumn<Truth> unborn)
    {
        var column = new FactColumn
        {
            Column = unborn.Column, FactId = Measure.AgeId, Kind = FactKind.Indicator,
            Values = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(unborn.Values, v => v.Key, v => (FactValue?)new IndicatorValue(v.Value), StringComparer.Ordinal),
        };
        var name = written.Add("w_unborn", cells.Truths(column, cell(unborn.Column)));
        unread.Add(Test.Of($"{name} = {Cells.Unread}"));
        _sources.Add((
            FormattableString.Invariant($"CASE WHEN {name} = 2 THEN {Unborn.Min} WHEN {name} = 0 THEN 0 ELSE {Low} END"),
            FormattableString.Invariant($"CASE WHEN {name} = 2 THEN {Unborn.Max} WHEN {name} = 0 THEN 1199 ELSE {High} END")));
    }

    private void Add(string isBlank, string least, string greatest)
        => _sources.Add((FormattableString.Invariant($"CASE WHEN {isBlank} THEN {Low} ELSE {least} END"), FormattableString.Invariant($"CASE WHEN {isBlank} THEN {High} ELSE {greatest} END")));
}
