namespace Thresholds.Audit.Consistency.Alike;

/// <summary>A set of lists of facts that belong together, before it is spelt out.</summary>
/// <param name="Alike">In how many facts.</param>
/// <param name="Apart">How many rungs apart.</param>
/// <param name="Size">How many contacts.</param>
/// <param name="PointToTheSame">Whether what is recorded points to the same in all of them.</param>
/// <param name="DiffersIn">The one fact in which they differ; −1 none.</param>
/// <param name="Lists">The lists.</param>
internal readonly record struct Candidate(int Alike, int Apart, int Size, bool PointToTheSame, int DiffersIn, int[] Lists) : IComparable<Candidate>
{
    /// <summary>
    /// More telling is greater: first those whose facts all point to the same; then more facts times more rungs apart; then more contacts; then
    /// those that come first in the file, so that the order is always the same.
    /// </summary>
    public int CompareTo(Candidate other)
    {
        if (PointToTheSame != other.PointToTheSame) return PointToTheSame ? 1 : -1;
        var telling = (Alike * Apart).CompareTo(other.Alike * other.Apart);
        if (telling != 0) return telling;
        if (Size != other.Size) return Size.CompareTo(other.Size);
        return Lists[0] != other.Lists[0] ? other.Lists[0].CompareTo(Lists[0]) : other.DiffersIn.CompareTo(DiffersIn);
    }
}

/// <summary>Keeps the most telling of any number of candidates, and counts all.</summary>
internal sealed class MostTelling(int most)
{
    private readonly PriorityQueue<Candidate, Candidate> _kept = new();

    public long Clusters { get; private set; }

    public long Contacts { get; private set; }

    public void Add(Candidate candidate)
    {
        Clusters++;
        Contacts += candidate.Size;
        if (most == 0) return;
        if (_kept.Count < most) _kept.Enqueue(candidate, candidate);
        else if (_kept.Peek().CompareTo(candidate) < 0) _kept.EnqueueDequeue(candidate, candidate);
    }

    /// <summary>The most telling first.</summary>
    public IEnumerable<Candidate> InOrder => _kept.UnorderedItems.Select(i => i.Element).OrderDescending();
}
