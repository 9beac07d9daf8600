using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Benchmarks.Handwritten;

/// <summary>What the written-out loop answers of one contact. A threshold or urgency of 0 is none.</summary>
internal struct LoopAnswer
{
    public LoopStandings Standings;
    public ThresholdStatus EarlyHelp, Section17, Section47, EmergencyAccommodation;
    public Threshold Required, ToConsider, NotRuledOut;
    public Urgency Urgency;
    public bool Clashes;
}

/// <summary>Each threshold's rules by strength: yes, no, not known.</summary>
internal struct LoopStandings
{
    public sbyte EarlyHelpDuty, EarlyHelpMustConsider, EarlyHelpPointsTowards;
    public sbyte Section17Duty, Section17MustConsider, Section17PointsTowards;
    public sbyte Section47Duty, Section47MustConsider, Section47PointsTowards;
    public sbyte EmergencyAccommodationDuty, EmergencyAccommodationMustConsider, EmergencyAccommodationPointsTowards;
}
