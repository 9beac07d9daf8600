using System.Collections.Frozen;
using System.Collections.Immutable;
using Thresholds.Audit.Import;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Sql.Dialects;
using Thresholds.Sql.Stages;
using Thresholds.Sql.Writing;
using Thresholds.Text;

namespace Thresholds.Sql;

/// <summary>Writes one rulebook and one mapping as SQL: the same decisions, made where the data already lives.</summary>
/// <remarks>
/// A row that clashes, or of which a cell cannot be read in SQL for certain, is marked and not decided: <c>thresholds replay --connection</c> hands such
/// rows to the reader of files and to the evaluator. Thread-safe.
/// <example><code>
/// var written = SqlRulebook.Write(rulebook, mapping, new() { Engine = SqlEngine.PostgreSql, Table = "contacts" });
/// if (written.IsUsable) Console.WriteLine(written.Value.Text);
/// </code></example>
/// </remarks>
public static class SqlRulebook
{
    // Smaller blocks make narrower stages and more of them; the first that the engine can hold is taken.
    private static readonly ImmutableArray<int> Blocks = [2000, 1000, 500, 250, 100, 25];

    /// <summary>Writes the SQL, or says everything that stands in the way.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="mapping">What the table's columns mean, read for this rulebook's vocabulary.</param>
    /// <param name="options">For which engine and table.</param>
    /// <exception cref="ArgumentException">The mapping was read for another rulebook's vocabulary.</exception>
    public static Reading<SqlText> Write(Rulebook rulebook, ContactMapping mapping, SqlOptions options) => Write(rulebook, mapping, options, name => name, null);

    /// <summary>Writes the SQL for a table whose names of columns are known; with an order, so that rows come back in it with their cells.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="mapping">The mapping.</param>
    /// <param name="options">For which engine and table.</param>
    /// <param name="nameInTable">The name in the table of a column the mapping names.</param>
    /// <param name="orderOfRows">What rows are ordered by; null: a query for its own sake.</param>
    /// <param name="mostInABlock">How many rules at most are worked out in one stage; null: as many as fit.</param>
    internal static Reading<SqlText> Write(
        Rulebook rulebook, ContactMapping mapping, SqlOptions options, Func<string, string> nameInTable, string? orderOfRows, int? mostInABlock = null)
    {
        if (mapping.Vocabulary != rulebook.Vocabulary) throw new ArgumentException("The mapping was read for another rulebook's vocabulary. Read it for this one's.", nameof(mapping));
        var dialect = Dialect.Of(options.Engine);
        var faults = SqlFaults.In(mapping, options, dialect, nameInTable);
        if (faults.Count > 0) return Reading.Failed<SqlText>(faults);
        SqlText? text = null;
        var width = 0;
        foreach (var block in mostInABlock is { } most ? [most] : Blocks)
        {
            text = Write(rulebook, mapping, options, dialect, nameInTable, orderOfRows, block);
            width = text.WidestStage;
            if (width <= dialect.MostColumns) return Reading.Of(text);
        }

        return Reading.Failed<SqlText>([new(Place.At("facts"), FormattableString.Invariant(
            $"{dialect.Name} holds at most {dialect.MostColumns} columns side by side, and these facts and steps need {width}. Map fewer columns, or use a rulebook of fewer facts."))]);
    }

    private static SqlText Write(
        Rulebook rulebook, ContactMapping mapping, SqlOptions options, Dialect dialect, Func<string, string> nameInTable, string? orderOfRows, int block)
    {
        var reading = new ReadStages(dialect, mapping, nameInTable);
        var (read, cellOf) = reading.Write(orderOfRows);
        var closing = new ClosingStages(reading.Said);
        var closed = closing.Write(reading.Blanks);
        var day = new OwnDay(options.RulesAsAt);
        var asked = mapping.FactIds.Append(Measure.AgeId).ToFrozenSet(StringComparer.Ordinal);
        var rules = new RuleStages(dialect, rulebook, closing.Closed, day, asked.Contains);
        var verdicts = rules.Write(block);
        var followUp = new FollowUpStage(dialect, rulebook, closing.Closed, day, rules);
        (verdicts.IsEmpty ? followUp.Stage : verdicts[0]).Add("known", Test.Count(KnownFacts.In(closing.Closed)));
        var result = new ResultStage(dialect, rules, followUp, cellOf[mapping.Contact.Name], options.StepsAndChecks);
        if (orderOfRows is not null) result.Stage.Add("n_row", "n");

        Stage[] stages = [.. read, .. closed, .. verdicts, followUp.Stage, result.Stage];
        var cells = orderOfRows is null ? FrozenSet<string>.Empty : read[0].New.Select(c => c.Name).ToFrozenSet(StringComparer.Ordinal);
        var whole = StageOrder.Whole(stages, cells);
        return new(new SqlLayout(dialect, options, Travelling(mapping, dialect)).Write(rulebook, whole, result.Columns, orderOfRows is null ? null : cellOf), result.Columns)
        {
            RulesNeverSettled = [.. rules.NeverSettled.Select(r => r.Id)],
            StepsNeverSettled = [.. followUp.StepsNeverSettled],
            ChecksNeverSettled = [.. followUp.ChecksNeverSettled],
            WidestStage = whole.Max(s => s.Columns.Length),
            CellOf = cellOf,
        };
    }

    // What comes back of a column of a row that is decided: the cell where it travels with the decision, of a reason only whether one is written, of a fact nothing.
    private static Func<string, string, string?> Travelling(ContactMapping mapping, Dialect dialect)
    {
        var whole = new[] { mapping.Contact, mapping.ReceivedOn.Column, mapping.ReceivedAt?.Column, mapping.DecidedOn?.Column, mapping.Family, mapping.Outcome?.Column }
            .Concat(mapping.Carried).Concat(mapping.Attributes.Select(a => a.Column)).OfType<MappedColumn>().Select(c => c.Name).ToFrozenSet(StringComparer.Ordinal);
        var mark = new Mark(dialect, mapping);
        return (name, cell) => whole.Contains(name) ? cell
            : name == mapping.Reason?.Name ? mark.Of(cell)
            : null;
    }
}
