namespace Thresholds.Explanation;

/// <summary>How much work a question may cost, counted in steps and never in time, so that the same question has the same answer everywhere.</summary>
internal sealed class Work(int most)
{
    private int _left = most;

    /// <summary>Whether everything asked for was done.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>One step more; false when the budget is spent.</summary>
    public bool Spend(int steps = 1)
    {
        if (_left >= steps)
        {
            _left -= steps;
            return true;
        }

        IsComplete = false;
        return false;
    }
}
