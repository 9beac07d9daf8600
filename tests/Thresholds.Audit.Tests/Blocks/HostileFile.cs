using System.Globalization;
using System.Text;

namespace Thresholds.Audit.Tests.Blocks;

/// <summary>A file written to trip up whoever reads quickly: every kind of column, values that are plain and values that only look so, rows that break.</summary>
/// <param name="Seed">Settles everything.</param>
internal sealed record HostileFile(int Seed)
{
    private static readonly string[] Answers = ["Y", "Y", "N", "N", "U", "", "", "", " Y", "Y ", "\u00a0Y", "y", "?", "-", "Yes", "No", "\"Y\"", "\"\"", "\u00e9", "YN", "\"a, \"\"b\"\"\""];

    private static readonly string[] Days =
    [
        "02/03/2024", "31/12/2019", "29/02/2024", "29/02/2023", "01/01/1900", "31/12/9999", "13/10/1991", "14/10/1991", "2024-03-02", "2/3/2024", "02/03/2024 10:15", "02-03-2024",
        "00/01/2020", "32/01/2020", "01/13/2020", "01/00/2020", "30/04/2021", "31/04/2021", "01/01/0000", "0 /01/2020", "0a/01/2020", "", " 02/03/2024", "\"02/03/2024\"", "28/02/2100", "29/02/2100", "01/01/2101", "-",
    ];

    private static readonly string[] Numbers = ["0", "1", "3", "7", "17", "18", "99", "100", "200", "201", "007", "0000003", "00000003", "99999999", "+3", "-1", " 3", "3 ", "3.0", "1e1", "x", "", "", "", "\"4\"", "-", "/", ":", "5+"];

    private static readonly string[] Texts = ["", "", "text", " ", "\u00a0", "\u2003", "\u200b", "\"quoted, text\"", "\"over\nlines\"", "O'Brien", "\u00e9\u00e8", "a\"b", "=1+1", "@x", "-5", "\"\t=1\"", "a\u2019b\u00a0c", "7", "#N/A", " #REF!", "\u00a0#VALUE!", "#NAME? ", "#one", "\"a\rb\"", "\"a\r\nb\""];

    private static readonly string[] Columns =
    [
        "Id", "Day", "Decided", "Time", "Born", "Years", "Months", "Unborn", "Due", "Outcome", "Bruise", "Police", "Squalid", "SqualidToo", "Both", "Note", "Held", "HeldToo", "Count", "CountToo", "Attendance", "Grade", "Source", "Left", "Family", "Team", "Sex", "Reason",
    ];

    private Random Chance { get; } = new(Seed);

    /// <summary>The mapping; half of them have values that count as nothing written.</summary>
    public string Mapping => $$"""
        { "format": 1, "contact": "Id", "blanks": {{(Seed % 2 == 0 ? "[\"-\", \"No\", \"7\"]" : "[]")}},{{(Seed % 7 == 0 ? " \"exportedOn\": \"2024-03-02\"," : "")}}
          "receivedOn": { "column": "Day", "formats": ["dd/MM/yyyy", "yyyy-MM-dd"], "time": "Time" }, "decidedOn": { "column": "Decided", "formats": ["{{(Seed % 3 == 0 ? "d/M/yyyy" : "dd-MM-yyyy")}}", "dd/MM/yyyy"] },
          "child": { "id": "Left", "dateOfBirth": { "column": "Born", "formats": ["dd/MM/yyyy"] }, "ageYears": "Years", "ageMonths": "Months", "unborn": { "column": "Unborn", "values": { "Y": "yes", "N": "no", "U": "not-known" } }, "expectedOn": { "column": "Due", "formats": ["dd/MM/yyyy"] } },
          "source": "Source",
          "facts": [
            { "column": "Bruise", "indicator": "bruise-or-other-mark", "values": { "Y": "yes", "N": "no", "U": "not-known", "Yes": "yes" } },
            { "column": "Police", "indicator": "in-police-protection", "values": { "Y": "yes", "N": "no", "U": "not-known" }, "closed": true },
            { "column": "Squalid", "indicator": "home-squalid", "values": { "Y": "yes", "N": "no", "U": "not-known" } },
            { "column": "SqualidToo", "indicator": "home-squalid", "values": { "Y": "yes", "N": "no", "U": "not-known" }, "from": "another" },
            { "column": "Both", "indicator": "dependable-adult", "values": { "Y": "yes", "N": "no" } },
            { "column": "Both", "indicator": "impact-on-this-child", "values": { "Y": "no", "N": "yes" } },
            { "column": "Note", "indicator": "family-conflict", "present": "yes" },
            { "column": "Held", "event": "strategy-discussion", "formats": ["dd/MM/yyyy"], "values": {{(Seed % 5 == 0 ? "{ \"U\": \"not-known\", \"No\": \"no\" }" : "{}")}} },
            { "column": "HeldToo", "event": "strategy-discussion", "formats": ["dd/MM/yyyy"], "from": "another" },
            { "column": "Count", "measure": "contacts-in-12-months" }, { "column": "CountToo", "measure": "contacts-in-12-months", "from": "another" },
            { "column": "Attendance", "measure": "attendance", "values": { "x": "not-known" } },
            { "column": "Grade", "choice": "police-risk-grade", "values": { "Y": "low", "N": "medium", "Yes": "high", "?": "not-known" } } ],
          "family": "Family", "team": "Team", "hours": { "column": "Sex", "values": { "one": "out-of-hours", "two": "in-hours", "text": "not-known" } }, "carry": ["Team", "Held"], "attributes": { "sex": "Sex" },
          "recorded": { "outcome": { "column": "Outcome", "values": { "Y": "none", "N": "section-17", "YN": ["section-17", "section-47"] } }, "reason": "Reason" } }
        """;

