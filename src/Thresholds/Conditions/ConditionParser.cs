using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Facts;
using Thresholds.Text;

namespace Thresholds.Conditions;

/// <summary>Reads the condition language: <c>and</c>, <c>or</c>, <c>not</c>, <c>at least n of (...)</c>, and questions about one fact.</summary>
/// <remarks>Recursive descent, one method a form. Stops at the first fault of a condition: what follows it would be guesswork.</remarks>
internal sealed class ConditionParser
{
    // Far beyond any readable rule, and far within what a thread's stack can bear.
    private const int DeepestNesting = 50;

    private readonly string _text;
    private readonly ImmutableArray<Token> _tokens;
    private readonly Dictionary<Condition, int> _offsets = new(ReferenceEqualityComparer.Instance);
    private int _at;
    private int _depth;

    private ConditionParser(string text)
    {
        _text = text;
        _tokens = ConditionLexer.Cut(text);
    }

    private Token Now => _tokens[_at];

    private Token Next => _tokens[Math.Min(_at + 1, _tokens.Length - 1)];

    /// <summary>The words of the language, which no fact may have for its id.</summary>
    public static ImmutableArray<string> Reserved { get; } = ["and", "or", "not", "at", "least", "of", "is", "one", "has", "happened", "unborn"];

    public static Reading<ParsedCondition> Parse(string text)
    {
        var parser = new ConditionParser(text);
        try
        {
            var condition = parser.Whole();
            return Reading.Of(new ParsedCondition(condition, parser._offsets));
        }
        catch (FaultFound found)
        {
            return Reading.Failed<ParsedCondition>([found.Fault]);
        }
    }

    private Condition Whole()
    {
        if (Now.IsEnd) throw Wrong(Now, "A condition is missing. Write an indicator, or a question such as `age < 1 year`.");
        var condition = Joined();
        return Now.IsEnd ? condition : throw Wrong(Now, $"`{Now.Text}` was not expected here. Join conditions with `and` or `or`, and close every parenthesis.");
    }

    private Condition Joined()
    {
        var start = Now.Offset;
        var first = Single();
        if (Now.Text is not ("and" or "or")) return first;

        var word = Now.Text;
        var items = new List<Condition> { first };
        var starts = new List<int> { start };
        while (Now.Text == word)
        {
            _at++;
            starts.Add(Now.Offset);
            items.Add(Single());
        }

        if (Now.Text is "and" or "or") throw Ambiguous(word, starts);
        // A chain in parentheses of the same word says nothing the longer chain does not: `(a and b) and c` is `a and b and c`.
        var flat = items.SelectMany(i => word == "and" ? i is AllOf ? i.Parts : [i] : i is AnyOf ? i.Parts : [i]);
        return Placed<Condition>(word == "and" ? new AllOf([.. flat]) : new AnyOf([.. flat]), start);
    }

    private Condition Single()
    {
        var token = Now;
        if (_depth == DeepestNesting) throw Wrong(token, FormattableString.Invariant($"Nested more than {DeepestNesting} deep, which nobody can read. Split the rule."));
        _depth++;
        var condition = Unnested(token);
        _depth--;
        return condition;
    }

    private Condition Unnested(Token token)
    {
        switch (token.Text)
        {
            case "(":
                _at++;
                var inner = Joined();
                Expect(")", "Close the parenthesis that opened here.", token);
                return inner;
            case "not":
                _at++;
                return Placed(new Not(Single()), token.Offset);
            case "at" when Next.Text == "least":
                _at += 2;
                return AtLeastOf(token);
            case "unborn":
                _at++;
                return Placed(new UnbornCondition(), token.Offset);
            default:
                return AboutOneFact(token);
        }
    }

    private AtLeast AtLeastOf(Token start)
    {
        var count = Number(Now, "After `at least` write a number or a parameter: `at least 2 of (a, b, c)`.");
        Expect("of", "Write `of` and the list in parentheses: `at least 2 of (a, b, c)`.", Now);
        var open = Now;
        Expect("(", "Write the list in parentheses: `at least 2 of (a, b, c)`.", open);
        var items = new List<Condition> { Joined() };
        while (Now.Text == ",")
        {
            _at++;
            items.Add(Joined());
        }

        Expect(")", "Close the list that opened here.", open);
        if (count.Parameter is null && (count.Number < 1 || count.Number > items.Count))
            throw Wrong(start, FormattableString.Invariant($"`at least {count.Number}` of {items.Count} can never decide anything. Write a number from 1 to {items.Count}."));
        return Placed(new AtLeast(count, [.. items]), start.Offset);
    }

    private Condition AboutOneFact(Token name)
    {
        if (!name.IsWord || name.IsNumber) throw Wrong(name, name.IsEnd ? "The condition breaks off here. Finish it." : $"`{name.Text}` was not expected here. Write an indicator, a measure, a choice or an event.");
        if (Reserved.Contains(name.Text)) throw Wrong(name, $"`{name.Text}` is a word of the condition language and cannot stand here.");
        _at++;
        if (ThresholdWords.TryParse(name.Text, out var threshold)) return Status(name, threshold);
        if (ConditionPrinter.Signs.Any(s => s.Sign == Now.Text)) return Compared(name);
        if (Now.Text == "is") return Chosen(name);
        if (Now.Text == "has") return Happened(name);
        if (!Slug.IsValid(name.Text)) throw Wrong(name, $"`{name.Text}` cannot be an id: ids are lower-case words joined by hyphens, such as `mark-when-not-mobile`.");
        return Placed(new IndicatorCondition(name.Text), name.Offset);
    }

