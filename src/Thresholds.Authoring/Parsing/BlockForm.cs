using System.Collections.Immutable;

namespace Thresholds.Authoring.Parsing;

/// <summary>A line that a block may have.</summary>
/// <param name="Name">What stands before the colon.</param>
/// <param name="IsNeeded">Whether it has to be there.</param>
/// <param name="MayRepeat">Whether there may be several.</param>
internal sealed record LineForm(string Name, bool IsNeeded, bool MayRepeat);

/// <summary>A kind of block: its name and its lines, in house order.</summary>
/// <param name="Kind">The word in its heading.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record BlockForm(string Kind, ImmutableArray<LineForm> Lines)
{
    /// <summary>Whether a table stands under the lines.</summary>
    public bool HasTable { get; init; }

    public IEnumerable<string> Names => Lines.Select(l => l.Name);

    public string Listed => string.Join(", ", Names.Select(n => $"`{n}`"));

    public string KindWithArticle => (Kind[0] is 'a' or 'e' or 'i' ? "an " : "a ") + Kind;

    /// <summary>Makes a form from names in house order: a line that may be left out ends in <c>?</c>, one that may repeat in <c>*</c>.</summary>
    public static BlockForm Of(string kind, params ReadOnlySpan<string> lines)
    {
        var forms = ImmutableArray.CreateBuilder<LineForm>();
        foreach (var line in lines) forms.Add(new(line.TrimEnd('?', '*'), line[^1] is not ('?' or '*'), line[^1] == '*'));
        return new(kind, forms.ToImmutable());
    }

    public bool IsNeeded(string name) => Lines.Any(l => l.Name == name && l.IsNeeded);

    public bool MayRepeat(string name) => Lines.Any(l => l.Name == name && l.MayRepeat);
}
