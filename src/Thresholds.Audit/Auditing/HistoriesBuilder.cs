using Thresholds.Audit.Chronology;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Import;
using Thresholds.Facts;

namespace Thresholds.Audit.Auditing;

/// <summary>Gathers what the files tell of each child, in whatever order they tell it.</summary>
/// <param name="vocabulary">The guidance's facts.</param>
/// <param name="hasTable">Whether contacts come from a table; else from the files of known formats.</param>
internal sealed class HistoriesBuilder(Vocabulary vocabulary, bool hasTable)
{
    private readonly ChronologyBuilder _chronology = new();

    /// <summary>Adds a contact of the table.</summary>
    public void Add(RowWho who) => _chronology.Add(new ChronologyContact(
        who.ContactId!, who.ChildId, who.Family, who.ReceivedOn, who.ReceivedAt, who.Source, RecordedDecision.FromWords(who.Outcome)));

    /// <summary>Adds what another file tells.</summary>
    public void Add(RecordedEvent happened)
    {
        if (hasTable || happened.Kind != RecordedKind.Contact) _chronology.Add(happened);
        else _chronology.Add(new ChronologyContact(happened.At.ToString(), happened.ChildId, null, happened.Day, null, happened.Source, RecordedDecision.NotKnown));
    }

    /// <summary>All that was added. Called once, at the end.</summary>
    public Histories Build() => new(_chronology.Build(new()), vocabulary);
}
