using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Text;

namespace Thresholds.Explanation;

/// <summary>The rationale of a decision for one named reader: what we are worried about, what is working well, what we do not know yet, what needs to happen.</summary>
/// <remarks>
/// For the record it is the whole. For an adult or the child it is what may be told to that one person, in plain words, and nothing at all unless it
/// is recorded that it is safe to tell them; <see cref="CanBeTold"/> says which. It suggests what may be told; a social worker reads every page
/// before it is handed over. Never prints what it holds. Immutable; safe to share between threads.
/// <example><code>
/// var page = Rationale.For(decision, Reader.Adult("mother-1"), EnglandRationale.Wording);
/// if (page.CanBeTold) File.WriteAllText("for-her.html", page.Write(ReportFormat.Html));
/// </code></example>
/// </remarks>
public sealed class Rationale
{
    private readonly ThresholdDecision _decision;
    private readonly RationaleWording _wording;
    private readonly FamilyWording? _page;
    private readonly Telling _told;
    private readonly bool _isChild;
    private readonly bool _isRecord;

    private Rationale(ThresholdDecision decision, Reader reader, RationaleWording wording)
    {
        _decision = decision;
        _wording = wording;
        _told = Telling.Nothing;
        _isRecord = reader.Kind == ReaderKind.Record;
        _isChild = reader.Kind == ReaderKind.Child;
        if (_isRecord) return;

        var people = decision.Contact.People;
        var person = _isChild ? TheChild.Among(people) : people.FirstOrDefault(p => p.Id == reader.PersonId);
        NotToldBecause = Against(person);
        if (NotToldBecause is not null) return;
        _page = _isChild ? TheChild.Words(decision.Contact, wording) : wording.Adult;
        if (_page is not null) _told = new WhatMayBeTold(decision, person!, _isChild, wording).Choose();
    }

    /// <summary>Whether anything may be told to this reader. Always for the record.</summary>
    public bool CanBeTold => NotToldBecause is null;

    /// <summary>Why nothing is told; null when something may be. For the worker, never for the reader.</summary>
    public NotToldBecause? NotToldBecause { get; }

    /// <summary>Ids of the facts that stand on a page for the family, for the host to note what was told to whom; empty for the record, which holds them all.</summary>
    public ImmutableArray<string> FactsTold => [.. _told.Worries, .. _told.Strengths];

    /// <summary>Ids of the steps that stand on a page for the family; empty for the record, which holds them all.</summary>
    public ImmutableArray<string> StepsTold => _told.Steps;

    /// <summary>Makes the rationale of a decision for one reader.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="reader">For whom.</param>
    /// <param name="wording">The words; null: <see cref="RationaleWording.Default"/>, which tells the family no fact at all.</param>
    /// <exception cref="InputNotUsableException">The wording has faults; the exception lists them all.</exception>
    public static Rationale For(ThresholdDecision decision, Reader reader, RationaleWording? wording = null)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(reader);
        var words = wording ?? RationaleWording.Default;
        var faults = WordingChecks.Faults(words, decision.Rulebook);
        return faults.IsEmpty ? new(decision, reader, words) : throw new InputNotUsableException(faults);
    }

    /// <summary>The page.</summary>
    /// <param name="format">Text, Markdown or HTML.</param>
    public string Write(ReportFormat format)
    {
        var to = ReportWriter.For(format, _wording.Language, isPlain: !_isRecord);
        if (_isRecord) return DecisionReport.Write(_decision, to, apart =>
        {
            FamilyTold.Write(apart, _decision, _wording);
            WhoMayBeTold.Write(apart, _decision.Contact, _wording);
        });
        if (!CanBeTold) FamilyPage.Write(to, _wording.NotTold);
        else if (_page is null) FamilyPage.Write(to, _wording.KeptForLater);
        else if (_isChild) FamilyPage.Write(to, _page, _told, _wording.TopicsForChildren, _wording.StepsForChildren);
        else FamilyPage.Write(to, _page, _told, _wording.FactsForAdults, _wording.StepsForAdults);
        return to.ToString();
    }

    private NotToldBecause? Against(Person? person)
    {
        if (person is null) return Explanation.NotToldBecause.NotListed;
        if (!_isChild && TheChild.IsListedAs(person)) return Explanation.NotToldBecause.IsTheChild;
        return person.SafeToTell switch
        {
            Truth.Yes => null,
            Truth.No => Explanation.NotToldBecause.RecordedUnsafe,
            _ => Explanation.NotToldBecause.NotRecorded,
        };
    }
}
