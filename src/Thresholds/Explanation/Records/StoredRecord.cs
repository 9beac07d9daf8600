using System.Collections.Immutable;
using System.Text.Json;
using Thresholds.Text;
using Thresholds.Timescales;

namespace Thresholds.Explanation.Records;

/// <summary>A decision record as it was read back: who decided by what and when; the stated facts and the decision stay as they stand in it.</summary>
/// <remarks>Made by <see cref="RecordReader"/>. Reading says nothing of whether the decision follows from the facts: <see cref="RecordVerifier"/>
/// does. Never prints what it holds. Immutable; safe to share between threads.</remarks>
public sealed class StoredRecord
{
    internal StoredRecord(PlacedJson stated, ReadOnlyMemory<byte> json, string source)
    {
        Stated = stated;
        Json = json;
        Source = source;
    }

    /// <summary>The contact's id.</summary>
    public required string ContactId { get; init; }

    /// <summary>The version of the library that decided.</summary>
    public required string Library { get; init; }

    /// <summary>The day whose rules applied.</summary>
    public required DateOnly RulesAsAt { get; init; }

    /// <summary>The moment for which clocks were read; null: none.</summary>
    public required LocalMoment? AsOf { get; init; }

    /// <summary>The id of the guidance.</summary>
    public required string RulebookId { get; init; }

    /// <summary>The edition of the guidance.</summary>
    public required string Edition { get; init; }

    /// <summary>The guidance's fingerprint, its settings included.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The parameters that were set.</summary>
    public required ImmutableSortedDictionary<string, int> Settings { get; init; }

    /// <summary>Short fingerprints of the guidance's parts; null when the record holds none.</summary>
    internal StoredParts? Parts { get; init; }

    internal string Source { get; }

    internal PlacedJson Stated { get; }

    /// <summary>The record exactly as it stands in its file.</summary>
    internal ReadOnlyMemory<byte> Json { get; }

    internal JsonElement Root()
    {
        using var document = JsonDocument.Parse(Json);
        return document.RootElement.Clone();
    }
}

/// <summary>What a record holds of the parts of the guidance that decided.</summary>
internal sealed record StoredParts(string Facts, string Steps, string Routes, string Checks, ImmutableSortedDictionary<string, string> Rules);
