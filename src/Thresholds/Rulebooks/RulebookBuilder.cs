using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Text;

namespace Thresholds.Rulebooks;

/// <summary>Finds where part of a rulebook was written, so that a fault can say so.</summary>
/// <param name="owner">The chapter, rule, indicator or other item, the very object that was added.</param>
/// <param name="member">Which line of it, as a chapter names it: <c>when</c>, <c>cites</c>, <c>only for</c>.</param>
/// <param name="part">The part of a condition, when the fault is inside one.</param>
public delegate Place Locator(object owner, string member, Condition? part);

/// <summary>Puts a rulebook together from chapters and checks it whole: every fault comes, together, and a rulebook that breaks a guard is never built.</summary>
/// <remarks>Not safe to share between threads; the rulebook it builds is.</remarks>
public sealed class RulebookBuilder
{
    private readonly string _id;
    private readonly string _title;
    private readonly string _edition;
    private readonly List<Chapter> _chapters = [];
    private readonly List<LevelScheme> _schemes = [];
    private readonly SortedDictionary<string, int> _settings = new(StringComparer.Ordinal);
    private string _prose = string.Empty;
    private Locator _locate = InWords;

    /// <summary>Starts a rulebook.</summary>
    /// <param name="id">Kebab-case id.</param>
    /// <param name="title">Its title.</param>
    /// <param name="edition">Its edition.</param>
    public RulebookBuilder(string id, string title, string edition)
    {
        _id = id;
        _title = title;
        _edition = edition;
    }

    /// <summary>Starts from a rulebook that is already built.</summary>
    /// <param name="rulebook">The rulebook.</param>
    public static RulebookBuilder From(Rulebook rulebook)
    {
        var builder = new RulebookBuilder(rulebook.Id, rulebook.Title, rulebook.Edition) { _prose = rulebook.Prose };
        builder._chapters.AddRange(rulebook.Chapters);
        builder._schemes.AddRange(rulebook.LevelSchemes);
        foreach (var (parameter, value) in rulebook.Settings) builder._settings[parameter] = value;
        return builder;
    }

    /// <summary>The prose that opens the rulebook.</summary>
    /// <param name="prose">Markdown, as written.</param>
    public RulebookBuilder Opening(string prose)
    {
        _prose = prose;
        return this;
    }

    /// <summary>Adds a chapter; chapters stand in the order their numbers say.</summary>
    /// <param name="chapter">The chapter.</param>
    public RulebookBuilder Add(Chapter chapter)
    {
        _chapters.Add(chapter);
        return this;
    }

    /// <summary>Adds a way of naming and numbering levels.</summary>
    /// <param name="scheme">The scheme.</param>
    public RulebookBuilder Add(LevelScheme scheme)
    {
        _schemes.Add(scheme);
        return this;
    }

    /// <summary>Sets a parameter as a partnership wants it.</summary>
    /// <param name="parameter">The parameter's id.</param>
    /// <param name="value">The value, within its range.</param>
    public RulebookBuilder Set(string parameter, int value)
    {
        _settings[parameter] = value;
        return this;
    }

    /// <summary>Takes every setting back: each parameter stands at its default.</summary>
    public RulebookBuilder ClearSettings()
    {
        _settings.Clear();
        return this;
    }

    /// <summary>Says where things were written, for faults.</summary>
    /// <param name="locator">Finds the place of a part.</param>
    public RulebookBuilder LocatedBy(Locator locator)
    {
        _locate = locator;
        return this;
    }

    /// <summary>Builds the rulebook.</summary>
    /// <exception cref="InputNotUsableException">There are faults; the exception lists them all.</exception>
    public Rulebook Build() => TryBuild().Value;

    /// <summary>Builds the rulebook, or says everything that is wrong with it.</summary>
    public Reading<Rulebook> TryBuild()
    {
        ImmutableArray<Chapter> chapters = [.. _chapters.OrderBy(c => c.Order).ThenBy(c => c.Id, StringComparer.Ordinal)];
        var faults = new FaultList(_locate);
        DeclarationChecks.Check(this, _id, chapters, _schemes, faults);
        var vocabulary = new Vocabulary(
            chapters.SelectMany(c => c.Indicators), chapters.SelectMany(c => c.Measures), chapters.SelectMany(c => c.Choices),
            chapters.SelectMany(c => c.Events), chapters.SelectMany(c => c.Clauses));
        ReferenceChecks.Check(this, chapters, _schemes, _settings, vocabulary, faults);
        // The guards read conditions through the closure, which means something only when every id is known.
        if (faults.Count == 0) Guards.Check(chapters, vocabulary, faults);
        if (faults.Count > 0) return Reading.Failed<Rulebook>(faults.All);
        return Reading.Of(new Rulebook(
            _id, _title, _edition, _prose, chapters, [.. _schemes], _settings.ToImmutableSortedDictionary(StringComparer.Ordinal), vocabulary));
    }

    private static Place InWords(object owner, string member, Condition? part)
    {
        var name = owner switch
        {
            Rule r => $"rule `{r.Id}`",
            Step s => $"step `{s.Id}`",
            Route r => $"route `{r.Id}`",
            RecordCheck c => $"check `{c.Id}`",
            Indicator i => $"indicator `{i.Id}`",
            Measure m => $"measure `{m.Id}`",
            Choice c => $"choice `{c.Id}`",
            EventDefinition e => $"event `{e.Id}`",
            Parameter p => $"parameter `{p.Id}`",
            Citation c => $"source `{c.Id}`",
            Chapter c => $"chapter `{c.Id}`",
            LevelScheme l => $"level scheme `{l.Id}`",
            Clause c => $"clause on `{c.If}`",
            _ => "rulebook",
        };
        return Place.At(member.Length == 0 ? name : $"{name}, {member}");
    }

    /// <summary>Gathers faults with their places.</summary>
    internal sealed class FaultList(Locator locate)
    {
        private readonly List<Fault> _faults = [];

        public int Count => _faults.Count;

        public IEnumerable<Fault> All => _faults
            .OrderBy(f => f.Where.Source, StringComparer.Ordinal).ThenBy(f => f.Where.Line).ThenBy(f => f.Where.Column);

        public void Add(object owner, string member, string message, Condition? part = null)
            => _faults.Add(new(locate(owner, member, part), message));
    }
}
