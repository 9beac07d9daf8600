using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Audit.Import;

/// <summary>Reads a mapping from its JSON, gathering every fault with its place.</summary>
internal sealed class MappingReader
{
    /// <summary>The format this reader knows.</summary>
    public const int Format = 1;

    /// <summary>The choice that has a place of its own in the mapping.</summary>
    public const string SourceId = "source";

    private static readonly ImmutableArray<string> Members =
    [
        "format", "title", "sheet", "separator", "lineBreaksInQuotes", "blanks", "exportedOn", "contact", "receivedOn", "decidedOn", "family", "team", "hours", "child", SourceId, "facts",
        "recorded", "carry", "attributes", "ignore",
    ];

    private readonly Vocabulary _vocabulary;
    private readonly List<Fault> _faults;
    private readonly ColumnReader _columns;
    private readonly FactColumnReader _facts;
    private readonly OutcomeColumnReader _outcomes;

    public MappingReader(Vocabulary vocabulary, ImmutableArray<LevelScheme> schemes, CsvHeader? header, List<Fault> faults)
    {
        _outcomes = new(schemes, new(header, faults), faults);
        _vocabulary = vocabulary;
        _faults = faults;
        _columns = new(header, faults);
        _facts = new(vocabulary, _columns, faults);
    }

    /// <summary>Whether a blank may mean no where the mapping says so. Default: it may.</summary>
    public bool MayClose { get; init; } = true;

    /// <summary>The mapping; null when too little of it could be read. It is of use only where no fault was added.</summary>
    public ContactMapping? Read(PlacedJson root)
    {
        if (root.Group("A mapping", Members, _faults) is not { } group) return null;
        if (group.Need("format", $"Write `\"format\": {Format}`.", _faults).Whole(_faults) is { } format && format != Format)
            _faults.Add(new(group.PlaceOf("format"), string.Create(CultureInfo.InvariantCulture, $"This is a mapping of format {format}; format {Format} can be read.")));
        var contact = _columns.Named(group.Need("contact", "Name the column that holds each contact's id.", _faults));
        var received = group.Need("receivedOn", "Name the column that holds the day of receipt, as `{\"column\": \"...\", \"formats\": [\"dd/MM/yyyy\"]}`.", _faults);
        var receivedOn = _columns.Dates(received, "The day of receipt", more: "time");
        var exportedOn = group.Find("exportedOn").Day(_faults);
        var facts = Facts(group);
        var recorded = group.Find("recorded").Group("What was recorded", ["outcome", "reason"], _faults);
        // Where either is missing a fault says so, and only a reading without faults is handed on.
        var mapping = new ContactMapping(_vocabulary, contact ?? new(string.Empty, default), (receivedOn ?? new(new(string.Empty, default), [])) with { Last = exportedOn })
        {
            Title = group.Find("title").Text(_faults) ?? string.Empty,
            Sheet = Sheet(group.Find("sheet")),
            Separator = Separator(group.Find("separator")),
            LineBreaksInQuotes = LineBreaks(group.Find("lineBreaksInQuotes")),
            Blanks = [.. group.Find("blanks").Texts(_faults).Select(CsvHeader.Clean)],
            ReceivedAt = received is { IsObject: true } ? _columns.Dates(received.Find("time"), "The time of receipt", isTime: true) : null,
            DecidedOn = _columns.Dates(group.Find("decidedOn"), "The day of the decision") is { } decided ? decided with { Last = exportedOn } : null,
            Family = _columns.Named(group.Find("family")),
            Team = _columns.Named(group.Find("team")),
            Hours = new HoursReader(_columns, _faults).Read(group.Find("hours")),
            Child = Child(group.Find("child")),
            Facts = facts,
            Outcome = _outcomes.Read(recorded?.Find("outcome")),
            Reason = _columns.Named(recorded?.Find("reason")),
            Carried = _columns.List(group.Find("carry")),
            Attributes = Attributes(group.Find("attributes")),
            Ignored = _columns.List(group.Find("ignore"), mayBeAbsent: true),
        };
        foreach (var column in mapping.Ignored.Where(i => mapping.Read.Any(r => r.Name == i.Name)))
            _faults.Add(new(column.Where, $"The column `{column.Name}` is both read and ignored. Take it out here, or where it is read."));
        // A failed formula says nothing, least of all no.
        if (mapping.Facts.FirstOrDefault(f => f.IsClosed) is { } closed)
            foreach (var failed in mapping.Blanks.Where(TableCell.IsError))
                _faults.Add(new(group.PlaceOf("blanks"), $"`{failed}` is what a spreadsheet writes where a formula failed, and in the column `{closed.Column.Name}` a blank means no. Take it out of `blanks`: it is then left not known, and counted."));
        return mapping;
    }

