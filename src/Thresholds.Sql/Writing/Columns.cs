using Thresholds.Facts;

namespace Thresholds.Sql.Writing;

/// <summary>A column that holds 0 for no, 1 for not known and 2 for yes; or one of them for every row, and then there is no column.</summary>
/// <param name="Name">The column's name; of no meaning where the answer is the same for every row.</param>
/// <param name="No">It may be no.</param>
/// <param name="NotKnown">It may be not known.</param>
/// <param name="Yes">It may be yes.</param>
internal readonly record struct TruthColumn(string Name, bool No, bool NotKnown, bool Yes)
{
    public static TruthColumn AlwaysNotKnown => new(string.Empty, false, true, false);

    public static TruthColumn AlwaysNo => new(string.Empty, true, false, false);

    public bool IsConstant => (No ? 1 : 0) + (NotKnown ? 1 : 0) + (Yes ? 1 : 0) == 1;

    /// <summary>A column worked out from whether it is certain and whether it is possible, and its expression where it needs one.</summary>
    public static (TruthColumn Column, string? Sql) From(string name, Test certain, Test possible)
    {
        var column = new TruthColumn(name, !possible.IsTrue && !certain.IsTrue, !certain.IsTrue && !possible.IsFalse && certain.Sql != possible.Sql, !certain.IsFalse);
        if (column.IsConstant) return (column, null);
        var sql = column switch
        {
            { Yes: false } => $"CASE WHEN {possible.Sql} THEN 1 ELSE 0 END",
            { NotKnown: false } => $"CASE WHEN {certain.Sql} THEN 2 ELSE 0 END",
            { No: false } => $"CASE WHEN {certain.Sql} THEN 2 ELSE 1 END",
            _ => $"CASE WHEN {certain.Sql} THEN 2 WHEN {possible.Sql} THEN 1 ELSE 0 END",
        };
        return (column, sql);
    }

    public Test Is(Truth truth) => truth switch
    {
        Truth.Yes => Equal(Yes, 2),
        Truth.No => Equal(No, 0),
        _ => Equal(NotKnown, 1),
    };

    public Test IsNot(Truth truth)
    {
        var (may, code) = truth switch { Truth.Yes => (Yes, 2), Truth.No => (No, 0), _ => (NotKnown, 1) };
        return !may ? Test.True : IsConstant ? Test.False : Test.Of($"{Name} <> {code}");
    }

    private Test Equal(bool may, int code) => !may ? Test.False : IsConstant ? Test.True : Test.Of(FormattableString.Invariant($"{Name} = {code}"));
}

/// <summary>Two columns that hold the least and the greatest value a measure can still have; without names, its whole range for every row.</summary>
internal readonly record struct MeasureColumns(string? Least, string? Greatest, Interval Range)
{
    public bool IsConstant => Least is null;

    public Test LeastIsAtLeast(int bound) => bound <= Range.Min ? Test.True : Least is null || bound > Range.Max ? Test.False : Compare(Least, ">=", bound);

    public Test LeastIsAtMost(int bound) => bound >= Range.Max || (Least is null && bound >= Range.Min) ? Test.True : Least is null || bound < Range.Min ? Test.False : Compare(Least, "<=", bound);

    public Test GreatestIsAtMost(int bound) => bound >= Range.Max ? Test.True : Greatest is null || bound < Range.Min ? Test.False : Compare(Greatest, "<=", bound);

    public Test GreatestIsAtLeast(int bound) => bound <= Range.Min || (Greatest is null && bound <= Range.Max) ? Test.True : Greatest is null || bound > Range.Max ? Test.False : Compare(Greatest, ">=", bound);

    private static Test Compare(string column, string word, int bound) => Test.Of(FormattableString.Invariant($"{column} {word} {bound}"));
}

/// <summary>A column that holds the codes a choice can still have, as bits; without a name, all of them for every row.</summary>
internal readonly record struct ChoiceColumn(string? Name, ulong All)
{
    public bool IsConstant => Name is null;

    /// <summary>None of the codes is in a set.</summary>
    public Test IsOutside(ulong set) => Masked(set & All, "=");

    /// <summary>Some of the codes are in a set.</summary>
    public Test Meets(ulong set) => Masked(set & All, "<>");

    private Test Masked(ulong mask, string word)
    {
        if (mask == 0) return Test.Of(word == "=");
        if (Name is null || mask == All) return Test.Of(word == "<>");
        return Test.Of($"({Name} & {Bits(mask)}) {word} 0");
    }

    public static string Bits(ulong set) => Dialects.Dialect.Number(unchecked((long)set));
}

/// <summary>Where each fact of a vocabulary stands among the columns of a stage.</summary>
internal sealed class FactColumns(Vocabulary vocabulary)
{
    public TruthColumn[] Indicators { get; } = [.. vocabulary.Indicators.Select(_ => TruthColumn.AlwaysNotKnown)];

    public MeasureColumns[] Measures { get; } = [.. vocabulary.Measures.Select(m => new MeasureColumns(null, null, m.Range))];

    public ChoiceColumn[] Choices { get; } = [.. vocabulary.Choices.Select(c => new ChoiceColumn(null, c.AllCodes))];

    public TruthColumn[] Events { get; } = [.. vocabulary.Events.Select(_ => TruthColumn.AlwaysNotKnown)];

    public Vocabulary Vocabulary { get; } = vocabulary;
}
