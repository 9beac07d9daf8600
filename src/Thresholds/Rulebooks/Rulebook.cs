using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Thresholds.Facts;

namespace Thresholds.Rulebooks;

/// <summary>Threshold guidance as checked data: chapters with their prose, facts, rules, steps, routes, record checks, parameters and sources.</summary>
/// <remarks>
/// Made by <see cref="RulebookBuilder"/> or read from JSON, either of which refuses one that breaks a guard. The same rulebook has the same
/// JSON bytes and so the same fingerprint on every machine. Immutable; safe to share between threads.
/// </remarks>
public sealed class Rulebook
{
    private readonly Lazy<byte[]> _json;
    private readonly FrozenDictionary<string, Citation> _citations;
    private readonly FrozenDictionary<string, Rule> _rules;

    internal Rulebook(
        string id, string title, string edition, string prose, ImmutableArray<Chapter> chapters, ImmutableArray<LevelScheme> schemes,
        ImmutableSortedDictionary<string, int> settings, Vocabulary vocabulary)
    {
        Id = id;
        Title = title;
        Edition = edition;
        Prose = prose;
        Chapters = chapters;
        LevelSchemes = schemes;
        Settings = settings;
        Vocabulary = vocabulary;
        Rules = [.. chapters.SelectMany(c => c.Rules)];
        Steps = [.. chapters.SelectMany(c => c.Steps)];
        Routes = [.. chapters.SelectMany(c => c.Routes)];
        Checks = [.. chapters.SelectMany(c => c.Checks)];
        Parameters = [.. chapters.SelectMany(c => c.Parameters)];
        Citations = [.. chapters.SelectMany(c => c.Citations)];
        ParameterValues = Parameters.ToFrozenDictionary(p => p.Id, p => settings.GetValueOrDefault(p.Id, p.Default), StringComparer.Ordinal);
        _citations = Citations.ToFrozenDictionary(c => c.Id, StringComparer.Ordinal);
        _rules = Rules.ToFrozenDictionary(r => r.Id, StringComparer.Ordinal);
        _json = new(() => RulebookJson.Write(this));
    }

    /// <summary>Kebab-case id.</summary>
    public string Id { get; }

    /// <summary>Its title.</summary>
    public string Title { get; }

    /// <summary>Its edition, in words or numbers.</summary>
    public string Edition { get; }

    /// <summary>The prose that opens it, as written.</summary>
    public string Prose { get; }

    /// <summary>The chapters, in their order.</summary>
    public ImmutableArray<Chapter> Chapters { get; }

    /// <summary>Ways of naming and numbering levels.</summary>
    public ImmutableArray<LevelScheme> LevelSchemes { get; }

    /// <summary>Parameters that were set, with their values; part of the fingerprint.</summary>
    public ImmutableSortedDictionary<string, int> Settings { get; }

    /// <summary>Every fact it can speak of.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>All rules, in the order of the chapters.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>All steps.</summary>
    public ImmutableArray<Step> Steps { get; }

    /// <summary>All routes.</summary>
    public ImmutableArray<Route> Routes { get; }

    /// <summary>All record checks.</summary>
    public ImmutableArray<RecordCheck> Checks { get; }

    /// <summary>All parameters.</summary>
    public ImmutableArray<Parameter> Parameters { get; }

    /// <summary>All sources.</summary>
    public ImmutableArray<Citation> Citations { get; }

    /// <summary>The value of every parameter: as set, or its default.</summary>
    public FrozenDictionary<string, int> ParameterValues { get; }

    /// <summary>SHA-256 of the canonical JSON, in lower-case hexadecimal.</summary>
    public string Fingerprint => field ??= Convert.ToHexStringLower(SHA256.HashData(_json.Value));

    /// <summary>Short fingerprints of its parts.</summary>
    internal PartFingerprints Parts => field ??= new(this);

    /// <summary>The rule of this id; null when there is none.</summary>
    /// <param name="id">A rule's id.</param>
    public Rule? FindRule(string id) => _rules.GetValueOrDefault(id);

    /// <summary>The source of this id.</summary>
    /// <param name="id">A source's id that this rulebook cites.</param>
    /// <exception cref="KeyNotFoundException">The rulebook has no such source.</exception>
    public Citation Citation(string id) => _citations[id];

    /// <summary>The canonical JSON: the same bytes for the same rulebook.</summary>
    public ReadOnlyMemory<byte> ToJson() => _json.Value;

    /// <summary>The same guidance with one parameter set as a partnership wants it.</summary>
    /// <param name="parameter">The parameter's id.</param>
    /// <param name="value">The value, within the parameter's range.</param>
    /// <exception cref="Text.InputNotUsableException">There is no such parameter, or the value is out of its range.</exception>
    public Rulebook With(string parameter, int value) => RulebookBuilder.From(this).Set(parameter, value).Build();
}
