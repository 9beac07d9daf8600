using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Text;
using Thresholds.Timescales;
using FaultList = Thresholds.Rulebooks.RulebookBuilder.FaultList;

namespace Thresholds.Rulebooks;

/// <summary>Checks that what a rulebook says refers to what it declares, and that its facts about facts can all hold.</summary>
internal static class ReferenceChecks
{
    public static void Check(
        object rulebook, ImmutableArray<Chapter> chapters, List<LevelScheme> schemes, IReadOnlyDictionary<string, int> settings,
        Vocabulary vocabulary, FaultList faults)
    {
        var parameters = new Dictionary<string, Parameter>(StringComparer.Ordinal);
        foreach (var parameter in chapters.SelectMany(c => c.Parameters)) parameters.TryAdd(parameter.Id, parameter);
        var ranges = parameters.ToDictionary(p => p.Key, p => new Interval(p.Value.Min, p.Value.Max), StringComparer.Ordinal);
        var sources = chapters.SelectMany(c => c.Citations).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        Settings(rulebook, settings, ranges, faults);
        foreach (var chapter in chapters)
        {
            foreach (var indicator in chapter.Indicators) OnlyFor(indicator, vocabulary, faults);
            foreach (var clause in chapter.Clauses) Known(clause, vocabulary, faults);
            foreach (var indicator in chapter.Indicators) Cited(indicator, indicator.Citations, false);
            foreach (var parameter in chapter.Parameters) Cited(parameter, parameter.Citations, false);
            foreach (var rule in chapter.Rules)
            {
                Condition(rule, "when", rule.When, false);
                Worded(rule, "because", rule.Because);
                Cited(rule, rule.Citations, true);
            }

            foreach (var step in chapter.Steps)
            {
                Condition(step, "when", step.When, true);
                Worded(step, "what", step.What);
                Worded(step, "who", step.Who);
                Cited(step, step.Citations, true);
                ClockOf(step);
            }

            foreach (var route in chapter.Routes)
            {
                Condition(route, "opens when", route.OpensWhen, true);
                Condition(route, "blocked by", route.BlockedBy, true);
                Condition(route, "unless", route.Unless, true);
                if (route.Unless is not null && route.BlockedBy is null) faults.Add(route, "unless", "`unless` lifts a block, but nothing blocks this route. Say what blocks it, or leave `unless` out.");
                Worded(route, "what", route.What);
                Worded(route, "because", route.Because);
                Cited(route, route.Citations, true);
            }

            foreach (var check in chapter.Checks)
            {
                Condition(check, "when", check.When, true);
                Condition(check, "expects", check.Expects, true);
                Worded(check, "what", check.What);
                Worded(check, "because", check.Because);
                Cited(check, check.Citations, false);
            }
        }

        foreach (var scheme in schemes) Cited(scheme, scheme.Citations, true);
        foreach (var impossible in vocabulary.Closure.Impossible())
            faults.Add(impossible, string.Empty, $"`{impossible.Id}` can never be yes: what follows from it contradicts itself. Mend its `only for` line or the clauses it stands in.");

        void Condition(object owner, string member, Condition? condition, bool mayTestThresholds)
        {
            if (condition is null) return;
            foreach (var (part, message) in ConditionChecker.Check(condition, vocabulary, ranges, mayTestThresholds))
                faults.Add(owner, member, message, part);
        }

        void Cited(object owner, ImmutableArray<string> citations, bool needed)
        {
            if (needed && citations.IsEmpty) faults.Add(owner, "cites", "No source is cited. A rule, step or route without its law can take a child from home: cite at least one source.");
            foreach (var id in citations.Where(id => !sources.Contains(id)))
                faults.Add(owner, "cites", $"`{id}` is not a source.{DidYouMean.Sentence(id, sources)} Declare it under Sources, in any chapter.");
        }

        void Worded(object owner, string member, string words)
        {
            if (string.IsNullOrWhiteSpace(words)) faults.Add(owner, member, $"`{member}` is empty. Write it in words.");
        }

        void ClockOf(Step step)
        {
            if (step.DoneWhen is { } done && vocabulary.FindEvent(done) is null)
                faults.Add(step, "done when", $"`{done}` is not an event, so it cannot show that the step was done.{DidYouMean.Sentence(done, vocabulary.Events.Select(e => e.Id))}");
            if (step.By is not { } by) return;
            if (by.After != Clock.Receipt && vocabulary.FindEvent(by.After) is null)
                faults.Add(step, "by", $"`{by.After}` is not an event, so no clock can start with it.{DidYouMean.Sentence(by.After, vocabulary.Events.Select(e => e.Id).Append(Clock.Receipt))}");
            if (by.Parameter is null) return;
            if (!parameters.TryGetValue(by.Parameter, out var parameter))
                faults.Add(step, "by", $"`{by.Parameter}` is not a parameter.{DidYouMean.Sentence(by.Parameter, parameters.Keys)}");
            else if (!ClockUnits.TryParse(parameter.Unit, out _))
                faults.Add(step, "by", $"The unit of `{parameter.Id}` is `{parameter.Unit}`, which no clock counts. Its unit must be hours, working days, days, weeks, months or end of the day.");
        }
    }

