using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Timescales;

namespace Thresholds.Tests.Support;

/// <summary>One thing said about a contact, and how much less of it might have been said.</summary>
/// <param name="FactId">The fact; <c>unborn</c> and <c>age-years</c> are further sources of age.</param>
/// <param name="Value">What is said.</param>
/// <param name="Wider">The same said less exactly; null: not said at all.</param>
internal sealed record Statement(string FactId, FactValue Value, FactValue? Wider)
{
    public const string Unborn = "unborn";
    public const string AgeYears = "age-years";

    public static Statement Fixed(string factId, FactValue value) => new(factId, value, value);

    public static Statement Yes(string factId) => Fixed(factId, new IndicatorValue(Truth.Yes));

    public static Statement No(string factId) => Fixed(factId, new IndicatorValue(Truth.No));

    public bool IsYes => Value is IndicatorValue { Value: Truth.Yes };

    public bool IsOfAge => FactId is Measure.AgeId or Unborn or AgeYears;

    public override string ToString() => Wider == Value
        ? $"{FactId}: {Value.Text}"
        : $"{FactId}: {Value.Text} (or, saying less: {Wider?.Text ?? "nothing"})";
}

/// <summary>A contact as data that can be shrunk and printed, which the library's own never is.</summary>
internal sealed record ContactSpec(ImmutableArray<Statement> Statements, ImmutableArray<Judgement> Judgements)
{
    public static readonly DateOnly ReceivedOn = new(2026, 3, 2);

    /// <summary>As exactly as anything was said.</summary>
    public Contact Build(Vocabulary vocabulary) => With(vocabulary, Statements.Select(s => (s.FactId, (FactValue?)s.Value)));

    /// <summary>Saying less.</summary>
    public Contact BuildWider(Vocabulary vocabulary) => With(vocabulary, Statements.Select(s => (s.FactId, s.Wider)));

    public ContactSpec And(params Statement[] more) => this with { Statements = Statements.AddRange(more) };

    public ContactSpec Without(string factId) => this with { Statements = Statements.RemoveAll(s => s.FactId == factId) };

    public override string ToString()
        => string.Join("\n  ", Statements.Select(s => s.ToString()).Concat(Judgements.Select(Words)));

    public static string Words(Judgement j)
        => FormattableString.Invariant($"judged {j.On:yyyy-MM-dd} {j.Threshold.Slug()} {j.Answer.Slug()} settles [{string.Join(", ", j.Settles)}] known then [{string.Join(", ", j.KnownThen)}]");

    private Contact With(Vocabulary vocabulary, IEnumerable<(string Id, FactValue? Value)> said)
    {
        var builder = Contact.Start(vocabulary, "made-up", ReceivedOn);
        var all = said.Where(s => s.Value is not null).ToArray();
        builder.Child(new ChildAge
        {
            Months = all.Where(s => s.Id == Measure.AgeId).Select(s => (Interval?)((MeasureValue)s.Value!).Bounds).FirstOrDefault(),
            Years = all.Where(s => s.Id == Statement.AgeYears).Select(s => (int?)((MeasureValue)s.Value!).Bounds.Min).FirstOrDefault(),
            Unborn = all.Where(s => s.Id == Statement.Unborn).Select(s => ((IndicatorValue)s.Value!).Value).FirstOrDefault(),
        });
        foreach (var (id, value) in all.Where(s => s.Id is not (Measure.AgeId or Statement.AgeYears or Statement.Unborn)))
            builder.State(id, new Account { Value = value! });
        foreach (var judgement in Judgements) builder.Judged(judgement);
        return builder.Build();
    }
}
