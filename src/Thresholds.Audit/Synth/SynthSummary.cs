using System.Collections.Immutable;

namespace Thresholds.Audit.Synth;

/// <summary>What was planted, where, and how many rows it touched.</summary>
/// <param name="Plant">What.</param>
/// <param name="Where">The team, source or month; empty where any row could be touched.</param>
/// <param name="Rows">How many rows it touched.</param>
public sealed record PlantedRows(Plant Plant, string Where, long Rows);

/// <summary>What an invented file holds.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="ContactsPath">The contacts.</param>
/// <param name="MappingPath">How they are to be read.</param>
/// <param name="TruthPath">What was planted, as data.</param>
/// <param name="Rows">How many rows, those spoilt and those that come twice included.</param>
/// <param name="Families">How many families they are about.</param>
/// <param name="Planted">What was planted.</param>
public sealed record SynthSummary(string ContactsPath, string MappingPath, string TruthPath, long Rows, long Families, ImmutableArray<PlantedRows> Planted);
