using System.Runtime.InteropServices;

namespace Thresholds.Bulk;

/// <summary>Planes each once, in the order of their codes; a plane and its opposite stand side by side.</summary>
/// <remarks>A sorted list and no tree: some ten thousand such sets are made for a plan, most of a few planes, and with trees they took most of the time of making it.</remarks>
internal sealed class LiteralSet
{
    private readonly List<int> _codes;

    private LiteralSet(List<int> codes) => _codes = codes;

    /// <summary>How many there are.</summary>
    public int Count => _codes.Count;

    /// <summary>The one with the lowest code.</summary>
    public Literal First => new(_codes[0]);

    /// <summary>How many are turned round.</summary>
    public int Inverted
    {
        get
        {
            var inverted = 0;
            foreach (var code in _codes) inverted += code & 1;
            return inverted;
        }
    }

    public static LiteralSet Of(IEnumerable<Literal> of)
    {
        var codes = new List<int>();
        foreach (var literal in of) codes.Add(literal.Code);
        var sorted = CollectionsMarshal.AsSpan(codes);
        sorted.Sort();
        var kept = 0;
        foreach (var code in sorted)
            if (kept == 0 || sorted[kept - 1] != code) sorted[kept++] = code;
        codes.RemoveRange(kept, codes.Count - kept);
        return new(codes);
    }

    public bool Contains(Literal literal) => _codes.BinarySearch(literal.Code) >= 0;

    /// <summary>Whether a plane and its opposite are both there.</summary>
    public bool HasOpposites()
    {
        for (var i = 1; i < _codes.Count; i++)
            if (_codes[i] == (_codes[i - 1] | 1)) return true;
        return false;
    }

    public void Remove(Literal literal)
    {
        if (_codes.BinarySearch(literal.Code) is >= 0 and var at) _codes.RemoveAt(at);
    }

    /// <summary>Takes out all that are so; each is asked before any is taken out.</summary>
    public void RemoveWhere(Func<Literal, bool> isSo)
    {
        List<int>? kept = null;
        for (var i = 0; i < _codes.Count; i++)
        {
            if (!isSo(new(_codes[i]))) kept?.Add(_codes[i]);
            else kept ??= _codes[..i];
        }

        if (kept is null) return;
        _codes.Clear();
        _codes.AddRange(kept);
    }

    public Literal[] ToArray()
    {
        var literals = new Literal[_codes.Count];
        for (var i = 0; i < literals.Length; i++) literals[i] = new(_codes[i]);
        return literals;
    }
}
