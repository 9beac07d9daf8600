using Thresholds.Audit.Import;
using Thresholds.Audit.Replay;
using Thresholds.Evaluation;
using Thresholds.Evaluation.Compiled;
using Thresholds.Rulebooks;
using Thresholds.Timescales;

namespace Thresholds.Audit.Auditing.Deciding;

/// <summary>By what contacts are decided: the guidance, and what their file can record. Immutable; safe to share between threads.</summary>
internal sealed class AuditBasis
{
    /// <param name="rulebook">The guidance.</param>
    /// <param name="mapping">How the file is read; null for a file without a mapping, which says who made the contact and no more.</param>
    /// <param name="rulesAsAt">The day whose rules apply to every contact; null: each contact's own.</param>
    /// <param name="office">The hours of the office; null: as the mapping says.</param>
    public AuditBasis(Rulebook rulebook, ContactMapping? mapping, DateOnly? rulesAsAt, WorkingHours? office)
    {
        (Rulebook, RulesAsAt) = (rulebook, rulesAsAt);
        // A column that says which contacts came out of hours knows better than any clock.
        Office = mapping?.Hours is { Column: not null } ? null : office ?? mapping?.Hours?.Office;
        Facts = mapping is null ? FactNumbers.Of(rulebook.Vocabulary, MappingReader.SourceId) : FactNumbers.Of(mapping);
        Evaluator = new(rulebook);
        Compiled = CompiledRulebook.Of(rulebook);
        AskedAnswers = new(Compiled, Facts.Ids);
        AskedReading = new(rulebook, Facts.Ids);
    }

    public Rulebook Rulebook { get; }

    public DateOnly? RulesAsAt { get; }

    public WorkingHours? Office { get; }

    public FactNumbers Facts { get; }

    public ThresholdEvaluator Evaluator { get; }

    public CompiledRulebook Compiled { get; }

    public AskedAnswers AskedAnswers { get; }

    public AskedReading AskedReading { get; }
}
