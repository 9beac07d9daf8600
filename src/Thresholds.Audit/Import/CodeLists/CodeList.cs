using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Thresholds.Audit.Import;

/// <summary>The codes of one field of one format, and the reading of every dress they come in.</summary>
/// <remarks>
/// What is read: the code in any case; with a prefix letter (<c>q) 6: Police</c>); with an apostrophe before it or <c>.0</c> after it; with its meaning after a
/// colon or dash; the meaning alone, where it belongs to one code. A code whose words belong to another (<c>7 - Police</c>) has no meaning, nor has
/// anything else: nothing is taken for "unknown" but the word itself. Immutable; safe to share between threads.
/// </remarks>
internal sealed partial class CodeList
{
    private readonly ImmutableArray<KnownCode> _codes;
    private readonly Dictionary<string, KnownCode> _byCode;
    private readonly ILookup<string, KnownCode> _byWords;

    public CodeList(RecordFormat format, CodeField field, params ImmutableArray<KnownCode> codes)
    {
        (Format, Field, _codes) = (format, field, codes);
        _byCode = codes.ToDictionary(c => Key(c.Code), StringComparer.Ordinal);
        _byWords = codes.SelectMany(c => c.AlsoWritten.Prepend(c.Meaning).Select(HeaderText.Bare).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal).Select(w => (Words: w, Code: c)))
            .ToLookup(w => w.Words, w => w.Code, StringComparer.Ordinal);
    }

    public RecordFormat Format { get; }

    public CodeField Field { get; }

    public ImmutableArray<KnownCode> Codes => _codes;

    /// <summary>Reads a code.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="year">The year of the list, that is, the year in which it ends on 31 March; null when not known.</param>
    /// <param name="synonyms">The authority's own spellings.</param>
    public CodeReading Read(string text, int? year, Synonyms synonyms)
    {
        if (text.Length == 0) return default;
        string? why = null;
        var known = synonyms.Find(Field, text) is { } named && Named(named) is { } settled ? settled : Find(text, out why);
        if (known is null) return new(null, why ?? "not in the list");
        return known.IsIn(year) ? new(known.Code, null) : new(null, known.NotIn(year!.Value));
    }

    /// <summary>A code by its own name, in any case; null when the list has none.</summary>
    public KnownCode? Named(string code) => _byCode.GetValueOrDefault(Key(code));

    private KnownCode? Find(string text, out string? why)
    {
        why = null;
        var bare = text.TrimStart('\'').Trim();
        if (Plain(bare) is { } plain) return plain;
        var cut = Prefix().Replace(bare, string.Empty);
        if (cut.Length < bare.Length && Plain(cut) is { } lettered) return lettered;
        if (Parts().Match(cut) is not { Success: true } parts || !_byCode.TryGetValue(Key(parts.Groups[1].Value), out var code)) return null;
        // The words after a code may say more than the list does; they may not say another code.
        var said = _byWords[HeaderText.Bare(parts.Groups[2].Value)].ToArray();
        if (said.Length == 0 || said.Contains(code)) return code;
        why = $"the code is {code.Code}, the words are those of {said[0].Code}";
        return null;
    }

    private KnownCode? Plain(string text)
    {
        if (_byCode.TryGetValue(Key(text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text), out var code)) return code;
        // A question mark is a doubt, and a doubt is not read.
        return !text.Contains('?', StringComparison.Ordinal) && _byWords[HeaderText.Bare(text)].Take(2).ToArray() is [var only] ? only : null;
    }

    private static string Key(string code) => code.Replace(" ", string.Empty, StringComparison.Ordinal).ToLowerInvariant();

    [GeneratedRegex(@"^[a-zA-Z]{1,2}\d?\)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^([A-Za-z0-9]{1,10})\s*(?::|-|–|\u2014)\s*(.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Parts();
}
