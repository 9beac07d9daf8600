using Thresholds.Audit.Import;
using Thresholds.Bulk;
using Thresholds.Facts;

namespace Thresholds.Audit.Blocks;

/// <summary>What is made of each contact of a file, besides figures: a line of decisions, or a contact of an audit.</summary>
/// <remarks>What a row says by itself is kept when the row is taken, because its values are gone when the block is decided. One to a thread.</remarks>
internal abstract class EachContact
{
    /// <summary>Whether a row, by its place in the part, is to be left out: neither decided nor set aside.</summary>
    public virtual bool LeavesOut(long place) => false;

    /// <summary>States what is known from elsewhere on the contact that comes next, which is read as text; null: nothing is.</summary>
    /// <param name="place">Its row in the block, if it turns out to be a contact.</param>
    public virtual Action<ContactBuilder, IReadOnlySet<string>>? MoreOf(int place) => null;

    /// <summary>Keeps what a plain row says.</summary>
    /// <param name="block">The block, in which the row has its days and age.</param>
    /// <param name="place">Its row there.</param>
    /// <param name="batch">The batch it stands in.</param>
    /// <param name="row">Its row there.</param>
    /// <param name="plain">What was read of the batch's rows already.</param>
    public abstract void Keep(ContactBlock block, int place, RowBatch batch, int row, PlainRows plain);

    /// <summary>Keeps what a row says that was read as text and is a contact.</summary>
    public abstract void Keep(int place, RowReading reading);

    /// <summary>Takes what was decided of the block, and forgets its rows.</summary>
    public abstract void Write(BulkAnswers answers, PartResult result);
}
