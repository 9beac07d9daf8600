using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Facts;
using FaultList = Thresholds.Rulebooks.RulebookBuilder.FaultList;

namespace Thresholds.Rulebooks;

/// <summary>What no rulebook may do, however it is written. Each guard is there because without it a child could slip through or be taken from home.</summary>
internal static class Guards
{
    public static void Check(ImmutableArray<Chapter> chapters, Vocabulary vocabulary, FaultList faults)
    {
        var citations = chapters.SelectMany(c => c.Citations).ToDictionary(c => c.Id, StringComparer.Ordinal);
        var least = chapters.SelectMany(c => c.Parameters).ToDictionary(p => p.Id, p => p.Min, StringComparer.Ordinal);
        foreach (var rule in chapters.SelectMany(c => c.Rules))
        {
            NothingSilencedUnderNot(rule, vocabulary, faults);
            StrengthsInTheirPlace(rule, vocabulary, faults);
            DutiesStandOnReadLaw(rule, citations, faults);
            NotOnMoneyOrHousingAlone(rule, vocabulary, least, faults);
        }
    }

    private static void NothingSilencedUnderNot(Rule rule, Vocabulary vocabulary, FaultList faults)
    {
        foreach (var (part, isUnderNot) in rule.When.Walk())
        {
            if (!isUnderNot || ConditionTree.FactId(part) is not { } id || ConcernTouching(vocabulary, vocabulary.Key(id)) is not { } concern) continue;
            var how = concern.Id == id
                ? $"`{id}` is a {concern.Kind.Words()}"
                : $"`{id}` is tied by clauses to the {concern.Kind.Words()} `{concern.Id}`";
            faults.Add(rule, "when", $"{how}, so it may not stand under `not`: a worry that nobody wrote down would then raise or hide a rule. Declare its absence as a fact of its own, and say that both are never true together.", part);
        }
    }

    // A legal fact guards only itself; a concern also guards what it implies, what it excludes and what implies it.
    private static Indicator? ConcernTouching(Vocabulary vocabulary, FactKey key)
    {
        if (key.Kind == FactKind.Indicator && vocabulary.Indicators[key.Index] is { IsNeverSilenced: true } itself) return itself;
        foreach (var row in vocabulary.Closure.Rows)
        {
            var indicator = vocabulary.Indicators[row.Indicator];
            var touches = key.Kind switch
            {
                FactKind.Indicator => row.Yes.Contains(key.Index) || row.No.Contains(key.Index)
                    || vocabulary.Closure.Rows[key.Index].Yes.Contains(row.Indicator),
                FactKind.Measure => row.Measures.Any(m => m.Measure == key.Index),
                FactKind.Choice => row.Choices.Any(c => c.Choice == key.Index),
                _ => false,
            };
            if (touches && indicator.Kind == IndicatorKind.Concern) return indicator;
        }

        return null;
    }

    private static void StrengthsInTheirPlace(Rule rule, Vocabulary vocabulary, FaultList faults)
    {
        foreach (var (part, isUnderNot) in rule.When.Walk())
        {
            if (part is not IndicatorCondition { Indicator: var id } || vocabulary.FindIndicator(id) is not { Kind: IndicatorKind.Strength }) continue;
            if (rule.Threshold != Threshold.EarlyHelp)
                faults.Add(rule, "when", $"`{id}` is a strength. It may not decide {rule.Threshold.Words()}: strengths are shown beside a worry and never cancel it.", part);
            else if (isUnderNot && rule.Strength != RuleStrength.PointsTowards)
                faults.Add(rule, "when", $"`{id}` is a strength and may not stand under `not` in a rule that must be considered.", part);
        }
    }

    private static void DutiesStandOnReadLaw(Rule rule, Dictionary<string, Citation> citations, FaultList faults)
    {
        if (rule.Strength != RuleStrength.Duty) return;
        if (rule.Threshold == Threshold.EarlyHelp)
            faults.Add(rule, "leads to", "Early help is by agreement and never required of anyone: no duty leads to it.");
        foreach (var id in rule.Citations.Where(id => citations[id].Verified == Verified.NotYet))
            faults.Add(rule, "cites", $"A duty stands on law that was read at the place cited; `{id}` is `not yet` verified. Read it, or let the rule say `must consider`.");
    }

    // Everything to do with money and housing is yes, with all that follows from it, and nothing else is known: that must not be enough.
    private static void NotOnMoneyOrHousingAlone(Rule rule, Vocabulary vocabulary, Dictionary<string, int> least, FaultList faults)
    {
        if (rule.Threshold == Threshold.EarlyHelp) return;
        ImmutableArray<ClosureRow> rows = [.. vocabulary.Closure.Rows.Where(r => vocabulary.Indicators[r.Indicator].RestsOn is MoneyOrHousing.Income or MoneyOrHousing.Housing)];
        if (!rows.IsEmpty && new MoneyAlone(vocabulary, rows, least).IsEnough(rule.When))
            faults.Add(rule, "when", "Income or housing alone would meet it. Nothing above early help rests on those alone: join it with the impact on this child.");
    }

    private sealed class MoneyAlone(Vocabulary vocabulary, ImmutableArray<ClosureRow> rows, Dictionary<string, int> least)
    {
        public bool IsEnough(Condition condition) => condition switch
        {
            IndicatorCondition c => !IsRoofTonight(c) && rows.Any(r => r.Yes.Contains(vocabulary.Key(c.Indicator).Index)),
            Not { Item: IndicatorCondition c } => rows.Any(r => r.No.Contains(vocabulary.Key(c.Indicator).Index)),
            ChoiceCondition c => rows.Any(r => r.Choices.Any(k => vocabulary.Choices[k.Choice].Id == c.Choice && (k.Set & ~vocabulary.FindChoice(c.Choice)!.SetOf(c.OneOf)) == 0)),
            MeasureCondition { Operand.Parameter: null } c => IsWithin(c.Measure, c.Satisfying(c.Operand.Number)),
            UnbornCondition => IsWithin(Measure.AgeId, UnbornCondition.Satisfying),
            AllOf c => c.Items.All(IsEnough),
            AnyOf c => c.Items.Any(IsEnough),
            AtLeast c => c.Items.Count(IsEnough) >= (c.Count.Parameter is { } id ? least[id] : c.Count.Number),
            _ => false,
        };

        private bool IsWithin(string measure, Interval wanted)
            => rows.Any(r => r.Measures.Any(m => vocabulary.Measures[m.Measure].Id == measure && m.Bounds.IsInside(wanted)));

        private bool IsRoofTonight(IndicatorCondition c) => vocabulary.FindIndicator(c.Indicator) is { RestsOn: MoneyOrHousing.RoofTonight };
    }
}
