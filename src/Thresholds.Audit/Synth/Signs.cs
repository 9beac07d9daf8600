namespace Thresholds.Audit.Synth;

/// <summary>Writes what was recorded of the worry into a row: mostly what it is about, a little of the rest, and many blanks.</summary>
internal sealed class Signs(InventedRow row, Topic topic, int depth, int years)
{
    private static readonly HashSet<string> OfTheFamily = ["DomesticAbuse", "RepeatAbuse", "CoerciveControl", "ParentMentalHealth", "ParentSubstances", "EarlierChildRemoved", "FamilyRoofless"];

    public void Write(ref Chance chance)
    {
        foreach (var column in Topics.Columns)
            if (MayBeAsked(column)) row[column] = Answer(column, ref chance);
        if (row["Bruise"] == "Y" && years == 0 && chance.Happens(0.7)) row["NotMobile"] = "Y";
        if (row["DomesticAbuse"] == "Y") WriteAbuse(ref chance);
        if (row["Missing"] == "Y" && chance.Happens(0.5)) row["MissingEpisodes90d"] = Number(1 + chance.Below(depth + 2));
        if (years is >= 5 and <= 15 && chance.Happens(0.2)) row["Attendance"] = Number(55 + chance.Below(45));
        if (years >= 0 && depth == 3 && chance.Happens(0.06)) row["PoliceProtection"] = "Y";
        if (years >= 0 && depth == 3 && chance.Happens(0.01)) row["ProtectionOrder"] = "EPO";
        if (depth == 3 && chance.Happens(0.5)) row["StrategyDate"] = InventedFamily.Written(row.Received.AddDays(chance.Below(3)));
    }

    private void WriteAbuse(ref Chance chance)
    {
        if (chance.Happens(0.4)) row["DomesticAbuseOnCheck"] = "Y";
        if (row["Source"] == "6" && chance.Happens(0.8)) row["PoliceRiskGrade"] = ((string[])["S", "M", "H", "NG"])[chance.Weighted(depth == 3 ? [10, 30, 55, 5] : [60, 28, 4, 8])];
        if (chance.Happens(0.5)) row["AbuseIncidents12m"] = Number(1 + chance.Below((2 * depth) + 2));
    }

    private bool MayBeAsked(string column) => column switch
    {
        "NotMobile" => years is >= 0 and <= 4,
        "NowhereSafe1617" => years >= 16,
        "EarlierChildRemoved" => years < 0,
        _ => years >= 0 || OfTheFamily.Contains(column),
    };

    private string Answer(string column, ref Chance chance)
    {
        var share = column switch
        {
            "EarlierChildRemoved" => 0.15,
            "ChildSeen" => 0.5,
            "DependableAdult" => 0.25,
            "Disabled" => 0.02,
            "OnProtectionPlan" => row["Involvement"] == "CP" ? 0.9 : 0.002,
            _ => topic.Signs.FirstOrDefault(s => s.Column == column) is { Column: not null } sign ? sign.At(depth) : 0.004,
        };
        if (chance.Happens(share)) return "Y";
        var isOfTopic = topic.Signs.Any(s => s.Column == column);
        return chance.Happens(isOfTopic ? 0.6 : 0.25) ? chance.Happens(0.12) ? "U" : "N" : string.Empty;
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
