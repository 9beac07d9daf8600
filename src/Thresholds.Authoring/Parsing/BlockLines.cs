using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Authoring.Source;
using Thresholds.Conditions;
using Thresholds.Text;

namespace Thresholds.Authoring.Parsing;

/// <summary>The lines of one block, each <c>name: words</c>; says what is missing, unknown, empty or there twice.</summary>
internal sealed class BlockLines
{
    private const string Missing = "?";
    private readonly List<(string Name, Cut Value)> _lines = [];
    private readonly BlockForm _form;
    private readonly FaultSheet _faults;

    /// <summary>Reads the lines.</summary>
    /// <param name="block">The block.</param>
    /// <param name="id">Its id, in its heading.</param>
    /// <param name="form">The lines it may have.</param>
    /// <param name="faults">Takes the faults.</param>
    public BlockLines(Part block, Cut id, BlockForm form, FaultSheet faults)
    {
        _form = form;
        _faults = faults;
        Id = id;
        Places = new(block.Heading);
        Places.Set(form.Kind, id);
        foreach (var line in block.Lines) Take(line);
        foreach (var needed in form.Lines.Where(l => l.IsNeeded && _lines.All(x => x.Name != l.Name)))
            faults.Add(block.Heading.Place, $"`{needed.Name}` is missing from {form.Kind} `{id.Text}`. Write a line `- {needed.Name}: ...` under this heading.");
        foreach (var table in block.Tables.Skip(form.HasTable ? 1 : 0))
            faults.Add(table.Rows[0].Place, $"This table would be lost: {(form.HasTable ? "one table stands" : "no table stands")} in {form.Kind} `{id.Text}`. Take it out.");
    }

    public Cut Id { get; }

    public PlaceEntry Places { get; }

    /// <summary>Whether a condition could not be read, so that the block as a whole says nothing that could be checked.</summary>
    public bool HasUnreadCondition { get; private set; }

    public Cut? Find(string name) => All(name).FirstOrDefault();

    public IEnumerable<Cut> All(string name) => _lines.Where(l => l.Name == name && !l.Value.IsEmpty).Select(l => l.Value);

    /// <summary>The words of a line that has to be there; a stand-in, already reported, where it is not.</summary>
    public string Words(string name) => Find(name)?.Text ?? Missing;

    public string? WordsOrNull(string name) => Find(name)?.Text;

    /// <summary>The condition of a line; null where it is left out or cannot be read.</summary>
    public Condition? Condition(string name)
    {
        if (Find(name) is not { } value) return null;
        if (Values.InBackticks(value, _faults) is not { } words)
        {
            HasUnreadCondition = true;
            return null;
        }

        var parsed = Thresholds.Conditions.Condition.TryParse(words.Text);
        if (!parsed.IsUsable)
        {
            Values.Report(parsed.Faults, words, _faults);
            HasUnreadCondition = true;
            return null;
        }

        Places.Set(name, words, parsed.Value);
        return parsed.Value.Condition;
    }

    /// <summary>A condition that has to be there; a stand-in, with the block marked unread, where it is not.</summary>
    public Condition ConditionNeeded(string name)
    {
        var condition = Condition(name);
        HasUnreadCondition |= condition is null;
        return condition ?? new UnbornCondition();
    }

    public ImmutableArray<string> Several(string name) => Values.Several(Find(name), _faults);

    public ImmutableArray<string> Citations() => Values.Citations(Find("cites"), _faults);

    private void Take(Cut line)
    {
        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? line.Text : line.Text[..colon].TrimEnd();
        if (Values.HasOpenBacktick(line, _faults))
        {
            // The line is there, so it is not reported as missing as well.
            _lines.Add((name, line.Slice(0, 0)));
            return;
        }

        if (colon < 0 || _form.Lines.All(l => l.Name != name))
        {
            var shown = colon < 0 ? "This" : $"`{name.Replace("`", string.Empty, StringComparison.Ordinal)}`";
            _faults.Add(line.Place, $"{shown} is not a line of {_form.KindWithArticle}.{DidYouMean.Sentence(name, _form.Names)} Its lines are {_form.Listed}.");
            if (DidYouMean.Nearest(name, _form.Names) is { } meant && colon >= 0 && Find(meant) is null) _lines.Add((meant, line.From(colon + 1).Trim()));
            return;
        }

        var value = line.From(colon + 1).Trim();
        if (value.IsEmpty) _faults.Add(line.Place, $"`{name}` is empty. Write it in words{(_form.IsNeeded(name) ? string.Empty : ", or leave the line out")}.");
        else if (!_form.MayRepeat(name) && Find(name) is { } first)
            _faults.Add(line.Place, string.Create(CultureInfo.InvariantCulture, $"`{name}` stands twice; the other is on line {first.Place.Line}. Keep one."));
        Places.Set(name, value);
        _lines.Add((name, value));
    }
}
