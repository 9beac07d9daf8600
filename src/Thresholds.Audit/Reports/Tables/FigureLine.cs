using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Statistics;
using Thresholds.Audit.Reports.Shares;

namespace Thresholds.Audit.Reports.Tables;

/// <summary>One figure of the report, as one line of figures.csv.</summary>
internal sealed record FigureLine
{
    /// <summary>The columns of the file.</summary>
    public static ImmutableArray<CsvColumn<FigureLine>> Columns { get; } =
    [
        new("table", "the table of the report in which the figure stands", l => l.Table),
        new("line", "the line of the table, in the report's words; empty where a group is meant", l => l.Line),
        new("column", "the column of the table, in the report's words; empty where there is one only", l => l.Column),
        new("source", "of equity figures: the source's code; empty where not recorded, and in other tables", l => l.Source, IsQuoted: true),
        new("topic", "of equity figures: the chapter of the guidance; empty where no rule of any is met, and in other tables", l => l.Topic, IsQuoted: true),
        new("dimension", "by what contacts are grouped, such as team or month; empty where they are not", l => l.Dimension),
        new("group", "the group, as its code or name in the file or the guidance", l => l.Group, IsQuoted: true),
        new("groupWords", "the guidance's words for the group; empty where it has none", l => l.GroupWords, IsQuoted: true),
        new("measure", "what is measured", l => l.Measure),
        new("value", "the figure: a count, a share from 0 to 1, a coefficient; empty where hidden, or of nothing", l => l.Value),
        new("lower", "the lower end of its 95% interval; empty where it has none", l => l.Interval?.Low),
        new("upper", "the upper end of its 95% interval; empty where it has none", l => l.Interval?.High),
        new("count", "of a share: how many; empty where hidden or rounded", l => l.Count),
        new("of", "of how many; to the nearest ten in a report for sharing", l => l.Of),
        new("expected", "of a group: how many, if it were like the others on like contacts; empty where not compared", l => l.Expected),
        new("chance", "of a group: the chance of so much difference anywhere in the audit, were there none; empty where not compared", l => l.Chance),
        new("flagged", "yes where the group differs from the others: read the files", l => CsvFile.YesNo(l.IsFlagged)),
        new("hidden", "yes where the figure is hidden, because small numbers would show", l => CsvFile.YesNo(l.IsHidden)),
    ];

    public required string Table { get; init; }

    public string Line { get; init; } = "";

    public string Column { get; init; } = "";

    public string Source { get; init; } = "";

    public string Topic { get; init; } = "";

    public string Dimension { get; init; } = "";

    public string Group { get; init; } = "";

    public string GroupWords { get; init; } = "";

    public required string Measure { get; init; }

    public double? Value { get; init; }

    public Bounds? Interval { get; init; }

    public long? Count { get; init; }

    public long? Of { get; init; }

    public double? Expected { get; init; }

    public double? Chance { get; init; }

    public bool IsFlagged { get; init; }

    public bool IsHidden { get; init; }

    /// <summary>The same line with a share in it.</summary>
    public FigureLine With(ShownShare share) => this with { Value = share.Share, Interval = share.Interval, Count = share.Count, Of = share.Of, IsHidden = share.IsHidden };

    /// <summary>The same line with a count in it; null is hidden.</summary>
    public FigureLine With(long? count, long? of = null) => this with { Value = count, Of = of, IsHidden = count is null };
}
