using System.Collections.Immutable;
using System.Globalization;

namespace Thresholds.Audit.Import;

/// <summary>One column of a table of contacts, and what its values could be.</summary>
/// <remarks>Certain is what the header says and 95 values in 100 bear out: real files have a few bad rows, which the mapping then sets aside one by one.</remarks>
internal sealed class DraftColumn(string name)
{
    /// <summary>What a column can be, the surest first.</summary>
    public static readonly ImmutableArray<string> Roles = ["contact", "receivedOn", "decidedOn", "child id", "date of birth", "age in years", "family", "source", "team"];

    private static readonly Dictionary<string, string[]> Headers = new(StringComparer.Ordinal)
    {
        ["contact"] = ["contactid", "contactref", "contactreference", "contactnumber", "contactno", "contactidentifier"],
        ["receivedOn"] = ["received", "receivedon", "receiveddate", "datereceived", "contactdate", "dateofcontact", "contactreceived", "contactreceiveddate", "dateofreceipt"],
        ["decidedOn"] = ["decidedon", "decisiondate", "dateofdecision"],
        ["child id"] = ["childid", "childuniqueid", "personid", "childref", "childidentifier", "lachildid"],
        ["date of birth"] = ["dateofbirth", "dob", "birthdate", "childdob", "childdateofbirth"],
        ["age in years"] = ["ageyears", "ageinyears", "ageofchildyears", "ageatcontactyears"],
        ["family"] = ["familyid", "householdid", "familyref", "siblinggroup", "siblinggroupid", "contactgroupid"],
        ["source"] = ["source", "contactsource", "sourceofcontact", "referralsource", "sourcecode", "contactsourcecode"],
        ["team"] = ["team", "allocatedteam", "teamname", "contactteam"],
    };

    private static readonly string[] Formats = ["yyyy-MM-dd", "dd/MM/yyyy", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "dd/MM/yyyy HH:mm", "dd/MM/yyyy HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "dd-MM-yyyy"];

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly long[] _formats = new long[Formats.Length];
    private long _written;
    private long _rows;
    private long _ages;
    private long _days;
    private long _times;

    public string Name => name;

    /// <summary>The ways in which its days are written: one, or none where it is not certain. Real dates of a workbook have two, so that the mapping also fits what is saved of it as CSV.</summary>
    public ImmutableArray<string> DayFormats => _written == 0 ? []
        : IsNearly(_days, _written) ? ["dd/MM/yyyy", "yyyy-MM-dd", .. _times > 0 ? ["dd/MM/yyyy HH:mm", "yyyy-MM-dd HH:mm"] : (string[])[]]
        : [.. Formats.Where((_, i) => IsNearly(_formats[i], _written))];

    /// <summary>The source codes that its values stand for, by value; only those that are certain.</summary>
    public Dictionary<string, string> SourceValues { get; } = new(StringComparer.Ordinal);

    /// <summary>Looks at one cell.</summary>
    public void See(TableCell cell)
    {
        _rows++;
        if (cell.IsBlank) return;
        _written++;
        _ids.Add(cell.Text);
        if (cell.Kind == CellKind.Day) _days++;
        if (cell.Kind == CellKind.Day && SheetMoment.TimeIn(cell) is not null) _times++;
        for (var i = 0; i < Formats.Length; i++)
            if (DateTime.TryParseExact(cell.Text, Formats[i], CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) _formats[i]++;
        if (int.TryParse(cell.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var age) && age is >= -1 and < 26) _ages++;
        if (Headers["source"].Contains(HeaderText.Bare(name)) && SourceValues.Count < 500 && CodeLists.For(RecordFormat.AnnexA, CodeField.Source).Read(cell.Text, null, Synonyms.None).Code is { } code)
            SourceValues[cell.Text] = code;
    }

    /// <summary>Whether header and values both say that it is one thing.</summary>
    public bool Plays(string role) => Headers[role].Contains(HeaderText.Bare(name)) && _written > 0 && role switch
    {
        "contact" => IsNearly(_ids.Count, _rows),
        "receivedOn" or "decidedOn" or "date of birth" => !DayFormats.IsEmpty,
        "age in years" => IsNearly(_ages, _written),
        "source" => SourceValues.Count > 0,
        _ => true,
    };

    /// <summary>How many values are not what the role asks for; blanks count only in the contact's id.</summary>
    public long Misfits(string role) => role switch
    {
        "contact" => _rows - _ids.Count,
        "receivedOn" or "decidedOn" or "date of birth" => _written - Math.Max(_days, _formats.Max()),
        "age in years" => _written - _ages,
        _ => 0,
    };

    private static bool IsNearly(long count, long of) => of > 0 && 100 * count >= 95 * of;
}
