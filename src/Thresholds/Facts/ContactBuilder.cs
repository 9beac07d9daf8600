using System.Collections.Frozen;
using System.Collections.Immutable;
using Thresholds.Text;
using Thresholds.Timescales;

namespace Thresholds.Facts;

/// <summary>Collects what is stated about one contact, and reports all faults at once.</summary>
/// <remarks>Not safe to share between threads; the contact it builds is. Order of calls does not matter.</remarks>
public sealed class ContactBuilder
{
    private readonly Vocabulary _vocabulary;
    private readonly string _id;
    private readonly Dictionary<FactKey, List<Account>> _accounts = [];
    private readonly List<Person> _people = [];
    private readonly List<Judgement> _judgements = [];
    private readonly SortedDictionary<string, string> _attributes = new(StringComparer.Ordinal);
    private readonly List<Fault> _faults = [];
    private readonly HashSet<FactKey> _blanks = [];
    private LocalMoment _received;
    private ChildAge _age = new();
    private string? _family;
    private DateOnly? _decidedOn;

    internal ContactBuilder(Vocabulary vocabulary, string id, LocalMoment received)
    {
        _vocabulary = vocabulary;
        _id = id;
        _received = received;
    }

    /// <summary>Where the facts now being stated stand in their input; used in faults.</summary>
    internal Place Where { get; set; }

    /// <summary>The time of receipt, Europe/London; serves clocks only.</summary>
    /// <param name="time">The time.</param>
    public ContactBuilder ReceivedAt(TimeOnly time)
    {
        _received = new(_received.Day, time);
        return this;
    }

    /// <summary>What is known of the child's age. All parts of all calls are intersected, and where they cannot be, that is a clash.</summary>
    /// <param name="age">The parts.</param>
    public ContactBuilder Child(ChildAge age)
    {
        _age = _age.Sources(_received.Day).Any() ? _age.With(age, _received.Day) : age;
        return this;
    }

    /// <summary>The child's date of birth.</summary>
    /// <param name="dateOfBirth">The day.</param>
    public ContactBuilder BornOn(DateOnly dateOfBirth) => Child(new() { DateOfBirth = dateOfBirth });

    /// <summary>An indicator is yes: reported or known to us.</summary>
    /// <param name="indicator">The indicator's id.</param>
    public ContactBuilder Yes(string indicator) => State(indicator, new Account { Value = new IndicatorValue(Truth.Yes) });

    /// <summary>An indicator is no: somebody says so. Leaving it out says "not known".</summary>
    /// <param name="indicator">The indicator's id.</param>
    public ContactBuilder No(string indicator) => State(indicator, new Account { Value = new IndicatorValue(Truth.No) });

    /// <summary>A measure has a value.</summary>
    /// <param name="measure">The measure's id.</param>
    /// <param name="value">The value, in the measure's unit.</param>
    public ContactBuilder Measure(string measure, int value) => State(measure, new Account { Value = new MeasureValue(Interval.Exactly(value)) });

    /// <summary>A choice is one of some codes or groups.</summary>
    /// <param name="choice">The choice's id.</param>
    /// <param name="oneOf">Codes or groups.</param>
    public ContactBuilder Choice(string choice, params ReadOnlySpan<string> oneOf)
        => State(choice, new Account { Value = new ChoiceSetValue([.. oneOf]) });

    /// <summary>An event has happened.</summary>
    /// <param name="happening">The event's id.</param>
    /// <param name="when">When.</param>
    public ContactBuilder Happened(string happening, LocalMoment when)
        => State(happening, new Account { Value = new EventValue(Truth.Yes, when, when) });

    /// <summary>An event has not happened.</summary>
    /// <param name="happening">The event's id.</param>
    public ContactBuilder HasNotHappened(string happening)
        => State(happening, new Account { Value = new EventValue(Truth.No, null, null) });

    /// <summary>One account of a fact. Several accounts of one fact may differ: then it is disputed.</summary>
    /// <param name="factId">The fact's id.</param>
    /// <param name="account">The account.</param>
    public ContactBuilder State(string factId, Account account)
    {
        if (factId == Facts.Measure.AgeId)
            return Fault("Age is stated under the child (date of birth, age in years or months, unborn, expected date), not as a measure.");
        if (!_vocabulary.TryKey(factId, out var key) || Kind(account.Value) != key.Kind)
            return Fault(_vocabulary.NotKnownSentence(factId, Kind(account.Value)));
        if (FaultIn(key, account.Value) is { } message) return Fault(message);
        if (!_accounts.TryGetValue(key, out var accounts)) _accounts[key] = accounts = [];
        accounts.Add(account);
        return this;
    }

