using System.CommandLine;
using System.Globalization;
using System.Text;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Text;
using Thresholds.Timescales;

namespace Thresholds.Cli.Commands;

/// <summary>Options, and ways of reading contacts and answering them, that several commands share.</summary>
internal static class Options
{
    public static Option<string?> Rulebook() => new("--rulebook")
    {
        Description = "The guidance to decide by: a compiled rulebook, a folder of chapters, or `england` (the default).", HelpName = "FILE",
    };

    public static Option<string?> Table() => new("--table") { Description = "The table of contacts, one row to a contact; a view will do.", HelpName = "NAME" };

    public static Option<string?> Connection() => new("--connection")
    {
        Description = "Instead of a file: a SQLite file, or a PostgreSQL connection such as \"Host=...;Database=...;Username=...\" (the password best in PGPASSWORD).", HelpName = "DATABASE",
    };

    public static Option<string?> Order() => new("--order") { Description = "With --connection: the column that puts rows in order. Default: as a SQLite table keeps them, else by the contact's id.", HelpName = "COLUMN" };

    /// <summary>Refuses a database without a table, and a table without a database.</summary>
    public static void BelongTogether(Command command, Option<string?> connection, Option<string?> table) => command.Validators.Add(result =>
    {
        if (result.GetValue(connection) is null == (result.GetValue(table) is not null)) result.AddError("--connection and --table belong together: which database, and which table in it.");
    });

    public static Option<string?> Schema() => new("--schema") { Description = "The schema the table stands in. Default: where the database usually looks.", HelpName = "NAME" };

    public static Option<DateOnly?> RulesAsAt() => Day("--rules-as-at", "Which day's rules apply. Default: the day the decision was recorded, else the day of receipt.");

    /// <summary>An option that takes a day.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description, HelpName = "DATE",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"`{result.Tokens[0].Value}` is not a day. Write it as 2026-03-02.");
            return null;
        },
    };

    public static Option<LocalMoment?> AsOf() => new("--as-of")
    {
        Description = "The moment for which clocks are read, for what is overdue. Without it nothing is called overdue.", HelpName = "DATE",
        CustomParser = result =>
        {
            if (LocalMoment.TryParse(result.Tokens[0].Value, out var moment)) return moment;
            result.AddError($"`{result.Tokens[0].Value}` is not a day or a day with a time. Write 2026-03-02 or 2026-03-02T15:00.");
            return null;
        },
    };

    public static DecisionDates Dates(ParseResult parsed, Option<DateOnly?> rulesAsAt, Option<LocalMoment?> asOf)
        => new(parsed.GetValue(rulesAsAt), parsed.GetValue(asOf));

    /// <summary>The contacts of a file, or of standard input for <c>-</c>.</summary>
    public static ContactFile Contacts(string path, Vocabulary vocabulary, Terminal terminal)
    {
        if (path != "-") return Readable(ContactReader.Read(File.ReadAllBytes(path), Path.GetFileName(path), vocabulary));
        using var bytes = new MemoryStream();
        terminal.In.CopyTo(bytes);
        return Readable(ContactReader.Read(bytes.ToArray(), "standard input", vocabulary));

        static ContactFile Readable(ContactFile file) => file.IsReadable ? file : throw new InputNotUsableException(file.Faults);
    }

    /// <summary>Answers in the shape of the question: one, an array, or one to a line.</summary>
    public static byte[] Joined(ContactShape shape, IEnumerable<byte[]> parts)
    {
        var text = new StringBuilder();
        var all = parts.Select(Encoding.UTF8.GetString).ToArray();
        if (shape == ContactShape.Array) text.Append("[\n").AppendJoin(",\n", all).Append("\n]");
        else text.AppendJoin('\n', all);
        return Encoding.UTF8.GetBytes(text.Append('\n').ToString());
    }
}
