using System.Collections.Immutable;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>Answers to several facts, each fact once, in the vocabulary's order.</summary>
internal sealed class Term(ImmutableArray<Narrowing> parts)
{
    public static readonly Term Nothing = new([]);

    public ImmutableArray<Narrowing> Parts { get; } = parts;

    public int Size => Parts.Length;

    /// <summary>Both together; null when they cannot both be so.</summary>
    public Term? And(Term other)
    {
        if (Size == 0) return other;
        if (other.Size == 0) return this;
        var both = ImmutableArray.CreateBuilder<Narrowing>(Size + other.Size);
        int a = 0, b = 0;
        while (a < Size && b < other.Size)
        {
            var order = Compare(Parts[a].Key, other.Parts[b].Key);
            if (order < 0) both.Add(Parts[a++]);
            else if (order > 0) both.Add(other.Parts[b++]);
            else
            {
                var (x, y) = (Parts[a++], other.Parts[b++]);
                var part = x == y ? x : x.And(y);
                if (x != y && part.IsEmpty) return null;
                both.Add(part);
            }
        }

        while (a < Size) both.Add(Parts[a++]);
        while (b < other.Size) both.Add(other.Parts[b++]);
        return new(both.ToImmutable());
    }

    /// <summary>Says at least as much as another.</summary>
    public bool Says(Term other)
    {
        var a = 0;
        foreach (var part in other.Parts)
        {
            while (a < Size && Compare(Parts[a].Key, part.Key) < 0) a++;
            if (a == Size || Parts[a].Key != part.Key || !Parts[a].Says(part)) return false;
        }

        return true;
    }

    public bool HoldsIn(FactValues values)
    {
        foreach (var part in Parts)
            if (!part.HoldsIn(values)) return false;
        return true;
    }

    public Term Without(int part) => new(Parts.RemoveAt(part));

    public Term With(int part, Narrowing other) => new(Parts.SetItem(part, other));

    /// <summary>Fewest facts first; ties in the vocabulary's order, yes before no.</summary>
    public static int InOrder(Term a, Term b)
    {
        if (a.Size != b.Size) return a.Size.CompareTo(b.Size);
        for (var i = 0; i < a.Size; i++)
        {
            var (x, y) = (a.Parts[i], b.Parts[i]);
            var order = Compare(x.Key, y.Key);
            if (order == 0) order = y.Answer.CompareTo(x.Answer);
            if (order == 0) order = x.Within.Min.CompareTo(y.Within.Min);
            if (order == 0) order = x.Within.Max.CompareTo(y.Within.Max);
            if (order == 0) order = x.OneOf.CompareTo(y.OneOf);
            if (order != 0) return order;
        }

        return 0;
    }

    public static int Compare(FactKey a, FactKey b) => a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : a.Index.CompareTo(b.Index);
}