    private static void OnlyFor(Indicator indicator, Vocabulary vocabulary, FaultList faults)
    {
        foreach (var literal in indicator.OnlyFor)
        {
            if (literal is MeasureLiteral { Measure: Measure.AgeId } or ChoiceLiteral) Refers(indicator, "only for", literal, vocabulary, faults);
            else faults.Add(indicator, "only for", $"`only for` is about age or a choice. For `{literal.FactId}` write a clause: `{indicator.Id}` implies `{literal.FactId}`.");
        }
    }

    private static void Known(Clause clause, Vocabulary vocabulary, FaultList faults)
    {
        if (vocabulary.FindIndicator(clause.If) is null) faults.Add(clause, "if", vocabulary.NotKnownSentence(clause.If, FactKind.Indicator));
        Refers(clause, "then", clause.Then, vocabulary, faults);
    }

    private static void Refers(object owner, string member, Literal literal, Vocabulary vocabulary, FaultList faults)
    {
        var kind = literal switch { IndicatorLiteral => FactKind.Indicator, MeasureLiteral => FactKind.Measure, _ => FactKind.Choice };
        if (vocabulary.KindOf(literal.FactId) != kind) faults.Add(owner, member, vocabulary.NotKnownSentence(literal.FactId, kind));
        else if (literal is ChoiceLiteral choice && vocabulary.FindChoice(choice.Choice)!.SetOf(choice.OneOf) is null or 0)
            faults.Add(owner, member, $"`{string.Join(", ", choice.OneOf)}` are not all values of `{choice.Choice}`.");
        else if (!ReadsBack(literal))
            faults.Add(owner, member, $"The bounds on `{literal.FactId}` cannot be said in one question: they read back as `{LiteralText.Print(literal)}`. Say each bound by itself; on an age, an upper bound speaks of born children.");
    }

    // "From 2 to 4" would be written, and read again, as "at most 4".
    private static bool ReadsBack(Literal literal)
    {
        if (LiteralText.TryParse(LiteralText.Print(literal)) is not { IsUsable: true, Value: [var same] }) return false;
        return same is ChoiceLiteral read && literal is ChoiceLiteral written
            ? read.Choice == written.Choice && read.OneOf.SequenceEqual(written.OneOf)
            : same == literal;
    }

    private static void Settings(object rulebook, IReadOnlyDictionary<string, int> settings, Dictionary<string, Interval> ranges, FaultList faults)
    {
        foreach (var (id, value) in settings)
        {
            if (!ranges.TryGetValue(id, out var range)) faults.Add(rulebook, "settings", $"`{id}` is not a parameter.{DidYouMean.Sentence(id, ranges.Keys)}");
            else if (!Interval.Exactly(value).IsInside(range))
                faults.Add(rulebook, "settings", string.Create(CultureInfo.InvariantCulture, $"`{id}` may be set from {range.Min} to {range.Max}, not to {value}."));
        }
    }
}
