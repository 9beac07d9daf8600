namespace Thresholds.Bulk;

/// <summary>A plane of a <see cref="PlaneGraph"/>, as it is or turned round.</summary>
/// <remarks>Turning round is free: every step reads each of its planes either way. The default value is the plane that holds nowhere.</remarks>
internal readonly record struct Literal(int Code)
{
    public static Literal Never => new(0);

    public static Literal Always => new(1);

    public int Node => Code >> 1;

    public bool IsInverted => (Code & 1) != 0;

    public bool IsConstant => Node == 0;

    public static Literal operator !(Literal a) => new(a.Code ^ 1);

    public static Literal When(bool holds) => holds ? Always : Never;
}

/// <summary>The two ordinary Boolean functions behind a three-valued answer.</summary>
/// <param name="Certain">It is yes.</param>
/// <param name="Possible">It is not no.</param>
internal readonly record struct Pair(Literal Certain, Literal Possible)
{
    public static Pair operator !(Pair a) => new(!a.Possible, !a.Certain);
}
