namespace Thresholds.Audit.Replay;

/// <summary>One column of the decisions: its name, what it holds, and how it is read off a decided row.</summary>
/// <remarks>A column reads one of three things and no other, so that rows alike in one of them are written down once.</remarks>
internal abstract record DecisionColumn(string Name, string Meaning)
{
    public abstract string Read(RowDecision row);
}

/// <summary>A column of what the row says by itself.</summary>
internal sealed record SaidColumn(string Name, string Meaning, Func<RowSaid, string> Of) : DecisionColumn(Name, Meaning)
{
    public override string Read(RowDecision row) => Of(row.Said);
}

/// <summary>A column of what was decided.</summary>
internal sealed record DecidedColumn(string Name, string Meaning, Func<Decided, string> Of) : DecisionColumn(Name, Meaning)
{
    public override string Read(RowDecision row) => Of(row.Decided);
}

/// <summary>A column of how much was known.</summary>
internal sealed record CountColumn(string Name, string Meaning, Func<FactCounts, int> Of) : DecisionColumn(Name, Meaning)
{
    public override string Read(RowDecision row) => Words(row.Facts);

    public string Words(FactCounts facts) => Of(facts).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