    private ImmutableArray<FactColumn> Facts(PlacedJson group)
    {
        var facts = ImmutableArray.CreateBuilder<FactColumn>();
        if (_facts.ReadChoice(group.Find(SourceId), SourceId) is { } source) facts.Add(source);
        foreach (var item in group.Find("facts").List(_faults))
        {
            if (_facts.Read(item) is not { } fact) continue;
            if (facts.Any(f => f.FactId == fact.FactId && f.Column.Name == fact.Column.Name))
                item.Wrong($"The column `{fact.Column.Name}` speaks of `{fact.FactId}` twice. Write one entry with all its values.", _faults);
            facts.Add(fact);
        }

        return MayClose ? facts.ToImmutable() : [.. facts.Select(f => f with { IsClosed = false })];
    }

    private NamedSheet? Sheet(PlacedJson? value)
    {
        if (value.Text(_faults) is not { } text || value is null) return null;
        if (CsvHeader.Clean(text) is { Length: > 0 } name) return new(name, value.Where);
        value.Wrong("This name is empty. Write the name of a sheet as it stands on its tab, or leave `sheet` out.", _faults);
        return null;
    }

    private ChildColumns Child(PlacedJson? value)
    {
        if (value.Group("The child", ["id", "dateOfBirth", "ageYears", "ageMonths", "unborn", "expectedOn"], _faults) is not { } group) return ChildColumns.None;
        return new(
            _columns.Dates(group.Find("dateOfBirth"), "The date of birth"),
            _columns.Named(group.Find("ageYears")),
            _columns.Named(group.Find("ageMonths")),
            Unborn(group.Find("unborn")),
            _columns.Dates(group.Find("expectedOn"), "The expected date of birth"))
        {
            Id = _columns.Named(group.Find("id")),
        };
    }

    private CodedColumn<Truth>? Unborn(PlacedJson? value)
    {
        if (value.Group("Unborn", ["column", "values"], _faults) is not { } group) return null;
        var column = _columns.Of(group);
        var values = _columns.Values(
            group.Need("values", "Say what the codes mean: `{\"Y\": \"yes\", \"N\": \"no\"}`.", _faults),
            v => v.Word<Truth>(TruthLogic.TryParse, ["yes", "no", "not-known"], _faults) is { } truth ? (true, truth) : (false, default));
        return column is null ? null : new(column, values);
    }

    private ImmutableArray<AttributeColumn> Attributes(PlacedJson? value)
    {
        if (value is null) return [];
        if (!value.IsObject)
        {
            value.Wrong($"Attributes stand in braces, each name with its column: `{{\"ethnicity\": \"Ethnic group\"}}`; they cannot be {value.KindInWords}.", _faults);
            return [];
        }

        return [.. value.Members.Select(m => (m.Name, Column: _columns.Named(m.Value))).Where(m => m.Column is not null).Select(m => new AttributeColumn(m.Name, m.Column!))];
    }

    private char? Separator(PlacedJson? value)
    {
        if (value is null) return null;
        switch (value.IsText ? value.Text : null)
        {
            case ",": return ',';
            case ";": return ';';
            case "\t" or "tab": return '\t';
            default:
                value.Wrong("A separator is `\",\"`, `\";\"` or `\"tab\"`.", _faults);
                return null;
        }
    }

    private bool LineBreaks(PlacedJson? value)
    {
        if (value is { Kind: not (JsonValueKind.True or JsonValueKind.False) }) value.Wrong("`lineBreaksInQuotes` is `true` or `false`, without quotes.", _faults);
        return value is not { Kind: JsonValueKind.False };
    }
}