    private StatusCondition Status(Token name, Threshold threshold)
    {
        foreach (var (test, words) in ConditionPrinter.StatusTests)
        {
            var wanted = words.Split(' ');
            if (!wanted.Select((w, i) => _at + i < _tokens.Length && _tokens[_at + i].Text == w).All(same => same)) continue;
            _at += wanted.Length;
            return Placed(new StatusCondition(threshold, test), name.Offset);
        }

        throw Wrong(name, $"After `{name.Text}` write {string.Join(", ", ConditionPrinter.StatusTests.Select(t => $"`{t.Words}`"))}.");
    }

    private MeasureCondition Compared(Token name)
    {
        var sign = Now;
        var comparison = ConditionPrinter.Signs.First(s => s.Sign == sign.Text).Comparison;
        _at++;
        var isAge = name.Text == Measure.AgeId;
        var number = Number(Now, $"After `{sign.Text}` write a whole number or a parameter.");
        if (isAge) number = InMonths(name, sign, number, comparison);
        return Placed(new MeasureCondition(name.Text, comparison, number), name.Offset);
    }

    private Operand InMonths(Token name, Token sign, Operand number, Comparison comparison)
    {
        var unit = Now;
        var isYears = unit.Text is "year" or "years";
        if (number.Parameter is not null) return number;
        if (!isYears && unit.Text is not ("month" or "months"))
            throw Wrong(unit, "Say the unit of an age: `age < 6 months`, `age >= 16 years`.");
        _at++;
        if (number.Number < 0) throw Wrong(name, "An age below zero is written `unborn`.");
        if (isYears && comparison is not (Comparison.Under or Comparison.AtLeast))
            throw Wrong(sign, FormattableString.Invariant($"`{sign.Text} {number.Number} years` can be read two ways, since a child is {number.Number} for a whole year. Write `age < {number.Number + 1} years` or `age >= {number.Number} years`."));
        if (isYears && number.Number > 18) throw Wrong(name, "These thresholds are for children: an age is at most 18 years.");
        return Operand.Of(isYears ? number.Number * 12 : number.Number);
    }

    private ChoiceCondition Chosen(Token name)
    {
        var open = Now;
        var form = $"Write `{name.Text} is one of (...)` with codes or groups in the parentheses.";
        foreach (var word in (ReadOnlySpan<string>)["is", "one", "of", "("]) Expect(word, form, open);
        var values = new List<string>();
        do
        {
            if (values.Count > 0) _at++;
            if (!Now.IsWord) throw Wrong(Now, form);
            if (values.Contains(Now.Text)) throw Wrong(Now, $"`{Now.Text}` stands twice in the list. Write it once.");
            values.Add(Now.Text);
            _at++;
        }
        while (Now.Text == ",");
        Expect(")", form, open);
        return Placed(new ChoiceCondition(name.Text, [.. values]), name.Offset);
    }

    private EventCondition Happened(Token name)
    {
        _at++;
        var isNot = Now.Text == "not";
        if (isNot) _at++;
        Expect("happened", $"Write `{name.Text} has happened` or `{name.Text} has not happened`.", name);
        return Placed(new EventCondition(name.Text, !isNot), name.Offset);
    }

    private Operand Number(Token token, string otherwise)
    {
        if (token.IsNumber && int.TryParse(token.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            _at++;
            return Operand.Of(number);
        }

        if (!Slug.IsValid(token.Text) || Reserved.Contains(token.Text)) throw Wrong(token, otherwise);
        _at++;
        return Operand.Named(token.Text);
    }

    private void Expect(string word, string otherwise, Token at)
    {
        if (Now.Text != word) throw Wrong(Now.IsEnd ? at : Now, otherwise);
        _at++;
    }

    private FaultFound Ambiguous(string word, List<int> starts)
    {
        var other = word == "and" ? "or" : "and";
        var whole = _text[starts[0]..].Trim();
        var before = _text[starts[0]..Now.Offset].Trim();
        var last = _text[starts[^1]..Now.Offset].Trim();
        var upToLast = _text[starts[0]..starts[^1]].Trim();
        var after = _text[(Now.Offset + other.Length)..].Trim();
        return Wrong(
            new(whole, starts[0]),
            $"`{whole}` can be read two ways. Write `({before}) {other} {after}`, or `{upToLast} ({last} {other} {after})`.");
    }

    private T Placed<T>(T condition, int offset)
        where T : Condition
    {
        _offsets[condition] = offset;
        return condition;
    }

    private static FaultFound Wrong(Token at, string message) => new(new(new(string.Empty, 1, at.Offset + 1, string.Empty), message));

    private sealed class FaultFound(Fault fault) : Exception
    {
        public Fault Fault { get; } = fault;
    }
}