    /// <summary>A person around the child.</summary>
    /// <param name="person">The person.</param>
    public ContactBuilder With(Person person)
    {
        if (_people.Any(p => p.Id == person.Id)) return Fault($"Two people have the id `{person.Id}`. Give each their own, so that a fact can say whom it is about.");
        _people.Add(person);
        return this;
    }

    /// <summary>A recorded judgement.</summary>
    /// <param name="judgement">The judgement.</param>
    public ContactBuilder Judged(Judgement judgement)
    {
        _judgements.Add(judgement);
        return this;
    }

    /// <summary>The family that groups siblings on one contact.</summary>
    /// <param name="family">The family's id.</param>
    public ContactBuilder InFamily(string family)
    {
        _family = family;
        return this;
    }

    /// <summary>The day the decision was recorded; by default the rules of that day apply.</summary>
    /// <param name="day">The day.</param>
    public ContactBuilder DecidedOn(DateOnly day)
    {
        _decidedOn = day;
        return this;
    }

    /// <summary>Something that travels beside the contact for an equity table; no rule reads it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public ContactBuilder Attribute(string name, string value)
    {
        _attributes[name] = value;
        return this;
    }

    /// <summary>A blank that means no: the fact is read as no where nothing was said of it and, after closing, it is still not known.</summary>
    /// <remarks>Only for data whose keeper says so of this very fact, by name. It is no account: it contradicts nobody, is never part of a
    /// clash, and nothing follows from it.</remarks>
    /// <param name="factId">The id of an indicator or an event.</param>
    public ContactBuilder BlankMeansNo(string factId)
    {
        if (!_vocabulary.TryKey(factId, out var key)) return Fault(_vocabulary.NotKnownSentence(factId));
        if (key.Kind is FactKind.Measure or FactKind.Choice)
            return Fault($"A blank cannot mean no for `{factId}`: {(key.Kind == FactKind.Measure ? "a number" : "a choice from a list")} has no \"no\". Leave it out: it is then not known.");
        _blanks.Add(key);
        return this;
    }

    /// <summary>Builds the contact.</summary>
    /// <exception cref="InputNotUsableException">There are faults; the exception lists them all.</exception>
    public Contact Build() => TryBuild().Value;

    /// <summary>Builds the contact, or says everything that is wrong with it.</summary>
    public Reading<Contact> TryBuild()
    {
        var faults = new List<Fault>(_faults);
        var values = _vocabulary.Unstated.Copy();
        ImmutableArray<StatedFact> stated =
            [.. _accounts.OrderBy(a => a.Key.Kind).ThenBy(a => a.Key.Index).Select(a => AccountReading.Read(_vocabulary, a.Key, a.Value, values))];
        var ageClashes = ReadAge(values, faults);
        CheckPeople(stated, faults);
        if (string.IsNullOrWhiteSpace(_id)) faults.Add(new(Place.At("id"), "A contact needs an id, so that its decision can be found again."));
        if (faults.Count > 0) return Reading.Failed<Contact>(faults);

        return Reading.Of(new Contact(new()
        {
            Vocabulary = _vocabulary, Id = _id, Received = _received, Family = _family, DecidedOn = _decidedOn,
            People = [.. _people.OrderBy(p => p.Id, StringComparer.Ordinal)],
            Judgements = [.. _judgements.OrderBy(j => j.SortKey, StringComparer.Ordinal)],
            Attributes = _attributes.Count == 0 ? FrozenDictionary<string, string>.Empty : _attributes.ToFrozenDictionary(StringComparer.Ordinal),
            StatedFacts = stated, StatedValues = values, AgeClashes = ageClashes,
            Blanks = [.. _blanks.Where(k => !_accounts.ContainsKey(k)).OrderBy(k => k.Kind).ThenBy(k => k.Index)],
            Age = _age, AgeSources = [.. _age.Sources(_received.Day).Select(s => s.Source).Distinct()],
        }));
    }

    internal ContactBuilder Fault(string message)
    {
        _faults.Add(new(Where, message));
        return this;
    }

    // The sources of age that cannot all be true; none when they can.
    private ImmutableArray<Interval> ReadAge(FactValues values, List<Fault> faults)
    {
        Interval[] sources = [.. _age.Sources(_received.Day).Select(s => s.Months)];
        var left = CheckAge(_age, sources, _received.Day, faults);
        if (left.IsEmpty) return [.. sources];
        if (left.Min <= Facts.Measure.Age.Range.Max && left.Max >= Facts.Measure.Age.Range.Min) values.Measures[0] = left.Intersect(Facts.Measure.Age.Range);
        return [];
    }

