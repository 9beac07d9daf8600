using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Findings;
using Thresholds.Facts;

namespace Thresholds.Audit.Auditing;

/// <summary>What the files tell of the time before and after each contact. Immutable; safe to share between threads.</summary>
internal sealed class Histories
{
    /// <summary>Where the file names no child: nothing is told of before or after.</summary>
    public static Histories None { get; } = new();

    /// <summary>Of one contact, by its place among all contacts.</summary>
    public History Of(int contact) => History.None;

    public FamilyFigures Families(ComparedContacts compared) => new(compared.Contacts.Count, 0, 0, 0, 0, 0, 0, 0);

    public InferredOutcomeFigures? Inferred(ComparedContacts compared) => null;
}

/// <summary>The history of one contact, for one reading of its row.</summary>
internal sealed class History
{
    public static History None { get; } = new();

    /// <summary>States what is known of the time before, where the row itself does not speak of it; null: nothing is.</summary>
    public Action<ContactBuilder, IReadOnlySet<string>>? State { get; private init; }

    /// <summary>Ids of the facts so stated.</summary>
    public IReadOnlyCollection<string> WorkedOut { get; private init; } = [];

    /// <summary>What came later; null where nothing is told of it.</summary>
    public LaterEvents? Later { get; private init; }
}
