namespace Thresholds.Sql.Stages;

/// <summary>The greatest, or least, of several numbers, none of them NULL: engines differ in what they call it, so CASE says it.</summary>
internal static class Extreme
{
    public static string Most(IReadOnlyList<string> numbers) => Of(numbers, ">=");

    public static string Least(IReadOnlyList<string> numbers) => Of(numbers, "<=");

    private static string Of(IReadOnlyList<string> numbers, string word)
    {
        if (numbers.Count == 1) return numbers[0];
        var whens = Enumerable.Range(0, numbers.Count - 1)
            .Select(i => $"WHEN {string.Join(" AND ", numbers.Skip(i + 1).Select(n => $"{numbers[i]} {word} {n}"))} THEN {numbers[i]}");
        return $"CASE {string.Join(' ', whens)} ELSE {numbers[^1]} END";
    }
}
