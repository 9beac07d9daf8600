using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Thresholds.England;
using Thresholds.Sql.Tests.Replay;
using Thresholds.Sql.Tests.Support;

namespace Thresholds.Sql.Tests.Auditing;

/// <summary>What leaves the database: the columns that the mapping reads, and of text only that something is written.</summary>
public class PrivacyTests
{
    // Text, carried beside, ignored, and named nowhere.
    private static readonly ImmutableArray<string> Kept = ["WhatWasTried", "OutcomeReason", "Month", "Notes", "OutcomeDate", "LegacyRef"];

    [Fact]
    public void No_free_text_is_ever_brought_back()
    {
        using var scratch = new Scratch();
        using var engine = Engine.Open(SqlEngine.Sqlite);
        Sample.Load(engine, "contacts");
        engine.Run($"UPDATE contacts SET {string.Join(", ", Kept.Select(c => $"\"{c}\" = 'SECRET ' || \"{c}\""))}");
        var asked = new List<string>();
        raw.sqlite3_trace(((SqliteConnection)engine.Connection).Handle, (_, sql) => asked.Add(sql), null!);
        _ = Audits.OfTable(EnglandGuidance.Rulebook, engine, "contacts", Sample.File("mapping.json"), scratch["out"]).Run(cancellation: TestContext.Current.CancellationToken).Value;
        raw.sqlite3_trace(((SqliteConnection)engine.Connection).Handle, (strdelegate_trace?)null!, null!);

        // Everything that was asked, asked again: nothing that came back holds the text, and nothing is asked for by a star but which columns there are.
        string[] readings = [.. asked.Where(s => s.StartsWith("SELECT", StringComparison.Ordinal) && s.Contains("FROM \"contacts\" AS t", StringComparison.Ordinal))];
        Assert.Equal(5, readings.Length);
        foreach (var sql in readings)
            Assert.All(engine.Query(sql), row => Assert.DoesNotContain(row, cell => cell.Value?.Contains("SECRET", StringComparison.Ordinal) == true));
        var everything = Assert.Single(readings, s => s.Contains("\"DomesticAbuse\"", StringComparison.Ordinal));
        Assert.Equal(2, Kept.Count(c => everything.Contains($"\"{c}\"", StringComparison.Ordinal)));
        var who = Assert.Single(readings, s => s != everything && s.Contains("\"DateOfBirth\"", StringComparison.Ordinal));
        Assert.DoesNotContain(Kept, c => who.Contains($"\"{c}\"", StringComparison.Ordinal));
        Assert.Contains("SELECT * FROM \"contacts\" AS t WHERE 1 = 0", readings);
        Assert.All(asked, s => Assert.Matches("^(SELECT|BEGIN|ROLLBACK|--)", s));
        Assert.All(Directory.GetFiles(scratch["out"]), f => Assert.DoesNotContain("SECRET", File.ReadAllText(f), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engine.Tried), MemberType = typeof(Engine))]
    public void Whether_something_is_written_is_told_as_in_a_file(SqlEngine kind)
    {
        // Blanks by the mapping among them, with the slips that are mended when a file is read; what stands for a text must be none of them.
        string?[] written = [null, "", " ", "\t", "\u00a0", "\u2003 ", "\ufeff", "n.a.", " n.a.\u00a0", "x", "xx", "xxx", "\u2019", "'", "n/a", "Some text, kept where it is.", "\n", "0"];
        using var scratch = new Scratch();
        using var engine = Engine.Open(kind);
        var stop = TestContext.Current.CancellationToken;
        string[] columns = ["id", "day", "worry", "why"];
        IReadOnlyList<string?>[] rows = [.. written.SelectMany((w, i) => written.Select((v, j) => (IReadOnlyList<string?>)[FormattableString.Invariant($"c-{i:00}-{j:00}"), "2026-03-02", w, v]))];
        var mapping = scratch["mapping.json"];
        File.WriteAllText(mapping, """
            { "format": 1, "blanks": ["n.a.", "x", "'"], "contact": "id", "receivedOn": "day", "facts": [ { "column": "worry", "indicator": "worry", "present": "yes", "closed": true } ],
              "recorded": { "outcome": { "column": "id", "values": { "c-00-00": "none" } }, "reason": "why" } }
            """);
        engine.Load("contacts.csv", columns, rows);
        var path = Audits.Write(scratch["contacts.csv"], columns, rows);
        var rulebook = Dialects.HostileNamesTests.Rulebook;
        _ = Audits.OfFile(rulebook, path, mapping, scratch["file"]).Run(cancellation: stop).Value;
        _ = Audits.OfTable(rulebook, engine, "contacts.csv", mapping, scratch["table"]).Run(cancellation: stop).Value;
        Assert.Null(Audits.Difference(scratch["file"], scratch["table"]));
        var found = Audits.OfTable(rulebook, engine, "contacts.csv", mapping, scratch["none"]).Find(stop).Value.Compared.Contacts;
        Assert.Equal(written.Length * 5, Enumerable.Range(0, found.Count).Count(i => found[i].FactsRecorded > 0));
        Assert.Equal(written.Length * 5, Enumerable.Range(0, found.Count).Count(i => found[i].Reason == Thresholds.Facts.Truth.Yes));
    }
}
