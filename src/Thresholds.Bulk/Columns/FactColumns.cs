namespace Thresholds.Bulk;

/// <summary>Where a block keeps one indicator. Got from <see cref="ContactColumns"/>; means nothing to blocks of other columns.</summary>
/// <remarks>The default value is no column. Immutable.</remarks>
public readonly record struct IndicatorColumn
{
    internal IndicatorColumn(int index, AnswerPlanes planes) => (Index, Planes) = (index, planes);

    internal int Index { get; }

    internal AnswerPlanes Planes { get; }
}

/// <summary>Where a block keeps one event. Got from <see cref="ContactColumns"/>; means nothing to blocks of other columns.</summary>
/// <remarks>The default value is no column. Immutable.</remarks>
public readonly record struct EventColumn
{
    internal EventColumn(int index, AnswerPlanes planes) => (Index, Planes) = (index, planes);

    internal int Index { get; }

    internal AnswerPlanes Planes { get; }
}

/// <summary>Where a block keeps one measure. Got from <see cref="ContactColumns"/>; means nothing to blocks of other columns.</summary>
/// <remarks>The default value is no column. Immutable.</remarks>
public readonly record struct MeasureColumn
{
    internal MeasureColumn(int index, int fromLeast, int fromMost, int width) => (Index, FromLeast, FromMost, Width) = (index, fromLeast, fromMost, width);

    internal int Index { get; }

    /// <summary>How far the least value still possible lies above the measure's own least value.</summary>
    internal int FromLeast { get; }

    /// <summary>How far the greatest value still possible lies below the measure's own greatest value.</summary>
    internal int FromMost { get; }

    /// <summary>Bytes a value takes.</summary>
    internal int Width { get; }
}

/// <summary>Where a block keeps one choice. Got from <see cref="ContactColumns"/>; means nothing to blocks of other columns.</summary>
/// <remarks>The default value is no column. Immutable.</remarks>
public readonly record struct ChoiceColumn
{
    internal ChoiceColumn(int index, int ruledOut, int width) => (Index, RuledOut, Width) = (index, ruledOut, width);

    internal int Index { get; }

    /// <summary>The codes that are no longer possible.</summary>
    internal int RuledOut { get; }

    /// <summary>Bytes a set takes.</summary>
    internal int Width { get; }
}

/// <summary>The bit planes of something that is yes, no or not known.</summary>
/// <param name="Yes">Offset of "it is yes".</param>
/// <param name="No">Offset of "it is no"; possible is whatever is not no.</param>
/// <param name="Spoken">Where a blank means no: offset of "something was said of it", if only "not known"; else −1.</param>
internal readonly record struct AnswerPlanes(int Yes, int No, int Spoken)
{
    public bool BlankMeansNo => Spoken >= 0;
}
