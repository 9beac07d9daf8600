using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Facts;

namespace Thresholds.Audit.Auditing.Deciding;

/// <summary>What an audit keeps of a decision: the same for all contacts that were decided alike. Immutable.</summary>
/// <param name="Pointed">What the rules met point to.</param>
/// <param name="NotRuledOut">The highest threshold not ruled out on what was asked; null: all are.</param>
/// <param name="RulesMet">The rules met, by threshold and then in the order of the chapters.</param>
/// <param name="Topics">The chapters they stand in, each once.</param>
/// <param name="MustConsider">How many of them a professional must answer.</param>
/// <param name="Shown">What the record shows on consent and police grading.</param>
/// <param name="Undated">Whether rules without a first day are among them.</param>
internal sealed record AuditedDecision(
    PointedTo Pointed, Threshold? NotRuledOut, ImmutableArray<string> RulesMet, ImmutableArray<string> Topics, int MustConsider, RecordShown Shown, Undated Undated);
