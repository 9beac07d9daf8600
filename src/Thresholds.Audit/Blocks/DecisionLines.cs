using System.Collections.Immutable;
using Thresholds.Audit.Import;
using Thresholds.Audit.Replay;
using Thresholds.Bulk;

namespace Thresholds.Audit.Blocks;

/// <summary>Writes the decisions of blocks, line by line, the same bytes as row by row.</summary>
/// <remarks>
/// <para>What a row says by itself is written when the row is taken, because its bytes are gone when the block is decided; what was decided is written once for all
/// rows alike in it, and the two are put together. One to a thread.</para>
/// </remarks>
internal sealed class DecisionLines : EachContact
{
    /// <summary>What blocks must be asked.</summary>
    public const BulkQuestions Asks = BulkQuestions.Routes | BulkQuestions.Urgency | BulkQuestions.Rules | BulkQuestions.NotRuledOutOnWhatWasAsked | BulkQuestions.FactsKnown;

    private readonly ImmutableArray<ImmutableArray<DecisionColumn>> _runs;
    private readonly PlainSaid _plain;
    private readonly SaidPieces _said;
    private readonly DecidedPieces _decided;
    private readonly CountPieces _counts;

    public DecisionLines(ImmutableArray<DecisionColumn> columns, ContactMapping mapping, CsvHeader header, BulkEvaluator evaluator, ContactColumns to)
    {
        _runs = [.. Runs(columns)];
        _plain = new(mapping, header, evaluator, mapping.Carried);
        _said = new([.. _runs.Where(r => r[0] is SaidColumn).Select(r => r.Cast<SaidColumn>().ToImmutableArray())], to.RowsPerBlock);
        _decided = new([.. columns.OfType<DecidedColumn>()], evaluator.Rulebook);
        _counts = new([.. columns.OfType<CountColumn>()]);
    }

    public override void Keep(ContactBlock block, int place, RowBatch batch, int row, PlainRows plain) => _said.Keep(place, _plain.Read(batch, row, plain.Heads));

    public override void Keep(int place, RowReading reading) => _said.Keep(place, _plain.Of(reading));

    public override void Write(BulkAnswers answers, PartResult result)
    {
        var to = result.Decisions;
        _decided.Read(answers);
        for (var row = 0; row < answers.Rows; row++)
        {
            var said = 0;
            for (var run = 0; run < _runs.Length; run++)
            {
                if (run > 0) to.WriteByte((byte)',');
                to.Write(_runs[run][0] switch
                {
                    SaidColumn => _said.Of(row, said++),
                    DecidedColumn => _decided.Of(row),
                    _ => _counts.Of(_decided.Counts(row)),
                });
            }

            to.Write("\r\n"u8);
        }

        _said.Clear();
    }

    // Columns that follow each other and read the same thing.
    private static IEnumerable<ImmutableArray<DecisionColumn>> Runs(ImmutableArray<DecisionColumn> columns)
    {
        for (int from = 0, to; from < columns.Length; from = to)
        {
            for (to = from + 1; to < columns.Length && columns[to].GetType() == columns[from].GetType();) to++;
            yield return columns[from..to];
        }
    }
}
