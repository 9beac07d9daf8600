using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>One fact as it is known: its value in words, who said so, on what footing and when, and from what it follows.</summary>
/// <remarks>For professionals: it names sources. Never prints what it holds. Immutable; safe to share between threads.</remarks>
public sealed class KnownFact
{
    private readonly FactInWords _fact;

    private KnownFact(FactInWords fact, bool isInDoubt)
    {
        _fact = fact;
        IsInDoubt = isInDoubt;
    }

    /// <summary>The fact.</summary>
    public string FactId => _fact.FactId;

    /// <summary>Its value: <c>yes</c>, <c>4 months</c>, <c>3A or 3B</c>, <c>happened 2026-03-02</c>, <c>not known</c>.</summary>
    public string Value => _fact.Value;

    /// <summary>What was said of it, each account with its basis, by whom and when observed; null when nobody spoke of it as it is.</summary>
    public StatedFact? Stated => _fact.Stated;

    /// <summary>The stated facts it follows from; empty when it was stated as it is.</summary>
    public ImmutableArray<string> FollowsFrom => _fact.FollowsFrom;

    /// <summary>Whether it is only counted as possible, because statements clash.</summary>
    public bool IsInDoubt { get; }

    internal FactInWords InWords => _fact;

    internal static KnownFact Of(Contact contact, string id, bool isInDoubt = false) => new(FactInWords.Of(contact, id), isInDoubt);
}
