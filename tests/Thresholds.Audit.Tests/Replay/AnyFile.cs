using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Thresholds.Facts;

namespace Thresholds.Audit.Tests.Replay;

/// <summary>A random file of contacts: for each fact one or two columns, closed or not, in a random order, with codes of their own.</summary>
/// <param name="Layout">Settles the order of the columns, the codes, the separator, and which columns are closed.</param>
/// <param name="Contacts">For each contact what each column says: 0 nothing, then the values in order.</param>
internal sealed record AnyFile(int Layout, ImmutableArray<ImmutableArray<int>> Contacts)
{
    private const int ColumnsForAge = 2;

    // Each fact has one column; these two have a second, so that accounts may differ.
    private static readonly ImmutableArray<string> Indicators =
        [.. TestRulebook.Vocabulary.Indicators.Select(i => i.Id), "home-squalid", "dependable-adult"];

    private static readonly ImmutableArray<string> Grades = ["low", "medium", "high"];

    private static readonly DateOnly Received = new(2024, 3, 2);

    // Levels of a scheme of the day, one that the mapping lists, one of several, one of one, and one without meaning.
    private static readonly ImmutableArray<string> Outcomes = ["", "3", "Level 4", "2 Early help", "NFA", "help", "one", "odd", "1 Universal, by mail"];

    // The second lies in the days of the older scheme; the last cannot be read, and the day of receipt stands.
    private static readonly ImmutableArray<string> Decided = ["", "2022-01-05", "2024-03-05", "soon"];

    private static int Width => Indicators.Length + 3 + ColumnsForAge;

    private char Separator => ",;\t"[Layout % 3];

    public static Arbitrary<AnyFile> Arbitrary => Arb.From(Files, Shrink);

    private static Gen<AnyFile> Files
    {
        get
        {
            var cell = Gen.Frequency((5, Gen.Constant(0)), (4, Gen.Choose(1, 3)));
            var contact = cell.ArrayOf(Width).Select(c => c.ToImmutableArray());
            return from layout in Gen.Choose(0, 1_000_000)
                   from count in Gen.Choose(1, 6)
                   from contacts in contact.ArrayOf(count)
                   select new AnyFile(layout, [.. contacts]);
        }
    }

    /// <summary>Whether the column of a fact is closed.</summary>
    private bool IsClosed(int column) => column < Indicators.Length && (Layout >> column % 16 & 1) == 1;

    /// <summary>The contacts, stated directly.</summary>
    public IEnumerable<Contact> Stated() => Contacts.Select((cells, row) =>
    {
        var builder = Contact.Start(TestRulebook.Vocabulary, Id(row), Received).Child(new()
        {
            DateOfBirth = cells[^2] switch { 1 => Received.AddMonths(-3), 2 => Received.AddYears(-8), 3 => Received.AddYears(-17), _ => null },
            Unborn = Answer(cells[^1]),
        });
        if (DateOnly.TryParseExact(DecidedIn(row), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var decided)) builder.DecidedOn(decided);
        for (var i = 0; i < Indicators.Length; i++)
        {
            if (cells[i] > 0) builder.State(Indicators[i], new() { Value = new IndicatorValue(Answer(cells[i])) });
            else if (IsClosed(i) && Same(i).All(j => cells[j] == 0)) builder.BlankMeansNo(Indicators[i]);
        }

        if (cells[Indicators.Length] is > 0 and var count) builder.Measure("contacts-in-12-months", count * 2);
        if (cells[Indicators.Length + 1] is > 0 and var grade) builder.Choice("police-risk-grade", Grades[grade - 1]);
        if (cells[Indicators.Length + 2] is > 0 and var held)
            builder.State("strategy-discussion", new() { Value = held == 1 ? new EventValue(Truth.Yes, new(Received), new(Received)) : new EventValue(Answer(held), null, null) });
        return builder.Build();
    });

    public string Csv() => Csv(Cells());

    /// <summary>Other rows, written as this file is.</summary>
    public string Csv(IEnumerable<string[]> rows) => string.Concat(rows.Select(r => string.Join(Separator, r.Select(c => Table.Quoted(c, Separator))) + "\n"));

    /// <summary>The names of the columns, and below them the values of each contact.</summary>
    public List<string[]> Cells()
    {
        var columns = Columns();
        return [[.. columns.Select(c => c.Name)], .. Enumerable.Range(0, Contacts.Length).Select(row => columns.Select(c => c.Cell(row)).ToArray())];
    }

