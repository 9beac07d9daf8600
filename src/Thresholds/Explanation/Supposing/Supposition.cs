using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>What would follow if some facts of a contact were answered, or were otherwise: stated in a copy, closed again and decided again.</summary>
/// <remarks>The contact itself is never touched. An answer replaces whatever was said of its fact. Thread-safe.</remarks>
internal sealed class Supposition
{
    private readonly ThresholdDecision _decision;
    private readonly ImmutableArray<FactKey> _blanks;
    private readonly ThresholdEvaluator _evaluator;

    public Supposition(ThresholdDecision decision)
    {
        _decision = decision;
        _evaluator = new(decision.Rulebook);
        _blanks = [.. decision.Contact.BlanksReadAsNo.Select(decision.Contact.Vocabulary.Key)];
    }

    public bool HasClash => !_decision.Clashes.IsEmpty;

    /// <summary>The facts closed again; null when the answers cannot be true beside what was stated.</summary>
    /// <remarks>With a clash the whole contact is made again, which is slow, and only answers that leave the clashes as they are will do.</remarks>
    public ClosedFacts? Close(ImmutableArray<Narrowing> answers)
    {
        var contact = _decision.Contact;
        if (HasClash) return Contact(answers).Facts is var facts && SameClashes(facts) ? facts : null;
        var stated = contact.StatedValues.Copy();
        foreach (var answer in answers) answer.WriteTo(stated);
        return Closing.TryClose(stated, out var closed) ? BlankReading.Read(new(closed, [], null), _blanks, out _) : null;
    }

    /// <summary>The facts as they would be stated, before anything is drawn from them.</summary>
    public FactValues Stated(ImmutableArray<Narrowing> answers)
    {
        var stated = _decision.Contact.StatedValues.Copy();
        foreach (var answer in answers) answer.WriteTo(stated);
        return stated;
    }

    /// <summary>The decision on a contact of which this too was stated.</summary>
    public ThresholdDecision Decide(ImmutableArray<Narrowing> answers) => _evaluator.Decide(Contact(answers), new(_decision.RulesAsAt, _decision.AsOf));

    /// <summary>The contact with the answers in the place of what was said of those facts.</summary>
    public Contact Contact(ImmutableArray<Narrowing> answers)
    {
        var was = _decision.Contact;
        var vocabulary = was.Vocabulary;
        var builder = Facts.Contact.Start(vocabulary, was.Id, was.Received.Day).Child(was.Age);
        if (was.Received.Time is { } time) builder.ReceivedAt(time);
        if (was.Family is { } family) builder.InFamily(family);
        if (was.DecidedOn is { } decidedOn) builder.DecidedOn(decidedOn);
        foreach (var person in was.People) builder.With(person);
        foreach (var judgement in was.Judgements) builder.Judged(judgement);
        foreach (var (name, value) in was.Attributes) builder.Attribute(name, value);
        foreach (var blank in was.BlanksReadAsNo) builder.BlankMeansNo(blank);
        var answered = answers.Select(a => vocabulary.IdOf(a.Key)).ToHashSet(StringComparer.Ordinal);
        foreach (var fact in was.StatedFacts.Where(f => !answered.Contains(f.FactId)))
            foreach (var account in fact.Accounts) builder.State(fact.FactId, account);
        foreach (var answer in answers) State(builder, vocabulary, answer, was);
        return builder.Build();
    }

    private static void State(ContactBuilder builder, Vocabulary vocabulary, Narrowing answer, Contact was)
    {
        var id = vocabulary.IdOf(answer.Key);
        if (id == Measure.AgeId) builder.Child(new() { Months = answer.Within });
        else builder.State(id, new Account { Value = Value() });

        FactValue Value() => answer.Key.Kind switch
        {
            FactKind.Indicator => new IndicatorValue(answer.Answer),
            FactKind.Measure => new MeasureValue(answer.Within),
            FactKind.Choice => new ChoiceSetValue(vocabulary.Choices[answer.Key.Index].CodesIn(answer.OneOf)),
            // An event supposed to have happened is put on the day of receipt; no status reads the day.
            _ when answer.Answer == Truth.Yes => new EventValue(Truth.Yes, was.Received, was.Received),
            _ => new EventValue(Truth.No, null, null),
        };
    }

    private bool SameClashes(ClosedFacts facts)
        => facts.Clashes.Select(c => string.Join(' ', c.Facts)).SequenceEqual(_decision.Clashes.Select(c => string.Join(' ', c.Facts)), StringComparer.Ordinal);
}
