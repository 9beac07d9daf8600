using System.Collections.Immutable;
using Thresholds.Audit.Import;
using Thresholds.Audit.Synth;
using Thresholds.England;
using Thresholds.Sql.Tests.Replay;
using Thresholds.Sql.Tests.Support;
using Thresholds.Tests.Support;

namespace Thresholds.Sql.Tests.Auditing;

/// <summary>Whatever stands in the rows, a table of them and a file of them give the same report and set the same rows aside.</summary>
public class SameRowsLaws
{
    [Theory]
    [MemberData(nameof(Engine.Tried), MemberType = typeof(Engine))]
    public void Made_up_rows_by_made_up_guidance(SqlEngine kind)
    {
        using var engine = Engine.Open(kind);
        Law.Holds(
            40,
            dice => RandomTables.Draw(dice, 60),
            TableCase.Smaller,
            (c, seen) => Difference(engine, c, seen),
            ("rows", 5000), ("set aside", 100), ("same id", 10), ("clashes", 20));
    }

    [Theory]
    [MemberData(nameof(Engine.Tried), MemberType = typeof(Engine))]
    public void Invented_contacts_with_rows_that_come_twice_and_rows_that_cannot_be_read(SqlEngine kind)
    {
        using var scratch = new Scratch();
        using var engine = Engine.Open(kind);
        var stop = TestContext.Current.CancellationToken;
        ImmutableArray<Plant> plants = [new(PlantKind.TeamDecidesLower, 0.35), new(PlantKind.Blanks, 0.4), new(PlantKind.Duplicates, 0.03), new(PlantKind.BadRows, 0.03)];
        var made = new SynthRun(EnglandGuidance.Rulebook, scratch["made"], 1_500, 5) { Plants = plants, From = new(2024, 7, 1), To = new(2025, 12, 31) }.Run(cancellation: stop).Value;
        var opening = CsvOpening.TryRead(made.ContactsPath, null).Value;
        IReadOnlyList<string?>[] rows = [.. Audits.Numbered(new ContactCsv(made.ContactsPath, opening, true).Rows().Where(r => r.Trouble == RowTrouble.None).Select(r => r.Cells.Select(c => (string?)c)))];
        string[] names = [.. opening.Header.Names, "Place"];
        var path = Audits.Write(scratch["contacts.csv"], names, rows);
        // Put in backwards: the order asked for puts them right.
        engine.Load("contacts.csv", names, rows.Reverse());

        var file = Audits.OfFile(EnglandGuidance.Rulebook, path, made.MappingPath, scratch["file"]).Run(cancellation: stop).Value;
        var table = Audits.OfTable(EnglandGuidance.Rulebook, engine, "contacts.csv", made.MappingPath, scratch["table"], "Place").Run(cancellation: stop).Value;
        Assert.True(table.SetAside > 40);
        Assert.Equal((file.RowsRead, file.Contacts, file.SetAside), (table.RowsRead, table.Contacts, table.SetAside));
        Assert.Null(Audits.Difference(scratch["file"], scratch["table"]));
    }

    private static string? Difference(Engine engine, TableCase c, Occasions seen)
    {
        using var scratch = new Scratch();
        IReadOnlyList<string?>[] rows = [.. Audits.Numbered(c.Rows.Select(r => r.Select(x => x)))];
        string[] names = [.. c.Names, "place"];
        File.WriteAllText(scratch["mapping.json"], c.Json());
        var path = Audits.Write(scratch["contacts.csv"], names, rows);
        engine.Load("contacts.csv", names, rows);
        var file = (Audits.OfFile(c.Rulebook, path, scratch["mapping.json"], scratch["file"])).Run().Value;
        // SQLite keeps the order in which rows were put in; PostgreSQL keeps none.
        var table = Audits.OfTable(c.Rulebook, engine, "contacts.csv", scratch["mapping.json"], scratch["table"], engine.Kind == SqlEngine.Sqlite ? null : "place").Run().Value;
        seen.Count("rows", (int)table.RowsRead);
        seen.Count("set aside", (int)table.SetAside);
        seen.Count("same id", File.ReadLines(Path.Combine(scratch["table"], "quarantine.csv")).Count(l => l.Contains("The same contact id", StringComparison.Ordinal)));
        seen.Count("clashes", table.Lines.Any(l => l.Contains("cannot all be true", StringComparison.Ordinal)) ? 1 : 0);
        return Audits.Difference(scratch["file"], scratch["table"]);
    }
}