    /// <summary>The file: as many columns again that nobody reads, some of them, so that there are more than sixty-four.</summary>
    public byte[] Bytes()
    {
        var more = Chance.Next(3) == 0 ? Chance.Next(30, 110) : 0;
        string[] names = [.. Columns, .. Enumerable.Range(0, more).Select(i => string.Create(CultureInfo.InvariantCulture, $"More {i}"))];
        Chance.Shuffle(names);
        var end = Chance.Next(2) == 0 ? "\n" : "\r\n";
        var text = new StringBuilder(Chance.Next(4) == 0 ? "\ufeff" : string.Empty).AppendJoin(',', names).Append(end);
        var rows = Chance.Next(1, 150);
        var (isOdd, breaks) = (Chance.Next(4) * 0.03, Chance.Next(3) * 0.01);
        for (var row = 0; row < rows; row++)
        {
            var cells = names.Select(n => Cell(n, row, Chance.NextDouble() < isOdd)).ToList();
            if (Chance.NextDouble() < breaks) cells.Add("one more");
            if (Chance.NextDouble() < breaks) cells.RemoveAt(0);
            text.AppendJoin(',', cells).Append(row == rows - 1 && Chance.Next(2) == 0 ? string.Empty : Chance.NextDouble() < breaks ? "\n\n" : Chance.NextDouble() < breaks ? "\r" : end);
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (Chance.NextDouble() < breaks * 5) bytes[Chance.Next(bytes.Length - 1) + 1] = "\"\r\n,\u0080"u8[Chance.Next(5)];
        return bytes;
    }

    private string Cell(string name, int row, bool isOdd) => name switch
    {
        "Id" => Id(row, isOdd),
        "Day" => isOdd ? Any(Days) : Chance.Next(3) == 0 ? "2024-03-02" : "02/03/2024",
        "Decided" => isOdd ? Any(Days) : Chance.Next(3) == 0 ? "03/03/2024" : string.Empty,
        "Time" => isOdd ? Any(Texts) : Chance.Next(3) == 0 ? "09:30" : string.Empty,
        "Born" => isOdd ? Any(Days) : Chance.Next(2) == 0 ? "31/12/2019" : string.Empty,
        "Due" or "Held" or "HeldToo" => isOdd || Chance.Next(40) == 0 ? Any(Days) : string.Empty,
        "Years" or "Months" => isOdd || Chance.Next(60) == 0 ? Any(Numbers) : string.Empty,
        "Count" or "CountToo" or "Attendance" => isOdd ? Any(Numbers) : Chance.Next(3) == 0 ? "17" : string.Empty,
        "Source" => isOdd ? Any(Answers) : Any(["1A", "3B", "6", ""]),
        _ when name.StartsWith("More", StringComparison.Ordinal) || name is "Note" or "Left" or "Reason" => isOdd ? Any(Texts) : Chance.Next(3) == 0 ? new string('t', Chance.Next(90)) : string.Empty,
        "Family" or "Team" or "Sex" => isOdd ? Any(Texts) : Any(["one", "two", "=three", ""]),
        _ => isOdd ? Any(Answers) : Any(["Y", "N", "", "", ""]),
    };

    private string Id(int row, bool isOdd)
    {
        var plain = string.Create(CultureInfo.InvariantCulture, $"c{row:D5}");
        if (!isOdd) return plain;
        return Chance.Next(9) switch
        {
            0 => string.Empty, 1 => string.Create(CultureInfo.InvariantCulture, $"c{Chance.Next(row + 1):D5}"), 2 => plain + "-and-much-more-of-it", 3 => " " + plain, 4 => "\u00e9" + plain, 5 => "\"" + plain + "\"",
            6 => plain + "\u00a0", 7 => "b" + plain, _ => plain + " " + plain,
        };
    }

    private string Any(string[] values) => values[Chance.Next(values.Length)];
}
