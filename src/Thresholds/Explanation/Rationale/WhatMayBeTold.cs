using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>What one person of the family may be told of a contact.</summary>
/// <param name="Worries">Ids of concerns, in the vocabulary's order.</param>
/// <param name="Strengths">Ids of strengths.</param>
/// <param name="Steps">Ids of steps.</param>
internal sealed record Telling(ImmutableArray<string> Worries, ImmutableArray<string> Strengths, ImmutableArray<string> Steps)
{
    public static Telling Nothing { get; } = new([], [], []);
}

/// <summary>Chooses what one person of the family may be told.</summary>
/// <remarks>Everything comes from a contact that holds only the facts this reader may have (and the child's age): it is decided afresh, and what that
/// decision says may be told. So nothing that the reader must not have can change a page, by whatever way: a threshold, a derived fact, a clash, a count.</remarks>
internal sealed class WhatMayBeTold(ThresholdDecision decision, Person reader, bool isChild, RationaleWording wording)
{
    private ImmutableSortedDictionary<string, string> FactWords => isChild ? wording.TopicsForChildren : wording.FactsForAdults;

    private ImmutableSortedDictionary<string, string> StepWords => isChild ? wording.StepsForChildren : wording.StepsForAdults;

    public Telling Choose()
    {
        var contact = decision.Contact;
        var vocabulary = contact.Vocabulary;
        var may = contact.StatedFacts.Where(f => f.Kind == FactKind.Indicator && MayBeTold(vocabulary.FindIndicator(f.FactId)!, f)).Select(f => f.FactId).ToArray();

        var readers = Contact.Start(vocabulary, "for-the-reader", contact.Received.Day).Child(contact.Age);
        foreach (var id in may) readers.Yes(id);
        var known = readers.Build();
        var doubtful = known.Facts.Clashes.SelectMany(c => c.Facts).ToHashSet(StringComparer.Ordinal);
        var steps = known.Facts.Clashes.IsEmpty
            ? new ThresholdEvaluator(decision.Rulebook).Decide(known, new(decision.RulesAsAt)).Steps.Where(s => s.Verdict == Truth.Yes).Select(s => s.Step.Id)
            : [];
        return new(
            [.. may.Where(id => !doubtful.Contains(id) && vocabulary.FindIndicator(id)!.Kind == IndicatorKind.Concern)],
            [.. may.Where(id => !doubtful.Contains(id) && vocabulary.FindIndicator(id)!.Kind == IndicatorKind.Strength)],
            [.. steps.Where(StepWords.ContainsKey)]);
    }

    // Told only as something seen or established, of this child or of this reader, and only where no account of it stands against telling it.
    private bool MayBeTold(Indicator indicator, StatedFact fact)
    {
        if (indicator.Kind is not (IndicatorKind.Concern or IndicatorKind.Strength) || !FactWords.ContainsKey(indicator.Id)) return false;
        if (fact.Accounts.Any(a => a.DoNotTell)) return false;
        var isOfAParent = indicator.About == "parent or carer";
        if (isOfAParent && isChild) return false;
        var mustBeTheirs = isOfAParent || (!isChild && wording.OnlyToWhomItIsAbout.Contains(indicator.Id));
        var theirs = fact.Accounts.Where(a => mustBeTheirs ? a.About == reader.Id : IsOfTheChildOrReader(a)).ToArray();
        return theirs.Any(a => Says(a, Truth.Yes) && a.Basis is Basis.Seen or Basis.Established)
            && !theirs.Any(a => Says(a, Truth.No) || a.Basis is Basis.Disputed or Basis.Withdrawn);
    }

    private bool IsOfTheChildOrReader(Account account)
        => account.About is null || account.About == reader.Id || account.About == TheChild.Among(decision.Contact.People)?.Id;

    private static bool Says(Account account, Truth answer) => ((IndicatorValue)account.Value).Value == answer;
}