    /// <summary>Whether a contact received on a day can be built with this age: whoever only wants to know that needs no contact.</summary>
    internal static bool CanBeBuilt(ChildAge age, DateOnly receivedOn)
    {
        var faults = new List<Fault>();
        CheckAge(age, [.. age.Sources(receivedOn).Select(s => s.Months)], receivedOn, faults);
        return faults.Count == 0;
    }

    // The months that all sources leave possible, not yet limited to the range of age; empty where they contradict each other.
    private static Interval CheckAge(ChildAge age, Interval[] sources, DateOnly receivedOn, List<Fault> faults)
    {
        var range = Facts.Measure.Age.Range;
        if (age.DateOfBirth > receivedOn)
            faults.Add(new(Place.At("child.dateOfBirth"), "The date of birth is after the day of receipt. For an unborn child write `unborn` and `expectedOn` instead."));
        if (age.Months is { IsEmpty: true } || age.AlsoMonths.Any(m => m.IsEmpty))
            faults.Add(new(Place.At("child.ageMonths"), "The first number is greater than the second. Write the least age first."));
        var left = sources.Aggregate(new Interval(int.MinValue, int.MaxValue), (known, s) => known.Intersect(s));
        if (left.IsEmpty) return left;
        if (left.Min > range.Max)
            faults.Add(new(Place.At("child"), "The child is 18 or over on the day of receipt. These thresholds are for children; the contact is set aside."));
        else if (left.Max < range.Min)
            faults.Add(new(Place.At("child"), "The age is earlier than any pregnancy. Check the date or the number."));
        return left;
    }

    private void CheckPeople(ImmutableArray<StatedFact> stated, List<Fault> faults)
    {
        foreach (var fact in stated.Where(f => f.Accounts.Any(a => a.About is not null)))
            foreach (var about in fact.Accounts.Select(a => a.About).Where(a => a is not null && _people.All(p => p.Id != a)).Distinct())
                faults.Add(new(Place.At(fact.FactId), $"It is said to be about `{about}`, who is not among the people.{DidYouMean.Sentence(about!, _people.Select(p => p.Id))}"));
    }

    private string? FaultIn(FactKey key, FactValue value)
    {
        switch (value)
        {
            case MeasureValue { Bounds: var bounds }:
                var measure = _vocabulary.Measures[key.Index];
                if (bounds.IsEmpty) return $"`{measure.Id}`: the first number is greater than the second. Write the least first.";
                return bounds.IsInside(measure.Range)
                    ? null
                    : FormattableString.Invariant($"`{measure.Id}` lies between {measure.Min} and {measure.Max} {measure.Unit}.");
            case ChoiceSetValue { Codes: var codes }:
                var choice = _vocabulary.Choices[key.Index];
                if (codes.IsEmpty) return $"`{choice.Id}`: an empty list says nothing. Leave the fact out when it is not known.";
                var unknown = codes.FirstOrDefault(c => choice.SetOf([c]) is null);
                return unknown is null
                    ? null
                    : $"`{unknown}` is not a value of `{choice.Id}`.{DidYouMean.Sentence(unknown, choice.Codes.Select(c => c.Code).Concat(choice.Groups.Select(g => g.Name)))} Values: {string.Join(", ", choice.Codes.Select(c => c.Code))}.";
            case EventValue { Earliest: { } earliest, Latest: { } latest } when latest.Day < earliest.Day:
                return $"`{_vocabulary.Events[key.Index].Id}`: the first moment is after the second. Write the earliest first.";
            default:
                return null;
        }
    }

    private static FactKind Kind(FactValue value) => value switch
    {
        IndicatorValue => FactKind.Indicator,
        MeasureValue => FactKind.Measure,
        ChoiceSetValue => FactKind.Choice,
        _ => FactKind.Event,
    };

    /// <summary>What a contact is made of.</summary>
    internal sealed class Parts
    {
        public required Vocabulary Vocabulary { get; init; }

        public required string Id { get; init; }

        public required LocalMoment Received { get; init; }

        public required string? Family { get; init; }

        public required DateOnly? DecidedOn { get; init; }

        public required ImmutableArray<Person> People { get; init; }

        public required ImmutableArray<Judgement> Judgements { get; init; }

        public required FrozenDictionary<string, string> Attributes { get; init; }

        public required ImmutableArray<StatedFact> StatedFacts { get; init; }

        public required FactValues StatedValues { get; init; }

        public required ChildAge Age { get; init; }

        public required ImmutableArray<string> AgeSources { get; init; }

        public required ImmutableArray<Interval> AgeClashes { get; init; }

        public required ImmutableArray<FactKey> Blanks { get; init; }
    }
}
