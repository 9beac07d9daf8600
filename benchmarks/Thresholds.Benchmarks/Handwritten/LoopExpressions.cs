using System.Globalization;
using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Benchmarks.Handwritten;

/// <summary>A condition as a C# expression: whether it is yes, or whether it may be yes.</summary>
internal sealed class LoopExpressions(Rulebook rulebook)
{
    public const string True = "true", False = "false";

    private readonly Vocabulary _vocabulary = rulebook.Vocabulary;

    /// <summary>A fact's field.</summary>
    public static string Name(string id)
    {
        var words = id.Split('-', '_', ' ').Where(w => w.Length > 0).Select(w => char.ToUpperInvariant(w[0]) + w[1..]);
        var name = string.Concat(words);
        return char.IsAsciiDigit(name[0]) ? "N" + name : name;
    }

    /// <summary>As a threshold asks it, on the days it is in force.</summary>
    public string InForce(InForce inForce, Threshold? threshold, Condition condition, bool certain)
    {
        if (inForce.NotYet) return False;
        var born = threshold == Threshold.EmergencyAccommodation ? certain ? "c.AgeLeast >= 0" : "c.AgeMost >= 0" : True;
        return All([From(inForce.From, ">="), From(inForce.To, "<="), born, Of(condition, certain)]);

        static string From(DateOnly? day, string sign) => day is { } d
            ? string.Create(CultureInfo.InvariantCulture, $"c.Day {sign} {d.DayNumber} /* {d:yyyy-MM-dd} */") : True;
    }

    public string Of(Condition condition, bool certain) => condition switch
    {
        IndicatorCondition i => Fact(i.Indicator, certain),
        EventCondition e => e.HasHappened ? Fact(e.Event, certain) : Not(new EventCondition(e.Event, true), certain),
        MeasureCondition m => Measure(m.Measure, m.Satisfying(Number(m.Operand)), certain),
        UnbornCondition => Measure(Facts.Measure.AgeId, UnbornCondition.Satisfying, certain),
        ChoiceCondition o => Choice(o, certain),
        AllOf a => All(a.Items.Select(i => Of(i, certain))),
        AnyOf a => Any(a.Items.Select(i => Of(i, certain))),
        AtLeast a => Several(Number(a.Count), [.. a.Items.Select(i => Of(i, certain))]),
        Not n => Not(n.Item, certain),
        StatusCondition s => Standing(s, certain),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    public static string All(IEnumerable<string> parts) => Join(parts, " && ", True, False);

    public static string Any(IEnumerable<string> parts) => Join(parts, " || ", False, True);

    public string Measure(string id, Interval within, bool certain)
    {
        var range = _vocabulary.FindMeasure(id)!.Range;
        if (within.IsEmpty || within.Intersect(range).IsEmpty) return False;
        var (least, most) = (Name(id) + (certain ? "Least" : "Most"), Name(id) + (certain ? "Most" : "Least"));
        return All([
            within.Min <= range.Min ? True : string.Create(CultureInfo.InvariantCulture, $"c.{least} >= {within.Min}"),
            within.Max >= range.Max ? True : string.Create(CultureInfo.InvariantCulture, $"c.{most} <= {within.Max}")]);
    }

    public static string Set(ulong set) => string.Create(CultureInfo.InvariantCulture, $"0x{set:X}UL");

    private static string Fact(string id, bool certain) => $"c.{Name(id)} {(certain ? "== Yes" : "!= No")}";

    private string Not(Condition item, bool certain) => item switch
    {
        IndicatorCondition i => $"c.{Name(i.Indicator)} {(certain ? "== No" : "!= Yes")}",
        EventCondition { HasHappened: true } e => $"c.{Name(e.Event)} {(certain ? "== No" : "!= Yes")}",
        _ => Of(item, !certain) switch { True => False, False => True, var text => $"!({text})" },
    };

    private string Choice(ChoiceCondition condition, bool certain)
    {
        var choice = _vocabulary.FindChoice(condition.Choice)!;
        var set = choice.SetOf(condition.OneOf) ?? 0;
        return certain ? $"(c.{Name(choice.Id)} & {Set(choice.AllCodes & ~set)}) == 0" : $"(c.{Name(choice.Id)} & {Set(set)}) != 0";
    }

    private static string Several(int wanted, string[] parts) => wanted == 1 ? Any(parts) : wanted == parts.Length ? All(parts)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(" + ", parts.Select(p => $"({p} ? 1 : 0)"))} >= {wanted}");

    private static string Standing(StatusCondition condition, bool certain)
    {
        var name = $"s.{condition.Threshold}";
        var test = certain ? "== Yes" : "!= No";
        return condition.Test switch
        {
            StatusTest.IsMet => $"{name}Duty {test}",
            StatusTest.MustBeConsidered => $"{name}MustConsider {test}",
            StatusTest.IsPointedTowards => $"{name}PointsTowards {test}",
            _ => $"{name}Duty {test} || {name}MustConsider {test}",
        };
    }

    private static string Join(IEnumerable<string> parts, string word, string nothing, string settles)
    {
        var all = parts.Where(p => p != nothing).ToArray();
        if (all.Contains(settles)) return settles;
        return all.Length switch
        {
            0 => nothing,
            1 => all[0],
            _ => string.Join(word, all.Select(p => p.Contains(word == " && " ? "||" : "&&", StringComparison.Ordinal) || p.Contains(" + ", StringComparison.Ordinal) ? $"({p})" : p)),
        };
    }

    private int Number(Operand operand) => operand.Parameter is { } id ? rulebook.ParameterValues[id] : operand.Number;
}
