using Thresholds.Audit.Chronology;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Facts;

namespace Thresholds.Audit.Auditing;

/// <summary>The history of one contact, for one reading of its row.</summary>
/// <remarks>What came later is kept beside the contact and never stated on it.</remarks>
internal sealed class History
{
    private readonly Chronologies? _chronologies;
    private readonly Vocabulary? _vocabulary;
    private readonly int _contact;
    private List<string>? _workedOut;

    private History()
    {
    }

    public History(Chronologies chronologies, int contact, Vocabulary vocabulary)
    {
        (_chronologies, _contact, _vocabulary) = (chronologies, contact, vocabulary);
        State = Tell;
    }

    /// <summary>Of a contact of which nothing is told.</summary>
    public static History None { get; } = new();

    /// <summary>States what is known of the time before, where the row itself does not speak of it; null: nothing is.</summary>
    public Action<ContactBuilder, IReadOnlySet<string>>? State { get; }

    /// <summary>Ids of the facts so stated.</summary>
    public IReadOnlyCollection<string> WorkedOut => _workedOut ?? (IReadOnlyCollection<string>)[];

    /// <summary>What was known of the child before; nothing, where nothing is told.</summary>
    public ContactHistory Before => _chronologies?.HistoryOf(_contact) ?? default;

    /// <summary>What came later; null where nothing is told of it.</summary>
    public LaterEvents? Later => _chronologies?.LaterThan(_contact);

    private void Tell(ContactBuilder builder, IReadOnlySet<string> spoken)
    {
        foreach (var fact in HistoryFacts.Of(_chronologies!.HistoryOf(_contact), _vocabulary!, spoken))
        {
            builder.State(fact.MeasureId, fact.Account);
            (_workedOut ??= []).Add(fact.MeasureId);
        }
    }
}