    public string Mapping()
    {
        var facts = Indicators.Select((id, i) => $$"""{ "column": "{{Name(i)}}", "indicator": "{{id}}", "closed": {{(IsClosed(i) ? "true" : "false")}}, "values": { "{{Code(i, 1)}}": "yes", "{{Code(i, 2)}}": "no", "{{Code(i, 3)}}": "not-known" } }""");
        return $$"""
            { "format": 1, "contact": "Id", "receivedOn": { "column": "Day", "formats": ["dd/MM/yyyy"] }, "decidedOn": "Decided",
              "recorded": { "outcome": { "column": "Outcome", "levelScheme": ["levels", "levels-to-2022"],
                "values": { "NFA": "none", "Level 4": "section-47", "help": { "oneOf": ["section-17", "early-help"] }, "one": { "oneOf": ["section-17"] } } } },
              "child": { "dateOfBirth": "Born", "unborn": { "column": "Unborn", "values": { "1": "yes", "2": "no", "3": "not-known" } } },
              "facts": [ {{string.Join(",\n", facts)}},
                { "column": "Count", "measure": "contacts-in-12-months" },
                { "column": "Grade", "choice": "police-risk-grade", "values": { "l, \"1\"": "low", "m": "medium", "h": "high" } },
                { "column": "Held", "event": "strategy-discussion", "formats": ["dd/MM/yyyy"], "values": { "No": "no", "?": "not-known" } } ] }
            """;
    }

    public override string ToString() => Mapping() + "\n" + Csv();

    private List<(string Name, Func<int, string> Cell)> Columns()
    {
        var columns = new List<(string Name, Func<int, string> Cell)>
        {
            ("Id", Id), ("Day", _ => "02/03/2024"), ("Decided", DecidedIn), ("Outcome", r => Outcomes[(Contacts[r].Sum() + Layout + r) % Outcomes.Length]),
            ("Count", r => Contacts[r][Indicators.Length] is > 0 and var n ? (n * 2).ToString(CultureInfo.InvariantCulture) : string.Empty),
            ("Grade", r => new[] { "", "l, \"1\"", "m", "h" }[Contacts[r][Indicators.Length + 1]]),
            ("Held", r => new[] { "", "02/03/2024", "No", "?" }[Contacts[r][Indicators.Length + 2]]),
            ("Born", r => Contacts[r][^2] switch { 1 => Day(Received.AddMonths(-3)), 2 => Day(Received.AddYears(-8)), 3 => Day(Received.AddYears(-17)), _ => "" }),
            ("Unborn", r => Contacts[r][^1] is > 0 and var n ? n.ToString(CultureInfo.InvariantCulture) : ""),
            ("Nobody's", _ => "text, \"quoted\"\nover lines"),
        };
        for (var i = 0; i < Indicators.Length; i++)
        {
            var column = i;
            columns.Add((Name(column), r => Contacts[r][column] is > 0 and var n ? Code(column, n) : Layout % 2 == 0 ? "" : " "));
        }

        // A shuffle settled by the layout alone.
        return [.. columns.Select((c, i) => (c, Key: (i + 1) * 7919L * (Layout + 1) % 10007)).OrderBy(c => c.Key).Select(c => c.c)];
    }

    private string DecidedIn(int row) => Decided[(Contacts[row][0] + Contacts[row][1] + row) % Decided.Length];

    private static IEnumerable<AnyFile> Shrink(AnyFile file)
    {
        for (var i = 0; i < file.Contacts.Length && file.Contacts.Length > 1; i++) yield return file with { Contacts = file.Contacts.RemoveAt(i) };
        for (var i = 0; i < file.Contacts.Length; i++)
            for (var j = 0; j < file.Contacts[i].Length; j++)
                if (file.Contacts[i][j] > 0) yield return file with { Contacts = file.Contacts.SetItem(i, file.Contacts[i].SetItem(j, 0)) };
        if (file.Layout > 0) yield return file with { Layout = 0 };
    }

    private static IEnumerable<int> Same(int column) => Enumerable.Range(0, Indicators.Length).Where(j => Indicators[j] == Indicators[column]);

    private static Truth Answer(int cell) => cell switch { 1 => Truth.Yes, 2 => Truth.No, _ => Truth.NotKnown };

    private static string Id(int row) => string.Create(CultureInfo.InvariantCulture, $"00{row}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Name(int column) => string.Create(CultureInfo.InvariantCulture, $"{Indicators[column]} {column}");

    private string Code(int column, int value) => ((Layout + column) % 3) switch { 0 => "", 1 => "a) ", _ => "x " } + new[] { "", "Y", "N", "U" }[value];
}
