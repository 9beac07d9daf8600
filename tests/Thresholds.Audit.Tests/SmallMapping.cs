namespace Thresholds.Audit.Tests;

/// <summary>A mapping for tests that need an ordinary one.</summary>
internal static class SmallMapping
{
    public const string Header = "Id,Received,Born,Source,Bruise,Police,Squalid,Impact,Worry,Contacts,Seen,Outcome,Reason,Team,Notes";

    public const string Json = """
        {
          "format": 1,
          "contact": "Id",
          "receivedOn": { "column": "Received", "formats": ["dd/MM/yyyy"] },
          "child": { "dateOfBirth": { "column": "Born", "formats": ["dd/MM/yyyy"] } },
          "source": "Source",
          "facts": [
            { "column": "Bruise", "indicator": "bruise-or-other-mark", "values": { "Y": "yes", "N": "no", "U": "not-known" }, "basis": "seen", "from": "health visitor" },
            { "column": "Police", "indicator": "in-police-protection", "values": { "Y": "yes", "N": "no" }, "closed": true },
            { "column": "Squalid", "indicator": "home-squalid", "values": { "Y": "yes", "N": "no" } },
            { "column": "Impact", "indicator": "impact-on-this-child", "values": { "Y": "yes", "N": "no" } },
            { "column": "Worry", "indicator": "family-conflict", "present": "yes" },
            { "column": "Contacts", "measure": "contacts-in-12-months", "values": { "5+": [5, 200] } },
            { "column": "Seen", "event": "strategy-discussion", "formats": ["dd/MM/yyyy"], "values": { "No": "no" } }
          ],
          "recorded": { "outcome": { "column": "Outcome", "values": { "NFA": "none", "S17": "section-17", "S47": ["section-17", "section-47"] } }, "reason": "Reason" },
          "carry": ["Team"],
          "ignore": ["Notes"]
        }
        """;

    /// <summary>A row with nothing known but id and day, and the values given.</summary>
    public static string Row(string id, string received = "02/03/2024", params (string Column, string Value)[] values)
    {
        var names = Header.Split(',');
        var cells = new string[names.Length];
        Array.Fill(cells, string.Empty);
        cells[0] = id;
        cells[1] = received;
        foreach (var (column, value) in values) cells[Array.IndexOf(names, column)] = Table.Quoted(value, ',');
        return string.Join(',', cells);
    }

    public static string File(params string[] rows) => Header + "\n" + string.Concat(rows.Select(r => r + "\n"));
}
