using System.Collections.Concurrent;
using System.Collections.Immutable;
using Thresholds.Audit.Auditing.ByBlocks;
using Thresholds.Audit.Auditing.Deciding;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Import;

namespace Thresholds.Audit.Auditing.Files;

/// <summary>What came of one segment.</summary>
/// <param name="Contacts">The contacts decided, in order.</param>
/// <param name="SetAside">The rows set aside, in order.</param>
/// <param name="Unmatched">Values without meaning, in order.</param>
/// <param name="Filled">In how many rows each column is filled; counted only for columns that are not read.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Tallies">What was counted of the contacts.</param>
internal sealed record SegmentAudit(
    List<AuditedContact> Contacts, List<RowReading> SetAside, List<UnmatchedValue> Unmatched, long[] Filled, long Rows, AuditTallies Tallies);

/// <summary>Goes through the contacts a second time and decides each, segment by segment, side by side.</summary>
/// <remarks>By blocks of columns where the contacts stand in a file of plain text and its quoting is sound; else, and where asked, row by row, which is what the other
/// way answers to.</remarks>
internal sealed class SecondReading(ContactSource source, AuditBasis basis, Histories histories, bool isRowByRow)
{
    private readonly ConcurrentBag<RowReader> _free = [];
    private readonly BlockReading? _blocks = !isRowByRow && source is ContactTable file ? new(file, basis, histories) : null;

    /// <summary>Decides the contacts of a segment. Safe to call from several threads.</summary>
    public SegmentAudit Read(SegmentInHand inHand) => _blocks?.Read(inHand.Segment) ?? ReadRowByRow(inHand);

    private SegmentAudit ReadRowByRow(SegmentInHand inHand)
    {
        var segment = inHand.Segment;
        var reader = _free.TryTake(out var free) ? free : new RowReader(basis.Rulebook, source.Mapping, source.Header);
        var audit = new ContactAudit(basis, new(basis));
        var result = new SegmentAudit([], [], [], new long[source.Header.Names.Length], 0, audit.Tallies);
        var (place, contact) = (0, segment.ContactsBefore);
        foreach (var row in inHand.Rows(result.Filled))
        {
            var at = place++;
            if (segment.SaidBefore.Contains(at)) continue;
            long? sameIdIn = segment.SameIdIn.TryGetValue(at, out var earlier) ? earlier : null;
            var history = histories.Of(contact);
            var reading = reader.Read(row, _ => sameIdIn, history.State);
            if (reading.Contact is not { } built)
            {
                result.SetAside.Add(reading);
                continue;
            }

            result.Unmatched.AddRange(reading.Unmatched);
            result.Contacts.Add(audit.Decide(built, reading, history.WorkedOut, history.Later));
            contact++;
        }

        _free.Add(reader);
        return result with { Rows = place };
    }
}
