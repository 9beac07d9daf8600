using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Thresholds.Sql.Dialects;

/// <summary>How one engine writes what the others write differently. Everything else is CASE and whole numbers, the same everywhere.</summary>
internal abstract class Dialect
{
    // What String.Trim takes off, so that an id is cleaned here as it is when a file is read.
    private const string White = "\u0009\u000a\u000b\u000c\u000d\u0020\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

    public abstract string Name { get; }

    /// <summary>The most columns one stage may have.</summary>
    public abstract int MostColumns { get; }

    /// <summary>Whether tests run the text on a real engine.</summary>
    public virtual bool IsTried => false;

    /// <summary>The word that makes a stage be worked out once; empty where there is none.</summary>
    public virtual string Materialized => string.Empty;

    /// <summary>Whether stages are tables of their own, where a common table expression would be worked out again at every use.</summary>
    public virtual bool KeepsStagesAsTables => false;

    /// <summary>What orders rows as they were put in, and tells any two apart; null where nothing does.</summary>
    /// <param name="columns">The table's columns: one of them may have taken its name.</param>
    public virtual string? OrderOfRows(IReadOnlyCollection<string> columns) => null;

    public static Dialect Of(SqlEngine engine) => engine switch
    {
        SqlEngine.PostgreSql => new PostgreSqlDialect(),
        SqlEngine.Sqlite => new SqliteDialect(),
        SqlEngine.SqlServer => new SqlServerDialect(),
        SqlEngine.DuckDb => new DuckDbDialect(),
        SqlEngine.Spark => new SparkDialect(),
        _ => throw new ArgumentOutOfRangeException(nameof(engine)),
    };

    /// <summary>Why a name cannot be used here; null when it can.</summary>
    public string? FaultInName(string name)
    {
        if (name.Length == 0) return "A name is empty.";
        if (!IsSayable(name)) return $"The name `{Shown(name)}` holds a character that cannot stand in SQL. Rename it in the database.";
        return TooLong(name) is { } limit ? $"The name `{Shown(name)}` is longer than {Name} keeps ({limit}), so it would be cut and might mean another column. Rename it, or read it through a view." : null;
    }

    /// <summary>Whether a text can stand in SQL at all: no zero character, no half of a pair.</summary>
    public static bool IsSayable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0') return false;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i])) return false;
        }

        return true;
    }

    /// <summary>The limit that a name passes; null when it passes none.</summary>
    protected abstract string? TooLong(string name);

    /// <summary>A name in quotes, so that whatever stands in it is a name.</summary>
    public virtual string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>A text as a constant, so that whatever stands in it is a value.</summary>
    public virtual string Literal(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    public static string Number(long number) => number == long.MinValue ? "(-9223372036854775807 - 1)" : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A column as text that is compared character by character.</summary>
    public abstract string Text(string column);

    /// <summary>Whether a cell is exactly one of some texts.</summary>
    public virtual string IsOneOf(string cell, IReadOnlyList<string> texts)
        => texts.Count == 1 ? $"{cell} = {Literal(texts[0])}" : $"{cell} IN ({string.Join(", ", texts.Select(Literal))})";

    /// <summary>Whether a cell fits a shape: 9 stands for a figure, anything else for itself.</summary>
    public abstract string Fits(string cell, string shape);

    /// <summary>Whether a cell is one to nine figures and nothing else.</summary>
    public abstract string IsFigures(string cell);

    /// <summary>The number of a cell's first, or last, character.</summary>
    protected abstract string FirstCharacter(string cell);

    protected abstract string LastCharacter(string cell);

    /// <summary>Whether a cell begins and ends with a plain visible character, so that it is certainly not blank.</summary>
    public string IsCertainlyWritten(string cell) => $"({FirstCharacter(cell)} BETWEEN 33 AND 126 AND {LastCharacter(cell)} BETWEEN 33 AND 126)";

    /// <summary>Part of a text; the first character is 1.</summary>
    public virtual string Part(string text, int from, int length) => string.Create(CultureInfo.InvariantCulture, $"substr({text}, {from}, {length})");

    /// <summary>A text of figures as a whole number.</summary>
    public virtual string Whole(string text) => $"CAST({text} AS INTEGER)";

    /// <summary>A text without its first character.</summary>
    public virtual string WithoutFirst(string text) => $"substr({text}, 2)";

    /// <summary>Texts joined, as a tree: a chain of five hundred would be too deep for some.</summary>
    public string Joined(IReadOnlyList<string> texts) => texts.Count switch
    {
        0 => Literal(string.Empty),
        <= 8 => JoinedFlat(texts),
        _ => JoinedFlat([.. texts.Chunk((texts.Count + 7) / 8).Select(Joined)]),
    };

    protected virtual string JoinedFlat(IReadOnlyList<string> texts) => texts.Count == 1 ? texts[0] : "(" + string.Join(" || ", texts) + ")";

    /// <summary>A text without spaces of any kind around it, hard spaces made plain and curly apostrophes straight, as a file's cells are read.</summary>
    public string Cleaned(string text)
    {
        var plain = $"replace(replace(replace({text}, {Characters("\u00a0")}, {Literal(" ")}), {Characters("\u2019")}, {Literal("'")}), {Characters("\ufeff")}, {Literal(string.Empty)})";
        return Trimmed(plain);
    }

    /// <summary>Whether a text holds a character.</summary>
    public string Holds(string text, string character) => $"replace({text}, {Characters(character)}, {Literal(string.Empty)}) <> {text}";

    public string Trimmed(string text) => TrimmedOf(text, Characters(White));

    protected abstract string TrimmedOf(string text, string characters);

    /// <summary>Characters by their numbers, so that none that cannot be seen stands in the text.</summary>
    protected abstract string Characters(string characters);

    protected static string Regex(string shape)
    {
        var text = new StringBuilder();
        foreach (var c in shape) text.Append(c switch { '9' => "[0-9]", '.' => "[.]", _ => c });
        return text.ToString();
    }

    protected static ImmutableArray<string> Numbers(string characters, string format)
        => [.. characters.Select(c => ((int)c).ToString(format, CultureInfo.InvariantCulture))];

    protected static string? MoreThan(int most, int length, string what) => length > most ? string.Create(CultureInfo.InvariantCulture, $"{most} {what}") : null;

    private static string Shown(string name)
    {
        var shown = string.Concat(name.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
        return shown.Length <= 40 ? shown : shown[..40] + "...";
    }
}
