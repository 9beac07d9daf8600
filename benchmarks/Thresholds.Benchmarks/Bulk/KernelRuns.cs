using Thresholds.Bulk;
using Thresholds.England;

namespace Thresholds.Benchmarks.Bulk;

/// <summary>England by columns over contacts from memory, to be set beside something else: thresholds, routes and urgency, closing included.</summary>
/// <remarks>88 MB of blocks, nearly three times the third-level cache of the machine measured on.</remarks>
internal sealed class KernelRuns
{
    private const int Count = 128;

    private readonly BulkEvaluator _evaluator = new(EnglandGuidance.Rulebook);
    private BulkAnswers? _answers;

    public const int Contacts = Count * ContactColumns.DefaultRows;

    public ContactBlock[] Blocks { get; } = MadeUpBlocks.Draw(EnglandGuidance.Rulebook, ContactColumns.All(EnglandGuidance.Rulebook.Vocabulary), Count);

    /// <summary>Processor time of one run over all of them.</summary>
    public double NanosecondsAContact() => CpuTime.Of(() =>
    {
        for (var i = 0; i < Count; i++) _answers = _evaluator.Decide(Blocks[i], _answers, Blocks[(i + 1) % Count]);
    }) / Contacts;
}
