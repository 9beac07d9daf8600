using System.Collections.Immutable;

namespace Thresholds.Facts;

/// <summary>Stated facts that cannot all be true, with nothing in the list that could be left out.</summary>
/// <param name="Facts">Ids of the facts that cannot all be true, in the vocabulary's order; one id alone when its own accounts contradict (age).</param>
/// <param name="SetAside">Those of them now treated as not known.</param>
/// <param name="Kept">Those of them that stand: concerns and legal facts stated yes are never silenced.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record Clash(ImmutableArray<string> Facts, ImmutableArray<string> SetAside, ImmutableArray<string> Kept);

/// <summary>Facts that a clash leaves in doubt: where such a fact would raise a rule, it is counted as doing so.</summary>
/// <remarks>An indicator may become yes only where a fact in the clash, as stated, says so itself or through clauses (see the folder's README
/// for why not more); a measure or choice in or bounded by a clash may be anything still possible.</remarks>
internal sealed class ClashDoubt(Vocabulary vocabulary)
{
    public bool[] MayBeYes { get; } = new bool[vocabulary.Indicators.Length];

    public bool[] MayBeNo { get; } = new bool[vocabulary.Indicators.Length];

    public bool[] Measures { get; } = new bool[vocabulary.Measures.Length];

    public bool[] Choices { get; } = new bool[vocabulary.Choices.Length];
}
