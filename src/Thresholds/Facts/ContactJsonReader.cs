using System.Collections.Immutable;
using Thresholds.Text;

namespace Thresholds.Facts;

/// <summary>Reads one contact from JSON, and gathers everything that is wrong with it.</summary>
internal sealed class ContactJsonReader
{
    public const int Format = 1;

    private static readonly string[] Members =
    [
        "format", "id", "receivedOn", "source", "family", "child", "indicators", "measures", "choices", "events", BlankJsonReader.Member,
        "people", "decidedOn", "judgements", "attributes",
    ];

    private static readonly string[] ChildMembers = ["dateOfBirth", "ageYears", "ageMonths", "unborn", "expectedOn"];
    private readonly Vocabulary _vocabulary;
    private readonly string _source;
    private readonly List<Fault> _faults;

    public ContactJsonReader(Vocabulary vocabulary, string source, IEnumerable<Fault> already)
    {
        _vocabulary = vocabulary;
        _source = source;
        _faults = [.. already];
    }

    public Reading<Contact> Read(PlacedJson json)
    {
        if (json.IsNull) json.Wrong("A contact stands in braces `{...}`, not as `null`.", _faults);
        if (json.Group("A contact", Members, _faults) is not { } group) return Reading.Failed<Contact>(_faults);
        if (group.Find("format").Whole(_faults) is { } format and not Format)
        {
            return Reading.Failed<Contact>(
                [new(group.PlaceOf("format"), "This contact is in a form this version does not read. It reads form 1.")]);
        }

        var id = group.Need("id", "Write the contact's id in your system, so that its decision can be found again.", _faults).Text(_faults);
        var received = group.Need("receivedOn", "Write the local day of receipt, such as \"2026-03-02\": age and the law in force hang on it.", _faults).Moment(_faults);
        if (id is { } given && string.IsNullOrWhiteSpace(given)) group.Find("id")!.Wrong("A contact needs an id, so that its decision can be found again.", _faults);

        // Without a day or an id nothing can be built, but every other fault is still worth saying.
        var builder = new ContactBuilder(_vocabulary, string.IsNullOrWhiteSpace(id) ? "?" : id, received ?? default);
        var age = Child(group.Find("child"));
        if (received is not null) builder.Child(age);
        if (group.Find("family").Text(_faults) is { } family) builder.InFamily(family);
        if (group.Find("decidedOn").Day(_faults) is { } decidedOn) builder.DecidedOn(decidedOn);
        var people = new PeopleJsonReader(_faults).Read(group.Find("people"));
        foreach (var person in people) builder.With(person);
        new FactJsonReader(_vocabulary, builder, people, _faults).Read(group);
        new BlankJsonReader(_vocabulary, builder, _faults).Read(group.Find(BlankJsonReader.Member));
        foreach (var judgement in new JudgementJsonReader(_faults).Read(group.Find("judgements"))) builder.Judged(judgement);
        Attributes(group.Find("attributes"), builder);

        var built = builder.TryBuild();
        if (_faults.Count == 0 && built.IsUsable) return built;
        _faults.AddRange(built.Faults.Select(f => f.Where.Line > 0 ? f : new Fault(Find(group, f.Where.Path), f.Message)));
        return Reading.Failed<Contact>(_faults.OrderBy(f => f.Where.Line).ThenBy(f => f.Where.Column));
    }

    private ChildAge Child(PlacedJson? json)
    {
        if (json.Group("`child`", ChildMembers, _faults) is not { } group) return new();
        var months = Months(group.Find("ageMonths"));
        return new()
        {
            DateOfBirth = group.Find("dateOfBirth").Day(_faults),
            // Far wider than any child, so that a slip is named as what it is: an age that is not a child's.
            Years = group.Find("ageYears").Whole(_faults, -1, 150),
            Months = months.Length > 0 ? months[0] : null,
            AlsoMonths = months.Length > 1 ? months[1..] : [],
            Unborn = FactJsonReader.YesNo(group.Find("unborn"), _faults) ?? Truth.NotKnown,
            ExpectedOn = group.Find("expectedOn").Day(_faults),
        };
    }

    // A list with a list in it is several sources, each by itself.
    private ImmutableArray<Interval> Months(PlacedJson? json) => json is { IsList: true } && json.Items.Any(i => i.IsList)
        ? [.. json.List(_faults).Select(i => FactJsonReader.Bounds(i, _faults)).OfType<Interval>()]
        : FactJsonReader.Bounds(json, _faults) is { } one ? [one] : [];

    private void Attributes(PlacedJson? json, ContactBuilder builder)
    {
        if (json is null) return;
        if (!json.IsObject)
        {
            json.Wrong($"`attributes` stands in braces `{{\"name\": \"value\"}}`, not as {json.KindInWords}.", _faults);
            return;
        }

        foreach (var member in json.Members)
            if (member.Value.Text(_faults) is { } value) builder.Attribute(member.Name, value);
    }

    /// <summary>Where the builder's fault stands: the builder knows only the path.</summary>
    private Place Find(PlacedJson group, string path)
    {
        var at = group;
        foreach (var name in path.Split('.'))
        {
            if (at.Find(name) is not { } inner) return at.PlaceOf(name);
            at = inner;
        }

        return at.Where with { Source = _source };
    }
}
